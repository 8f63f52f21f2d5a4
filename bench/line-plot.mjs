// A plot of lines on two logarithmic axes, as SVG for light and dark backgrounds.
const WIDTH = 720;
const HEIGHT = 420;
const BOX = { left: 80, right: 530, top: 40, bottom: 360 };
const COLOURS = ["#2f7ed8", "#c2571a", "#2e9e5b", "#8a5cc9"];

/** `series`: `{ name, points: [[x, y, label]], below }`. `below` puts the labels below the line. */
export function linePlot({ title, xTitle, yTitle, series }) {
  const points = series.flatMap(({ points }) => points);
  const x = scale(
    points.map(([at]) => at),
    BOX.left,
    BOX.right,
  );
  const y = scale(
    points.map(([, value]) => value),
    BOX.bottom,
    BOX.top,
  );
  const ticks = (axis, draw) => axis.decades.map((value) => draw(value, axis.of(value))).join("\n");
  const text = (at, content, more = "") =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" ${more}>${content}</text>`;
  const lines = series.map(({ name, points, below = false }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const places = points.map(([at, value]) => [x.of(at), y.of(value)]);
    const last = places.at(-1);
    return `<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${places.map((place) => place.map((n) => n.toFixed(1)).join(",")).join(" ")}"/>
${places.map(([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="4" fill="${colour}"/>`).join("")}
${points.map(([, , label], at) => text([places[at][0], places[at][1] + (below ? 20 : -10)], label, `fill="${colour}" text-anchor="middle" font-size="11"`)).join("\n")}
${text([last[0] + 12, last[1] + 4 + 16 * (index - 1)], name, `fill="${colour}"`)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<style>svg { color-scheme: light dark; } .ink { fill: #3b4656; } .grid { stroke: #c9d0d9; } @media (prefers-color-scheme: dark) { .ink { fill: #b8c1cd; } .grid { stroke: #39424f; } }</style>
${text([BOX.left, 20], title, 'class="ink" font-weight="600"')}
${ticks(x, (value, at) => `<line class="grid" x1="${at}" x2="${at}" y1="${BOX.top}" y2="${BOX.bottom}"/>${text([at, BOX.bottom + 20], value.toLocaleString("en-US"), 'class="ink" text-anchor="middle"')}`)}
${ticks(y, (value, at) => `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${at}" y2="${at}"/>${text([BOX.left - 8, at + 4], value.toLocaleString("en-US"), 'class="ink" text-anchor="end"')}`)}
${text([(BOX.left + BOX.right) / 2, HEIGHT - 16], xTitle, 'class="ink" text-anchor="middle"')}
<text class="ink" transform="translate(18 ${(BOX.top + BOX.bottom) / 2}) rotate(-90)" text-anchor="middle">${yTitle}</text>
${lines.join("\n")}
</svg>
`;
}

/** A logarithmic scale over whole decades. */
function scale(values, from, to) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(least + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const of = (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from);
  const decades = Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index));
  return { of, decades };
}
