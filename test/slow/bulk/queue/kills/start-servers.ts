import { startPostgres, startRedis, type TestServer } from "../../../../bulk/queue/servers.ts";

/** The server of a queue, and that of its ledger: one where both are on PostgreSQL. */
export interface Servers {
  readonly queue: TestServer;
  readonly ledger: TestServer;
  stop(): Promise<void>;
}

/** Starts them. */
export async function startServers(store: "postgres" | "redis"): Promise<Servers> {
  const ledger = await startPostgres();
  const queue = store === "postgres" ? ledger : await startRedis();
  const stop = async (): Promise<void> => {
    if (queue !== ledger) await queue.stop();
    await ledger.stop();
  };
  return { queue, ledger, stop };
}
