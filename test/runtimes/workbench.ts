import { deepStrictEqual, equal } from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Consumer, installConsumer } from "../package/consumer.ts";
import { apps } from "./apps.ts";
import { expectedReport, type Report } from "./expected-report.ts";
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
  judge(mark: string, report: Report, unreachable: "no" | "unknown"): void;
  /** Runs a program in the app's folder that prints its report, and judges it. */
  probed(
    program: string,
    argv: (mark: string) => readonly string[],
    unreachable?: "no" | "unknown",
  ): Promise<void>;
  /** Runs a program in the app's folder. */
  run(program: string, argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  close(): Promise<void>;
}

/** Packs, installs and starts the server. */
export async function openWorkbench(): Promise<Workbench> {
  const [app, front] = await Promise.all([installConsumer("runtimes", ["graphql"]), startFront()]);
  await copyFile(fileURLToPath(new URL("probe.mjs", import.meta.url)), `${app.folder}/probe.mjs`);
  await app.write(apps);
  let marks = 0;

  const bench: Workbench = {
    front,
    app,
    mark: () => `run-${++marks}`,
    judge(mark, report, unreachable) {
      deepStrictEqual(report, expectedReport(unreachable));
      // Each was paid once: nobody between the library and the server sent anything again.
      deepStrictEqual(front.received(mark), {
        found: 1,
        "no-record": 1,
        inconclusive: 1,
        "http-503": 1,
        "lost-answer": 1,
        "cut-answer": 1,
        slow: 2,
        "refused-field": 2,
        ...Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`together-${index}`, 1])),
      });
    },
    async probed(program, argv, unreachable = "no") {
      const mark = bench.mark();
      const { code, stdout, stderr } = await bench.run(program, [
        ...argv(mark),
        front.url,
        front.closed,
        mark,
      ]);
      equal(code, 0, stdout + stderr);
      bench.judge(mark, JSON.parse(stdout) as Report, unreachable);
    },
    run: (program, argv, env = {}) => runProgram(program, argv, { cwd: app.folder, env }),
    async close() {
      await front.stop();
      await app.remove();
    },
  };
  return bench;
}
