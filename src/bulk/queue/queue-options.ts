import { openStore, type Store } from "./open-store.ts";
import { type QueueAddress, queueAddress } from "./queue-address.ts";
import { QueueError } from "./queue-error.ts";
import { readQueueKeys } from "./read-queue-keys.ts";
import { type QueueKey, SealedBox } from "./sealed-box.ts";

/** What both sides of a queue are told. */
export interface QueueOptions {
  /**
   * `postgres://…`, `redis://…` or `rediss://…`. May hold a password, which is never shown. Default: the environment
   * variable `INDICONNECT_QUEUE_URL`.
   */
  readonly url?: string | undefined;
  /**
   * Keys that seal what is personal; the first one seals, all open. Default: the environment variable
   * `INDICONNECT_QUEUE_KEYS`, `id:base64` with commas between several.
   */
  readonly keys?: readonly QueueKey[] | undefined;
  /**
   * Tells queues on one server apart; each has a rate of its own. One for each address that is called: a worker sends what
   * is in its queue. @default "bulk"
   */
  readonly name?: string | undefined;
  /**
   * Takes a Redis that hides its settings for one that neither evicts nor forgets. What it does show still counts.
   * @default false
   */
  readonly trustRedis?: boolean | undefined;
}

/** Server and keys, ready for use. */
export interface OpenedQueue {
  readonly address: QueueAddress;
  readonly store: Store;
  readonly box: SealedBox;
}

/**
 * Reads options and environment, and connects.
 *
 * @param connections to PostgreSQL at most, for the ledger and for the queue each
 * @throws QueueError
 */
export async function openByOptions(options: QueueOptions, connections: number): Promise<OpenedQueue> {
  const { env } = process;
  const address = queueAddress(options.url ?? env.INDICONNECT_QUEUE_URL);
  const box = new SealedBox(options.keys ?? readQueueKeys(env.INDICONNECT_QUEUE_KEYS));
  const { name = "bulk", trustRedis = false } = options;
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
    throw new QueueError("invalid-option", "The name of a queue must be 1 to 64 letters, digits, - or _.");
  }
  return { address, store: await openStore(address, { name, trustRedis, connections }), box };
}
