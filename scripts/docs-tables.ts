// Writes the tables in the docs from the facts in the source. With --check it only says which page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { declineReasons, reasonMeanings } from "../src/answer/decline-reasons.ts";
import { codeMeanings, errorCodes } from "../src/error/error-codes.ts";
import { scenarios } from "../src/sandbox/scenarios.ts";
import { meaningsTable } from "./meanings-table.ts";
import { optionsTable } from "./options-table.ts";

const root = new URL("../", import.meta.url);

const pages = {
  "docs/errors.md": {
    codes: meaningsTable("code", codeMeanings, errorCodes),
    reasons: meaningsTable("reason", reasonMeanings, declineReasons),
  },
  "docs/configuration.md": {
    options: optionsTable(new URL("src/settings/options.ts", root), "ClientOptions"),
    "verify-options": optionsTable(new URL("src/settings/verify-options.ts", root), "VerifyOptions"),
  },
  "docs/sandbox.md": {
    scenarios: [
      "| word | number | answer |",
      "|---|---|---|",
      ...scenarios.map(({ word, code, meaning }) => `| \`${word}\` | \`0${code}\` | ${meaning} |`),
    ].join("\n"),
  },
};
for (const [page, tables] of Object.entries(pages)) {
  const path = new URL(page, root);
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
    console.error(`${page} is stale: run npm run docs:tables`);
    process.exitCode = 1;
  }
}
