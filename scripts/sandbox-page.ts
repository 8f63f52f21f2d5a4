// Writes docs/sandbox.md, or says with --check that it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { writePage } from "../src/sandbox/write-page.ts";

const path = new URL("../docs/sandbox.md", import.meta.url);
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== writePage()) {
    console.error("docs/sandbox.md is stale: run npm run docs:sandbox");
    process.exitCode = 1;
  }
} else writeFileSync(path, writePage());
