import { deepStrictEqual, equal } from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { startChromium } from "../chromium.ts";
import { type Consumer, installConsumer } from "../package/consumer.ts";
import { apps } from "./apps.ts";
import { expectedReport, expectedRequests, type Report, type Traits } from "./expected-report.ts";
import { type Front, startFront } from "./front.ts";
import { type Ended, runProgram } from "./run-program.ts";

/** What all checks work with. */
export interface Workbench {
  readonly front: Front;
  /** An app with the packed tarball installed, and `graphql` beside it for the sandbox. */
  readonly app: Consumer;
  /** An own name for one run, by which the server tells it from others. */
  mark(): string;
  /** Compares what a run of `probe.mjs` reported, and what came in from it, with what must be. */
  judge(mark: string, report: Report, traits?: Partial<Traits>): void;
  /** Runs a program in the app's folder that prints its report, and judges it. */
  probed(program: string, argv: readonly string[]): Promise<void>;
  /** Runs a program in the app's folder. */
  run(program: string, argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Chromium, started when it is asked for. */
  browser(): Promise<Browser>;
  close(): Promise<void>;
}

/** Packs, installs and starts the server. */
export async function openWorkbench(): Promise<Workbench> {
  const [app, front] = await Promise.all([installConsumer("runtimes", ["graphql"]), startFront()]);
  await copyFile(fileURLToPath(new URL("probe.mjs", import.meta.url)), `${app.folder}/probe.mjs`);
  await app.write(apps);
  let marks = 0;
  let browser: Promise<Browser> | undefined;

  const bench: Workbench = {
    front,
    app,
    mark: () => `run-${++marks}`,
    judge(mark, report, given = {}) {
      const traits = { tellsUnreachable: true, resends: false, ...given };
      deepStrictEqual(report, expectedReport(traits));
      deepStrictEqual(front.received(mark), expectedRequests(traits));
    },
    async probed(program, argv) {
      const mark = bench.mark();
      const { code, stdout, stderr } = await bench.run(program, [...argv, front.url, front.closed, mark]);
      equal(code, 0, stdout + stderr);
      bench.judge(mark, JSON.parse(stdout) as Report);
    },
    run: (program, argv, env = {}) => runProgram(program, argv, { cwd: app.folder, env }),
    browser() {
      browser ??= startChromium();
      return browser;
    },
    async close() {
      await browser?.then((started) => started.close());
      await front.stop();
      await app.remove();
    },
  };
  return bench;
}
