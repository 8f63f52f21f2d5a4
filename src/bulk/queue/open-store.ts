import type { Pool, PoolConfig } from "pg";
import { bullOnPostgres } from "./bull-on-postgres.ts";
import { type BullClasses, BullRowQueue } from "./bull-row-queue.ts";
import type { Ledger } from "./ledger.ts";
import { lentClient } from "./lent-client.ts";
import { PostgresLedger } from "./postgres-ledger.ts";
import type { QueueAddress } from "./queue-address.ts";
import { QueueError } from "./queue-error.ts";
import { type LedgerRedis, RedisLedger } from "./redis-ledger.ts";
import type { RowQueue } from "./row-queue.ts";
import { serverUnreachable } from "./server-unreachable.ts";

/** Queue and ledger on one server. */
export interface Store {
  readonly ledger: Ledger;
  readonly queue: RowQueue;
  close(): Promise<void>;
}

/** How {@link openStore} connects. */
export interface StoreOptions {
  /** Tells queues on one server apart, each with a rate of its own. */
  readonly name: string;
  /** Whether a Redis that does not show its settings is taken for durable. */
  readonly trustRedis: boolean;
  /** Connections to PostgreSQL at most, for the ledger and for the queue each. */
  readonly connections: number;
}

const QUEUE_SCHEMA = "indiconnect_queue";
const QUEUE_PREFIX = "indiconnect";
const CONNECT_TIMEOUT = 10_000;
const QUERY_TIMEOUT = 30_000;

/**
 * Connects to the server, checks that it keeps what it is told, and makes what is missing on it.
 *
 * @throws QueueError
 */
export async function openStore(address: QueueAddress, options: StoreOptions): Promise<Store> {
  try {
    return await (address.store === "postgres" ? openPostgres : openRedis)(address, options);
  } catch (error) {
    throw serverUnreachable(error, address);
  }
}

async function openPostgres({ url }: QueueAddress, { name, connections }: StoreOptions): Promise<Store> {
  const { Client, Pool } = (await load("pg", "pg", () => import("pg"))).default;
  const bull = await load("bullmq", "pg", () => import("bullmq"));
  const LentClient = lentClient(Client);
  const config: PoolConfig = {
    Client: LentClient as never,
    connectionString: url,
    application_name: "indiconnect bulk",
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
    max: connections,
  };
  const ledger = new PostgresLedger(Pool as new (config: PoolConfig) => Pool, config);
  try {
    await ledger.prepare();
    const client = new LentClient(config);
    await client.connect();
    try {
      // Looked at first, so that a worker needs no right to create.
      const version = await bull.assertSchemaCompatibility(client, QUEUE_SCHEMA).catch((error: unknown) => {
        if (error instanceof bull.SchemaMigrationRequiredError) return 0;
        throw error;
      });
      if (version < bull.LATEST_SCHEMA_VERSION) await bull.runMigrations(client, QUEUE_SCHEMA);
    } finally {
      await client.end();
    }
  } catch (error) {
    await ledger.close();
    throw error;
  }
  const classes = bullOnPostgres(bull, Pool as new (config: PoolConfig) => Pool, config, QUEUE_SCHEMA);
  // The connection is made by the classes themselves.
  const queue = new BullRowQueue(classes, name, QUEUE_PREFIX, {});
  return together(ledger, queue);
}

async function openRedis({ url }: QueueAddress, { name, trustRedis }: StoreOptions): Promise<Store> {
  const { Redis } = await load("ioredis", "ioredis", () => import("ioredis"));
  const bull = await load("bullmq", "ioredis", () => import("bullmq"));
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: CONNECT_TIMEOUT });
  let trouble: Error | undefined;
  redis.on("error", (error) => {
    trouble = error;
  });
  const ledger = new RedisLedger(redis as LedgerRedis, trustRedis);
  try {
    await ledger.prepare();
  } catch (error) {
    await ledger.close();
    // "Connection is closed." says less than what closed it.
    throw error instanceof QueueError ? error : (trouble ?? error);
  }
  const connection = { url, maxRetriesPerRequest: null };
  return together(ledger, new BullRowQueue(bull as unknown as BullClasses, name, QUEUE_PREFIX, connection));
}

async function together(ledger: Ledger, queue: RowQueue): Promise<Store> {
  const close = async (): Promise<void> => {
    await queue.close();
    await ledger.close();
  };
  try {
    await queue.ready();
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
  return { ledger, queue, close };
}

/** Optional peers: loaded when a queue is opened, so that nobody else needs them. */
async function load<Module>(
  name: string,
  driver: "pg" | "ioredis",
  importing: () => Promise<Module>,
): Promise<Module> {
  try {
    return await importing();
  } catch {
    throw new QueueError(
      "missing-package",
      `The queue needs the package ${name}, which is not installed: npm install bullmq ${driver}`,
    );
  }
}
