import { createHash } from "node:crypto";
import type { QueueOptions } from "../../bulk/queue/queue-options.ts";
import { readQueueKeys } from "../../bulk/queue/read-queue-keys.ts";
import { type Connection, environmentOf } from "../connection.ts";
import type { ConnectionFlags } from "../connection-options.ts";
import type { Io } from "../io.ts";
import type { QueueFlags } from "./queue-flags.ts";

const LONGEST_HOST = 28;
const HASH_DIGITS = 10;

/**
 * Which queue, and the keys that seal what is in it. The name holds the place that is called, so that rows for one are
 * never sent to another by a worker that was started for that.
 *
 * @throws QueueError `invalid-option`
 */
export function queueSettings(
  io: Io,
  flags: QueueFlags & ConnectionFlags,
  { url }: Pick<Connection, "url">,
): QueueOptions & { readonly name: string } {
  const env = environmentOf(io, flags);
  return {
    // Given as they are, empty ones too: the library would look into the environment of this process by itself.
    url: (typeof flags.queue === "string" ? flags.queue : env.INDICONNECT_QUEUE_URL) ?? "",
    keys: readQueueKeys(env.INDICONNECT_QUEUE_KEYS),
    name: `${flags.queueName ?? "bulk"}-${placeOf(url)}`,
    trustRedis: flags.trustRedis === true,
  };
}

/** The host, for whoever reads it, and a hash, since one host can stand for staging and production by its path. */
function placeOf(url: URL): string {
  const host = url.host.replace(/[^A-Za-z0-9]+/g, "_").slice(0, LONGEST_HOST);
  return `${host}_${createHash("sha256").update(url.href).digest("hex").slice(0, HASH_DIGITS)}`;
}
