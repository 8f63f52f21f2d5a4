import type { BackendFactory } from "bullmq";
import type { Pool, PoolConfig } from "pg";
import type { BullClasses } from "./row-queue.ts";

/**
 * BullMQ's classes on PostgreSQL, in a schema of ours. The pool is ours too: a client that BullMQ makes by itself to
 * listen with ends the process when the server ends in the moment that they are connected.
 *
 * @param config a connection of its own is added for each listener
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
    // How BullMQ finds its workers.
    const listener = withBlockingConnection ? `${name}:w:${worker ?? ""}` : undefined;
    return new bull.PostgresQueueBackend(new QueueConnection(), name, options as never, true, listener);
  };
  return bull.withBackend(backend as never) as unknown as BullClasses;
}
