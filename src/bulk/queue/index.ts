/**
 * Many machines, one ledger. Needs bullmq and pg or ioredis.
 *
 * @module indiconnect/bulk/queue
 */
export type { BulkQueue, QueuedOutcome, QueueProgress, RowToQueue, WaitOptions } from "./bulk-queue.ts";
export { type CallByQueueOptions, type CollectedRow, callByQueue } from "./call-by-queue.ts";
export type { LedgerCounts, LedgerEnding, LedgerRow, LedgerState } from "./ledger.ts";
export { openBulkQueue } from "./open-bulk-queue.ts";
export { QueueError, type QueueErrorCode } from "./queue-error.ts";
export type { QueueOptions } from "./queue-options.ts";
export { readQueueKeys } from "./read-queue-keys.ts";
export type { QueueKey } from "./sealed-box.ts";
export { type BulkWorker, type BulkWorkerOptions, startBulkWorker } from "./start-bulk-worker.ts";
