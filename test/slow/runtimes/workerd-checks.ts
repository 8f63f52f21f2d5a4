import { deepStrictEqual, equal } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { bundled } from "./bundled.ts";
import type { Check } from "./check.ts";
import type { Report } from "./expected-report.ts";
import { programs } from "./programs.ts";
import type { Workbench } from "./workbench.ts";

// The conditions that Cloudflare's own bundling sets.
const CONDITIONS = ["workerd", "worker", "browser"];

/** A client that all requests share, made where nothing may be sent, and the probe. */
const source = (baseUrl: string): string => `
import * as library from "indiconnect";
import { probe } from "./probe.mjs";

const credentials = { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" };
const shared = library.createClient({ baseUrl: ${JSON.stringify(baseUrl)}, credentials });

export default {
  async fetch(request) {
    const { url, ...where } = await request.json();
    if (where.mark) return Response.json(await probe(library, { url, ...where }));
    const { ok } = await shared.verify(library.FaceLivenessPassive, { url });
    return Response.json({ ok, process: typeof process });
  },
};
`;

const config = (name: string, date: string, flags: string): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "app", worker = .app),
    (name = "internet", network = (allow = ["local", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "app")],
);
const app :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "${name}.js")],
  compatibilityDate = "${date}",
  compatibilityFlags = [${flags}],
);
`;

const version: Check["version"] = async ({ run }) =>
  (await run(programs.workerd(), ["--version"])).stdout.split(" ")[1]?.trim() as string;

const check = (how: string, date: string, flags: string, hasProcess: boolean): Check => ({
  runtime: "workerd",
  how,
  version,
  async run(bench) {
    const name = `worker-${bench.mark()}`;
    await bench.app.write({
      [`${name}.js`]: await bundled(bench, source(bench.front.url), {
        format: "esm",
        conditions: CONDITIONS,
      }),
      [`${name}.capnp`]: config(name, date, flags),
    });
    await whileServing(bench, name, async (post) => {
      const mark = bench.mark();
      const { url, closed } = bench.front;
      bench.judge(mark, (await post({ url, closed, mark })) as Report, { tellsUnreachable: false });
      // A request may not use what another one opened.
      const sharing = bench.mark();
      const words = Array.from({ length: 10 }, (_, index) => `shared-${index}`);
      const verify = (word: string) => post({ url: `https://example.com/${sharing}/${word}.jpg` });
      const answers = [...(await Promise.all(words.slice(1).map(verify))), await verify(words[0] as string)];
      const expected = { ok: true, process: hasProcess ? "object" : "undefined" };
      deepStrictEqual(answers, Array(10).fill(expected));
      deepStrictEqual(bench.front.received(sharing), Object.fromEntries(words.map((word) => [word, 1])));
    });
    return undefined;
  },
});

/** Serves a worker while something asks it. */
async function whileServing(
  { app }: Workbench,
  name: string,
  ask: (post: (body: unknown) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const worker = spawn(programs.workerd(), ["serve", `${name}.capnp`, "--control-fd=3"], {
    cwd: app.folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [worker.stdout, worker.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const ended = once(worker, "exit");
  try {
    const lines = createInterface({ input: worker.stdio[3] as NodeJS.ReadableStream });
    const [line] = (await Promise.race([once(lines, "line"), ended.then(() => [])])) as string[];
    if (line === undefined) throw new Error(`workerd did not start: ${said}`);
    const { port } = JSON.parse(line) as { port: number };
    await ask(async (body) => {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: "POST",
        body: JSON.stringify(body),
      });
      const text = await response.text();
      equal(response.status, 200, text + said);
      return JSON.parse(text);
    });
  } finally {
    worker.kill();
    await ended;
  }
}

/** workerd, which Cloudflare Workers run in, over `fetch`. */
export const workerdChecks: readonly Check[] = [
  check("worker", "2026-10-01", "", true),
  check("worker with `nodejs_compat`", "2026-10-01", '"nodejs_compat"', true),
  // Older dates have no `process`.
  check("worker of 2025 without `process`", "2025-01-01", "", false),
];
