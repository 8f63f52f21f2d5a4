import type { LedgerKeys } from "./ledger-keys.ts";

// In characters of base64url: 48 bits.
const TAG_LENGTH = 8;

/** The ids of one handle's claims: `holder.number`, and `~tag` if a run asks. The tag is an HMAC of the run's name. */
export class ClaimIds {
  readonly #holder: string;
  readonly #keys: LedgerKeys;
  readonly #tags = new Map<string, string>();
  #claims = 0;

  constructor(holder: string, keys: LedgerKeys) {
    this.#holder = holder;
    this.#keys = keys;
  }

  next(run: string | undefined): string {
    return `${this.#holder}.${++this.#claims}${run === undefined ? "" : this.#tagOf(run)}`;
  }

  /** The next id for the same run. */
  nextAfter(claim: string): string {
    const at = claim.indexOf("~");
    return `${this.#holder}.${++this.#claims}${at < 0 ? "" : claim.slice(at)}`;
  }

  isOfRun(claim: string, run: string | undefined): boolean {
    return run !== undefined && claim.endsWith(this.#tagOf(run));
  }

  #tagOf(run: string): string {
    let tag = this.#tags.get(run);
    if (tag === undefined) {
      tag = `~${this.#keys.name("ledger", ["run", run]).slice(0, TAG_LENGTH)}`;
      this.#tags.set(run, tag);
    }
    return tag;
  }
}
