import fc from "fast-check";
import { fetchTransport, nodeTransport } from "../../src/index.node.ts";
import { answerProperty } from "./answer-property.ts";
import { bodyProperty } from "./body-property.ts";
import { bombProperty } from "./bomb-property.ts";
import { headersProperty } from "./headers-property.ts";
import { startHostileServer } from "./hostile-server.ts";
import { variablesProperty } from "./variables-property.ts";

/** How one property held. */
export interface FuzzResult {
  readonly name: string;
  readonly cases: number;
  readonly seconds: number;
  /** Of the process so far, in MB. */
  readonly peak: number;
  /** What broke it, with the seed and the path that show it again. */
  readonly failure: string | undefined;
}

/** What is tried, and how often. */
export interface FuzzOptions {
  readonly seed: number;
  /** Cases over all properties. */
  readonly cases: number;
  /** Milliseconds for all of them, after which the rest is left out. */
  readonly limit: number;
  readonly told?: (result: FuzzResult) => void;
}

// What goes over sockets costs most, and bombs cost more.
const SHARES = {
  "bodies, without a socket": 0.55,
  "variables, node:http": 0.15,
  "keys and headers, node:http": 0.09,
  "keys and headers, fetch": 0.05,
  "answers, node:http": 0.1,
  "answers, fetch": 0.0585,
  "gzip and brotli bombs, node:http": 0.001,
  "gzip and brotli bombs, fetch": 0.0005,
} as const;

/** Gives every property its share of the cases, one after another. */
export async function runFuzz({ seed, cases, limit, told }: FuzzOptions): Promise<FuzzResult[]> {
  const server = await startHostileServer();
  const overNode = nodeTransport();
  const overFetch = fetchTransport();
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", onUnhandled);
  const until = performance.now() + limit;
  const properties: Record<keyof typeof SHARES, () => fc.IAsyncProperty<never>> = {
    // The bombs first: they are held against the peak of the process, which only grows.
    "gzip and brotli bombs, node:http": () => bombProperty(server, overNode) as never,
    "gzip and brotli bombs, fetch": () => bombProperty(server, overFetch) as never,
    "variables, node:http": () => variablesProperty(server, overNode) as never,
    "keys and headers, node:http": () => headersProperty(server, overNode) as never,
    "keys and headers, fetch": () => headersProperty(server, overFetch) as never,
    "answers, node:http": () => answerProperty(server, overNode) as never,
    "answers, fetch": () => answerProperty(server, overFetch) as never,
    "bodies, without a socket": () => bodyProperty() as never,
  };
  const results: FuzzResult[] = [];
  try {
    for (const [name, property] of Object.entries(properties)) {
      const share = SHARES[name as keyof typeof SHARES];
      const started = performance.now();
      const details = await fc.check(property(), {
        seed,
        numRuns: Math.max(2, Math.ceil(cases * share)),
        endOnFailure: true,
        interruptAfterTimeLimit: Math.max(1, until - started),
      });
      const failure = details.failed
        ? `${String(details.errorInstance)} (seed ${details.seed}, path ${details.counterexamplePath})`
        : unhandled.length > 0
          ? `unhandled: ${unhandled.map(String).join(", ")}`
          : undefined;
      const result: FuzzResult = {
        name,
        cases: details.numRuns,
        seconds: (performance.now() - started) / 1000,
        peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
        failure,
      };
      results.push(result);
      told?.(result);
    }
  } finally {
    process.off("unhandledRejection", onUnhandled);
    overNode.close?.();
    overFetch.close?.();
    await server.stop();
  }
  return results;
}
