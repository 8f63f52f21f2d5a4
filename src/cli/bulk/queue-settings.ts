import { createHash } from "node:crypto";
import { queueAddress } from "../../bulk/queue/queue-address.ts";
import { queuePackage } from "../../bulk/queue/queue-package.ts";
import { type Connection, environmentOf } from "../connection.ts";
import type { ConnectionFlags } from "../connection-options.ts";
import type { Io } from "../io.ts";
import { bulkExit } from "./bulk-exit.ts";
import type { BulkFlags } from "./bulk-flags.ts";

const LONGEST_HOST = 28;
const HASH_DIGITS = 10;

// The ledger of a queue is in PostgreSQL, wherever the queue is.
const PACKAGES = { postgres: ["bullmq", "pg"], redis: ["bullmq", "pg", "ioredis"] } as const;

/** Which queue. */
export interface QueueSettings {
  readonly url: string;
  readonly name: string;
  /** The address, fit to be shown. */
  readonly shown: string;
}

/**
 * Reads which queue it is, and makes sure that the packages for it and for its ledger are installed. The name holds the
 * place that is called, so that rows for one are never sent to another by a worker that was started for that.
 *
 * @throws CliExit
 */
export async function queueSettings(
  io: Io,
  flags: ConnectionFlags & Pick<BulkFlags, "queue" | "queueName">,
  to: Pick<Connection, "url">,
): Promise<QueueSettings> {
  const env = environmentOf(io, flags);
  try {
    const { url, store, shown } = queueAddress(
      typeof flags.queue === "string" ? flags.queue : env.INDICONNECT_QUEUE_URL,
    );
    const needed = PACKAGES[store];
    for (const name of needed) await queuePackage(name, needed);
    return { url, shown, name: `${flags.queueName ?? "bulk"}-${placeOf(to.url)}` };
  } catch (error) {
    throw bulkExit(error);
  }
}

/** The host, for whoever reads it, and a hash, since one host can stand for staging and production by its path. */
function placeOf(url: URL): string {
  const host = url.host.replace(/[^A-Za-z0-9]+/g, "_").slice(0, LONGEST_HOST);
  return `${host}_${createHash("sha256").update(url.href).digest("hex").slice(0, HASH_DIGITS)}`;
}
