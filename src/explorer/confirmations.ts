import { createHash, randomBytes } from "node:crypto";

/** How long a person's "yes" is valid. The page uses it at once. */
const LIFETIME_MS = 60_000;
const MOST = 100;

/**
 * The confirmations that billed requests need. Each is valid once, for one body, for a minute. The server refuses a request
 * that is sent twice, or that differs from the confirmed one.
 */
export class Confirmations {
  readonly #now: () => number;
  readonly #open = new Map<string, { readonly digest: string; readonly until: number }>();

  /** @param now milliseconds on any clock */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns the nonce that the confirmed request must contain. */
  issue(body: string): string {
    const [oldest] = this.#open.keys();
    if (this.#open.size >= MOST && oldest !== undefined) this.#open.delete(oldest);
    const nonce = randomBytes(24).toString("base64url");
    this.#open.set(nonce, { digest: digestOf(body), until: this.#now() + LIFETIME_MS });
    return nonce;
  }

  /** Whether the request is confirmed. True only once for each nonce. */
  spend(nonce: string | undefined, body: string): boolean {
    const known = this.#open.get(nonce ?? "");
    if (known === undefined) return false;
    this.#open.delete(nonce as string);
    return this.#now() < known.until && known.digest === digestOf(body);
  }
}

const digestOf = (body: string): string => createHash("sha256").update(body).digest("base64");
