/**
 * Many rows on one machine, each paid once. It needs a file system.
 *
 * @module indiconnect/bulk
 */
export { BulkError, type BulkErrorCode } from "./bulk/bulk-error.ts";
export type { BulkOptions } from "./bulk/bulk-options.ts";
export type { BulkStore, StoredRow } from "./bulk/bulk-store.ts";
export type { Journal } from "./bulk/journal.ts";
export { type JournalOptions, openJournal } from "./bulk/open-journal.ts";
export type { RetryOptions } from "./bulk/retry-options.ts";
export type {
  DeclinedEnding,
  DoneEnding,
  FailedEnding,
  Failure,
  RowEnding,
  UnknownEnding,
} from "./bulk/row-ending.ts";
export type { NotCalled, RowOutcome, RowPlace } from "./bulk/row-outcome.ts";
export { verifyMany } from "./bulk/verify-many.ts";
