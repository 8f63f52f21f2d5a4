import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { IndiConnect } from "../../client/create-client.ts";
import type { VerificationDocument } from "../../document/document.ts";
import { IndiConnectError } from "../../error/error.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { shownCode } from "../../ledger/server-trouble.ts";
import { realClock } from "../clock.ts";
import { endingOf, isKnown, retryAfterOf } from "../ending-of.ts";
import { isHopeless } from "../is-hopeless.ts";
import { RowCalls } from "../row-calls.ts";
import type { RowEnding } from "../row-ending.ts";
import { openRowQueue, type QueueOptions, unreachable } from "./open-row-queue.ts";
import { persist } from "./persist.ts";
import { QueueError } from "./queue-error.ts";
import { type RowParcel, unpacked } from "./row-parcel.ts";
import type { QueuedRow } from "./row-queue.ts";

/** Options of {@link startBulkWorker}. */
export interface BulkWorkerOptions extends QueueOptions {
  /** Sends the rows. */
  readonly client: IndiConnect;
  /** Decides which rows are sent. The same ledger as that of the process that enqueues; in PostgreSQL for several machines. */
  readonly ledger: Ledger;
  /** The documents of all operations that may be in the queue, such as `[NameMatch, VoterId]`. */
  readonly documents: readonly VerificationDocument<unknown, never>[];
  /** Most rows in work at once in this worker. The process that enqueues sets the rate of all workers. @default 4 */
  readonly concurrency?: number | undefined;
  /** Milliseconds after which the row of a dead worker goes to another one. @default 30000 */
  readonly stalledInterval?: number | undefined;
  /**
   * After so many consecutive failures that would hit every further row (keys refused, balance empty, server gone), the worker
   * pauses the queue for all workers. @default 20, or twice `concurrency` if that is more
   */
  readonly stopAfter?: number | undefined;
  /** Called for each row that this worker sent, with its ending but without values. */
  readonly onEnding?: ((ending: Pick<RowEnding<unknown>, "outcome" | "reason" | "sent">) => void) | undefined;
  /** Called if there is trouble with the queue or the ledger, with a text without values. The worker continues by itself. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/** A worker of the queue. */
export interface BulkWorker {
  /** Resolves once the worker was stopped. Rejects with the QueueError if the worker stopped by itself. */
  readonly finished: Promise<void>;
  /** Takes no further row, waits for the calls in flight, records how they ended, and disconnects. */
  stop(): Promise<void>;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
const PAUSE_PATIENCE = 30_000;

/**
 * Takes rows from the queue. The ledger decides whether to call a row, so each is called once even if it is delivered often.
 *
 * @throws QueueError in one line that says what to do
 */
export async function startBulkWorker(options: BulkWorkerOptions): Promise<BulkWorker> {
  const { client, ledger, documents, onTrouble } = options;
  const concurrency = whole("concurrency", options.concurrency ?? 4, 1, 1_000);
  const stalledInterval = whole("stalledInterval", options.stalledInterval ?? 30_000, 10, 3_600_000);
  const stopAfter = whole("stopAfter", options.stopAfter ?? Math.max(20, 2 * concurrency), 1, 1_000_000);
  if (typeof ledger?.look !== "function") {
    throw new QueueError(
      "invalid-option",
      'The worker needs a "ledger". openLedger() of indiconnect/ledger makes one.',
    );
  }
  const byOperation = new Map(documents.map((document) => [document.service.operation, document]));
  const queue = await openRowQueue(options);
  const trouble = (error: unknown): void => onTrouble?.(inWords(error));
  let hopeless = 0;
  let pause = 0;
  let quietUntil = 0;
  let holding = Promise.resolve();
  let fatal: QueueError | undefined;
  let stopping: Promise<void> | undefined;
  let end: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const finished = new Promise<void>((resolve, reject) => {
    end = { resolve, reject };
  });
  // A caller that does not await it learns of the error in stop().
  finished.catch(() => {});

  /** Sends a row. If the ledger does not answer, it sends nothing and waits for the ledger. */
  async function send(row: QueuedRow): Promise<unknown> {
    const document = byOperation.get(row.operation);
    if (document === undefined) {
      throw new QueueError(
        "invalid-option",
        `The queue contains the operation ${row.operation}, which this worker does not know. Start the worker with the same package version and the same documents as the process that filled the queue.`,
      );
    }
    let parcel: RowParcel;
    try {
      parcel = unpacked(ledger, row);
    } catch {
      const what =
        "The ledger's key does not decrypt a row of the queue: start the worker with the same ledger and key as the process that filled the queue.";
      throw new QueueError("invalid-option", what);
    }
    const { variables, subject, seen, run } = parcel;
    const calls = new RowCalls(client, document, parcel.options, ledger, realClock, run);
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const outcome = await calls.call({ variables, subject }, seen).catch((error: unknown) => error);
      const isAsked = !(outcome instanceof IndiConnectError && outcome.code === "ledger-failed");
      if (isAsked || stopping !== undefined) return outcome;
      trouble(outcome);
      await wait(pause);
    }
  }

  async function process(row: QueuedRow): Promise<void> {
    if (fatal !== undefined) throw fatal;
    const outcome = await send(row);
    // Another worker sent the row, or the ledger does not allow it.
    if (isKnown(outcome)) return;
    const ending = endingOf(outcome, realClock);
    const retryAfter = retryAfterOf(outcome);
    options.onEnding?.({ outcome: ending.outcome, reason: ending.reason, sent: ending.sent } as never);
    // Awaited, because the queue gives this worker its next row as soon as this one is done.
    if (ending.reason === "rate-limited" || retryAfter !== undefined) await slowDown(retryAfter);
    else if (ending.outcome === "done") pause = 0;
    hopeless = isHopeless(ending) ? hopeless + 1 : 0;
    if (hopeless < stopAfter || fatal !== undefined) return;
    fatal = new QueueError(
      "stopped",
      `The last ${hopeless} rows failed for a reason that would hit every further row (most recently ${ending.reason}). The queue is paused. Fix the cause, and start the run again.`,
    );
    await persist(() => queue.pause(), PAUSE_PATIENCE).catch(trouble);
    void stop();
  }

  /** The vendor asked to slow down: no worker gets a row for a while. The pause grows each time the vendor asks again. */
  function slowDown(retryAfter: number | undefined): Promise<void> {
    const now = performance.now();
    // Calls that were in flight together count as one request to slow down.
    if (quietUntil > now) return holding;
    pause = Math.min(LONGEST_PAUSE, pause === 0 ? FIRST_PAUSE : 2 * pause);
    const quiet = Math.max(pause, retryAfter ?? 0);
    quietUntil = now + quiet;
    holding = queue.hold(quiet).catch(trouble);
    return holding;
  }

  /** The queue stores the error that is thrown here unencrypted, so it gets our own text, never a driver's or an app's. */
  async function guarded(row: QueuedRow): Promise<void> {
    try {
      await process(row);
    } catch (error) {
      trouble(error);
      if (error instanceof QueueError) {
        fatal ??= error;
        void stop();
      }
      throw new Error("This worker could not process the row.");
    }
  }

  // A row may be processed, and may even stop the worker, before the worker is ready.
  const name = `${hostname()}-${globalThis.process.pid}`;
  const opening = queue.work(guarded, { name, concurrency, stalledInterval, onTrouble: trouble });
  try {
    await opening;
  } catch (error) {
    await queue.close().catch(() => {});
    throw unreachable(error, queue.shown);
  }

  function stop(): Promise<void> {
    stopping ??= (async () => {
      await opening.then((worker) => worker.close()).catch(trouble);
      await queue.close().catch(trouble);
      if (fatal === undefined) end?.resolve();
      else end?.reject(fatal);
    })();
    return stopping;
  }
  return { finished, stop };
}

/** The text of a message. A driver's text may contain values; its code does not. */
function inWords(error: unknown): string {
  if (error instanceof QueueError || error instanceof IndiConnectError) return error.message;
  return `trouble with the queue's server${shownCode(error)}, trying again`;
}

function whole(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new QueueError("invalid-option", `"${name}" must be a whole number from ${least} to ${most}.`);
}
