// The long form of the chaos run: `npm run chaos -- [--peers] [--only axios] [--calls 100000] [--seed 1]`.
// With --peers, other clients meet the same faults too, and a table compares them.
import { parseArgs } from "node:util";
import { brokenPromises } from "../test/chaos/broken-promises.ts";
import type { ChaosReport, FaultRow } from "../test/chaos/chaos-report.ts";
import { ours, peers } from "../test/chaos/peers/index.ts";
import { runChaos } from "../test/chaos/run-chaos.ts";

const { values } = parseArgs({
  options: {
    peers: { type: "boolean", default: false },
    calls: { type: "string" },
    concurrency: { type: "string", default: "64" },
    seed: { type: "string", default: "1" },
    restarts: { type: "string", default: "10" },
    only: { type: "string" },
  },
});
// urql warns about each answer whose content type is text.
console.warn = () => {};
const calls = Number(values.calls ?? (values.peers ? 20_000 : 100_000));
const reports = new Map<string, ChaosReport>();
for (const [name, client] of Object.entries(values.peers ? { ...ours, ...peers } : ours)) {
  if (values.only !== undefined && !name.includes(values.only)) continue;
  const started = performance.now();
  const report = await runChaos({
    calls,
    concurrency: Number(values.concurrency),
    seed: Number(values.seed),
    restarts: Number(values.restarts),
    watched: name in ours,
    client,
  });
  reports.set(name, report);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n### ${name}: ${calls} calls, ${values.concurrency} in flight, ${seconds} s\n`);
  printRows(report.rows);
  if (!(name in ours)) continue;
  const heap = report.heap.map((bytes) => `${(bytes / 1e6).toFixed(2)} MB`).join(", ");
  console.log(`\nHeap and buffers in use after a collection, by quarter: ${heap}.`);
  console.log(`Left open or unhandled: ${report.leaks.join(", ") || "nothing"}.`);
  const broken = brokenPromises(report);
  console.log(`Promises broken: ${broken.length}.`);
  for (const promise of broken.slice(0, 20)) console.log(`- ${promise}`);
  if (broken.length > 0) process.exitCode = 1;
}
if (values.peers) printSideBySide();

function printRows(rows: readonly FaultRow[]): void {
  console.log("| fault | calls | read by server | ends | lost | doubled | cannot tell |");
  console.log("|---|---:|---:|---|---:|---:|---:|");
  for (const { fault, calls, seen, ends, lost, doubled, untold } of rows) {
    const words = Object.entries(ends)
      .sort(([, a], [, b]) => b - a)
      .map(([end, count]) => `${end} ${count}`);
    console.log(`| ${fault} | ${calls} | ${seen} | ${words.join(", ")} | ${lost} | ${doubled} | ${untold} |`);
  }
}

function printSideBySide(): void {
  const head = `${[...reports.keys()].join(" | ")} |\n|---|${"---:|".repeat(reports.size)}`;
  const line = (name: string, cell: (report: ChaosReport) => string | number): void =>
    console.log(`| ${name} | ${[...reports.values()].map(cell).join(" | ")} |`);
  const sum =
    (count: (row: FaultRow) => number) =>
    ({ rows }: ChaosReport): number =>
      rows.reduce((total, row) => total + count(row), 0);

  console.log(`\n### Side by side: ${calls} calls each\n\n| | ${head}`);
  line(
    "answers lost",
    sum((row) => row.lost),
  );
  line(
    "calls read more than once",
    sum((row) => row.doubled),
  );
  line(
    "requests beyond the first of a call",
    sum((row) => row.repeats),
  );
  line(
    "keys carried on to where a redirect points",
    sum((row) => row.carried),
  );
  line(
    "cannot tell whether it was sent",
    sum((row) => row.untold),
  );
  line("told wrongly whether it was sent", ({ untrue }) => untrue.length);
  console.log(`\nBy fault: lost / doubled / cannot tell.\n\n| fault | ${head}`);
  for (const fault of [...reports.values()][0]?.rows.map((row) => row.fault) ?? []) {
    line(fault, ({ rows }) => {
      const row = rows.find((each) => each.fault === fault);
      return row ? `${row.lost} / ${row.doubled} / ${row.untold}` : "";
    });
  }
}
