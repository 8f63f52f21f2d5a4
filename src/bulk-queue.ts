/**
 * Many machines, one ledger. Needs bullmq and pg or ioredis.
 *
 * @module indiconnect/bulk/queue
 */
export type {
  BulkQueue,
  QueuedOutcome,
  QueueProgress,
  RowToQueue,
  WaitOptions,
} from "./bulk/queue/bulk-queue.ts";
export { type CallByQueueOptions, type CollectedRow, callByQueue } from "./bulk/queue/call-by-queue.ts";
export type { LedgerCounts, LedgerEnding, LedgerRow, LedgerState } from "./bulk/queue/ledger.ts";
export { openBulkQueue } from "./bulk/queue/open-bulk-queue.ts";
export { QueueError, type QueueErrorCode } from "./bulk/queue/queue-error.ts";
export type { QueueOptions } from "./bulk/queue/queue-options.ts";
export { readQueueKeys } from "./bulk/queue/read-queue-keys.ts";
export type { QueueKey } from "./bulk/queue/sealed-box.ts";
export { type BulkWorker, type BulkWorkerOptions, startBulkWorker } from "./bulk/queue/start-bulk-worker.ts";
