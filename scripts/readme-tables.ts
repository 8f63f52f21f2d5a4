// Writes the tables of README.md from the facts in the source, or says with --check that they are stale.
import { readFileSync, writeFileSync } from "node:fs";
import { declineReasons } from "../src/answer/decline-reasons.ts";
import { errorCodes } from "../src/error/error-codes.ts";
import { meaningsTable } from "./meanings-table.ts";
import { optionsTable } from "./options-table.ts";

const root = new URL("../", import.meta.url);
const path = new URL("README.md", root);

const tables = {
  codes: meaningsTable("code", errorCodes),
  reasons: meaningsTable("reason", declineReasons),
  options: optionsTable(new URL("src/settings/options.ts", root), "ClientOptions"),
  "verify-options": optionsTable(new URL("src/settings/verify-options.ts", root), "VerifyOptions"),
};
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
