import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { CallLog } from "./call-log.ts";
import type { CallEnd, Connect } from "./caller.ts";
import type { ChaosReport, FaultRow } from "./chaos-report.ts";
import { ALL_FAULTS, EARLY_FAULTS, EXPECTED, type Fault } from "./faults.ts";
import { heapInUse } from "./heap-in-use.ts";
import { type Watch, watchLeftovers } from "./leftovers.ts";
import type { ServerLog } from "./server-log.ts";

/** What one chaos run is made of. */
export interface ChaosOptions {
  readonly calls: number;
  readonly concurrency: number;
  /** The client, given the signal that its calls may listen to. */
  readonly client: (signal: AbortSignal) => Connect;
  /** Seed of the order of faults. */
  readonly seed: number;
  /** How often the server restarts in mid-run. */
  readonly restarts: number;
  /** Whether what the client leaves behind is looked for; waiting for that takes seconds. */
  readonly watched: boolean;
}

/** Milliseconds that every client gives a call. */
const DEADLINE = 400;
// Three tries and the pauses between them come to less.
const PATIENCE = 10 * DEADLINE;

const QUARTERS = 4;
const ANYTIME = ["connection-lost", "connection-failed", "timeout"];

/** Calls a fault-injecting server in a process of its own and holds each call's end against the server's count. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const server = fork(new URL("./server.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  const ask = async <Answer>(question: string): Promise<Answer> => {
    server.send(question);
    return reply<Answer>(server);
  };
  let watch: Watch | undefined;
  try {
    const { ports } = await reply<{ ports: Record<string, number> }>(server);
    const { signal } = new AbortController();
    watch = watchLeftovers(signal);
    const connect = options.client(signal);
    const main = connect(`http://127.0.0.1:${ports.main}`, DEADLINE);
    const early = Object.fromEntries(
      EARLY_FAULTS.map((fault) => {
        const protocol = fault.startsWith("tls") ? "https" : "http";
        return [fault, connect(`${protocol}://127.0.0.1:${ports[fault]}`, DEADLINE)];
      }),
    );
    const random = generator(options.seed);
    const log = new CallLog(options.calls);
    const twice: string[] = [];
    const heap: number[] = [];
    const between = Math.ceil(options.calls / (options.restarts + 1));
    let started = 0;
    let restarting: Promise<unknown> = Promise.resolve();

    const work = async (until: number): Promise<void> => {
      while (started < until) {
        const marker = started++;
        if (options.restarts > 0 && started % between === 0) {
          restarting = restarting.then(() => ask("restart"));
        }
        const fault = ALL_FAULTS[Math.floor(random() * ALL_FAULTS.length)] as Fault;
        const end = await withPatience((early[fault] ?? main).call(faceUrl(marker, fault)));
        if (!log.note({ marker, fault, ...end })) twice.push(`${marker} ${fault}: ended twice`);
      }
    };
    for (let quarter = 1; quarter <= QUARTERS; quarter++) {
      const until = Math.round((options.calls * quarter) / QUARTERS);
      await Promise.all(Array.from({ length: options.concurrency }, () => work(until)));
      await restarting;
      heap.push(await heapInUse());
    }
    // What is late has come by then.
    await new Promise((resolve) => setTimeout(resolve, 600));
    // Idle connections, for closing to have something to do.
    await Promise.all(
      Array.from({ length: 16 }, (_, index) => main.call(faceUrl(options.calls + index, "answered"))),
    );
    for (const caller of [main, ...Object.values(early)]) caller.close();
    const leaks = options.watched ? await watch.leftovers(() => ask<number>("connections")) : [];
    const truth = await ask<ServerLog>("log");
    return { ...judge(log, truth, options, twice), leaks, heap };
  } finally {
    watch?.stop();
    server.kill();
    await once(server, "exit");
  }
}

/** Holds each end against what the server read. */
function judge(
  log: CallLog,
  truth: ServerLog,
  { calls }: ChaosOptions,
  twice: readonly string[],
): Pick<ChaosReport, "rows" | "untrue" | "unexpected"> {
  const seen = new Map(truth.seen);
  const whole = new Set(truth.whole);
  const carried = new Set(truth.carried);
  const rows = new Map<Fault, FaultRow>(
    ALL_FAULTS.map((fault) => [
      fault,
      { fault, calls: 0, seen: 0, ends: {}, lost: 0, doubled: 0, repeats: 0, untold: 0, carried: 0 },
    ]),
  );
  const untrue: string[] = [...twice];
  const unexpected: string[] = [];
  let ended = 0;
  for (const { marker, fault, end, sent } of log) {
    ended++;
    const read = seen.get(marker) ?? 0;
    const row = rows.get(fault) as FaultRow;
    row.calls++;
    row.seen += read;
    row.ends[end] = (row.ends[end] ?? 0) + 1;
    const got = end === "answered" || end === "declined";
    if (whole.has(marker) && !got && end !== "timeout") row.lost++;
    if (read > 1) row.doubled++;
    row.repeats += Math.max(0, read - 1);
    if (!got && sent === "unknown") row.untold++;
    if (carried.has(marker)) row.carried++;

    const where = `${marker} ${fault}: ${end}, sent ${sent}, read ${read} times`;
    if (sent === "no" && read !== 0) untrue.push(`said not sent, was read: ${where}`);
    if (sent === "yes" && read === 0) untrue.push(`said sent, was not read: ${where}`);
    // A restart cuts whatever is in flight and refuses what comes meanwhile; a connection that the server gives up
    // while idle takes the next request with it; a busy machine misses a deadline.
    if (!EXPECTED[fault].includes(end) && !ANYTIME.includes(end)) unexpected.push(where);
  }
  if (ended !== calls) untrue.push(`${calls - ended} calls never ended`);
  return { rows: [...rows.values()], untrue, unexpected };
}

/** What tells the server who calls and how to answer. */
function faceUrl(marker: number, fault: Fault): string {
  return `https://example.com/chaos-${marker}-${fault}.jpg`;
}

/** A call that never ends must not hold up the run. */
async function withPatience(call: Promise<CallEnd>): Promise<CallEnd> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<CallEnd>((resolve) => {
    timer = setTimeout(() => resolve({ end: "never ended", sent: "unknown" }), PATIENCE);
  });
  return Promise.race([call, never]).finally(() => clearTimeout(timer));
}

async function reply<Answer>(server: ChildProcess): Promise<Answer> {
  const [message] = await once(server, "message");
  return message as Answer;
}

/** Mulberry32: small, and the same order everywhere for one seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
