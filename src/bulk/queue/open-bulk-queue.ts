import { BulkQueue } from "./bulk-queue.ts";
import { openByOptions, type QueueOptions } from "./queue-options.ts";

const CONNECTIONS = 4;

/**
 * Connects to the queue as the one who enqueues and collects. Refuses a server that may evict or forget; makes its
 * tables where they are missing.
 *
 * @throws QueueError in one line that says what to do
 */
export async function openBulkQueue(options: QueueOptions = {}): Promise<BulkQueue> {
  const { store, box } = await openByOptions(options, CONNECTIONS);
  return new BulkQueue(store, box);
}
