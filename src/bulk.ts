/**
 * Many rows on one machine, each paid once by a ledger.
 *
 * @module indiconnect/bulk
 */
export { BulkError, type BulkErrorCode } from "./bulk/bulk-error.ts";
export type { BulkOptions } from "./bulk/bulk-options.ts";
export type { RetryOptions } from "./bulk/retry-options.ts";
export type {
  DeclinedEnding,
  DoneEnding,
  FailedEnding,
  Failure,
  RowEnding,
  UnknownEnding,
} from "./bulk/row-ending.ts";
export type { RowOutcome, RowPlace } from "./bulk/row-outcome.ts";
export { verifyMany } from "./bulk/verify-many.ts";
