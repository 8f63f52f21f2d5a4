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

/** What the ledger asks its store before a call. */
export interface Ask {
  readonly key: string;
  readonly documentType: string;
  /** `holder.number`, with `~run` where a run asks: the asker's own id of this claim. The same may be asked for again when its answer was lost. */
  readonly claim: string;
  /** An HMAC; empty where there is none. */
  readonly subject: string;
  /** Milliseconds; nothing means that any age will do. */
  readonly maxAge: number | undefined;
  readonly selection: readonly string[];
  /** Whether a simulated answer will do. */
  readonly simulated: boolean;
  readonly evenIfUnknown: boolean;
  /** The claim that the asker has waited for: what it was answered is the asker's, a decline included. */
  readonly awaited: string;
  /** Whether a kept decline is an answer. */
  readonly anyAnswer: boolean;
  /** The {@link Standing} that the asker knows and finds wanting: it claims the check if that is how it still stands. */
  readonly seen: string;
}

/** What makes a kept answer one for the asker. */
export interface Wanted extends Pick<Ask, "maxAge" | "selection" | "simulated" | "anyAnswer"> {
  /** Whether the answers themselves are left out. */
  readonly statesOnly?: boolean;
}

/** How a check stands: its last claim, and what is kept. */
export interface Standing {
  /** Changes with whatever happens to the check. */
  readonly version: string;
  /** `paid`: the answer is not kept, or lacks what is selected. `free`: nothing was executed. */
  readonly state: "claimed" | "unknown" | "answered" | "declined" | "paid" | "free";
  /** The answer that is kept; there where the state says so, unless only states were asked for. */
  readonly ending: KeptEnding | undefined;
  /** How the last claim failed, sealed, and which one it was; where it did, and told. */
  readonly failure: { readonly claim: string; readonly sealed: string } | undefined;
  /** Where the state is unknown. */
  readonly doubt: Doubt | undefined;
}

/** What a store answers. */
export type Found =
  | { readonly kind: "claimed" }
  | { readonly kind: "kept"; readonly ending: KeptEnding }
  | { readonly kind: "in-progress"; readonly claim: string }
  | { readonly kind: "unknown"; readonly doubt: Doubt };

/** The answer of a claim, as it is kept. */
export interface KeptEnding {
  readonly claim: string;
  readonly isDeclined: boolean;
  readonly simulated: boolean;
  readonly selection: readonly string[];
  /** Answer and receipt. */
  readonly sealed: string;
}

/** A claim whose outcome is unknown. */
export interface Doubt {
  readonly key: string;
  readonly documentType: string;
  readonly claim: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The receipt, sealed; empty where the holder died. */
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
  /** May be asked twice. What belongs to a claim that somebody else has replaced since leaves the newer claim alone. */
  settle(settlement: Settlement): Promise<void>;
  /** Whether there was anything to decide. */
  resolve(key: string, billed: boolean): Promise<boolean>;
  unknown(): Promise<readonly Doubt[]>;
  /** Destroys what is kept of a subject, and has the answers of its open claims not kept. Returns how many it was. */
  erase(subject: string): Promise<number>;
  counts(): Promise<LedgerCounts>;
  /** How checks stand, those that it knows. */
  look(keys: readonly string[], wanted: Wanted): Promise<ReadonlyMap<string, Standing>>;
  /** What was last noted under a name. */
  note(name: string): Promise<string | undefined>;
  writeNote(name: string, sealed: string): Promise<void>;
  /**
   * Writes a heartbeat for this handle. After {@link DEAD_AFTER} without one, its claims that are older than that are in
   * doubt.
   */
  beat(): Promise<void>;
  /** Erases answers that have expired. */
  expire(): Promise<void>;
  /** @param isIdle no claim of this handle is open */
  close(isIdle: boolean): Promise<void>;
}

/** Milliseconds between two heartbeats. */
export const BEAT = 5_000;
/** Milliseconds without a heartbeat after which a holder counts as dead. */
export const DEAD_AFTER = 15_000;
