import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import axe, { type AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { skipWithoutChromium, startChromium } from "./chromium.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = `${ROOT}docs-site/dist`;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
};

function skipWithoutSite(): boolean {
  if (process.env.CI === "true" || existsSync(`${ROOT}docs-site/node_modules/vitepress`)) return false;
  console.warn("Skipped, since the documentation site is not installed: npm run docs:site -- --install.");
  return true;
}

// The build fails on a dead link.
describe.skipIf(skipWithoutSite() || skipWithoutChromium())("the documentation site", () => {
  let browser: Browser;
  let server: Server;
  let url: string;
  const requested = new Set<string>();
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ["--import", "tsx", `${ROOT}scripts/docs-site.ts`], {
      cwd: ROOT,
      maxBuffer: 64 * 1024 * 1024,
    });
    server = createServer(({ url: path = "/" }, response) => {
      const name = decodeURI(path.split("?")[0] ?? "/");
      const file = [name, `${name}.html`, `${name}index.html`].find(
        (each) => /\.\w+$/.test(each) && existsSync(DIST + each),
      );
      if (file === undefined) return void response.writeHead(404).end();
      const type = TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(readFileSync(DIST + file));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startChromium();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("has a page for every service, and everything in one file for language models", () => {
    for (const { name, inputs } of catalogue()) {
      const page = readFileSync(`${DIST}/services/${name}.html`, "utf8");
      for (const { variable } of inputs) expect(page, name).toContain(variable);
    }
    const index = readFileSync(`${DIST}/llms.txt`, "utf8");
    expect(index).toContain("(/services/name-match)");
    const whole = readFileSync(`${DIST}/llms-full.txt`, "utf8");
    for (const [, path] of index.matchAll(/\]\((\/[^)]+)\)/g)) expect(whole).toContain(`<!-- ${path} -->`);
    expect(readFileSync(`${DIST}/guide/errors.html`, "utf8")).toContain("insufficient-balance");
    for (const entry of Object.keys(manifest.exports)) {
      const path = entry.replace(".", "indiconnect");
      if (/\.\w+$/.test(path)) continue;
      expect(existsSync(`${DIST}/api/${path}/index.html`), path).toBe(true);
    }
  });

  it.each([
    ["/", "desktop", "light"],
    ["/guide/", "phone", "dark"],
    ["/guide/bulk", "desktop", "dark"],
    ["/services/name-match", "phone", "light"],
    ["/guide/errors", "desktop", "light"],
  ] as const)(
    "%s is accessible on a %s, %s, and loads nothing from elsewhere",
    async (path, size, colorScheme) => {
      const viewport = size === "phone" ? { width: 390, height: 844 } : { width: 1440, height: 900 };
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("request", (request) => requested.add(new URL(request.url()).origin));
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(url + path, { waitUntil: "networkidle" });
      expect(await page.locator("h1").count()).toBe(1);
      expect(complaints).toEqual([]);
      expect([...requested]).toEqual([url]);
      // Wide tables scroll within themselves.
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual(
        [],
      );
      await context.close();
    },
  );
});
