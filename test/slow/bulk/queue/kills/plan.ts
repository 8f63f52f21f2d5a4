import { type LedgerStep, ledgerSteps } from "../../../../ledger/watched-ledger.ts";

/** Steps of a row at which a process dies. */
export const steps: readonly (LedgerStep | "in the call")[] = [...ledgerSteps, "in the call"];

export type Step = (typeof steps)[number];

/** Where a kill falls: at which step, and at the how manieth row that comes to it. */
export interface Fall {
  readonly step: Step;
  readonly row: number;
}

/** What a worker process is to do. */
export interface WorkerPlan {
  /** Of the queue. */
  readonly address: string;
  readonly ledger: string;
  readonly key: string;
  readonly vendor: string;
  readonly concurrency: number;
  readonly timeout: number;
  readonly stalledInterval: number;
  /** Where it dies, or never. */
  readonly dies: Fall | undefined;
  /** Where it has the queue's server killed, or never. */
  readonly killsServer: Fall | undefined;
  /** Gets a line before it dies: the rows that may become `unknown` by it. */
  readonly killLog: string;
}

/** What an enqueuing process is to do. */
export interface EnqueuerPlan {
  /** Of the queue. */
  readonly address: string;
  readonly ledger: string;
  readonly key: string;
  readonly vendor: string;
  readonly rows: number;
  /** Rows a second, of all workers together. */
  readonly rate: number | undefined;
  /** Gets a line of JSON a row once all have ended. */
  readonly output: string;
}
