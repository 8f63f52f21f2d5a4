import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundled, bundled } from "../bundled.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = `${ROOT}src/cli.ts`;

let program: Bundled;
beforeAll(async () => {
  program = await bundled([MAIN]);
});
afterAll(() => rm(program.folder, { recursive: true }));

/** Runs the program itself as a shell does. */
async function shell(rest: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const line = `"${process.execPath}" "${program.fileOf(MAIN)}" ${rest}`;
  return promisify(execFile)("sh", ["-c", line], { cwd: ROOT }).then(
    (ended) => ({ code: 0, ...ended }),
    (error) => error as { code: number; stdout: string; stderr: string },
  );
}

describe("the process", () => {
  it("ends with the code of its command", async () => {
    expect(await shell("services nothing-like-it")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^error: No service/),
    });
  });

  it("takes a reader that has read enough for no failure", async () => {
    const { code, stdout, stderr } = await shell("services --json | head -n 1");
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "[\n", stderr: "" });
  });

  // Node takes its own --env-file for itself wherever it stands, ends with 9 where there is none, and obeys the
  // NODE_OPTIONS in it.
  it("reads the file of variables itself", async () => {
    expect(await shell("verify tan --tan-number ABCD01234E -e staging --dotenv nowhere")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: "error: --dotenv nowhere cannot be read (ENOENT).\n",
    });
  });

  it.skipIf(!existsSync("/dev/full"))(
    "fails where what it printed is lost: it may have been paid for",
    async () => {
      expect(await shell("services > /dev/full")).toMatchObject({
        code: 1,
        stderr: "error: the output could not be written (ENOSPC).\n",
      });
    },
  );
});
