import { createHash } from "node:crypto";
import { type Connection, environmentOf } from "../connection.ts";
import type { ConnectionFlags } from "../connection-options.ts";
import type { Io } from "../io.ts";
import type { BulkFlags } from "./bulk-flags.ts";

const LONGEST_HOST = 28;
const HASH_DIGITS = 10;

/**
 * Which queue. The name holds the place that is called, so that rows for one are
 * never sent to another by a worker that was started for that.
 */
export function queueSettings(
  io: Io,
  flags: ConnectionFlags & Pick<BulkFlags, "queue" | "queueName">,
  { url }: Pick<Connection, "url">,
): { readonly url: string; readonly name: string } {
  const env = environmentOf(io, flags);
  return {
    // Given as they are, empty ones too: the library would look into the environment of this process by itself.
    url: (typeof flags.queue === "string" ? flags.queue : env.INDICONNECT_QUEUE_URL) ?? "",
    name: `${flags.queueName ?? "bulk"}-${placeOf(url)}`,
  };
}

/** The host, for whoever reads it, and a hash, since one host can stand for staging and production by its path. */
function placeOf(url: URL): string {
  const host = url.host.replace(/[^A-Za-z0-9]+/g, "_").slice(0, LONGEST_HOST);
  return `${host}_${createHash("sha256").update(url.href).digest("hex").slice(0, HASH_DIGITS)}`;
}
