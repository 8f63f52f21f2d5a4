import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startCountingFarEnd } from "./counting-far-end.ts";
import { type EndedRow, judge } from "./judge.ts";
import { type Fall, steps } from "./plan.ts";
import { prepareProcesses } from "./start-process.ts";
import { startServers } from "./start-servers.ts";

/** What a run of kills is made of. */
export interface KillsOptions {
  readonly store: "postgres" | "redis";
  readonly rows: number;
  readonly workers: number;
  /** Of workers, over all steps in turn. */
  readonly workerKills: number;
  /** Of the queue's server, over all steps in turn. */
  readonly serverKills: number;
  readonly enqueuerKills: number;
  /** Rows in work at once, a worker. */
  readonly concurrency: number;
  /** Rows a second, all workers together. */
  readonly rate: number;
  /** Milliseconds of a call. */
  readonly slow: number;
  /** A number from 0 to 1. */
  readonly random: () => number;
}

/** What came of it. */
export interface KillsReport {
  /** How often whom, and at which step. */
  readonly kills: Readonly<Record<string, number>>;
  /** How many rows ended how. */
  readonly states: Readonly<Record<string, number>>;
  /** Read by the far end. */
  readonly calls: number;
  /** Rows that were in flight in a worker as it was killed. */
  readonly fallen: number;
  readonly seconds: number;
  /** Milliseconds that the server was gone at most. */
  readonly longestOutage: number;
  /** Promises that were broken, in words. */
  readonly broken: readonly string[];
}

const TIMEOUT = 4_000;
const LONGEST_GAP = 400;

/** Workers, an enqueuer and a server, each killed again and again while a run goes on; and what is left of it. */
export async function runKills(options: KillsOptions): Promise<KillsReport> {
  const { random } = options;
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-kills-"));
  const killLog = join(folder, "kills");
  const output = join(folder, "outcomes");
  const farEnd = await startCountingFarEnd(options.slow);
  const processes = await prepareProcesses();
  const { queue: server, ledger, stop } = await startServers(options.store);
  const kills: Record<string, number> = {};
  const count = (what: string): void => {
    kills[what] = (kills[what] ?? 0) + 1;
  };
  const key = randomBytes(32).toString("base64");
  const common = { address: server.url, ledger: ledger.url, key, vendor: farEnd.url };

  let over = false;
  let longestOutage = 0;
  let restarting: Promise<void> | undefined;
  const killServer = (step: string): void => {
    // Where two fall at once, the second finds it dead already.
    if (restarting !== undefined || over) return;
    count(`server, ${step}`);
    restarting = (async () => {
      const down = performance.now();
      await server.kill();
      await wait(50 + random() * (LONGEST_GAP - 50));
      await server.start();
      longestOutage = Math.max(longestOutage, performance.now() - down);
      restarting = undefined;
    })();
  };

  let workerKills = 0;
  let serverKills = 0;
  const fall = (kill: number): Fall => ({
    step: steps[kill % steps.length]!,
    row: 1 + Math.floor(random() * 3 * options.concurrency),
  });
  /** One place for a worker: whoever dies there is replaced, until the kills are used up. */
  const place = async (): Promise<void> => {
    while (!over) {
      const dies = workerKills < options.workerKills ? fall(workerKills++) : undefined;
      // The server's kills spread over the workers'.
      const due = ((serverKills + 1) * options.workerKills) / (options.serverKills + 1) <= workerKills;
      const killsServer = serverKills < options.serverKills && due ? fall(serverKills++) : undefined;
      const child = processes.start("worker", {
        ...common,
        concurrency: options.concurrency,
        timeout: TIMEOUT,
        stalledInterval: 500,
        killLog,
        dies,
        killsServer,
      });
      let serverFell = false;
      child.on("message", (message) => {
        if (message === "at work") return;
        serverFell = true;
        killServer(String(message));
      });
      const [code, signal] = await once(child, "exit");
      // It died before it came to that row: another one shall.
      if (killsServer !== undefined && !serverFell) serverKills--;
      if (signal === "SIGKILL" && dies !== undefined) count(`worker, ${dies.step}`);
      else if (!over) throw new Error(`a worker ended by itself: ${code ?? signal}`);
    }
  };
  let enqueuerKills = options.enqueuerKills;
  const enqueuer = async (): Promise<void> => {
    while (!existsSync(output)) {
      const plan = { ...common, rows: options.rows, rate: options.rate, output };
      const child = processes.start("enqueuer", plan);
      const exit = once(child, "exit");
      if (enqueuerKills-- > 0) {
        // Some while it starts and enqueues, some while it waits.
        const waits = random() < 0.5;
        if (waits) await Promise.race([once(child, "message"), exit]);
        await Promise.race([wait(100 + random() * 900), exit]);
        if (child.kill("SIGKILL")) count(`enqueuer, ${waits ? "while it waits" : "while it enqueues"}`);
      }
      const [code, signal] = await exit;
      if (code !== 0 && signal !== "SIGKILL") throw new Error(`the enqueuer ended with ${code}`);
    }
  };

  const places = Array.from({ length: options.workers }, () => place());
  try {
    await Promise.race([enqueuer(), Promise.all(places).then(() => new Promise<never>(() => {}))]);
    over = true;
    await restarting;
    const ended = readFileSync(output, "utf8")
      .split("\n")
      .map((line) => JSON.parse(line) as EndedRow);
    const fallen = new Set(
      (existsSync(killLog) ? readFileSync(killLog, "utf8").trim().split("\n") : []).flatMap(
        (line) => (JSON.parse(line) as { inFlight: string[] }).inFlight,
      ),
    );
    const { states, broken } = judge({ rows: options.rows, calls: farEnd.calls, ended, fallen });
    return {
      kills,
      states,
      calls: farEnd.calls.length,
      fallen: fallen.size,
      seconds: (performance.now() - started) / 1000,
      longestOutage,
      broken,
    };
  } finally {
    over = true;
    processes.end();
    await Promise.allSettled([...places, restarting]);
    await farEnd.stop();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
