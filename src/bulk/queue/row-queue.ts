import type { Job, Queue, QueueOptions, Worker, WorkerOptions } from "bullmq";
import { rateWindow } from "./rate-window.ts";

/** A row in the queue. It contains nothing personal that can be read. */
export interface QueuedRow {
  /** Equal for equal requests to send the same check. */
  readonly id: string;
  /** Name of the operation, such as `NameMatch`. */
  readonly operation: string;
  /** The variables and options, encrypted by the ledger. */
  readonly sealed: string;
}

/** The number of rows in the queue, by state. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
}

/** How a worker takes rows. */
export interface RowWorkerOptions {
  readonly name: string;
  /** Most rows in work at once. */
  readonly concurrency: number;
  /** Milliseconds after which a row goes to another worker if its own worker is silent. */
  readonly stalledInterval: number;
  /** Called if there is trouble with the server. The worker continues by itself. */
  readonly onTrouble: (error: Error) => void;
}

/** BullMQ's classes, bound to PostgreSQL or Redis. */
export interface BullClasses {
  readonly Queue: new (name: string, options: QueueOptions) => Queue<QueuedRow>;
  readonly Worker: new (
    name: string,
    process: (job: Job<QueuedRow>) => Promise<void>,
    options: WorkerOptions,
  ) => Worker<QueuedRow>;
}

// The ledger keeps how a row ended. A row that has left the queue may be added again.
const ONCE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
// By default BullMQ pauses for 15 s after any trouble with the server. A restarted server is usually back sooner.
const PAUSE_AFTER_TROUBLE = 1_000;
const MOST_STALLS = 1_000;

/**
 * Brings rows to workers, at a rate that all of them share, with BullMQ 6 on PostgreSQL or Redis. It may lose or repeat
 * rows, because the ledger decides whether a row is sent.
 */
export class RowQueue {
  readonly #bull: BullClasses;
  readonly #name: string;
  readonly #connection: QueueOptions["connection"];
  readonly #prefix: string;
  readonly #queue: Queue<QueuedRow>;
  /** The server's address without its password, for messages. */
  readonly shown: string;

  constructor(
    bull: BullClasses,
    name: string,
    prefix: string,
    connection: QueueOptions["connection"],
    shown: string,
  ) {
    this.shown = shown;
    this.#bull = bull;
    this.#name = name;
    this.#prefix = prefix;
    this.#connection = connection;
    this.#queue = new bull.Queue(name, { connection, prefix });
    // Failed calls reject anyway. Without a listener, the event would end the process.
    this.#queue.on("error", () => {});
  }

  /** Waits for the connection, because BullMQ never recovers from a first connection that failed. */
  async ready(): Promise<void> {
    await this.#queue.waitUntilReady();
  }

  /** Adds rows. Rows that are already in the queue stay unchanged. */
  async add(rows: readonly QueuedRow[]): Promise<void> {
    const jobs = rows.map((row) => ({ name: row.operation, data: row, opts: { jobId: row.id, ...ONCE } }));
    await this.#queue.addBulk(jobs);
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.#queue.getJobCounts("waiting", "prioritized", "delayed", "active");
    const { waiting = 0, prioritized = 0, delayed = 0, active = 0 } = counts;
    return { waiting: waiting + prioritized + delayed, active };
  }

  /** Sets the rows per second of all workers together. Infinity means no limit. */
  async setRate(rate: number): Promise<void> {
    const { max, duration } = rateWindow(rate);
    await this.#queue.setGlobalRateLimit(max, duration);
  }

  /** Gives no rows to any worker for so many milliseconds, because the vendor asked to slow down. */
  hold(milliseconds: number): Promise<void> {
    return this.#queue.rateLimit(milliseconds);
  }

  /** Stops giving out rows to all workers, even across restarts, until it is resumed. */
  pause(): Promise<void> {
    return this.#queue.pause();
  }

  resume(): Promise<void> {
    return this.#queue.resume();
  }

  isPaused(): Promise<boolean> {
    return this.#queue.isPaused();
  }

  /** How many workers are connected. */
  workers(): Promise<number> {
    return this.#queue.getWorkersCount();
  }

  /**
   * Takes rows from the queue until it is closed. Closing waits for the rows in work. Rejects if the server cannot be reached
   * at first. Later, the worker waits for the server.
   */
  async work(
    process: (row: QueuedRow) => Promise<void>,
    options: RowWorkerOptions,
  ): Promise<{ close(): Promise<void> }> {
    const worker = new this.#bull.Worker(this.#name, (job) => process(job.data), {
      connection: this.#connection,
      prefix: this.#prefix,
      name: options.name,
      concurrency: options.concurrency,
      // If a worker dies, its row goes to another one, which asks the ledger again.
      maxStalledCount: MOST_STALLS,
      lockDuration: options.stalledInterval,
      stalledInterval: options.stalledInterval,
      runRetryDelay: PAUSE_AFTER_TROUBLE,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    worker.on("error", options.onTrouble);
    try {
      // As in ready(): otherwise it would never take a row.
      await worker.waitUntilReady();
    } catch (error) {
      await worker.close(true).catch(() => {});
      throw error;
    }
    return { close: () => worker.close() };
  }

  close(): Promise<void> {
    return this.#queue.close();
  }
}
