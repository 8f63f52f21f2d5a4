// The long form of the fuzz tests: `npm run fuzz -- [--cases 100000] [--seed 1] [--minutes 10]`.
import { parseArgs } from "node:util";
import { runFuzz } from "../test/fuzz/run-fuzz.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string", default: "10" },
  },
});
const cases = Number(values.cases);
console.log(`Seed ${values.seed}\n\n| tried | cases | seconds | peak so far |\n|---|---:|---:|---:|`);
const results = await runFuzz({
  seed: Number(values.seed),
  cases,
  limit: Number(values.minutes) * 60_000,
  told({ name, cases: done, seconds, peak, failure }) {
    console.log(`| ${name} | ${done} | ${seconds.toFixed(0)} | ${peak.toFixed(0)} MB |`);
    if (failure !== undefined) console.error(`${name}: ${failure}`);
  },
});
const done = results.reduce((total, each) => total + each.cases, 0);
console.log(`\n${done} cases.`);
if (done < cases) console.error(`The time was over before ${cases} cases.`);
if (done < cases || results.some(({ failure }) => failure !== undefined)) process.exitCode = 1;
