import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { skipWithoutChromium } from "../chromium.ts";
import { allChecks } from "./all-checks.ts";
import { programs } from "./programs.ts";
import { formOf, tableOf } from "./table.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

const mustRun = process.env.CI === "true" || programs.installed();
if (!mustRun) console.warn("The runtimes are not run: npm run runtimes installs them (1 GB) and runs them.");

describe.skipIf(!mustRun)("the packed tarball", () => {
  let bench: Workbench;
  beforeAll(async () => {
    if (!programs.installed()) await programs.install();
    bench = await openWorkbench();
  }, 400_000);
  afterAll(() => bench?.close());

  // They wait for timeouts most of the time.
  describe.concurrent("in", () => {
    const blind = mustRun && skipWithoutChromium();
    const checks = allChecks.filter(({ slow, inChromium }) => !slow && !(blind && inChromium));
    it.each(checks.map((check) => [`${check.runtime}, ${check.how}`, check] as const))(
      "%s",
      async (_, check) => {
        await check.run(bench);
      },
    );
  });
});

it("runs in every runtime that docs/runtimes.md names", async () => {
  const page = await readFile(fileURLToPath(new URL("../../../docs/runtimes.md", import.meta.url)), "utf8");
  const [, table = ""] = /<!-- runtimes -->\n([\s\S]*)\n<!-- \/runtimes -->/.exec(page) ?? [];
  const outcomes = allChecks.map((check) => ({ ...check, version: "0.0", measured: undefined }));
  expect(formOf(table)).toBe(formOf(tableOf(outcomes)));
});
