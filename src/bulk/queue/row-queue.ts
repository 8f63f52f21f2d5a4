import type { Job, Queue, QueueOptions, Worker, WorkerOptions } from "bullmq";
import { rateWindow } from "./rate-window.ts";

/** A row as it stands in the queue. Nothing in it is personal. */
export interface QueuedRow {
  /** The same for the same wish to send the same check. */
  readonly id: string;
  /** Name of the operation, such as `NameMatch`. */
  readonly operation: string;
  /** What is sent, and how, sealed by the ledger. */
  readonly sealed: string;
}

/** How many rows stand how in the queue. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
}

/** How a worker takes rows. */
export interface RowWorkerOptions {
  readonly name: string;
  /** Rows in work at once. */
  readonly concurrency: number;
  /** Milliseconds after which a row whose worker says nothing goes to another one. */
  readonly stalledInterval: number;
  /** Is told of trouble with the server; the worker goes on by itself. */
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

// The ledger keeps what became of a row. One that is gone from the queue may be added to it again.
const ONCE = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
// BullMQ pauses 15 s after any trouble with the server; a restarted one is usually back sooner.
const PAUSE_AFTER_TROUBLE = 1_000;
const MOST_STALLS = 1_000;

/**
 * Brings rows to workers, at a rate that all of them share: BullMQ 6, the same on PostgreSQL and Redis. It may lose and
 * repeat rows, since the ledger decides whether one is sent.
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
    // Calls reject by themselves; without a listener, the event would end the process.
    this.#queue.on("error", () => {});
  }

  /** BullMQ remembers a first connection that failed for good, so it is waited for. */
  async ready(): Promise<void> {
    await this.#queue.waitUntilReady();
  }

  /** Adds rows; what is in the queue already stays as it is. */
  async add(rows: readonly QueuedRow[]): Promise<void> {
    const jobs = rows.map((row) => ({ name: row.operation, data: row, opts: { jobId: row.id, ...ONCE } }));
    await this.#queue.addBulk(jobs);
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.#queue.getJobCounts("waiting", "prioritized", "delayed", "active");
    const { waiting = 0, prioritized = 0, delayed = 0, active = 0 } = counts;
    return { waiting: waiting + prioritized + delayed, active };
  }

  /** Rows a second, all workers together; Infinity for no limit. */
  async setRate(rate: number): Promise<void> {
    const { max, duration } = rateWindow(rate);
    await this.#queue.setGlobalRateLimit(max, duration);
  }

  /** Gives out no rows for so many milliseconds, to no worker: the vendor asked for less. */
  hold(milliseconds: number): Promise<void> {
    return this.#queue.rateLimit(milliseconds);
  }

  /** Stops giving out rows, for all workers and across restarts, until resumed. */
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
   * Takes rows from the queue until it is closed, which waits for what is in work. Rejects where the server cannot be
   * reached at first; later on, the worker waits for it.
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
      // A row whose worker died goes to another one, which asks the ledger as the first one did.
      maxStalledCount: MOST_STALLS,
      lockDuration: options.stalledInterval,
      stalledInterval: options.stalledInterval,
      runRetryDelay: PAUSE_AFTER_TROUBLE,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    worker.on("error", options.onTrouble);
    try {
      // As above: it would never take a row.
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
