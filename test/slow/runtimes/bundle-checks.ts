import { equal, ok } from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { type Bundler, bundleFiles, bundleFolder, bundlers } from "./bundlers.ts";
import type { Check } from "./check.ts";
import { probeInPage } from "./in-page.ts";

// All bundlers take about the same; ten times as much would be the whole package. For Node, node:http's transport is added.
const LARGEST_KB = { browser: 26, node: 28 };

const LACKING =
  "IndiConnect ledger: PostgreSQL needs the package pg, which is not installed: npm install pg\n" +
  "The queue needs the package ioredis, which is not installed: npm install bullmq ioredis\n";

/** What is loaded at first, and what later, in kB after gzip. */
function sizesOf(files: Readonly<Record<string, string>>, entry: string): { first: number; later: number } {
  const first = new Set([entry]);
  for (const name of first) {
    // What is imported at the top of a module comes with it.
    for (const [, other] of files[name]?.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g) ?? [])
      first.add(other as string);
  }
  const size = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + gzipSync(files[name] as string, { level: 9 }).length, 0) / 1000;
  const scripts = Object.keys(files).filter((name) => /\.[mc]?js$/.test(name));
  return { first: size([...first]), later: size(scripts.filter((name) => !first.has(name))) };
}

/** Bundles with each bundler, of this repository and of the runtimes' folder. */
export const bundleChecks: readonly Check[] = (["esbuild", "Vite", "webpack"] as const).flatMap((name) => {
  const version = async (): Promise<string> => (await bundlers[name]()).version;
  const measured = async (bundler: Bundler, folder: string, target: "browser" | "node"): Promise<string> => {
    await bundler.bundle(folder, "one", target);
    const files = await bundleFiles(`${folder}/${bundleFolder(bundler, "one", target)}`);
    const { first, later } = sizesOf(files, target === "node" ? bundler.nodeEntry : "app.js");
    ok(first < LARGEST_KB[target], `${first} kB`);
    return `${first.toFixed(1)} kB gzip, and ${later.toFixed(1)} kB on demand`;
  };
  return [
    {
      runtime: `Bundled by ${name}`,
      how: "for browsers, in Chromium",
      inChromium: true,
      version,
      async run(bench) {
        const bundler = await bundlers[name]();
        const { folder } = bench.app;
        await bundler.bundle(folder, "app-browser", "browser");
        const files = await bundleFiles(`${folder}/${bundleFolder(bundler, "app-browser", "browser")}`);
        const kind = bundler.isModule ? 'type="module" ' : "";
        await probeInPage(bench, files, `<script ${kind}src="app.js"></script>`);
        return measured(bundler, folder, "browser");
      },
    },
    {
      runtime: `Bundled by ${name}`,
      how: "for Node",
      slow: name === "webpack",
      version,
      async run(bench) {
        const bundler = await bundlers[name]();
        const { folder } = bench.app;
        await bundler.bundle(folder, "app", "node");
        const entry = `${bundleFolder(bundler, "app", "node")}/${bundler.nodeEntry}`;
        await bench.probed(process.execPath, [entry]);
        return measured(bundler, folder, "node");
      },
    },
    {
      runtime: `Bundled by ${name}`,
      how: "for Node, with a ledger and a queue whose optional packages are not installed",
      version,
      async run(bench) {
        const bundler = await bundlers[name]();
        await bundler.bundle(bench.app.folder, "stores", "node");
        const entry = `${bundleFolder(bundler, "stores", "node")}/${bundler.nodeEntry}`;
        const { stdout, stderr } = await bench.run(process.execPath, [entry]);
        equal(stdout + stderr, LACKING);
        return undefined;
      },
    },
  ] satisfies Check[];
});
