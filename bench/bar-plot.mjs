// A plot with one bar per client, as SVG for light and dark backgrounds.
const WIDTH = 720;
const LEFT = 250;
const RIGHT = 650;
const ROW = 26;

/** `bars`: `{ name, value, text, own }`. `own` highlights a bar. */
export function barPlot({ title, note, bars }) {
  const most = Math.max(...bars.map(({ value }) => value));
  const height = 70 + bars.length * ROW;
  const rows = bars.map(({ name, value, text, own }, index) => {
    const y = 56 + index * ROW;
    const width = Math.max(1, ((RIGHT - LEFT) * value) / most).toFixed(1);
    return `<text class="ink" x="${LEFT - 10}" y="${y + 14}" text-anchor="end"${own ? ' font-weight="600"' : ""}>${name}</text>
<rect class="${own ? "own" : "other"}" x="${LEFT}" y="${y}" width="${width}" height="18" rx="2"/>
<text class="ink" x="${LEFT + Number(width) + 8}" y="${y + 14}">${text}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="13">
<style>.ink { fill: #3b4656; } .own { fill: #2f7ed8; } .other { fill: #aab4c1; } @media (prefers-color-scheme: dark) { .ink { fill: #c3ccd7; } .other { fill: #566172; } }</style>
<text class="ink" x="10" y="20" font-weight="600">${title}</text>
<text class="ink" x="10" y="40">${note}</text>
${rows.join("\n")}
</svg>
`;
}
