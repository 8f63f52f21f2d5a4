import type { Pool, PoolConfig } from "pg";
import { lentClient } from "../../ledger/lent-client.ts";
import { serverTrouble } from "../../ledger/server-trouble.ts";
import { bullOnPostgres } from "./bull-on-postgres.ts";
import { type QueueAddress, queueAddress } from "./queue-address.ts";
import { QueueError } from "./queue-error.ts";
import { queuePackage } from "./queue-package.ts";
import { type BullClasses, RowQueue } from "./row-queue.ts";

/** Which queue. */
export interface QueueOptions {
  /**
   * `postgres://…`, `redis://…` or `rediss://…`. It may contain a password, which is never shown. Default: the environment
   * variable `INDICONNECT_QUEUE_URL`.
   */
  readonly url?: string | undefined;
  /**
   * The name of the queue. One server can hold several, each with its own rate. Use one name for each address that you call:
   * a worker sends every row in its queue. @default "bulk"
   */
  readonly name?: string | undefined;
}

const QUEUE_SCHEMA = "indiconnect_queue";
const QUEUE_PREFIX = "indiconnect";
const CONNECT_TIMEOUT = 10_000;
const QUERY_TIMEOUT = 30_000;
const CONNECTIONS = 4;

/**
 * Connects to the server of a queue, and creates what is missing there.
 *
 * @throws QueueError in one line that says what to do
 */
export async function openRowQueue({ url, name = "bulk" }: QueueOptions): Promise<RowQueue> {
  const address = queueAddress(url ?? process.env.INDICONNECT_QUEUE_URL);
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(name)) {
    throw new QueueError("invalid-option", "The name of a queue must be 1 to 64 letters, digits, - or _.");
  }
  try {
    const queue = await (address.store === "postgres" ? onPostgres : onRedis)(address, name);
    try {
      await queue.ready();
    } catch (error) {
      await queue.close().catch(() => {});
      throw error;
    }
    return queue;
  } catch (error) {
    throw unreachable(error, address.shown);
  }
}

async function onPostgres({ url, shown }: QueueAddress, name: string): Promise<RowQueue> {
  const needed = ["bullmq", "pg"] as const;
  const { Client, Pool } = (await queuePackage("pg", needed)).default;
  const bull = await queuePackage("bullmq", needed);
  const LentClient = lentClient(Client);
  const config: PoolConfig = {
    Client: LentClient as never,
    connectionString: url,
    application_name: "indiconnect queue",
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
    max: CONNECTIONS,
  };
  const client = new LentClient(config);
  await client.connect();
  try {
    // Check first, so that a worker does not need the right to create.
    const version = await bull.assertSchemaCompatibility(client, QUEUE_SCHEMA).catch((error: unknown) => {
      if (error instanceof bull.SchemaMigrationRequiredError) return 0;
      throw error;
    });
    if (version < bull.LATEST_SCHEMA_VERSION) await bull.runMigrations(client, QUEUE_SCHEMA);
  } finally {
    await client.end();
  }
  const classes = bullOnPostgres(bull, Pool as new (config: PoolConfig) => Pool, config, QUEUE_SCHEMA);
  // The classes connect by themselves.
  return new RowQueue(classes, name, QUEUE_PREFIX, {}, shown);
}

async function onRedis({ url, shown }: QueueAddress, name: string): Promise<RowQueue> {
  const needed = ["bullmq", "ioredis"] as const;
  const { Redis } = await queuePackage("ioredis", needed);
  const bull = await queuePackage("bullmq", needed);
  // BullMQ would wait for ever for an unreachable server.
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    retryStrategy: () => null,
  });
  let trouble: Error | undefined;
  redis.on("error", (error) => {
    trouble = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    // The error that closed the connection says more than "Connection is closed."
    throw trouble ?? error;
  } finally {
    redis.disconnect();
  }
  const connection = { url, maxRetriesPerRequest: null };
  return new RowQueue(bull as unknown as BullClasses, name, QUEUE_PREFIX, connection, shown);
}

/** The error of a queue whose server cannot be used. */
export function unreachable(error: unknown, shown: string): QueueError {
  return error instanceof QueueError ? error : new QueueError("unreachable", serverTrouble(error, shown));
}
