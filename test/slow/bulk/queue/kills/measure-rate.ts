import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rateWindow } from "../../../../../src/bulk/queue/rate-window.ts";
import { startCountingFarEnd } from "./counting-far-end.ts";
import { prepareProcesses } from "./start-process.ts";
import { startServers } from "./start-servers.ts";

/** How a shared rate was held. */
export interface RateReport {
  /** As it was set, in rows a second. */
  readonly set: number;
  /**
   * As the far end saw it, from the first call of a window to that of the last one. A call that comes late makes the rate
   * look higher from there on, as the first ones do, which wait for connections. So it is the lowest from any window of the
   * first half.
   */
  readonly measured: number;
  /** Most calls that the far end read within any second. */
  readonly busiestSecond: number;
  /**
   * Calls in half of all seconds, at least. A second in which the machine was busy elsewhere is not made up for, and lowers
   * only `measured`.
   */
  readonly medianSecond: number;
  readonly calls: number;
  /** Most calls of one row. */
  readonly mostCalls: number;
  /** How many rows ended in each way. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** From the start of the enqueuer to its end. */
  readonly seconds: number;
}

/** Several workers in processes of their own under one rate, for about so many seconds. */
export async function measureRate(options: {
  readonly store: "postgres" | "redis";
  readonly workers: number;
  readonly rate: number;
  readonly seconds: number;
  /** Of each worker. @default 8 */
  readonly concurrency?: number;
}): Promise<RateReport> {
  const { max, duration } = rateWindow(options.rate);
  // Whole windows: how the last one is filled says nothing of the rate.
  const rows = max * Math.max(4, Math.ceil((options.seconds * 1000) / duration));
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-rate-"));
  const farEnd = await startCountingFarEnd(20);
  const processes = await prepareProcesses();
  const { queue, ledger, stop } = await startServers(options.store);
  try {
    const key = randomBytes(32).toString("base64");
    const common = { address: queue.url, ledger: ledger.url, key, vendor: farEnd.url };
    const workers = Array.from({ length: options.workers }, () =>
      processes.start("worker", {
        ...common,
        concurrency: options.concurrency ?? 8,
        timeout: 10_000,
        stalledInterval: 30_000,
        killLog: join(folder, "kills"),
        dies: undefined,
        killsServer: undefined,
      }),
    );
    await Promise.all(workers.map((worker) => once(worker, "message")));
    const plan = { ...common, rows, rate: options.rate, output: join(folder, "outcomes") };
    const began = performance.now();
    const [code] = await once(processes.start("enqueuer", plan), "exit");
    if (code !== 0) throw new Error(`the enqueuer ended with ${code}`);
    const seconds = (performance.now() - began) / 1000;
    const times = farEnd.calls.map(({ at }) => at).sort((a, b) => a - b);
    const last = rows - max;
    const starts = Array.from({ length: Math.ceil(rows / max / 2) }, (_, window) => window * max);
    return {
      set: options.rate,
      measured: Math.min(...starts.map((from) => (last - from) / ((times[last]! - times[from]!) / 1000))),
      busiestSecond: busiestSecond(times),
      medianSecond: medianSecond(times),
      calls: times.length,
      mostCalls: Math.max(...countsOf(farEnd.calls.map(({ row }) => row)).values()),
      outcomes: Object.fromEntries(countsOf(outcomesIn(plan.output))),
      seconds,
    };
  } finally {
    processes.end();
    await farEnd.stop();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param times in ascending order */
function busiestSecond(times: readonly number[]): number {
  let most = 0;
  let from = 0;
  for (const [index, at] of times.entries()) {
    while (at - times[from]! >= 1000) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** @param times in ascending order */
function medianSecond(times: readonly number[]): number {
  const seconds: number[] = [];
  for (const at of times) {
    const second = Math.floor((at - times[0]!) / 1000);
    seconds[second] = (seconds[second] ?? 0) + 1;
  }
  const sorted = Array.from(seconds, (calls) => calls ?? 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function outcomesIn(file: string): string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => JSON.parse(line).outcome as string);
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
