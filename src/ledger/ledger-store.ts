/** The number of checks in each state. Each check is counted once. */
export interface LedgerCounts {
  /** In progress. */
  readonly claimed: number;
  /** They may or may not have been billed. */
  readonly unknown: number;
  /** Answered, and the answer is kept. */
  readonly answered: number;
  /** Answered without a result. The next call asks the vendor again. */
  readonly declined: number;
  /** Paid, and the answer is not kept: erased, expired, or decided by `resolve(key, "billed")`. */
  readonly paid: number;
  /** Never sent, or nothing was executed, or decided by `resolve(key, "not-billed")`. */
  readonly free: number;
}

/** A check that may or may not have been billed. */
export interface UnknownCheck {
  /** The key for `resolve()`. Reveals nothing about the input. */
  readonly key: string;
  readonly documentType: string;
  /** When it was claimed, shortly before it was sent. */
  readonly at: Date;
}

/** A question of the ledger to its database: may this check be sent? */
export interface Ask {
  readonly key: string;
  readonly documentType: string;
  /** The id of the new claim: `holder.number`, and `~run` if a run asks. If an answer is lost, the same id asks again. */
  readonly claim: string;
  /** HMAC of the subject. Empty if there is none. */
  readonly subject: string;
  /** The greatest age of a kept answer in milliseconds. Undefined means any age. */
  readonly maxAge: number | undefined;
  readonly selection: readonly string[];
  /** Whether to accept a simulated answer. */
  readonly simulated: boolean;
  readonly evenIfUnknown: boolean;
  /** The claim that the caller has waited for. Its answer is accepted even if it is a decline. Empty if there is none. */
  readonly awaited: string;
  /** Whether to accept a kept decline. */
  readonly anyAnswer: boolean;
  /**
   * The version of a {@link Standing} that the caller has seen. If it is still the version, the check is claimed whatever
   * was answered.
   */
  readonly seen: string;
}

/** Which kept answers the caller accepts. */
export interface Wanted extends Pick<Ask, "maxAge" | "selection" | "simulated" | "anyAnswer"> {
  /** Whether to leave out the answers themselves. */
  readonly statesOnly?: boolean;
}

/** The state of a check: its last claim, and what is kept. */
export interface Standing {
  /** Changes whenever the check changes. */
  readonly version: string;
  /** `paid`: the answer is not kept, or lacks what is selected. `free`: nothing was executed. */
  readonly state: "claimed" | "unknown" | "answered" | "declined" | "paid" | "free";
  /** The kept answer, in the states `answered` and `declined`. Without its text if only states were asked for. */
  readonly ending: KeptEnding | undefined;
  /** The last claim and how it failed, encrypted. Absent if it did not fail, or never said how. */
  readonly failure: { readonly claim: string; readonly sealed: string } | undefined;
  /** Present if the state is `unknown`. */
  readonly doubt: Doubt | undefined;
}

/** The answer of the database to an {@link Ask}. */
export type Found =
  | { readonly kind: "claimed" }
  | { readonly kind: "kept"; readonly ending: KeptEnding }
  | { readonly kind: "in-progress"; readonly claim: string }
  | { readonly kind: "unknown"; readonly doubt: Doubt };

/** A kept answer, and the claim that it belongs to. */
export interface KeptEnding {
  readonly claim: string;
  readonly isDeclined: boolean;
  readonly simulated: boolean;
  readonly selection: readonly string[];
  /** Answer and receipt, encrypted. */
  readonly sealed: string;
}

/** A claim whose outcome is unknown. */
export interface Doubt {
  readonly key: string;
  readonly documentType: string;
  readonly claim: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The receipt, encrypted. Empty if the holder died. */
  readonly sealed: string;
}

/** How a claim ends. */
export type Settlement = { readonly key: string; readonly claim: string } & (
  | { readonly kind: "answered"; readonly ending: KeptEnding }
  | { readonly kind: "free"; readonly failure: string }
  | { readonly kind: "unknown"; readonly sealed: string; readonly failure: string }
);

/**
 * A database that holds a ledger. Only its clock and its locks decide who may send a check.
 *
 * A claim is open until it is settled. If its holder is dead, or it was settled as unknown, it is in doubt and blocks
 * until somebody decides. The last answer is kept beside the claim, so a claim that ends without an answer loses none.
 */
export interface LedgerStore {
  claim(ask: Ask): Promise<Found>;
  /** May be repeated. If another claim has replaced this one since, the newer claim stays open. */
  settle(settlement: Settlement): Promise<void>;
  /** @returns whether the check was in doubt */
  resolve(key: string, billed: boolean): Promise<boolean>;
  unknown(): Promise<readonly Doubt[]>;
  /** Destroys the kept answers of a subject, and those still to come of its open claims. @returns the number of answers */
  erase(subject: string): Promise<number>;
  counts(): Promise<LedgerCounts>;
  /** Looks up checks. Unknown keys are missing in the result. */
  look(keys: readonly string[], wanted: Wanted): Promise<ReadonlyMap<string, Standing>>;
  /** The last note under a name. */
  note(name: string): Promise<string | undefined>;
  writeNote(name: string, sealed: string): Promise<void>;
  /**
   * Writes a heartbeat for this handle. If {@link DEAD_AFTER} passes without one, its claims that are older than that are in
   * doubt.
   */
  beat(): Promise<void>;
  /** Erases answers that have expired. */
  expire(): Promise<void>;
  /** @param isIdle whether no claim of this handle is open */
  close(isIdle: boolean): Promise<void>;
}

/** Milliseconds between two heartbeats. */
export const BEAT = 5_000;
/** Milliseconds without a heartbeat after which a holder counts as dead. */
export const DEAD_AFTER = 15_000;
