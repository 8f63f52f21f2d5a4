import { hostname } from "node:os";
import type { IndiConnect } from "../../client/create-client.ts";
import type { VerificationDocument } from "../../document/document.ts";
import type { LedgerEnding } from "./ledger.ts";
import { QueueError } from "./queue-error.ts";
import { openByOptions, type QueueOptions } from "./queue-options.ts";
import { type BoundCall, sendByClient } from "./send-by-client.ts";
import { serverUnreachable } from "./server-unreachable.ts";
import { workRows } from "./work-rows.ts";

/** Options of {@link startBulkWorker}. */
export interface BulkWorkerOptions extends QueueOptions {
  /** Sends the rows. */
  readonly client: IndiConnect;
  /** Every operation that may be in the queue, such as `[NameMatch, VoterId]`. */
  readonly documents: readonly VerificationDocument<unknown, never>[];
  /** Rows in work at once, in this worker. The rate of all workers together is set by the one who enqueues. @default 4 */
  readonly concurrency?: number | undefined;
  /** Milliseconds of a call in all. @default 60000 */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds beyond `timeout` after which a row whose worker says nothing becomes `unknown`. Covers the way to the
   * server and back. @default 30000
   */
  readonly grace?: number | undefined;
  /** Milliseconds between looks for rows of workers that died. @default 30000 */
  readonly stalledInterval?: number | undefined;
  /**
   * Rows in a row that fail as every further one would (keys refused, balance empty, server gone) before the queue is
   * paused for all workers. @default 20, or twice `concurrency` if that is more
   */
  readonly stopAfter?: number | undefined;
  /** Finds the variables of rows that were enqueued by reference. */
  readonly findRow?: ((reference: string) => Promise<Readonly<Record<string, unknown>>>) | undefined;
  /** Is told how each row ended, without its values. */
  readonly onEnding?: ((ending: Omit<LedgerEnding, "sealed">) => void) | undefined;
  /** Is told of trouble with the server, in a text without values. The worker goes on by itself. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** A worker of the queue. */
export interface BulkWorker {
  /** Resolves once it was stopped; rejects with the QueueError that made it stop by itself. */
  readonly finished: Promise<void>;
  /** Takes no further row, ends what is in flight, writes it down and disconnects. */
  stop(): Promise<void>;
}

/**
 * Takes rows from the queue and sends each at most once: a claim in the ledger before the call, its ending after.
 *
 * @throws QueueError in one line that says what to do
 */
export async function startBulkWorker(options: BulkWorkerOptions): Promise<BulkWorker> {
  const { client, documents, onTrouble, onEnding } = options;
  const concurrency = whole("concurrency", options.concurrency ?? 4, 1, 1_000);
  const timeout = whole("timeout", options.timeout ?? 60_000, 1, 3_600_000);
  const grace = whole("grace", options.grace ?? 30_000, 100, 3_600_000);
  const stalledInterval = whole("stalledInterval", options.stalledInterval ?? 30_000, 10, 3_600_000);
  const stopAfter = whole("stopAfter", options.stopAfter ?? Math.max(20, 2 * concurrency), 1, 1_000_000);
  const calls = new Map<string, BoundCall>();
  for (const document of documents) {
    calls.set(document.service.operation, (variables, checks) =>
      client.verify(document, variables as never, { timeout, checks }),
    );
  }
  // One connection a row in work would be idle while the vendor answers.
  const { address, store, box } = await openByOptions(options, Math.min(20, 2 + Math.ceil(concurrency / 4)));
  const working = await workRows({
    ...store,
    box,
    send: sendByClient(calls),
    knows: (operation) => calls.has(operation),
    findRow: options.findRow,
    name: `${hostname()}-${process.pid}`,
    concurrency,
    timeout,
    grace,
    stalledInterval,
    stopAfter,
    onEnding,
    onTrouble: onTrouble && ((error) => onTrouble(inWords(error))),
  }).catch(async (error) => {
    await store.close().catch(() => {});
    throw serverUnreachable(error, address);
  });
  const finished = working.finished.finally(() => store.close());
  finished.catch(() => {});
  return {
    finished,
    async stop() {
      await working.stop();
      await finished.catch(() => {});
    },
  };
}

/** A driver's text may hold what it was asked; its code does not. */
function inWords(error: Error): string {
  if (error instanceof QueueError) return error.message;
  const { code } = error as { readonly code?: unknown };
  const shown = typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : "";
  return `trouble with the queue's server${shown}, trying again`;
}

function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new QueueError("invalid-option", `"${name}" must be a whole number from ${least} to ${most}.`);
}
