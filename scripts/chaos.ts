// The long form of the chaos run: `npm run chaos -- [--calls 100000] [--concurrency 64] [--seed 1]`.
import { parseArgs } from "node:util";
import { fetchTransport, nodeTransport } from "../src/index.node.ts";
import { runChaos } from "../test/chaos/run-chaos.ts";

const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "100000" },
    concurrency: { type: "string", default: "64" },
    seed: { type: "string", default: "1" },
    restarts: { type: "string", default: "10" },
  },
});
const calls = Number(values.calls);
let failed = false;
for (const [name, transport] of Object.entries({ "node:http": nodeTransport, fetch: fetchTransport })) {
  const started = performance.now();
  const report = await runChaos({
    calls,
    concurrency: Number(values.concurrency),
    seed: Number(values.seed),
    restarts: Number(values.restarts),
    transport,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n### ${name}: ${calls} calls, ${values.concurrency} in flight, ${seconds} s\n`);
  console.log("| fault | calls | read by server | ends | lost | doubled |\n|---|---:|---:|---|---:|---:|");
  for (const row of report.rows) {
    const ends = Object.entries(row.ends)
      .sort(([, a], [, b]) => b - a)
      .map(([end, count]) => `${end} ${count}`);
    console.log(
      `| ${row.fault} | ${row.calls} | ${row.seen} | ${ends.join(", ")} | ${row.lost} | ${row.doubled} |`,
    );
  }
  const heap = report.heap.map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`).join(", ");
  console.log(
    `\nHeap in use after a collection, by quarter: ${heap || "not measured (run node with --expose-gc)"}.`,
  );
  console.log(`Promises broken: ${report.violations.length}.`);
  for (const violation of report.violations.slice(0, 20)) console.log(`- ${violation}`);
  failed ||= report.violations.length > 0;
}
process.exitCode = failed ? 1 : 0;
