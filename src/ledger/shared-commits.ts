import { ledgerFailed } from "./ledger-failed.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { sqliteTrouble } from "./sqlite-trouble.ts";
import { whenUnlocked } from "./when-unlocked.ts";

/** Work for a transaction. It must not wait. */
interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Called at the start of each transaction, and after a rollback. */
export interface TransactionListener {
  begin?(): void;
  undone(): void;
}

const MOST = 256;
const LONGEST_PAUSE = 5;

/**
 * Runs the jobs of many callers in one transaction, because a commit costs ten times as much as its content. While one
 * commit is being written, jobs for the next one gather. A lone job does not wait for others. If a job throws, it does so
 * before it writes. An error of SQLite rolls back the whole transaction.
 */
export class SharedCommits {
  readonly #database: SqliteDatabase;
  readonly #path: string;
  readonly #listeners: readonly TransactionListener[];
  #jobs: Job[] = [];
  #running: Promise<void> | undefined;
  #isClosed = false;
  /** The number of jobs in the last commit. The next commit starts with that many, or at `#restsUntil` if that is sooner. */
  #enough = 0;
  #restsUntil = 0;
  #hurry: (() => void) | undefined;

  constructor(database: SqliteDatabase, path: string, listeners: readonly TransactionListener[]) {
    this.#database = database;
    this.#path = path;
    this.#listeners = listeners;
  }

  /** @throws IndiConnectError `ledger-failed` */
  run<Value>(work: () => Value): Promise<Value> {
    if (this.#isClosed) return Promise.reject(ledgerFailed("it is closed."));
    return new Promise((resolve, reject) => {
      this.#jobs.push({ work, resolve, reject });
      if (this.#jobs.length >= this.#enough) this.#hurry?.();
      this.#running ??= this.#drain();
    });
  }

  /** Waits for what is under way, and closes the database. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#hurry?.();
    await this.#running;
    this.#database.close();
  }

  async #drain(): Promise<void> {
    // Jobs that arrive in the same turn of the event loop share the commit.
    await turn();
    while (this.#jobs.length > 0) {
      await this.#rest();
      const jobs = this.#jobs.splice(0, MOST);
      const started = performance.now();
      await this.#commit(jobs);
      const ended = performance.now();
      this.#enough = jobs.length;
      this.#restsUntil = ended + Math.min(ended - started, LONGEST_PAUSE);
      await turn();
    }
    this.#running = undefined;
  }

  /** Leaves half of the time to the rest of the process, so that it can prepare jobs for the next commit. */
  async #rest(): Promise<void> {
    const left = this.#restsUntil - performance.now();
    if (left < 1 || this.#jobs.length >= this.#enough || this.#isClosed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, left);
      this.#hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#hurry = undefined;
    // More jobs may come in the same turn.
    await turn();
  }

  async #commit(jobs: readonly Job[]): Promise<void> {
    const done: (() => void)[] = [];
    try {
      await whenUnlocked(() => this.#database.exec("BEGIN IMMEDIATE"));
      for (const listener of this.#listeners) listener.begin?.();
      for (const { work, resolve, reject } of jobs) {
        try {
          const value = work();
          done.push(() => resolve(value as never));
        } catch (error) {
          const trouble = sqliteTrouble(error, this.#path);
          if (trouble !== error) throw error;
          done.push(() => reject(trouble));
        }
      }
      // Other connections may be reading.
      await whenUnlocked(() => this.#database.exec("COMMIT"));
    } catch (error) {
      for (const listener of this.#listeners) listener.undone();
      try {
        this.#database.exec("ROLLBACK");
      } catch {
        // SQLite has done it, or there was nothing to undo.
      }
      for (const { reject } of jobs) reject(sqliteTrouble(error, this.#path));
      return;
    }
    for (const tell of done) tell();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
