import { createHash, randomBytes } from "node:crypto";

/** How long a person's "yes" is good for. The page uses it at once. */
const LIFETIME_MS = 60_000;
const MOST = 100;

/** What a {@link Confirmations} takes from its surroundings. */
export interface ConfirmationsOptions {
  /** Milliseconds on any clock. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/**
 * The confirmations that billed requests need: each is good once, for one body, for a minute. A request that is sent
 * twice, or another one than was confirmed, is refused.
 */
export class Confirmations {
  readonly #now: () => number;
  readonly #open = new Map<string, { readonly digest: string; readonly until: number }>();

  constructor({ now = Date.now }: ConfirmationsOptions = {}) {
    this.#now = now;
  }

  /** Gives the nonce that the confirmed request has to carry. */
  issue(body: string): string {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST && oldest !== undefined) this.#open.delete(oldest);
    const nonce = randomBytes(24).toString("base64url");
    this.#open.set(nonce, { digest: digestOf(body), until: this.#now() + LIFETIME_MS });
    return nonce;
  }

  /** Whether the request is confirmed. It is so only once. */
  spend(nonce: string | undefined, body: string): boolean {
    const known = this.#open.get(nonce ?? "");
    if (known === undefined) return false;
    this.#open.delete(nonce as string);
    return this.#now() < known.until && known.digest === digestOf(body);
  }
}

const digestOf = (body: string): string => createHash("sha256").update(body).digest("base64");
