import { createContext, Script } from "node:vm";
import { PROBE_APP } from "./apps.ts";
import { bundled } from "./bundled.ts";
import type { Check } from "./check.ts";
import type { Report } from "./expected-report.ts";

// All that the library asks of a runtime. No process, no Buffer, no require.
const needed = {
  AbortController,
  TextDecoder,
  URL,
  clearTimeout,
  fetch,
  performance,
  setTimeout,
};

/** A realm that has the language and seven things of the web platform. */
export const realmChecks: readonly Check[] = [
  {
    runtime: "A realm of V8 without `process`",
    how: `with \`${Object.keys(needed).join("`, `")}\` alone`,
    version: async () => process.versions.v8.replace(/-.*/, ""),
    async run(bench) {
      const realm = createContext({ ...needed });
      new Script(await bundled(bench, PROBE_APP, { format: "iife" })).runInContext(realm);
      const mark = bench.mark();
      const { url, closed } = bench.front;
      const run = realm.run as (where: object) => Promise<Report>;
      // Objects of another realm have other prototypes.
      const report = JSON.parse(JSON.stringify(await run({ url, closed, mark }))) as Report;
      bench.judge(mark, report);
      return undefined;
    },
  },
];
