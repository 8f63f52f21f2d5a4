import { equal } from "node:assert/strict";
import { sandboxPrints } from "./apps.ts";
import type { Check } from "./check.ts";
import { tryCommandLine } from "./command-line.ts";
import { programs } from "./programs.ts";

const version: Check["version"] = async ({ run }) => (await run(programs.bun(), ["--version"])).stdout.trim();

const app = (how: string, file: string): Check => ({
  runtime: "Bun",
  how,
  version,
  run: async (bench) => {
    await bench.probed(programs.bun(), ["run", file]);
    return undefined;
  },
});

/** Bun, which takes the entry point of Node. */
export const bunChecks: readonly Check[] = [
  app("TypeScript as it is", "app.mts"),
  app("CommonJS", "app.cjs"),
  app("over `fetch`", "app-fetch.mjs"),
  {
    runtime: "Bun",
    how: "sandbox",
    version,
    async run(bench) {
      const { stdout, stderr } = await bench.run(programs.bun(), ["run", "sandbox.mjs"]);
      equal(stdout, sandboxPrints, stderr);
      return undefined;
    },
  },
  {
    runtime: "Bun",
    how: "command line",
    version,
    async run(bench) {
      await tryCommandLine(bench, programs.bun(), ["run"]);
      return undefined;
    },
  },
];
