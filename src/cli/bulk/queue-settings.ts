import { createHash } from "node:crypto";
import { queueAddress } from "../../bulk/queue/queue-address.ts";
import { queuePackage } from "../../bulk/queue/queue-package.ts";
import { type Connection, type ConnectionFlags, environmentOf } from "../connection.ts";
import type { Io } from "../io.ts";
import { bulkExit } from "./bulk-exit.ts";
import type { BulkFlags } from "./bulk-flags.ts";

const LONGEST_HOST = 28;
const HASH_DIGITS = 10;

// The ledger is in PostgreSQL even if the queue is on Redis.
const PACKAGES = { postgres: ["bullmq", "pg"], redis: ["bullmq", "pg", "ioredis"] } as const;

/** The queue of a command. */
export interface QueueSettings {
  readonly url: string;
  readonly name: string;
  /** The address without user and password, for messages. */
  readonly shown: string;
}

/**
 * Finds the queue that the options or the environment name, and checks that the packages for it and its ledger are
 * installed. The queue's name contains the address that is called. So a worker that was started for staging never takes
 * rows meant for production.
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

/** The host, so that people can read it, and a hash, because staging and production can share a host. */
function placeOf(url: URL): string {
  const host = url.host.replace(/[^A-Za-z0-9]+/g, "_").slice(0, LONGEST_HOST);
  return `${host}_${createHash("sha256").update(url.href).digest("hex").slice(0, HASH_DIGITS)}`;
}
