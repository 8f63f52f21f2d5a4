import type { RowEnding } from "./row-ending.ts";

/**
 * How a row stands. `begun`: its call may have left, and no ending was written; nobody knows more. `queued`: it was given
 * to a queue, which knows more.
 */
export type StoredRow =
  | { readonly state: "begun" }
  | { readonly state: "queued" }
  | { readonly state: "ended"; ending(): RowEnding<unknown> };

/** What a run writes down, so that no row is paid twice. `openJournal` gives one; an app may bring its own. */
export interface BulkStore {
  /**
   * Names the run in a queue's ledger, so that rows of another run are never taken for this one's, though both use one
   * key. @default one name for all stores with the same key
   */
  readonly run?: string | undefined;
  /**
   * Binds the store to the address that calls go to, or throws where it belongs to another: findings of a sandbox must
   * never pass for the vendor's. `verifyMany` asks before anything else.
   */
  bindEndpoint?(endpoint: string): Promise<void>;
  /** Names a row's call without telling anything of it: an HMAC under a key that stays with the store. */
  fingerprint(call: string): string;
  /** How the row stands, if it is known. */
  find(fingerprint: string): StoredRow | undefined | Promise<StoredRow | undefined>;
  /**
   * Writes that the call is about to be made, or that the row is about to be given to a queue. That is done once this
   * resolves, so it must be safe by then. A store that makes no difference between the two leaves more rows `unknown`.
   */
  begin(fingerprint: string, by?: "queue"): Promise<void>;
  /** Writes how the call ended. */
  end(fingerprint: string, ending: RowEnding<unknown>): Promise<void>;
  /** Waits for everything to be written. */
  close(): Promise<void>;
}
