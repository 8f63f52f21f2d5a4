/**
 * Why a run ended early or could not begin. A closed set. If the ledger cannot be used, a run ends with the ledger's
 * IndiConnectError `ledger-failed`.
 *
 * | code | meaning |
 * |---|---|
 * | `invalid-option` | an option is invalid |
 * | `stopped` | consecutive calls failed for a reason that would hit every further call (keys refused, balance empty) |
 * | `budget-reached` | `maxCalls` or `maxCost` is used up |
 * | `aborted` | the caller's signal ended the run, after the calls in flight |
 * | `input-changed` | the rows differ from those that the named run began with |
 */
export type BulkErrorCode = "invalid-option" | "stopped" | "budget-reached" | "aborted" | "input-changed";

/**
 * A run ended early. You have received every outcome before that, and a ledger keeps them: the same call again continues
 * where the run ended. The message contains no value of a row.
 */
export class BulkError extends Error {
  override readonly name = "BulkError";
  readonly code: BulkErrorCode;

  constructor(code: BulkErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
