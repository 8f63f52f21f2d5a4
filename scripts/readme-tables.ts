// Writes the tables of README.md that stand in doc comments of the source, or says with --check that they are stale.
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const path = new URL("README.md", root);

/** The table inside the doc comment of a type. */
function tableOf(file: string): string {
  const lines = readFileSync(new URL(file, root), "utf8").split("\n");
  return lines
    .filter((line) => line.startsWith(" * |"))
    .map((line) => line.slice(3))
    .join("\n");
}

const tables = { codes: tableOf("src/error/error.ts"), reasons: tableOf("src/answer/reason.ts") };
const before = readFileSync(path, "utf8");
let after = before;
for (const [name, table] of Object.entries(tables)) {
  after = after.replace(
    new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`,
  );
}
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("README.md is stale: run npm run docs:readme");
  process.exitCode = 1;
}
