import { setTimeout as wait } from "node:timers/promises";
import type { Ledger, LedgerCounts, LedgerRow } from "./ledger.ts";
import { persist } from "./persist.ts";
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
}

/** How a run stands. */
export interface QueueProgress extends LedgerCounts {
  /** Rows that no worker has claimed. */
  readonly open: number;
  /** Workers that are connected. */
  readonly workers: number;
  /** Whether the queue gives out no rows, since a worker met a failure that every further call would meet. */
  readonly paused: boolean;
}

/** What became of a row. */
export interface QueuedOutcome {
  readonly row: LedgerRow;
  /** As the worker told it; undefined where none did. */
  readonly outcome: unknown;
}

const BATCH = 500;
const PATIENCE = 10 * 60_000;
// Between passes over the input for rows that the queue lost; each costs a look at every row.
const REFILL_INTERVAL = 30_000;

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

  /** Sets the rate that all workers share, in rows a second. */
  setRate(rate: number): Promise<void> {
    return this.#queue.setRate(rate);
  }

  /** Lets a queue that a worker has paused go on. */
  resume(): Promise<void> {
    return this.#queue.resume();
  }

  /**
   * Puts the rows of a run into the queue, but for those that the ledger knows already: so it can be done again after
   * a crash, with the same rows.
   *
   * @returns how many were not in the ledger
   */
  async enqueue(run: string, rows: Iterable<RowToQueue> | AsyncIterable<RowToQueue>): Promise<number> {
    let added = 0;
    for await (const batch of batches(rows)) {
      const fingerprints = batch.map(({ fingerprint }) => fingerprint);
      const known = await persist(() => this.#ledger.read(run, fingerprints), PATIENCE);
      const fresh = batch.filter(({ fingerprint }) => {
        const state = known.get(fingerprint)?.state;
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
    state: "unknown" | "failed",
    fingerprints: Iterable<string> | AsyncIterable<string>,
  ): Promise<number> {
    let released = 0;
    for await (const batch of batches(fingerprints)) {
      released += (await persist(() => this.#ledger.release(run, state, batch), PATIENCE)).length;
    }
    return released;
  }

  /**
   * Waits until every row of a run has an ending. Meanwhile it tidies up after dead workers and, where the queue has
   * run empty before its time, enqueues again what was lost.
   *
   * @param total rows of the run, each fingerprint counted once
   * @param again gives the rows once more
   */
  async wait(
    run: string,
    total: number,
    again: () => Iterable<RowToQueue> | AsyncIterable<RowToQueue>,
    options: {
      readonly interval?: number;
      readonly signal?: AbortSignal | undefined;
      readonly onProgress?: ((progress: QueueProgress) => void) | undefined;
    } = {},
  ): Promise<LedgerCounts> {
    const { interval = 1_000, signal, onProgress } = options;
    let refilled = performance.now();
    let idle = 0;
    for (;;) {
      signal?.throwIfAborted();
      await persist(() => reclaim({ ledger: this.#ledger, queue: this.#queue }), PATIENCE);
      const asked = performance.now();
      const counts = await persist(() => this.#ledger.counts(run), PATIENCE);
      const took = performance.now() - asked;
      const { claimed, released, done, declined, failed, unknown } = counts.rows;
      const ended = done + declined + failed + unknown;
      const inQueue = await persist(() => this.#queue.counts(), PATIENCE);
      if (onProgress !== undefined) {
        const [workers, paused] = await persist(
          () => Promise.all([this.#queue.workers(), this.#queue.isPaused()]),
          PATIENCE,
        );
        onProgress({ ...counts, open: total - ended - claimed, workers, paused });
      }
      if (ended >= total && claimed === 0 && released === 0) return counts;
      const missing = total - ended - claimed;
      // Twice in a row, since a row on its way from the queue to the ledger is in neither count.
      idle = missing > 0 && inQueue.waiting + inQueue.active + inQueue.failed === 0 ? idle + 1 : 0;
      if (idle >= 2 && performance.now() - refilled > Math.min(REFILL_INTERVAL, 5 * interval)) {
        await this.enqueue(run, again());
        refilled = performance.now();
        idle = 0;
      }
      // Counting a million rows takes a while: it may not become what the server does.
      await wait(Math.max(interval, 10 * took), undefined, { signal });
    }
  }

  /** What became of rows, as far as the ledger knows them. */
  async outcomes(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, QueuedOutcome>> {
    const rows = await persist(() => this.#ledger.read(run, fingerprints), PATIENCE);
    return new Map(
      [...rows].map(([fingerprint, row]) => {
        const context = { run, fingerprint, content: "outcome" } as const;
        const outcome = row.sealed === null ? undefined : this.#box.open(row.sealed, context);
        return [fingerprint, { row, outcome }];
      }),
    );
  }

  counts(run: string): Promise<LedgerCounts> {
    return this.#ledger.counts(run);
  }

  /** Erases a run's outcomes on the server and keeps what was sent, so that nothing is paid again. */
  erase(run: string): Promise<number> {
    return this.#ledger.erase(run);
  }

  close(): Promise<void> {
    return this.#close();
  }

  #queued(run: string, { fingerprint, operation, variables, reference, price }: RowToQueue): QueuedRow {
    const row = { run, fingerprint, operation, ...(price !== undefined && { price }) };
    if (reference !== undefined) return { ...row, reference };
    return { ...row, sealed: this.#box.seal(variables, { run, fingerprint, content: "variables" }) };
  }
}

async function* batches<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
