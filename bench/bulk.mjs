// `npm run bench:bulk`: runs of 10,000, 100,000 and a million rows, with verifyMany and a ledger in a file, with a loop over
// node:http that keeps nothing, and with a loop that commits row by row. It measures time, memory and file size, and how long it takes to continue a run.
//   --quick   only 10,000 rows, and only printed
//   --most N  at most N rows
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { commandGoesOn } from "./command-goes-on.mjs";
import { linePlot } from "./line-plot.mjs";
import { runToEnd, startServer } from "./processes.mjs";
import { BENCH, installPeers, stagePackage, versions } from "./setup.mjs";
import { median } from "./statistics.mjs";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    build: { type: "boolean", default: true },
    most: { type: "string", default: "1000000" },
  },
  allowNegative: true,
});
// The long runs need no rounds: a short disturbance of the machine hardly affects them.
const SIZES = options.quick
  ? [[10_000, 3]]
  : [
      [10_000, 3],
      [100_000, 3],
      [1_000_000, 1],
    ].filter(([rows]) => rows <= Number(options.most));
// It takes milliseconds a row, however many there are.
const ROW_BY_ROW = 1_000;

installPeers();
stagePackage({ build: options.build });
if (loadavg()[0] > 0.5)
  console.log(`The machine is busy with other things (load ${loadavg()[0].toFixed(1)}): trust no number.`);

const server = await startServer();
const url = server.urlOf({ answer: "small" });
const folder = mkdtempSync(join(tmpdir(), "indiconnect-bench-"));
const run = (mode, rows) =>
  runToEnd([
    "bulk-run.mjs",
    mode,
    url,
    String(rows),
    ...(mode === "by hand" ? [] : [join(folder, "checks.db")]),
  ]);
const answer = await (await fetch(url, { method: "POST" })).text();
const results = [];
for (const [rows, rounds] of SIZES) {
  console.log(`${rows.toLocaleString("en-US")} rows`);
  const slots = [];
  for (let round = 0; round < rounds; round++) {
    const hand = await run("by hand", rows);
    const byRow = await run("row by row", ROW_BY_ROW);
    const ledger = await run("with ledger", rows);
    const resumed = await run("resumed", rows);
    const looked = await run("look", rows);
    slots.push({ hand, byRow, ledger, resumed, looked, command: await commandGoesOn(rows, folder, answer) });
  }
  const of = (pick) => median(slots.map(pick));
  results.push({
    rows,
    rounds,
    handRate: of(({ hand }) => rows / hand.seconds),
    rate: of(({ ledger }) => rows / ledger.seconds),
    times: of(({ byRow, ledger }) => byRow.seconds / ROW_BY_ROW / (ledger.seconds / rows)),
    ratio: of(({ hand, ledger }) => hand.seconds / ledger.seconds),
    seconds: of(({ ledger }) => ledger.seconds),
    handCpu: of(({ hand }) => hand.cpu),
    cpu: of(({ ledger }) => ledger.cpu),
    handPeak: Math.max(...slots.map(({ hand }) => hand.peak)),
    peak: Math.max(...slots.map(({ ledger }) => ledger.peak)),
    file: of(({ ledger }) => ledger.file),
    resumed: of(({ resumed }) => resumed.firstCall),
    command: of(({ command }) => command),
    looked: of(({ looked }) => looked.firstCall),
    resumedPeak: Math.max(...slots.map(({ resumed, looked }) => Math.max(resumed.peak, looked.peak))),
  });
}
server.stop();
rmSync(folder, { recursive: true, force: true });

const MB = 2 ** 20;
const whole = (number) => Math.round(number).toLocaleString("en-US");
const line = (cells) => `| ${cells.join(" | ")} |`;
const head = [
  "rows",
  "seconds",
  "rows/s",
  "by hand, rows/s",
  "ratio",
  "times row by row",
  "CPU µs a row",
  "by hand",
  "peak MB",
  "by hand",
  "file MB",
  "goes on after s",
  "command after s",
  "looking all up, s",
  "peak MB then",
];
const text = `# What a run of many rows takes

Written by \`npm run bench:bulk\`. ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB. The server on one core and answering at once, the run on another, 64 calls in flight, 400 B answers, a ledger in a SQLite file on the machine's disk: a claim and an ending of each row are committed there. By hand: a loop over \`node:http\` that keeps nothing and has no deadline or check. Row by row: the loop that an app would write, which sends one row after the other and commits a claim and an ending of each to SQLite (${whole(ROW_BY_ROW)} rows). Node ${process.versions.node}, indiconnect ${versions(["indiconnect"]).indiconnect}. Medians of ${SIZES.map(([rows, rounds]) => `${rounds} of ${rows.toLocaleString("en-US")} rows`).join(", ")}.

"Goes on after" is the time from the start of a process to the first new call, where a run of the same name has handed out every row but the last; "command" is the same for \`indiconnect bulk\` over a CSV file, killed after half of the rows, at most 20,000; "looking all up" is the same for a run without a name, which hands out every row again.

${[line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...results.map((each) => line([whole(each.rows), each.seconds.toFixed(1), whole(each.rate), whole(each.handRate), each.ratio.toFixed(2), each.times.toFixed(0), each.cpu.toFixed(0), each.handCpu.toFixed(0), whole(each.peak / MB), whole(each.handPeak / MB), (each.file / MB).toFixed(1), each.resumed.toFixed(2), each.command.toFixed(2), each.looked.toFixed(2), whole(each.resumedPeak / MB)]))].join("\n")}
`;
console.log(`\n${text}`);
if (!options.quick) {
  // Written by queue.ts.
  const [, ...queue] = readFileSync(`${BENCH}bulk.md`, "utf8").split(/(?=\n## Through a queue\n)/);
  writeFileSync(`${BENCH}bulk.md`, [text, ...queue].join(""));
  const plot = linePlot({
    title: "A run with a ledger, from 10 thousand to a million rows",
    xTitle: "rows",
    yTitle: "seconds, or MB",
    series: [
      {
        name: "peak memory, MB",
        points: results.map(({ rows, peak }) => [rows, peak / MB, whole(peak / MB)]),
      },
      {
        name: "the ledger's file, MB",
        points: results.map(({ rows, file }) => [rows, file / MB, whole(file / MB)]),
      },
      {
        name: "time, s",
        below: true,
        points: results.map(({ rows, seconds }) => [rows, seconds, seconds.toFixed(1)]),
      },
    ],
  });
  writeFileSync(`${BENCH}bulk.svg`, plot);
}
