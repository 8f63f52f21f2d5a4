import { match } from "node:assert/strict";
import { PROBE_APP } from "./apps.ts";
import { bundled } from "./bundled.ts";
import type { Check } from "./check.ts";
import type { Report } from "./expected-report.ts";
import { probeInPage, whileOpen } from "./in-page.ts";

const version: Check["version"] = async (bench) => (await bench.browser()).version();

// A worker answers as the page would.
const IN_WORKER = `
${PROBE_APP}
onmessage = async ({ data: [where, options] }) =>
  postMessage(await globalThis.run(where, options).catch((error) => String(error)));
`;

/** Chromium, over `fetch`. */
export const chromiumChecks: readonly Check[] = [
  {
    runtime: "Chromium",
    how: "page by opt-in, refused without it",
    inChromium: true,
    version,
    async run(bench) {
      await probeInPage(bench, { "app.js": await bundled(bench, PROBE_APP, { format: "esm" }) });
      return undefined;
    },
  },
  {
    runtime: "Chromium",
    how: "web worker by opt-in, refused without it",
    inChromium: true,
    version,
    async run(bench) {
      const files = { "worker.js": await bundled(bench, IN_WORKER, { format: "iife" }) };
      await whileOpen(bench, files, "", async (page) => {
        const ask = (message: readonly object[]): Promise<unknown> =>
          page.evaluate(
            (data) =>
              new Promise((resolve, reject) => {
                const worker = new Worker("worker.js");
                worker.onmessage = (event) => resolve(event.data);
                worker.onerror = (event) => reject(new Error(event.message));
                worker.postMessage(data);
              }),
            message,
          );
        const { url, closed } = bench.front;
        const mark = bench.mark();
        const report = await ask([{ url, closed, mark }, { dangerouslyAllowBrowser: true }]);
        bench.judge(mark, report as Report, { tellsUnreachable: false, resends: true });
        match(String(await ask([{ url, closed, mark: bench.mark() }, {}])), /dangerouslyAllowBrowser/);
      });
      return undefined;
    },
  },
];
