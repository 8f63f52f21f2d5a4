// `npm run bench:queue`: many rows through the queue on PostgreSQL, with three workers in processes of their own that share a
// rate. PostgreSQL runs on loopback with its usual settings, and syncs each commit to the machine's disk. Writes its section
// of bulk.md.
//   --rows N   default 100,000
//   --rate N   rows per second, default 212
//   --print    only prints
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { measureRate } from "../test/slow/bulk/queue/kills/measure-rate.ts";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "100000" },
    rate: { type: "string", default: "212" },
    print: { type: "boolean", default: false },
  },
});
// bulk.mjs keeps what stands below it.
const HEADING = "\n## Through a queue\n";
const WORKERS = 3;
const CONCURRENCY = 32;
// The promised accuracy of the shared rate.
const TOLERANCE = 0.02;
const rows = Number(options.rows);
const rate = Number(options.rate);
const load = loadavg()[0]!;

const found = await measureRate({
  store: "postgres",
  workers: WORKERS,
  concurrency: CONCURRENCY,
  rate,
  seconds: rows / rate,
});
const off = found.measured / found.set - 1;
const whole = (number: number): string => Math.round(number).toLocaleString("en-US");
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const section = `Written by \`npm run bench:queue\`. ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}. Queue and ledger on one PostgreSQL server, which syncs each commit to the machine's disk. ${WORKERS} workers in processes of their own, ${CONCURRENCY} calls in flight in each, and answers after 20 ms. The server of the calls counts them as they arrive. All of this shares the machine, whose load was ${load.toFixed(1)} before. A second in which it has no room is not made up for.

${[
  line([
    "rows",
    "seconds",
    "rate set, rows/s",
    "measured",
    "off by",
    "median second",
    "busiest second",
    "most calls of a row",
    "outcomes",
  ]),
  line(["---", ...new Array(7).fill("---:"), "---"]),
  line([
    whole(found.calls),
    found.seconds.toFixed(0),
    String(found.set),
    found.measured.toFixed(2),
    `${(100 * off).toFixed(2)} %`,
    whole(found.medianSecond),
    whole(found.busiestSecond),
    String(found.mostCalls),
    Object.entries(found.outcomes)
      .map(([outcome, count]) => `${outcome} ${whole(count)}`)
      .join(", "),
  ]),
].join("\n")}
`;
console.log(`\n${section}`);
if (!options.print) {
  const file = new URL("bulk.md", import.meta.url);
  const [above] = readFileSync(file, "utf8").split(HEADING);
  writeFileSync(file, `${above}${HEADING}\n${section}`);
}
process.exitCode = Math.abs(off) <= TOLERANCE && found.mostCalls === 1 ? 0 : 1;
