import type { RowEnding } from "./row-ending.ts";

/** Where a row's ending comes from. */
export interface RowPlace<Row> {
  /** Place in the input, from 0. */
  readonly index: number;
  /** What the input gave. */
  readonly row: Row;
  /**
   * `call`: made for this row, now. `ledger`: an earlier call, or another run's, not paid again. `duplicate`: made for an
   * earlier row with the same input. `none`: no call, since the input was refused.
   */
  readonly source: "call" | "ledger" | "duplicate" | "none";
}

/** What became of a row. `outcome` tells the kinds apart. */
export type RowOutcome<Result, Row = unknown> = RowPlace<Row> & RowEnding<Result>;
