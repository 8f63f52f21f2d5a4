import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bundled, bundled } from "../bundled.ts";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const SCRIPT = `${ROOT}scripts/service-add.ts`;
let program: Bundled;
beforeAll(async () => {
  program = await bundled([SCRIPT]);
});
afterAll(() => rm(program.folder, { recursive: true }));

function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program.fileOf(SCRIPT), ...args], { cwd: folder }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === "number" ? failure.code : 0, out, error });
    });
  });
}

const PAGE = `${ROOT}test/service-add/pages/water-bill.txt`;

test("the command shows a plan, refuses in one line, and writes", async () => {
  const folder = temporaryRepository();
  const before = contentOf(folder);
  const planned = await run(folder, PAGE, "--dry-run", "--group", "My Group");
  expect(planned).toMatchObject({ code: 0, error: "" });
  expect(planned.out).toContain(
    "--- /dev/null\n+++ b/schema/my-group/water-bill-verification.graphql\n@@ -0,0 +1,",
  );
  for (const args of [
    [],
    ["missing.txt"],
    [PAGE, "--unknown"],
    [`${ROOT}test/service-add/pages/rest-page.txt`],
  ]) {
    const refused = await run(folder, ...args);
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/^Nothing was written\. [^\n]+\n$/);
  }
  expect(contentOf(folder)).toEqual(before);
  const written = await run(folder, PAGE);
  expect(written.out).toMatch(
    /^new: schema\/utilities-property-verification\/water-bill-verification\.graphql\n/,
  );
  expect(
    existsSync(join(folder, "operations/utilities-property-verification/water-bill-verification.graphql")),
  ).toBe(true);
});
