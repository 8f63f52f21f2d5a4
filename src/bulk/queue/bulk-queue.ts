import { setTimeout as wait } from "node:timers/promises";
import type { Checks } from "../../settings/verify-options.ts";
import type { RowEnding } from "../row-ending.ts";
import { batches } from "./batches.ts";
import type { Ledger, LedgerCounts, LedgerRow, LedgerState } from "./ledger.ts";
import { persist } from "./persist.ts";
import { QueueError } from "./queue-error.ts";
import { reclaim } from "./reclaim.ts";
import type { QueuedRow, RowQueue } from "./row-queue.ts";
import type { SealedBox } from "./sealed-box.ts";

/** A row to be sent by some worker. */
export interface RowToQueue {
  /** Names the row within its run and tells nothing of it: an HMAC. */
  readonly fingerprint: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Goes into the queue instead of the variables, where the workers find those by themselves. */
  readonly reference?: string;
  readonly price?: number;
  /** How strictly the worker enforces formats. @default "enforce" */
  readonly checks?: Checks;
}

/** How a run stands. */
export interface QueueProgress extends LedgerCounts {
  /** Rows of all runs that wait in the queue. */
  readonly waiting: number;
  /** Workers that are connected. */
  readonly workers: number;
  /** Whether the queue gives out no rows, since a worker met a failure that every further call would meet. */
  readonly paused: boolean;
}

/** What became of a row. */
export interface QueuedOutcome {
  readonly row: LedgerRow;
  /** As `verifyMany` tells it; undefined while the row is in work, and where it was erased. */
  readonly ending: RowEnding<unknown> | undefined;
}

/** Options of waiting for rows. */
export interface WaitOptions {
  /** Milliseconds between looks at least. @default 1000 */
  readonly interval?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: QueueProgress) => void) | undefined;
}

const BATCH = 500;
const PATIENCE = 10 * 60_000;
// Between passes over rows that the queue may have lost.
const REFILL_INTERVAL = 30_000;
const ENDED: ReadonlySet<LedgerState | undefined> = new Set<LedgerState>([
  "done",
  "declined",
  "failed",
  "unknown",
]);

/** The side of the queue that enqueues and collects. */
export class BulkQueue {
  readonly #ledger: Ledger;
  readonly #queue: RowQueue;
  readonly #box: SealedBox;
  readonly #close: () => Promise<void>;

  constructor(
    store: { readonly ledger: Ledger; readonly queue: RowQueue; close(): Promise<void> },
    box: SealedBox,
  ) {
    this.#ledger = store.ledger;
    this.#queue = store.queue;
    this.#box = box;
    this.#close = () => store.close();
  }

  /** Sets the rate that all workers of the queue share, in rows a second. Infinity is no limit. */
  setRate(rate: number): Promise<void> {
    if (!(rate > 0)) throw new QueueError("invalid-option", "The rate must be above 0.");
    return persist(() => this.#queue.setRate(rate), PATIENCE);
  }

  /** Lets a queue that a worker has paused go on. */
  resume(): Promise<void> {
    return persist(() => this.#queue.resume(), PATIENCE);
  }

  /**
   * Puts the rows of a run into the queue, but for those that the ledger knows already: so it can be done again after
   * a crash, with the same rows.
   *
   * @returns how many were not in the ledger
   */
  async enqueue(run: string, rows: Iterable<RowToQueue> | AsyncIterable<RowToQueue>): Promise<number> {
    let added = 0;
    for await (const batch of batches(rows, BATCH)) {
      const known = await this.#states(run, batch);
      const fresh = batch.filter(({ fingerprint }) => {
        const state = known.get(fingerprint);
        return state === undefined || state === "released";
      });
      const queued = fresh.map((row) => this.#queued(run, row));
      // A released row was in the queue before, and BullMQ takes no id twice.
      await persist(
        () => this.#queue.remove(queued.filter(({ fingerprint }) => known.has(fingerprint))),
        PATIENCE,
      );
      await persist(() => this.#queue.add(queued), PATIENCE);
      added += fresh.length;
    }
    return added;
  }

  /** Lets rows of a state be sent once more, where their fingerprints are among these. To be enqueued afterwards. */
  async release(
    run: string,
    state: "unknown" | "failed" | "declined",
    fingerprints: Iterable<string> | AsyncIterable<string>,
  ): Promise<number> {
    let released = 0;
    for await (const batch of batches(fingerprints, BATCH)) {
      released += (await persist(() => this.#ledger.release(run, state, batch), PATIENCE)).length;
    }
    return released;
  }

  /**
   * Waits until each of these rows has ended. Meanwhile it tidies up after dead workers and, where the queue has run
   * empty before its time, enqueues again what was lost.
   *
   * @throws QueueError `stopped` where a worker has paused the queue; the signal's reason
   */
  async wait(
    run: string,
    rows: Iterable<RowToQueue> | AsyncIterable<RowToQueue>,
    options: WaitOptions = {},
  ): Promise<void> {
    for await (const batch of batches(rows, BATCH)) await this.#settle(run, batch, options);
  }

  async #settle(run: string, rows: readonly RowToQueue[], options: WaitOptions): Promise<void> {
    const { interval = 1_000, signal, onProgress } = options;
    let refilled = performance.now();
    let idle = 0;
    for (;;) {
      signal?.throwIfAborted();
      await persist(() => reclaim({ ledger: this.#ledger, queue: this.#queue }), PATIENCE);
      const asked = performance.now();
      const states = await this.#states(run, rows);
      const open = rows.filter(({ fingerprint }) => !ENDED.has(states.get(fingerprint)));
      const inQueue = await persist(() => this.#queue.counts(), PATIENCE);
      const isPaused = await persist(() => this.#queue.isPaused(), PATIENCE);
      if (onProgress !== undefined) {
        const [counts, workers] = await persist(
          () => Promise.all([this.#ledger.counts(run), this.#queue.workers()]),
          PATIENCE,
        );
        onProgress({ ...counts, waiting: inQueue.waiting, workers, paused: isPaused });
      }
      if (open.length === 0) return;
      if (isPaused) {
        throw new QueueError(
          "stopped",
          "The queue is paused: a worker met a failure that every further call would meet, and said which. Mend that, and start the run again.",
        );
      }
      const missing = open.filter(({ fingerprint }) => states.get(fingerprint) !== "claimed");
      // Twice in a row, since a row on its way from the queue to the ledger is in neither count.
      const isIdle = missing.length > 0 && inQueue.waiting + inQueue.active + inQueue.failed === 0;
      idle = isIdle ? idle + 1 : 0;
      if (idle >= 2 && performance.now() - refilled > Math.min(REFILL_INTERVAL, 5 * interval)) {
        await this.enqueue(run, missing);
        refilled = performance.now();
        idle = 0;
      }
      // Counting a million rows takes a while: it may not become what the server does.
      const took = performance.now() - asked;
      await wait(Math.max(interval, 10 * took), undefined, { signal });
    }
  }

  /** How rows stand, as far as the ledger knows them. */
  async states(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerState>> {
    return persist(() => this.#ledger.states(run, fingerprints), PATIENCE);
  }

  /** What became of rows, as far as the ledger knows them. Each can hold as much as an answer of the vendor. */
  async outcomes(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, QueuedOutcome>> {
    const rows = await persist(() => this.#ledger.read(run, fingerprints), PATIENCE);
    return new Map(
      [...rows].map(([fingerprint, row]) => [
        fingerprint,
        { row, ending: this.#ending(run, fingerprint, row) },
      ]),
    );
  }

  counts(run: string): Promise<LedgerCounts> {
    return persist(() => this.#ledger.counts(run), PATIENCE);
  }

  /** Erases a run's endings on the server and keeps what was sent, so that nothing is paid again. */
  erase(run: string): Promise<number> {
    return this.#ledger.erase(run);
  }

  close(): Promise<void> {
    return this.#close();
  }

  #states(run: string, rows: readonly RowToQueue[]): Promise<ReadonlyMap<string, LedgerState>> {
    return this.states(
      run,
      rows.map(({ fingerprint }) => fingerprint),
    );
  }

  #ending(run: string, fingerprint: string, row: LedgerRow): RowEnding<unknown> | undefined {
    if (!ENDED.has(row.state)) return undefined;
    if (row.sealed !== null) {
      return this.#box.open(row.sealed, { run, fingerprint, content: "ending" }) as RowEnding<unknown>;
    }
    if (row.state !== "unknown") return undefined;
    const message =
      "Its worker died during this call. It may have been served and billed, so it is not sent again unless told to.";
    const error = { code: "interrupted", message } as const;
    const told = { message, sent: "unknown", attempts: 1, at: row.at.getTime(), duration: 0, error } as const;
    return { outcome: "unknown", reason: "interrupted", ...told };
  }

  #queued(run: string, row: RowToQueue): QueuedRow {
    const { fingerprint, operation, variables, reference, price, checks } = row;
    const facts = {
      run,
      fingerprint,
      operation,
      ...(price !== undefined && { price }),
      ...(checks !== undefined && { checks }),
    };
    if (reference !== undefined) return { ...facts, reference };
    return { ...facts, sealed: this.#box.seal(variables, { run, fingerprint, content: "variables" }) };
  }
}
