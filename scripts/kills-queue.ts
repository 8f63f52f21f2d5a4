// The long form of the kills on many machines: `npm run kills:queue -- [--store postgres] [--kills 120] [--rate-seconds 30]`.
import { parseArgs } from "node:util";
import { measureRate, type RateReport } from "../test/slow/bulk/queue/kills/measure-rate.ts";
import { type KillsReport, runKills } from "../test/slow/bulk/queue/kills/run-kills.ts";

const { values } = parseArgs({
  options: {
    store: { type: "string" },
    kills: { type: "string", default: "120" },
    "rate-seconds": { type: "string", default: "30" },
  },
});
const RATES = [5, 20, 100];
// The promised accuracy of the shared rate.
const TOLERANCE = 0.02;

const kills = Number(values.kills);
const seconds = Number(values["rate-seconds"]);
const stores = (["postgres", "redis"] as const).filter((store) =>
  [undefined, store].includes(values.store as never),
);
for (const store of kills > 0 ? stores : []) {
  // Six in seven kills hit workers and the server, at every step. The others hit the enqueuer.
  const report = await runKills({
    store,
    rows: 60 * kills,
    workers: 3,
    workerKills: Math.round(kills * 0.6),
    serverKills: Math.round(kills * 0.25),
    enqueuerKills: Math.round(kills * 0.15),
    concurrency: 4,
    rate: 60,
    slow: 60,
    random: Math.random,
  });
  printKills(store, report);
  if (report.broken.length > 0) process.exitCode = 1;
}
if (seconds > 0) {
  console.log(
    "\n| store | rate set | measured | off by | busiest second | calls |\n|---|---:|---:|---:|---:|---:|",
  );
  for (const store of stores) {
    for (const rate of RATES) printRate(store, await measureRate({ store, workers: 3, rate, seconds }));
  }
}

function printKills(store: string, report: KillsReport): void {
  const total = Object.values(report.kills).reduce((sum, times) => sum + times, 0);
  console.log(`\n### ${store}: ${total} kills, ${report.seconds.toFixed(0)} s\n`);
  console.log("| killed | times |\n|---|---:|");
  for (const [what, times] of Object.entries(report.kills).sort(([a], [b]) => a.localeCompare(b)))
    console.log(`| ${what} | ${times} |`);
  console.log(
    `\nRows: ${JSON.stringify(report.states)}, calls ${report.calls}, in flight at a kill ${report.fallen}; the server was gone for ${(report.longestOutage / 1000).toFixed(1)} s at most.`,
  );
  console.log(`Promises broken: ${report.broken.length}.`);
  for (const promise of report.broken.slice(0, 20)) console.log(`- ${promise}`);
}

function printRate(store: string, { set, measured, busiestSecond, calls }: RateReport): void {
  const off = measured / set - 1;
  console.log(
    `| ${store} | ${set} | ${measured.toFixed(2)} | ${(100 * off).toFixed(2)} % | ${busiestSecond} | ${calls} |`,
  );
  if (Math.abs(off) > TOLERANCE) process.exitCode = 1;
}
