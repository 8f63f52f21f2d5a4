// Installs every runtime in docs/runtimes.md and runs the packed tarball in it. With --write, the results go into the page's
// table. `npm run runtimes -- bun` runs only those whose name or way contains the word.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { allChecks } from "../test/slow/runtimes/all-checks.ts";
import { programs } from "../test/slow/runtimes/programs.ts";
import { type Outcome, tableOf } from "../test/slow/runtimes/table.ts";
import { openWorkbench } from "../test/slow/runtimes/workbench.ts";

const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false } },
  allowPositionals: true,
});
const wanted = allChecks.filter(({ runtime, how }) =>
  positionals.every((word) => `${runtime} ${how}`.toLowerCase().includes(word.toLowerCase())),
);

if (values.write && positionals.length > 0) {
  console.error("The table covers all runtimes: leave out either --write or the words.");
  process.exit(2);
}
if (!programs.installed()) {
  console.log("installing the runtimes, about 1 GB …");
  await programs.install();
}

const outcomes: Outcome[] = [];
let failed = 0;
const bench = await openWorkbench();
try {
  for (const check of wanted) {
    const { runtime, how } = check;
    const start = performance.now();
    try {
      const version = await check.version(bench);
      const measured = await check.run(bench);
      outcomes.push({ runtime, how, version, measured });
      const milliseconds = Math.round(performance.now() - start);
      console.log(`ok ${runtime} (${version}), ${how}${measured ? `: ${measured}` : ""}, ${milliseconds} ms`);
    } catch (error) {
      failed++;
      console.log(`failed ${runtime}, ${how}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  await bench.close();
}

console.log(`${outcomes.length} ran, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
else if (values.write) {
  const page = new URL("../docs/runtimes.md", import.meta.url);
  const text = readFileSync(page, "utf8").replace(
    /<!-- runtimes -->[\s\S]*<!-- \/runtimes -->/,
    () => `<!-- runtimes -->\n${tableOf(outcomes)}\n<!-- /runtimes -->`,
  );
  writeFileSync(page, text);
}
