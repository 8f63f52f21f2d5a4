import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox.ts";
import { run } from "../../cli/run.ts";
import { skipWithoutChromium, startChromium } from "../chromium.ts";

describe.skipIf(skipWithoutChromium())("the report of a bulk run in Chromium", () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let cwd: string;
  beforeAll(async () => {
    browser = await startChromium();
    sandbox = createSandbox();
    const { url } = await sandbox.listen();
    cwd = mkdtempSync(join(tmpdir(), "indiconnect-report-"));
    const names = ["Asha", "Asha No-Record", "http-500 Asha", "lost-answer Asha", "", "Ravi"];
    writeFileSync(join(cwd, "p.csv"), `name1,name2\n${names.map((name) => `${name},Asha\n`).join("")}`);
    await run(["bulk", "name-match", "p.csv", "--out", "r.csv", "--base-url", url, "--price", "2"], { cwd });
  });
  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    rmSync(cwd, { recursive: true, force: true });
  });

  it.each([
    ["light", { width: 1280, height: 900 }],
    ["dark", { width: 390, height: 844 }],
  ] as const)("draws its charts from itself alone, and is accessible: %s", async (colorScheme, viewport) => {
    const page = await browser.newPage({ colorScheme, viewport });
    const requested: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    const address = pathToFileURL(join(cwd, "r.report.html")).href;
    await page.goto(address);
    await page.waitForSelector("#latency canvas");
    expect(requested).toEqual([address]);
    expect(complaints).toEqual([]);
    await expect.poll(() => page.locator("canvas").count()).toBe(2);
    // Something is drawn.
    const drawn = () =>
      page.$$eval("canvas", (all) =>
        all.map((canvas) => {
          const { data } = (canvas.getContext("2d") as CanvasRenderingContext2D).getImageData(
            ...([0, 0, canvas.width, canvas.height] as const),
          );
          return data.some((value) => value !== 0);
        }),
      );
    await expect.poll(drawn).toEqual([true, true]);
    expect(await page.locator("tbody tr", { hasText: "done" }).first().innerText()).toMatch(
      /done\s+2\s+33\.3 %/,
    );
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await page.close();

    // The page lets no script in but its own, so its rules are looked at without that policy.
    const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
    const open = await context.newPage();
    await open.goto(address);
    await open.evaluate(axe.source);
    const { violations } = (await open.evaluate("axe.run()")) as axe.AxeResults;
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    await context.close();
  });
});
