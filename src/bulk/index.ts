/**
 * Many rows on one machine, each paid once. It needs a file system.
 *
 * @module indiconnect/bulk
 */
export { BulkError, type BulkErrorCode } from "./bulk-error.ts";
export type { BulkOptions } from "./bulk-options.ts";
export type { BulkStore, StoredRow } from "./bulk-store.ts";
export type { Journal } from "./journal.ts";
export { type JournalOptions, openJournal } from "./open-journal.ts";
export type { RetryOptions } from "./retry-options.ts";
export type {
  DeclinedEnding,
  DoneEnding,
  FailedEnding,
  Failure,
  RowEnding,
  UnknownEnding,
} from "./row-ending.ts";
export type { NotCalled, RowOutcome, RowPlace } from "./row-outcome.ts";
export { verifyMany } from "./verify-many.ts";
