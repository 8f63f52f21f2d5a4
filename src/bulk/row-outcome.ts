import type { RowEnding } from "./row-ending.ts";

/** Where a row's ending comes from. */
export interface RowPlace<Row> {
  /** Place in the input, from 0. */
  readonly index: number;
  /** What the input gave. */
  readonly row: Row;
  /**
   * `call`: made for this row, now. `journal`: made by an earlier run, not paid again. `duplicate`: made for an
   * earlier row with the same input. `none`: no call, since the input was refused, or `call` said no.
   */
  readonly source: "call" | "journal" | "duplicate" | "none";
  /** Names the row in the journal and tells nothing of it; absent without one, or where the input was refused. */
  readonly fingerprint?: string | undefined;
}

/** A row that `call` said no to. */
export interface NotCalled {
  readonly outcome: "not-called";
  readonly reason: null;
  readonly message: null;
  readonly sent: "no";
  readonly attempts: 0;
  readonly at: number;
  readonly duration: 0;
}

/** What became of a row. `outcome` tells the kinds apart. */
export type RowOutcome<Result, Row = unknown> = RowPlace<Row> & (RowEnding<Result> | NotCalled);
