import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { BulkError } from "./bulk-error.ts";

const BYTES = 32;

/**
 * The key that names rows: the given one, that of the environment variable `INDICONNECT_JOURNAL_KEY`, or the one in
 * the folder, made there at first use. Without it nobody can check a guessed input against a fingerprint.
 *
 * @param given 32 bytes in base64
 * @throws BulkError `invalid-option`
 */
export function journalKey(folder: string, given: string | undefined): Uint8Array {
  const text = given ?? (process.env.INDICONNECT_JOURNAL_KEY?.trim() || undefined);
  if (text !== undefined) return asKey(text, "The journal's key (INDICONNECT_JOURNAL_KEY)");
  const path = join(folder, "key");
  try {
    return asKey(readFileSync(path, "utf8").trim(), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const made = randomBytes(BYTES);
  const file = openSync(path, "wx", 0o600);
  writeSync(file, `${made.toString("base64")}\n`);
  fsyncSync(file);
  closeSync(file);
  return made;
}

function asKey(text: string, what: string): Uint8Array {
  const key = Buffer.from(text, "base64");
  if (key.length === BYTES) return key;
  throw new BulkError(
    "invalid-option",
    `${what} must be ${BYTES} bytes in base64: openssl rand -base64 ${BYTES} makes one. Nothing was sent.`,
  );
}
