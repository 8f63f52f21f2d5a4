import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What a run is made of. */
export interface KillRun {
  readonly where: string;
  readonly log: string;
  readonly processes: number;
  readonly calls: number;
  readonly inputs: number;
  /** The first of them. @default 0 */
  readonly first?: number;
  /** How many processes die by `kill -9` before the rest may end. */
  readonly kills: number;
}

/** What became of it. */
export interface KillTally {
  /** Sends of each input. */
  readonly sends: ReadonlyMap<number, number>;
  /** How often each outcome was met. */
  readonly met: Readonly<Record<string, number>>;
  readonly killed: number;
}

const WORKER = fileURLToPath(new URL("kill-worker.ts", import.meta.url));

/** Runs processes over one ledger, kills some at random moments, and starts others in their place. */
export async function runKills(run: KillRun): Promise<KillTally> {
  const { where, log, processes, calls, inputs, first = 0, kills } = run;
  let killed = 0;
  const start = (): ChildProcess =>
    fork(WORKER, [where, log, ...[calls, inputs, first].map(String)], {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  const live = async (): Promise<void> => {
    for (;;) {
      const child = start();
      const ended = once(child, "exit");
      const isReady = await Promise.race([once(child, "message").then(() => true), ended.then(() => false)]);
      if (isReady && killed < kills) {
        killed++;
        await wait(Math.random() * 60);
        child.kill("SIGKILL");
      }
      const [code, signal] = await ended;
      if (signal === "SIGKILL") continue;
      if (code !== 0) throw new Error(`A worker ended with ${code ?? signal}.`);
      return;
    }
  };
  const lives = await Promise.allSettled(Array.from({ length: processes }, live));
  for (const life of lives) if (life.status === "rejected") throw life.reason;
  const sends = new Map<number, number>();
  const met: Record<string, number> = {};
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  for (const [kind = "", input] of lines.map((line) => line.split(" "))) {
    met[kind] = (met[kind] ?? 0) + 1;
    if (kind === "sent") sends.set(Number(input), (sends.get(Number(input)) ?? 0) + 1);
  }
  return { sends, met, killed };
}
