import { readFileSync } from "node:fs";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { numberText } from "./number-text.ts";
import type { Tally } from "./tally.ts";

const { count, money } = numberText;

// The first two are beside the built command line, the third is where npm installs the library.
const FOLDERS = ["./plot/", "../plot/", "../../../node_modules/uplot/dist/"];

/** What the report shows in addition to the totals. */
export interface ReportFacts {
  readonly entry: Pick<CatalogueEntry, "name" | "title">;
  readonly place: string;
  readonly input: string;
  /** What one call costs, if known. */
  readonly price: number | undefined;
  /** When the report is written, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * A page that loads nothing else: totals, reasons, and charts of rate, outcomes and latency over time. It contains no
 * value of any row.
 */
export function reportPage(tally: Tally, facts: ReportFacts): string {
  const { entry, place, input, price, at } = facts;
  const plot = plotLibrary();
  const { seconds, spans } = tally.spans();
  const data = { seconds, spans: spans.map(([start, span]) => [start, span]), durations: tally.durations() };
  const calls = spans.reduce((sum, [, span]) => sum + span.calls, 0);
  const time = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
  const first = spans[0]?.[0];
  const last = spans.at(-1)?.[0];
  const lines: [string, string][] = [
    ["Service", `${entry.title} (${entry.name}) on ${place}`],
    ["Input", input],
    ["Rows", count(tally.rows)],
    ["Rows whose call may have been billed", count(tally.billed)],
    ...(price === undefined
      ? []
      : [["Cost of these rows, at the given price", money(tally.billed * price)] as [string, string]]),
    [
      "Rows without a call of their own",
      `${count(tally.sources.ledger)} answered for another run, ${count(tally.sources.duplicate)} with the same input as an earlier row`,
    ],
    ...(first === undefined || last === undefined
      ? []
      : [
          ["Time of the calls", `${time(first * 1000)} to ${time((last + seconds) * 1000)}`] as [
            string,
            string,
          ],
        ]),
    ...(calls === 0
      ? []
      : [
          [
            "Latency of calls",
            `50 % within ${duration(tally.percentile(0.5))}, 95 % within ${duration(tally.percentile(0.95))}, 99 % within ${duration(tally.percentile(0.99))}`,
          ] as [string, string],
        ]),
    ["Written", time(at)],
  ];
  const outcomes = Object.entries(tally.outcomes).filter(([, rows]) => rows > 0);
  const reasons = [...tally.reasons].sort(([, a], [, b]) => b - a);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${html(`${entry.name}: ${count(tally.rows)} rows`)}</title>
<style>${plot.style}</style>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${html(entry.title)}: ${count(tally.rows)} rows</h1>
<dl>${lines.map(([name, value]) => `<div><dt>${html(name)}</dt><dd>${html(value)}</dd></div>`).join("")}</dl>
<h2>Outcomes</h2>
<table>
<thead><tr><th scope="col">outcome</th><th scope="col" class="number">rows</th><th scope="col" class="number">share</th><th scope="col">meaning</th></tr></thead>
<tbody>${outcomes.map(([name, rows]) => `<tr><th scope="row"><span class="key ${name}"></span>${name}</th><td class="number">${count(rows)}</td><td class="number">${share(rows, tally.rows)}</td><td>${MEANING[name as keyof typeof MEANING]}</td></tr>`).join("")}</tbody>
</table>
${
  reasons.length === 0
    ? ""
    : `<h2>Reasons</h2>
<table>
<thead><tr><th scope="col">outcome</th><th scope="col">reason</th><th scope="col" class="number">rows</th><th scope="col" class="number">share</th></tr></thead>
<tbody>${reasons.map(([key, rows]) => `<tr><td><span class="key ${key.split(" ", 1)}"></span>${html(key.split(" ", 1)[0] as string)}</td><th scope="row">${html(key.slice(key.indexOf(" ") + 1))}</th><td class="number">${count(rows)}</td><td class="number">${share(rows, tally.rows)}</td></tr>`).join("")}</tbody>
</table>`
}
${
  calls === 0
    ? ""
    : `<h2>Calls per second</h2>
<div class="chart" id="rate" role="img" aria-label="Calls per second over time, by outcome"></div>
<h2>Latency</h2>
<div class="chart" id="latency" role="img" aria-label="Number of calls by duration"></div>
<p class="note">Times are in your time zone. Each point stands for ${seconds === 1 ? "one second" : `${count(seconds)} seconds`}. A gap means that there were no calls.</p>`
}
</main>
<script>${plot.script}</script>
<script>const data = ${JSON.stringify(data).replaceAll("<", "\\u003c")};
${SCRIPT}</script>
</body>
</html>
`;
}

const MEANING = {
  done: "served: the findings are in the output",
  declined: "the vendor answered without a result",
  failed: "no usable answer: the column sent says whether the server received the call",
  unknown: "nobody knows whether the call was served and billed",
  "not-called": "not called because of the sample, the budget or an early stop",
};

/** Reads uPlot, as text that can be put into a page. */
function plotLibrary(): { readonly script: string; readonly style: string } {
  for (const folder of FOLDERS) {
    const read = (name: string): string => readFileSync(new URL(folder + name, import.meta.url), "utf8");
    try {
      // A closing tag inside the script would end it.
      const script = read("uPlot.iife.min.js").replaceAll("</script", "<\\/script");
      return { script, style: read("uPlot.min.css") };
    } catch {
      // Try the next folder.
    }
  }
  throw new Error("the plotting library is missing from the package");
}

function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "" : `${((part / whole) * 100).toFixed(1)} %`;
}

function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return "?";
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #566172; --line: #d5dae1; --paper: #fff;
  --done: #1f7a4d; --declined: #b45309; --failed: #c02626; --unknown: #6d3bbd; --not-called: #6b7280; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --soft: #a3adbb; --line: #38414e; --paper: #14181e;
    --done: #4ec98a; --declined: #f0a04b; --failed: #f47c7c; --unknown: #b79af0; --not-called: #9aa3af; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
dl { margin: 0; } dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid var(--line); }
dt { flex: 0 0 16rem; color: var(--soft); } dd { margin: 0; flex: 1 1 16rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--soft); } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.key { display: inline-block; width: .7rem; height: .7rem; border-radius: 2px; margin-right: .5rem; background: var(--not-called); }
.key.done { background: var(--done); } .key.declined { background: var(--declined); } .key.failed { background: var(--failed); } .key.unknown { background: var(--unknown); }
.chart { overflow-x: auto; } .note { color: var(--soft); font-size: .9rem; }
@media (max-width: 40rem) { td:nth-child(4) { display: none; } thead th:nth-child(4) { display: none; } }
`;

// Runs in the page.
const SCRIPT = `
(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const axis = () => ({ stroke: colour("soft"), grid: { stroke: colour("line"), width: 1 }, ticks: { stroke: colour("line"), width: 1 } });
  const size = () => ({ width: Math.min(928, document.querySelector("main").clientWidth - 32), height: 280 });
  const draw = () => {
    const rate = document.getElementById("rate");
    if (!rate) return;
    const latency = document.getElementById("latency");
    rate.replaceChildren(); latency.replaceChildren();
    const kinds = ["done", "declined", "failed", "unknown"].filter((kind) => data.spans.some(([, span]) => span[kind] > 0));
    const times = [], lines = kinds.map(() => []);
    let next;
    for (const [start, span] of data.spans) {
      if (next !== undefined && start > next) { times.push(next); for (const line of lines) line.push(null); }
      times.push(start); kinds.forEach((kind, index) => lines[index].push(span[kind] / data.seconds));
      next = start + data.seconds;
    }
    new uPlot({ ...size(), axes: [axis(), axis()], series: [{}, ...kinds.map((kind) => ({ label: kind, stroke: colour(kind), width: 2, points: { show: times.length < 60, size: 6 } }))] }, [times, ...lines], rate);
    const bars = new Map();
    for (const [ms, calls] of data.durations) {
      const at = Math.exp(Math.round(Math.log(ms) / 0.3) * 0.3);
      bars.set(at, (bars.get(at) ?? 0) + calls);
    }
    new uPlot({ ...size(), scales: { x: { time: false, distr: 3 } }, axes: [{ ...axis(), values: (_, ticks) => ticks.map((tick) => tick === null ? "" : tick < 1000 ? tick + " ms" : tick / 1000 + " s") }, axis()],
      series: [{ label: "ms", value: (_, ms) => ms === null ? "--" : Math.round(ms) }, { label: "calls", stroke: colour("done"), fill: colour("done") + "55", width: 1, paths: uPlot.paths.bars({ size: [0.9, 24] }), points: { show: false } }] },
      [[...bars.keys()], [...bars.values()]], latency);
  };
  draw();
  addEventListener("resize", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
})();
`;
