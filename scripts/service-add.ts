// Creates a service from a vendor page and generates code: `npm run service:add -- page.txt [--dry-run]`. See
// docs/add-a-service.md.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { addService } from "../src/service-add/add-service.ts";
import { fileDiff } from "../src/service-add/file-diff.ts";
import { ServiceRefusal } from "../src/service-add/service-refusal.ts";

const USAGE =
  'usage: npm run service:add -- <file, or - for standard input> [--group "…"] [--operation Name] [--force] [--dry-run]';
/** The scripts that generate files from schema/ and operations/. */
const GENERATORS = ["generate", "docs:services"];

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      group: { type: "string" },
      operation: { type: "string" },
      force: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ServiceRefusal(USAGE);
  const dryRun = values["dry-run"];
  const added = addService(readFileSync(file === "-" ? 0 : file, "utf8"), { ...values, dryRun });
  for (const file of added.files) {
    console.log(dryRun && file.state !== "unchanged" ? fileDiff(".", file) : `${file.state}: ${file.path}`);
  }
  for (const note of added.notes) console.log(`- ${note}`);
  if (!dryRun) generate();
} catch (error) {
  // A refusal is one line for the person. Any other error is a bug here or a problem of the machine.
  console.error(`Nothing was written. ${(error as Error).message}`);
  process.exitCode = 1;
}

function generate(): void {
  for (const script of GENERATORS) {
    const { status } = spawnSync(`npm run -s --if-present ${script}`, { stdio: "inherit", shell: true });
    if (status === 0) continue;
    console.error(`The files were written, but npm run ${script} failed: correct them and run it again.`);
    process.exitCode = 1;
    return;
  }
}
