/**
 * Why a run ended before its input did, or could not begin. A closed set.
 *
 * | code | meaning |
 * |---|---|
 * | `invalid-option` | an option that cannot be used |
 * | `stopped` | so many calls in a row failed as every further one would (keys refused, balance empty) |
 * | `budget-reached` | `maxCalls` or `maxCost` |
 * | `aborted` | the caller's signal; what was in flight was waited for |
 * | `journal-in-use` | another process writes to the folder |
 * | `journal-damaged` | a line of the journal, named in the message, is not as it was written |
 * | `journal-mismatch` | the folder belongs to another operation, another key or another input |
 * | `journal-failed` | the journal cannot be read or written: disk full, no rights. Nothing is sent without it |
 */
export type BulkErrorCode =
  | "invalid-option"
  | "stopped"
  | "budget-reached"
  | "aborted"
  | "journal-in-use"
  | "journal-damaged"
  | "journal-mismatch"
  | "journal-failed";

/**
 * A run ended early. Every outcome before it was handed out and, with a journal, is written down: running the same
 * again goes on where it ended. The message holds no value of a row.
 */
export class BulkError extends Error {
  override readonly name = "BulkError";
  readonly code: BulkErrorCode;

  constructor(code: BulkErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
