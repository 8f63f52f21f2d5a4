import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createClient, FaceLivenessPassive, IndiConnectError, type Transport } from "../../src/index.node.ts";
import { EARLY_FAULTS, EXPECTED, FAULTS, type Fault } from "./faults.ts";

/** What one chaos run is made of. */
export interface ChaosOptions {
  readonly calls: number;
  readonly concurrency: number;
  readonly transport: () => Transport;
  /** Seed of the order of faults. */
  readonly seed: number;
  /** How often the server restarts in mid-run. */
  readonly restarts: number;
}

/** What came of the calls of one fault. */
export interface FaultRow {
  readonly fault: Fault;
  calls: number;
  /** Requests that the server read whole. */
  seen: number;
  /** Ends by kind of answer or code of error. */
  readonly ends: Record<string, number>;
  /** Calls whose answer the server sent whole, and the app did not get. */
  lost: number;
  /** Calls that the server read more than once. */
  doubled: number;
}

/** What a chaos run found. */
export interface ChaosReport {
  readonly rows: readonly FaultRow[];
  /** What must not be, one line each; empty if every promise held. */
  readonly violations: readonly string[];
  /** Heap in use after a collection at each quarter, in bytes; empty where the collector is not exposed. */
  readonly heap: readonly number[];
}

interface Ended {
  readonly fault: Fault;
  readonly end: string;
  readonly sent: string;
  readonly attempts: number;
}

const ANYTIME = ["connection-lost", "connection-failed", "timeout"];

const credentials = {
  serviceKey: "sk_test_example",
  accessKey: "indc_test_example",
  secretKey: "ac_test_example",
};

/** Calls a fault-injecting server in a process of its own and holds each call's end against the server's count. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const server = fork(new URL("./server.ts", import.meta.url), { execArgv: ["--import", "tsx"] });
  const violations: string[] = [];
  const onRejection = (reason: unknown): void =>
    void violations.push(`unhandled rejection: ${String(reason)}`);
  process.on("unhandledRejection", onRejection);
  try {
    const { ports } = (await reply(server)) as { ports: Record<string, number> };
    const client = (protocol: string, port: number | undefined) =>
      createClient({
        baseUrl: `${protocol}://127.0.0.1:${port}`,
        credentials,
        timeout: 400,
        maxRetries: 1,
        transport: options.transport(),
      });
    const main = client("http", ports.main);
    const early = Object.fromEntries(
      EARLY_FAULTS.map((fault) => [fault, client(fault.startsWith("tls") ? "https" : "http", ports[fault])]),
    );
    const faults: readonly Fault[] = [...FAULTS, ...EARLY_FAULTS];
    const random = generator(options.seed);
    const ended = new Map<string, Ended>();
    const heap: number[] = [];
    let started = 0;
    let restarting = Promise.resolve();

    const work = async (): Promise<void> => {
      while (started < options.calls) {
        const marker = String(started++);
        if (started % Math.ceil(options.calls / 4) === 0) measure(heap);
        if (options.restarts > 0 && started % Math.ceil(options.calls / (options.restarts + 1)) === 0) {
          restarting = restarting.then(async () => {
            server.send("restart");
            await reply(server);
          });
        }
        const fault = faults[Math.floor(random() * faults.length)] as Fault;
        const url = `https://example.com/chaos-${marker}-${fault}.jpg`;
        const end = await (early[fault] ?? main).verify(FaceLivenessPassive, { url }).then(
          (verification) => ({
            end: verification.ok ? "answered" : "declined",
            sent: "yes",
            attempts: verification.attempts,
          }),
          (error: unknown) => {
            if (!(error instanceof IndiConnectError))
              violations.push(`${marker} ${fault}: not an IndiConnectError: ${error}`);
            const { code, sent, attempts } = error as IndiConnectError;
            return { end: code, sent, attempts };
          },
        );
        if (ended.has(marker)) violations.push(`${marker} ${fault}: ended twice`);
        ended.set(marker, { fault, ...end });
      }
    };
    await Promise.all(Array.from({ length: options.concurrency }, work));
    await restarting;
    main.close();
    for (const closing of Object.values(early)) closing.close();
    // Late answers have come by then, and what the pool holds is closed.
    await new Promise((resolve) => setTimeout(resolve, 600));
    server.send("log");
    const { log } = (await reply(server)) as { log: [string, number][] };
    violations.push(...judge(ended, new Map(log), options));
    return { rows: rowsOf(faults, ended, new Map(log)), violations, heap };
  } finally {
    process.off("unhandledRejection", onRejection);
    server.kill();
  }
}

/** Holds each end against what the server read. */
function judge(
  ended: ReadonlyMap<string, Ended>,
  log: ReadonlyMap<string, number>,
  options: ChaosOptions,
): string[] {
  const violations: string[] = [];
  if (ended.size !== options.calls) violations.push(`${options.calls - ended.size} calls never ended`);
  for (const [marker, { fault, end, sent, attempts }] of ended) {
    const seen = log.get(marker) ?? 0;
    const where = `${marker} ${fault}: ${end}, sent ${sent}, attempts ${attempts}, seen ${seen}`;
    if (sent === "no" && seen !== 0) violations.push(`said not sent, was read: ${where}`);
    if (sent === "yes" && seen !== 1) violations.push(`said sent, was read ${seen} times: ${where}`);
    if (seen > 1) violations.push(`read more than once: ${where}`);
    // A restart cuts whatever is in flight and refuses what comes meanwhile; a connection that the server gives up
    // while idle takes the next request with it; a busy machine misses a deadline.
    if (!EXPECTED[fault].includes(end) && !ANYTIME.includes(end)) violations.push(`unexpected end: ${where}`);
  }
  return violations;
}

function rowsOf(
  faults: readonly Fault[],
  ended: ReadonlyMap<string, Ended>,
  log: ReadonlyMap<string, number>,
): FaultRow[] {
  const rows = new Map<Fault, FaultRow>(
    faults.map((fault) => [fault, { fault, calls: 0, seen: 0, ends: {}, lost: 0, doubled: 0 }]),
  );
  for (const [marker, { fault, end }] of ended) {
    const row = rows.get(fault) as FaultRow;
    const seen = log.get(marker) ?? 0;
    row.calls++;
    row.seen += seen;
    row.ends[end] = (row.ends[end] ?? 0) + 1;
    if (seen > 1) row.doubled++;
    const whole = EXPECTED[fault].includes("answered") || EXPECTED[fault].includes("declined");
    // What a restart cut was not sent whole.
    if (
      whole &&
      seen > 0 &&
      end !== "answered" &&
      end !== "declined" &&
      end !== "connection-lost" &&
      end !== "timeout"
    )
      row.lost++;
  }
  return [...rows.values()];
}

function measure(heap: number[]): void {
  if (globalThis.gc === undefined) return;
  globalThis.gc();
  heap.push(process.memoryUsage().heapUsed);
}

async function reply(server: ChildProcess): Promise<unknown> {
  const [message] = await once(server, "message");
  return message;
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
