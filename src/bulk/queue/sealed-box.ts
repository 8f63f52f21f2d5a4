import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { QueueError } from "./queue-error.ts";

/** A key of AES-256-GCM with the name that envelopes call it by. */
export interface QueueKey {
  /** Letters, digits, `-` and `_`; stands in clear before what it sealed. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** What an envelope belongs to. Bound into it: one that was moved to another row does not open. */
export interface BoxContext {
  readonly run: string;
  readonly fingerprint: string;
  readonly content: "variables" | "ending";
}

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "1";

/**
 * Seals what is personal before it enters the queue or the ledger: `1.<key id>.<iv, ciphertext and tag in base64url>`.
 * The first key seals; every key opens. To rotate, put a new key first and drop the old one once its runs are
 * collected. With random IVs, AES-GCM allows 2^32 envelopes under one key.
 */
export class SealedBox {
  readonly #keys = new Map<string, Uint8Array>();
  readonly #first: QueueKey;

  /** @throws QueueError `invalid-option` where a key is not 32 bytes or two share an id */
  constructor(keys: readonly QueueKey[]) {
    const [first] = keys;
    if (first === undefined) throw new QueueError("invalid-option", "The queue needs at least one key.");
    for (const { id, key } of keys) {
      if (!ID.test(id)) {
        throw new QueueError("invalid-option", "A key's id must be 1 to 64 letters, digits, - or _.");
      }
      if (key.length !== KEY_BYTES) {
        throw new QueueError(
          "invalid-option",
          `Key ${id} has ${key.length} bytes and must have ${KEY_BYTES}: openssl rand -base64 32 makes one.`,
        );
      }
      if (this.#keys.has(id)) throw new QueueError("invalid-option", `Two keys are called ${id}.`);
      this.#keys.set(id, Uint8Array.from(key));
    }
    this.#first = first;
  }

  /** Seals a value that JSON can hold. */
  seal(value: unknown, context: BoxContext): string {
    const { id } = this.#first;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#keys.get(id)!, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(bound(id, context));
    const sealed = [iv, cipher.update(JSON.stringify(value), "utf8"), cipher.final(), cipher.getAuthTag()];
    return `${VERSION}.${id}.${Buffer.concat(sealed).toString("base64url")}`;
  }

  /** @throws QueueError `wrong-key` where the key is not here, or the text or its place was changed */
  open(text: string, context: BoxContext): unknown {
    const [version, id = "", body = ""] = text.split(".");
    const key = this.#keys.get(id);
    if (version !== VERSION || !ID.test(id)) {
      throw new QueueError("wrong-key", "The queue holds an envelope of another version of this package.");
    }
    if (key === undefined) {
      throw new QueueError(
        "wrong-key",
        `The queue holds rows sealed with key ${id}, which is not among the keys here.`,
      );
    }
    const bytes = Buffer.from(body, "base64url");
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(bound(id, context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8");
      return JSON.parse(opened + decipher.final("utf8"));
    } catch {
      throw new QueueError(
        "wrong-key",
        `An envelope does not open with key ${id}: another key has this id here, or it was changed.`,
      );
    }
  }
}

function bound(id: string, { run, fingerprint, content }: BoxContext): Buffer {
  return Buffer.from(JSON.stringify([VERSION, id, run, fingerprint, content]));
}
