import { createHmac } from "node:crypto";

/** Bytes of a fingerprint. Two of a hundred million rows share one with a chance of 1 in 10^22. */
const BYTES = 16;

/** Names a text under a key: the first 16 bytes of HMAC-SHA256 in base64url. */
export function fingerprint(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text).digest().toString("base64url", 0, BYTES);
}
