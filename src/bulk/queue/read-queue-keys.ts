import { QueueError } from "./queue-error.ts";
import type { QueueKey } from "./sealed-box.ts";

/**
 * Reads keys as the environment variable `INDICONNECT_QUEUE_KEYS` holds them: `id:key`, the key in base64 or base64url,
 * several with commas between them. The first one seals.
 *
 * @throws QueueError `invalid-option`, without the text
 */
export function readQueueKeys(text: string | undefined): readonly QueueKey[] {
  if (text === undefined || text.trim() === "") {
    throw new QueueError(
      "invalid-option",
      "Set INDICONNECT_QUEUE_KEYS to an id and a key, id:key, on every machine of the queue. openssl rand -base64 32 makes a key.",
    );
  }
  return text.split(",").map((part) => {
    const [, id, key] = /^\s*([A-Za-z0-9_-]{1,64}):([A-Za-z0-9+/_-]{43}=?)\s*$/.exec(part) ?? [];
    if (id === undefined || key === undefined) {
      throw new QueueError(
        "invalid-option",
        "INDICONNECT_QUEUE_KEYS must be id:key, the key 32 bytes in base64; several have commas between them.",
      );
    }
    // Node reads both alphabets of base64.
    return { id, key: Buffer.from(key, "base64") };
  });
}
