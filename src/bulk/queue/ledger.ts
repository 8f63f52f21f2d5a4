/** How a row stands in the ledger. What is not in it was never claimed, and so never sent. */
export type LedgerState = "claimed" | "done" | "declined" | "failed" | "unknown" | "released";

/** How a row ended, as its worker tells it. */
export interface LedgerEnding {
  readonly state: "done" | "declined" | "failed" | "unknown";
  /** From a closed set, never a value. */
  readonly reason: string | null;
  readonly sent: "no" | "yes" | "unknown";
  /** Of the call, in the unit of the price list; 0 if nothing was sent. */
  readonly cost: number;
  /** The whole of it, sealed. */
  readonly sealed: string;
}

/** A row of the ledger. */
export interface LedgerRow {
  readonly state: LedgerState;
  /** How often it was claimed. */
  readonly attempts: number;
  readonly reason: string | null;
  readonly sent: "no" | "yes" | "unknown" | null;
  readonly cost: number;
  /** When its state last changed, by the server's clock. */
  readonly at: Date;
  /** Its ending, sealed; null where no worker told one, or where it was erased. */
  readonly sealed: string | null;
}

/** How many rows of a run stand how. */
export interface LedgerCounts {
  readonly rows: Readonly<Record<LedgerState, number>>;
  /** Of all rows that were sent. */
  readonly cost: number;
}

/**
 * Decides, for all workers together, whether a row may be sent: whoever claims it first may, once. The queue may
 * deliver a row as often as it likes.
 */
export interface Ledger {
  /** Makes the table or loads the scripts, after checking that the server keeps what it is told. */
  prepare(): Promise<void>;
  /**
   * Claims a row before its call. The same claim may be asked for again, when its answer was lost.
   *
   * @param claim the caller's own random id of this claim
   * @param lease milliseconds after which a row without an ending counts as `unknown`
   * @returns whether the row is the caller's to send
   */
  claim(run: string, fingerprint: string, claim: string, worker: string, lease: number): Promise<boolean>;
  /**
   * Writes a row's ending after its call. An ending that comes after the lease replaces `unknown`.
   *
   * @returns false where the claim is not in force any more
   */
  settle(run: string, fingerprint: string, claim: string, ending: LedgerEnding): Promise<boolean>;
  /** Turns claims whose lease is over into `unknown`: their worker is dead. Returns how many. */
  expire(): Promise<number>;
  counts(run: string): Promise<LedgerCounts>;
  /** How the rows of these fingerprints stand, as far as they are in the ledger. */
  states(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerState>>;
  /** The rows of these fingerprints, as far as they are in the ledger. */
  read(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerRow>>;
  /** Lets rows of this state be claimed once more. Returns their fingerprints. */
  release(
    run: string,
    state: "unknown" | "failed" | "declined",
    fingerprints: readonly string[],
  ): Promise<readonly string[]>;
  /** Erases the sealed endings of a run and keeps its states, so that nothing is paid again. Returns how many. */
  erase(run: string): Promise<number>;
  close(): Promise<void>;
}
