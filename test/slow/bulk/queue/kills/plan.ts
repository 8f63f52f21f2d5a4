/** Steps of a row, in their order, at which a process dies. */
export const steps = [
  "before the claim",
  "while claiming",
  "before the call",
  "in the call",
  "after the answer",
  "while writing it down",
  "after writing it down",
] as const;

export type Step = (typeof steps)[number];

/** Where a kill falls: at which step, and at the how manieth row that comes to it. */
export interface Fall {
  readonly step: Step;
  readonly row: number;
}

/** What a worker process is to do. */
export interface WorkerPlan {
  readonly address: string;
  readonly keys: string;
  readonly vendor: string;
  readonly concurrency: number;
  readonly timeout: number;
  readonly grace: number;
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
  readonly address: string;
  readonly keys: string;
  readonly run: string;
  readonly rows: number;
  /** Rows a second, of all workers together. */
  readonly rate: number | undefined;
  /** Gets a line of JSON a row once all have ended. */
  readonly output: string;
}
