/**
 * Why a run ended before its input did, or could not begin. A closed set. Where the ledger cannot be used, a run ends
 * with its IndiConnectError `ledger-failed`.
 *
 * | code | meaning |
 * |---|---|
 * | `invalid-option` | an option that cannot be used |
 * | `stopped` | so many calls in a row failed as every further one would (keys refused, balance empty) |
 * | `budget-reached` | `maxCalls` or `maxCost` |
 * | `aborted` | the caller's signal; what was in flight was waited for |
 * | `input-changed` | the rows are not those that the named run began with |
 */
export type BulkErrorCode = "invalid-option" | "stopped" | "budget-reached" | "aborted" | "input-changed";

/**
 * A run ended early. Every outcome before it was handed out and, with a ledger, is kept there: running the same again
 * goes on where it ended. The message holds no value of a row.
 */
export class BulkError extends Error {
  override readonly name = "BulkError";
  readonly code: BulkErrorCode;

  constructor(code: BulkErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
