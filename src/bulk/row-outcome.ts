import type { RowEnding } from "./row-ending.ts";

/** A row, its place in the input, and where its ending comes from. */
export interface RowPlace<Row> {
  /** Index in the input, from 0. */
  readonly index: number;
  /** The row as the input gave it. */
  readonly row: Row;
  /**
   * `call`: this run called the row. Through a queue: a worker did so for this run, after this process had begun.
   * `ledger`: an earlier call or another run answered it, so it is not paid again.
   * `duplicate`: the call of an earlier row with the same input answered it. `none`: no call, because the input was refused.
   */
  readonly source: "call" | "ledger" | "duplicate" | "none";
}

/** How a row ended. `outcome` tells the four kinds apart. */
export type RowOutcome<Result, Row = unknown> = RowPlace<Row> & RowEnding<Result>;
