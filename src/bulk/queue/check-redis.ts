import { QueueError } from "./queue-error.ts";

/** The part of a Redis client that the check needs. */
export interface RedisCommands {
  call(command: string, ...args: string[]): Promise<unknown>;
}

/**
 * Refuses a Redis that may evict or forget a claim that it has confirmed: the row would be paid again.
 *
 * @param trusted takes the caller's word for a server that does not show its settings, as hosted ones do
 * @throws QueueError `unsafe-server`, with every setting to change
 */
export async function checkRedis(redis: RedisCommands, trusted: boolean): Promise<void> {
  const info = String(await redis.call("INFO"));
  const field = (name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(info)?.[1];
  const troubles: string[] = [];
  if (field("role") === "slave") troubles.push("it is a replica: give the address of the primary");
  if (field("cluster_enabled") === "1") troubles.push("it is a cluster: give a server that is none");
  if (field("aof_enabled") !== "1") {
    troubles.push("it forgets when it restarts: set appendonly yes");
  }
  // The policy is in INFO as well, which hosted servers show.
  const policy = field("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    troubles.push(`it may evict rows (${policy}): set maxmemory-policy noeviction`);
  }
  const synced = await setting(redis, "appendfsync");
  if (synced !== undefined && synced !== "always") {
    troubles.push(`it may forget the last second (appendfsync ${synced}): set appendfsync always`);
  }
  if (troubles.length > 0) {
    throw new QueueError("unsafe-server", `This Redis cannot hold the ledger: ${troubles.join("; ")}.`);
  }
  if (!trusted && (synced === undefined || policy === undefined)) {
    throw new QueueError(
      "unsafe-server",
      "This Redis does not show its settings (CONFIG GET is refused). If it has appendfsync always and maxmemory-policy noeviction, say so with --trust-redis (trustRedis: true).",
    );
  }
}

async function setting(redis: RedisCommands, name: string): Promise<string | undefined> {
  try {
    const answer = await redis.call("CONFIG", "GET", name);
    return Array.isArray(answer) && typeof answer[1] === "string" ? answer[1] : undefined;
  } catch {
    return undefined;
  }
}
