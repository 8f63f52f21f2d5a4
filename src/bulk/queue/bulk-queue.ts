import type { Ledger } from "../../ledger/ledger.ts";
import { openRowQueue, type QueueOptions } from "./open-row-queue.ts";
import { persist } from "./persist.ts";
import { QueueError } from "./queue-error.ts";
import type { QueuedRow, RowQueue } from "./row-queue.ts";

/** How the queue stands. */
export interface QueueProgress {
  /** Rows of all runs that wait in the queue. */
  readonly waiting: number;
  /** Rows that workers have. */
  readonly active: number;
  /** Workers that are connected. */
  readonly workers: number;
  /** Whether the queue gives out no rows, since a worker met a failure that every further call would meet. */
  readonly paused: boolean;
}

const PATIENCE = 10 * 60_000;

/** The side of the queue that enqueues and collects. {@link openBulkQueue} makes one. */
export class BulkQueue {
  /** Decides which rows are sent, and keeps what became of them. */
  readonly ledger: Ledger;
  readonly #queue: RowQueue;

  constructor(queue: RowQueue, ledger: Ledger) {
    this.#queue = queue;
    this.ledger = ledger;
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

  progress(): Promise<QueueProgress> {
    return persist(async () => {
      const [counts, workers, paused] = await Promise.all([
        this.#queue.counts(),
        this.#queue.workers(),
        this.#queue.isPaused(),
      ]);
      return { ...counts, workers, paused };
    }, PATIENCE);
  }

  /** Adds rows; what is in the queue already stays as it is. For `callByQueue()`. */
  add(rows: readonly QueuedRow[]): Promise<void> {
    return persist(() => this.#queue.add(rows), PATIENCE);
  }

  /** Disconnects. The ledger stays open. */
  close(): Promise<void> {
    return this.#queue.close();
  }
}

/**
 * Connects to the queue as the one who enqueues and collects; makes its tables where they are missing.
 *
 * @throws QueueError in one line that says what to do
 */
export async function openBulkQueue(options: QueueOptions & { readonly ledger: Ledger }): Promise<BulkQueue> {
  const { ledger } = options;
  if (typeof ledger?.look !== "function") {
    throw new QueueError(
      "invalid-option",
      'The queue needs a "ledger". openLedger() of indiconnect/ledger makes one.',
    );
  }
  return new BulkQueue(await openRowQueue(options), ledger);
}
