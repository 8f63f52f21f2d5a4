import type { Checks } from "../../settings/verify-options.ts";

/** A row as it stands in the queue. Nothing in it is personal: the variables are sealed, or elsewhere. */
export interface QueuedRow {
  readonly run: string;
  readonly fingerprint: string;
  /** Name of the operation, such as `NameMatch`. */
  readonly operation: string;
  /** Of one call, for the ledger. @default 0 */
  readonly price?: number;
  /** How strictly formats are enforced. @default "enforce" */
  readonly checks?: Checks;
  /** The variables, sealed. */
  readonly sealed?: string;
  /** Where the worker finds the variables, instead of them. */
  readonly reference?: string;
}

/** How many rows of all runs stand how in the queue. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/** How a worker takes rows. */
export interface RowWorkerOptions {
  readonly name: string;
  /** Rows in work at once. */
  readonly concurrency: number;
  /** Milliseconds after which a row whose worker is dead counts as stalled; longer than a call takes. */
  readonly lock: number;
  /** Milliseconds between looks for such rows. */
  readonly stalledInterval: number;
  /** Is told of trouble with the server; the worker goes on by itself. */
  readonly onTrouble: (error: Error) => void;
}

/** What takes rows from the queue. */
export interface RowWorker {
  /** Takes no more, waits for what is in work. */
  close(): Promise<void>;
}

/** Brings rows to workers, at a rate that all of them share. May lose and repeat rows: the ledger decides. */
export interface RowQueue {
  /** Resolves once the server was reached; rejects where it was not. */
  ready(): Promise<void>;
  /** Adds rows; what is in the queue already stays as it is. */
  add(rows: readonly QueuedRow[]): Promise<void>;
  /** Takes rows out, if no worker has them. */
  remove(rows: readonly Pick<QueuedRow, "run" | "fingerprint">[]): Promise<void>;
  /** Up to so many rows that the queue gave up, from an offset on. */
  failed(offset: number, limit: number): Promise<readonly QueuedRow[]>;
  counts(): Promise<QueueCounts>;
  /** Rows a second, all workers together; Infinity for no limit. */
  setRate(rate: number): Promise<void>;
  /** Gives out no rows for so many milliseconds, to no worker: the vendor asked for less. */
  hold(milliseconds: number): Promise<void>;
  /** Stops giving out rows, for all workers and across restarts, until resumed. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  isPaused(): Promise<boolean>;
  /** How many workers are connected. */
  workers(): Promise<number>;
  /** Rejects where the server cannot be reached at first; later on, the worker waits for it. */
  work(process: (row: QueuedRow) => Promise<void>, options: RowWorkerOptions): Promise<RowWorker>;
  close(): Promise<void>;
}
