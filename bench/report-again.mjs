// node bench/report-again.mjs: writes results.md and results.svg from the data of the last complete run, after you measured
// one case again into .cache/last.json: `npm run bench -- --case NAME`, then this with the name.
import { readFileSync, writeFileSync } from "node:fs";
import { plot, report } from "./report.mjs";
import { BENCH, CACHE } from "./setup.mjs";

const results = JSON.parse(readFileSync(`${CACHE}results.json`, "utf8"));
for (const name of process.argv.slice(2)) {
  const anew = JSON.parse(readFileSync(`${CACHE}last.json`, "utf8"));
  if (name in anew.cases) results.cases[name] = { ...anew.cases[name], apart: anew.rounds };
  // "start" and "memory" are not cases of calls.
  else {
    results[name] = anew[name];
    results.anew = [...new Set([...(results.anew ?? []), name])];
  }
}
writeFileSync(`${CACHE}results.json`, JSON.stringify(results));
writeFileSync(`${BENCH}results.md`, report(results));
writeFileSync(`${BENCH}results.svg`, plot(results));
