import { equal } from "node:assert/strict";
import { sandboxPrints } from "./apps.ts";
import type { Check } from "./check.ts";
import { tryCommandLine } from "./command-line.ts";
import { programs } from "./programs.ts";

// The first line that drops types by itself.
const TAKES_TYPES = 22;

/** Node, every release line that the package claims, as npm has it. */
export const nodeChecks: readonly Check[] = [20, 22, 24, 26].flatMap((line) => {
  const check = (how: string, run: (program: string) => Check["run"]): Check => ({
    runtime: `Node ${line}`,
    how,
    version: async ({ run }) => (await run(programs.node(line), ["--version"])).stdout.trim().slice(1),
    run: (bench) => run(programs.node(line))(bench),
  });
  const app = (how: string, file: string): Check =>
    check(how, (program) => async (bench) => {
      await bench.probed(program, [file]);
      return undefined;
    });
  return [
    app("ESM", "app.mjs"),
    app("CommonJS", "app.cjs"),
    app("over `fetch`", "app-fetch.mjs"),
    ...(line >= TAKES_TYPES ? [app("TypeScript as it is", "app.mts")] : []),
    check("sandbox", (program) => async (bench) => {
      const { stdout, stderr } = await bench.run(program, ["sandbox.mjs"]);
      equal(stdout, sandboxPrints, stderr);
      return undefined;
    }),
    check("command line", (program) => async (bench) => {
      await tryCommandLine(bench, program, []);
      return undefined;
    }),
  ];
});
