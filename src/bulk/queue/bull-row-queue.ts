import type { Job, Queue, QueueOptions, Worker, WorkerOptions } from "bullmq";
import { rateWindow } from "./rate-window.ts";
import type { QueueCounts, QueuedRow, RowQueue, RowWorker, RowWorkerOptions } from "./row-queue.ts";

/** BullMQ's classes, bound to PostgreSQL or Redis. */
export interface BullClasses {
  readonly Queue: new (name: string, options: QueueOptions) => Queue<QueuedRow>;
  readonly Worker: new (
    name: string,
    process: (job: Job<QueuedRow>) => Promise<void>,
    options: WorkerOptions,
  ) => Worker<QueuedRow>;
}

// The ledger keeps what became of a row; the queue keeps it for a look with BullMQ's own tools.
const KEEP_DONE = { age: 24 * 3600 };
const KEEP_FAILED = { age: 7 * 24 * 3600 };
// BullMQ pauses 15 s after any trouble with the server; a restarted one is usually back sooner.
const PAUSE_AFTER_TROUBLE = 1_000;

/** Rows in BullMQ 6, the same on PostgreSQL and Redis. */
export class BullRowQueue implements RowQueue {
  readonly #bull: BullClasses;
  readonly #name: string;
  readonly #connection: QueueOptions["connection"];
  readonly #prefix: string;
  readonly #queue: Queue<QueuedRow>;

  constructor(bull: BullClasses, name: string, prefix: string, connection: QueueOptions["connection"]) {
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

  async add(rows: readonly QueuedRow[]): Promise<void> {
    await this.#queue.addBulk(
      rows.map((row) => ({
        name: row.operation,
        data: row,
        opts: { jobId: jobId(row), attempts: 1, removeOnComplete: KEEP_DONE, removeOnFail: KEEP_FAILED },
      })),
    );
  }

  async remove(rows: readonly Pick<QueuedRow, "run" | "fingerprint">[]): Promise<void> {
    // One that a worker has cannot be removed, and need not be.
    for (const row of rows) await this.#queue.remove(jobId(row)).catch(unlessLocked);
  }

  async failed(offset: number, limit: number): Promise<readonly QueuedRow[]> {
    const jobs = await this.#queue.getJobs(["failed"], offset, offset + limit - 1, true);
    return jobs.filter((job) => job !== undefined).map((job) => job.data);
  }

  async counts(): Promise<QueueCounts> {
    const counts = await this.#queue.getJobCounts("waiting", "prioritized", "delayed", "active", "failed");
    const { waiting = 0, prioritized = 0, delayed = 0, active = 0, failed = 0 } = counts;
    return { waiting: waiting + prioritized + delayed, active, failed };
  }

  async setRate(rate: number): Promise<void> {
    const { max, duration } = rateWindow(rate);
    await this.#queue.setGlobalRateLimit(max, duration);
  }

  hold(milliseconds: number): Promise<void> {
    return this.#queue.rateLimit(milliseconds);
  }

  pause(): Promise<void> {
    return this.#queue.pause();
  }

  resume(): Promise<void> {
    return this.#queue.resume();
  }

  isPaused(): Promise<boolean> {
    return this.#queue.isPaused();
  }

  workers(): Promise<number> {
    return this.#queue.getWorkersCount();
  }

  async work(process: (row: QueuedRow) => Promise<void>, options: RowWorkerOptions): Promise<RowWorker> {
    const worker = new this.#bull.Worker(this.#name, (job) => process(job.data), {
      connection: this.#connection,
      prefix: this.#prefix,
      name: options.name,
      concurrency: options.concurrency,
      // Measured: with BullMQ's default of 1, a row whose worker was killed is run a second time. The ledger would not
      // let it be sent again; this keeps the two of one mind.
      maxStalledCount: 0,
      lockDuration: options.lock,
      stalledInterval: options.stalledInterval,
      runRetryDelay: PAUSE_AFTER_TROUBLE,
      removeOnComplete: KEEP_DONE,
      removeOnFail: KEEP_FAILED,
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

/** BullMQ adds no job twice under one id; it allows no colon in it. */
function jobId({ run, fingerprint }: Pick<QueuedRow, "run" | "fingerprint">): string {
  return `${run}.${fingerprint}`;
}

function unlessLocked(error: Error): void {
  if (!/lock|could not be removed/i.test(error.message)) throw error;
}
