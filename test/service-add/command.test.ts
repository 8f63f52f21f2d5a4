import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const script = [`${ROOT}node_modules/tsx/dist/cli.mjs`, `${ROOT}scripts/service-add.ts`];
  return new Promise((resolve) => {
    execFile(process.execPath, [...script, ...args], { cwd: folder }, (failure, out, error) => {
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
    "--- schema/my-group/water-bill-verification.graphql (new)\nextend input VerifyInput",
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
