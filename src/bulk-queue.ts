/**
 * Many machines, one ledger. Needs bullmq and pg or ioredis.
 *
 * @module indiconnect/bulk/queue
 */
export { type BulkQueue, openBulkQueue, type QueueProgress } from "./bulk/queue/bulk-queue.ts";
export { type CallByQueueOptions, callByQueue } from "./bulk/queue/call-by-queue.ts";
export type { QueueOptions } from "./bulk/queue/open-row-queue.ts";
export { QueueError, type QueueErrorCode } from "./bulk/queue/queue-error.ts";
export type { RowOptions } from "./bulk/queue/row-parcel.ts";
export { type BulkWorker, type BulkWorkerOptions, startBulkWorker } from "./bulk/queue/start-bulk-worker.ts";
