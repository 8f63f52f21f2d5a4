import { equal } from "node:assert/strict";
import { sandboxPrints } from "./apps.ts";
import type { Check } from "./check.ts";
import { tryCommandLine } from "./command-line.ts";
import { programs } from "./programs.ts";
import type { Workbench } from "./workbench.ts";

const version: Check["version"] = async ({ run }) =>
  (await run(programs.deno(), ["--version"])).stdout.split(" ")[1] as string;

const deno = ({ run }: Workbench, ...argv: string[]) => run(programs.deno(), ["run", "--no-prompt", ...argv]);

/** Allowed to reach the server and nothing else, where it is possible. */
const app = (how: string, flags: readonly string[], file: string): Check => ({
  runtime: "Deno",
  how,
  version,
  async run(bench) {
    // urql reads NODE_ENV, and Deno asks for a permission for it.
    const all = [...flags, "--allow-env=NODE_ENV", "--allow-net=127.0.0.1"];
    await bench.probed(programs.deno(), ["run", "--no-prompt", ...all, file]);
    return undefined;
  },
});

/** Deno, with npm's folder of packages. It takes the entry point of Node. */
export const denoChecks: readonly Check[] = [
  app("TypeScript, checked", ["--check"], "app.mts"),
  app("CommonJS", ["--allow-read"], "app.cjs"),
  app("over `fetch`", [], "app-fetch.mjs"),
  {
    runtime: "Deno",
    how: "sandbox",
    version,
    async run(bench) {
      const { stdout, stderr } = await deno(bench, "--allow-env", "--allow-net=127.0.0.1", "sandbox.mjs");
      equal(stdout, sandboxPrints, stderr);
      return undefined;
    },
  },
  {
    runtime: "Deno",
    how: "command line",
    version,
    async run(bench) {
      await tryCommandLine(bench, programs.deno(), ["run", "-A"]);
      return undefined;
    },
  },
];
