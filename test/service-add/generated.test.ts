import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { addService } from "../../src/codegen.ts";
import { page } from "./page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGES = [
  "trade-licence",
  "school-record",
  "ration-card",
  "pension-status",
  "gas-agency",
  "rent-agreement",
];

// Inside this repository, so that the generator's and the compiler's imports are found.
test("added files generate and compile, and fixtures fit their types", {
  timeout: 120_000,
}, async () => {
  mkdirSync(`${ROOT}.cache`, { recursive: true });
  const folder = mkdtempSync(`${ROOT}.cache/service-add-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ["schema", "operations"]) cpSync(ROOT + name, `${folder}/${name}`, { recursive: true });
  for (const name of PAGES) addService(page(name), { folder });
  const config = readFileSync(`${ROOT}codegen.yml`, "utf8")
    .replace("./src/", "../../src/")
    .replaceAll("../src/formats", "../../../src/formats")
    .replaceAll(" ../src/runtime", " ../../../src/runtime");
  writeFileSync(`${folder}/codegen.yml`, config);
  const project = { extends: "../../tsconfig.json", include: ["generated", "use.ts"] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(project));
  writeFileSync(
    `${folder}/use.ts`,
    `
import type { SchoolRecordLookupResult, TradeLicenceVerificationVariables } from "./generated/services.ts";
export const optional: TradeLicenceVerificationVariables = { Licence_No: "1" };
// @ts-expect-error required by the page's table
export const incomplete: TradeLicenceVerificationVariables = { municipality: "1" };
export const mark = (result: SchoolRecordLookupResult): number | null | undefined => result.marks?.[0]?.scored;
`,
  );
  const run = async (...args: string[]): Promise<string> => {
    const done = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch((error) => error);
    return `${done.code ?? 0} ${done.stdout}${done.stderr}`;
  };
  const bin = `${ROOT}node_modules/`;
  const generated = await run(
    `${bin}tsx/dist/cli.mjs`,
    `${bin}@graphql-codegen/cli/cjs/bin.js`,
    "--config",
    "codegen.yml",
  );
  expect(generated).toMatch(/^0 /);
  const compiled = await run(`${bin}typescript/bin/tsc`, "-p", ".");
  expect(compiled).toBe("0 ");
});
