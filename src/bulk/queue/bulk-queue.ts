import type { Ledger } from "../../ledger/ledger.ts";
import { openRowQueue, type QueueOptions } from "./open-row-queue.ts";
import { persist } from "./persist.ts";
import { QueueError } from "./queue-error.ts";
import type { QueuedRow, RowQueue } from "./row-queue.ts";

/** The state of a queue. */
export interface QueueProgress {
  /** Rows that wait in the queue, of all runs. */
  readonly waiting: number;
  /** Rows that workers have taken. */
  readonly active: number;
  /** Workers that are connected. */
  readonly workers: number;
  /** Whether a worker paused the queue after failures that would hit every further call. */
  readonly paused: boolean;
}

const PATIENCE = 10 * 60_000;

/** The queue for the process that enqueues rows and collects answers. {@link openBulkQueue} makes one. */
export class BulkQueue {
  /** Decides which rows are sent, and keeps how they ended. */
  readonly ledger: Ledger;
  readonly #queue: RowQueue;

  constructor(queue: RowQueue, ledger: Ledger) {
    this.#queue = queue;
    this.ledger = ledger;
  }

  /** Sets the rate that all workers of the queue share, in rows per second. Infinity means no limit. */
  setRate(rate: number): Promise<void> {
    if (!(rate > 0)) throw new QueueError("invalid-option", "The rate must be above 0.");
    return persist(() => this.#queue.setRate(rate), PATIENCE);
  }

  /** Resumes a queue that a worker has paused. */
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

  /** Adds rows. Rows that are already in the queue stay unchanged. For `callByQueue()`. */
  add(rows: readonly QueuedRow[]): Promise<void> {
    return persist(() => this.#queue.add(rows), PATIENCE);
  }

  /** Disconnects. The ledger stays open. */
  close(): Promise<void> {
    return this.#queue.close();
  }
}

/**
 * Connects to a queue to enqueue rows and collect answers. Creates its tables if they are missing.
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
