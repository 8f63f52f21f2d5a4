import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { bundled } from "../bundled.ts";
import { found } from "../clients.ts";
import { startFarEnd } from "../servers/far-end.ts";

/** What a run is made of. */
export interface KillRun {
  readonly where: string;
  readonly log: string;
  readonly processes: number;
  /** Of each process. */
  readonly calls: number;
  readonly inputs: number;
  /** The first of them. @default 0 */
  readonly first?: number;
  /** How many processes die by `kill -9` before the rest may end. */
  readonly kills: number;
  /** Milliseconds for a call. @default short where somebody is killed */
  readonly timeout?: number;
  /** Words in front of each process's command line, such as those of `unshare`. @default none */
  readonly within?: readonly string[];
}

/** What became of it. */
export interface KillTally {
  /** Requests for each input, as the server counts them. */
  readonly sends: ReadonlyMap<number, number>;
  /** How often a call ended with each source or error code. */
  readonly met: Readonly<Record<string, number>>;
  readonly killed: number;
}

const WORKER = fileURLToPath(new URL("kill-worker.ts", import.meta.url));
// A dead one's claim is decided on after 15 seconds; nobody waits for that where somebody dies.
const IMPATIENT = 150;
const PATIENT = 60_000;

/** Runs processes over one ledger and one server, kills some at random moments, and starts others in their place. */
export async function runKills(run: KillRun): Promise<KillTally> {
  const {
    where,
    log,
    processes,
    calls,
    inputs,
    first = 0,
    kills,
    within = [],
    timeout = kills > 0 ? IMPATIENT : PATIENT,
  } = run;
  const sends = new Map<number, number>();
  const programs = await bundled([WORKER]);
  const server = await startFarEnd({
    async answer({ body }) {
      const { input } = JSON.parse(body).variables.anything as { readonly input: number };
      sends.set(input, (sends.get(input) ?? 0) + 1);
      await wait(Math.random() * 5);
      return { headers: { "content-type": "application/json" }, body: JSON.stringify(found) };
    },
  });
  let killed = 0;
  const start = (): ChildProcess => {
    const numbers = [calls, inputs, first, timeout].map(String);
    const program = [process.execPath, programs.fileOf(WORKER), where, server.url, log, ...numbers];
    const [command = "", ...words] = [...within, ...program];
    return spawn(command, words, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  };
  const live = async (): Promise<void> => {
    for (;;) {
      const child = start();
      const ended = once(child, "exit");
      const isReady = await Promise.race([once(child, "message").then(() => true), ended.then(() => false)]);
      if (isReady && killed < kills) {
        killed++;
        await wait(Math.random() * 150);
        child.kill("SIGKILL");
      }
      const [code, signal] = await ended;
      if (signal === "SIGKILL") continue;
      if (code !== 0) throw new Error(`A worker ended with ${code ?? signal}.`);
      return;
    }
  };
  const lives = await Promise.allSettled(Array.from({ length: processes }, live));
  await Promise.all([server.stop(), rm(programs.folder, { recursive: true })]);
  for (const life of lives) if (life.status === "rejected") throw life.reason;
  const met: Record<string, number> = {};
  const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  for (const how of lines) met[how] = (met[how] ?? 0) + 1;
  return { sends, met, killed };
}
