import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { ledgerFailed } from "./ledger-failed.ts";

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
// In characters of base64url: 132 bits. Two of a hundred million checks share a name with a chance of 1 in 10^22.
const NAME_LENGTH = 22;
// The id of the encryption key that is derived from the first key.
const FIRST = "1";
const ENTRY = /^(?:([A-Za-z0-9_-]{1,64}):)?([A-Za-z0-9+/_-]{43}=?)$/;

/** What a name stands for. Each purpose has a key of its own. */
export type Purpose = "check" | "subject" | "ledger";

/**
 * The keys of a ledger. The first key names checks and subjects for the life of the ledger. It also encrypts, until more
 * keys are added. Each added key has an id. The first of the added keys encrypts, and all of them decrypt.
 */
export class LedgerKeys {
  readonly #names: Readonly<Record<Purpose, KeyObject>>;
  readonly #mac: KeyObject;
  readonly #sealing = new Map<string, KeyObject>();
  readonly #seals: string;
  /** Random bytes for the next IVs. They are fetched in bulk, because fetching costs as much as encrypting. */
  #random = Buffer.alloc(0);

  /**
   * @param text `key` or `key,id:key,…`, each key 32 bytes in base64
   * @param what what to call the text in errors, which never show it
   * @throws IndiConnectError `ledger-failed`
   */
  constructor(text: string, what: string) {
    const [first, ...more] = text.split(",").map((entry) => ENTRY.exec(entry.trim()));
    if (first?.[1] !== undefined || !first?.[2] || more.some((entry) => entry?.[1] === undefined)) {
      throw ledgerFailed(
        `${what} must be 32 bytes in base64 (openssl rand -base64 32 makes them), and after a comma each newer encryption key as id:key.`,
      );
    }
    const master = Buffer.from(first[2], "base64");
    // Key objects, because with bytes Node 24 takes 7 µs more each time.
    const derive = (purpose: string): KeyObject =>
      createSecretKey(
        Buffer.from(hkdfSync("sha256", master, "", `indiconnect ledger ${purpose}`, KEY_BYTES)),
      );
    this.#names = {
      check: derive("check"),
      subject: derive("subject"),
      ledger: derive("ledger"),
    };
    this.#mac = derive("mac");
    this.#sealing.set(FIRST, derive("seal"));
    for (const entry of more) {
      const [, id = "", key = ""] = entry ?? [];
      if (this.#sealing.has(id)) throw ledgerFailed(`${what} has two keys with the id ${id}.`);
      this.#sealing.set(id, createSecretKey(key, "base64"));
    }
    this.#seals = more[0]?.[1] ?? FIRST;
  }

  /** The name of a JSON value: 22 characters of base64url. */
  name(purpose: Purpose, value: unknown): string {
    return hmac(this.#names[purpose], JSON.stringify(value));
  }

  /** A MAC, which shows whether a text was changed. */
  mac(text: string): string {
    return hmac(this.#mac, text);
  }

  /**
   * Encrypts a JSON value. The result is the key's id, a dot, and IV, ciphertext and tag in base64url. AES-GCM with random IVs
   * allows 2^32 values under one key.
   *
   * @param place where it is stored. It can be decrypted only with the same place
   */
  seal(value: unknown, place: readonly unknown[]): string {
    if (this.#random.length === 0) this.#random = randomBytes(IV_BYTES * 256);
    const iv = this.#random.subarray(0, IV_BYTES);
    this.#random = this.#random.subarray(IV_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#sealing.get(this.#seals)!, iv);
    cipher.setAAD(Buffer.from(JSON.stringify(place)));
    const sealed = [iv, cipher.update(JSON.stringify(value), "utf8"), cipher.final(), cipher.getAuthTag()];
    return `${this.#seals}.${Buffer.concat(sealed).toString("base64url")}`;
  }

  /** Decrypts it. @throws IndiConnectError `ledger-failed` if the key is missing, or the text or its place was changed */
  open(text: string, place: readonly unknown[]): unknown {
    const dot = text.indexOf(".");
    const id = text.slice(0, Math.max(dot, 0));
    const key = this.#sealing.get(id);
    if (key === undefined) {
      const shown = /^[A-Za-z0-9_-]{1,64}$/.test(id) ? id : "of no known form";
      throw ledgerFailed(
        `the answer of a check is encrypted with key ${shown}, which is not among the given keys.`,
      );
    }
    try {
      const bytes = Buffer.from(text.slice(dot + 1), "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(JSON.stringify(place)));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8");
      return JSON.parse(opened + decipher.final("utf8"));
    } catch {
      throw ledgerFailed(
        `the answer of a check cannot be decrypted with key ${id}: it is damaged, or another key was given this id.`,
      );
    }
  }
}

function hmac(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url").slice(0, NAME_LENGTH);
}
