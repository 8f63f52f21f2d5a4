import type { BackendFactory } from "bullmq";
import type { Pool, PoolConfig } from "pg";
import type { BullClasses } from "./row-queue.ts";

/**
 * BullMQ's classes on PostgreSQL, in our own schema and with our own pool. If BullMQ creates its own client to listen, and
 * the server ends at the moment of the connection, that client ends the process.
 *
 * @param config each listener adds one connection to it
 */
export function bullOnPostgres(
  bull: typeof import("bullmq"),
  PgPool: new (config: PoolConfig) => Pool,
  config: PoolConfig,
  schema: string,
): BullClasses {
  class QueueConnection extends bull.PostgresConnection {
    override readonly schema: string = schema;
    #ended: Promise<void> | undefined;

    constructor() {
      super(
        new PgPool({ ...config, max: (config.max ?? 4) + 1, options: `-c search_path=${schema}` }) as never,
      );
    }

    override close(): Promise<void> {
      this.#ended ??= super.close().then(() => this.pool.end());
      return this.#ended;
    }
  }
  const backend: BackendFactory = (name, options, { withBlockingConnection = false } = {}) => {
    const { name: worker } = options as { readonly name?: string };
    // BullMQ finds its workers by this name.
    const listener = withBlockingConnection ? `${name}:w:${worker ?? ""}` : undefined;
    return new bull.PostgresQueueBackend(new QueueConnection(), name, options as never, true, listener);
  };
  return bull.withBackend(backend as never) as unknown as BullClasses;
}
