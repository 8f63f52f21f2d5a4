import type { Receipt } from "../error/receipt.ts";
import type { Check } from "./check.ts";
import type { Claim, Failure } from "./claim.ts";
import type { LedgerCounts, UnknownCheck } from "./ledger-store.ts";

/** When a kept answer will do. */
export interface Once {
  /** Which ledger is asked. @default the client's */
  readonly ledger?: Pick<Ledger, "claim"> | undefined;
  /** Milliseconds: an older answer is no answer. @default any age will do */
  readonly maxAge?: number | undefined;
  /** Whom the check is about, in the app's own terms, for `erase()`. Kept as an HMAC. */
  readonly subject?: string | undefined;
  /** Sends although nobody knows whether an earlier call was billed. @default false */
  readonly evenIfUnknown?: boolean | undefined;
  /**
   * Takes whatever was answered before: also a decline, and an answer that cannot be used again, as of an OTP that was
   * sent. Then each check is sent once in all. @default false
   */
  readonly anyAnswer?: boolean | undefined;
  /**
   * The `version` of what `ledger.look()` gave. The check is sent whatever its answer or failure was, if it still stands
   * as it did then: of many who saw the same, one sends it.
   */
  readonly seen?: string | undefined;
}

/** How a check stands. */
export interface KnownCheck {
  /** Names it for `resolve()`; tells nothing of its input. */
  readonly key: string;
  /** Changes with whatever happens to the check. */
  readonly version: string;
  /**
   * `new`: never claimed. `claimed`: under way. `unknown`: nobody knows whether it was billed. `paid`: its answer is not kept, or lacks what is
   * selected. `free`: nothing was executed.
   */
  readonly state: "new" | "claimed" | "unknown" | "answered" | "declined" | "paid" | "free";
  /** When it was claimed last, in milliseconds since 1970; where it is unknown. */
  readonly since: number | undefined;
  readonly kept: KeptAnswer | undefined;
  /** How its last call failed, where that is known. */
  readonly failure: Failure | undefined;
}

/** Answered before. */
export interface KeptAnswer {
  readonly kind: "kept";
  readonly answer: unknown;
  readonly isDeclined: boolean;
  /** Of the call that was answered. `source` is `in-flight` where the asker waited for it, else `ledger`. */
  readonly receipt: Receipt;
}

/** Somebody else has the claim. */
export interface InProgressCheck {
  readonly kind: "in-progress";
  /**
   * Waits for the claim to end, and asks again then.
   *
   * @throws the signal's reason; IndiConnectError `ledger-failed`
   */
  wait(signal?: AbortSignal): Promise<Exclude<ClaimOutcome, InProgressCheck>>;
}

/** Nobody knows whether an earlier call was billed. */
export interface UnknownOutcome extends UnknownCheck {
  readonly kind: "unknown";
  /** Of the earlier call; absent where its process died. */
  readonly receipt: Receipt | undefined;
}

/** What becomes of the wish to send a check. */
export type ClaimOutcome =
  | { readonly kind: "claimed"; readonly claim: Claim }
  | KeptAnswer
  | InProgressCheck
  | UnknownOutcome;

/** Decides, for all who share its database, whether a check may be sent: once. `openLedger()` makes one. */
export interface Ledger {
  /**
   * Asks whether a check may be sent, and claims it.
   *
   * @throws IndiConnectError `ledger-failed`: send nothing
   */
  claim(check: Check, once?: Once): Promise<ClaimOutcome>;
  /** Decides what nobody knew. Gives false where there is nothing to decide. */
  resolve(key: string, as: "billed" | "not-billed"): Promise<boolean>;
  /** Checks that wait for {@link resolve}, the oldest first. */
  unknown(): Promise<readonly (UnknownCheck & { readonly receipt: Receipt | undefined })[]>;
  /**
   * Destroys what was found on a subject, and keeps that it was paid: who asks later asks the vendor again.
   *
   * @returns how many checks it was
   */
  erase(whom: { readonly subject: string }): Promise<number>;
  counts(): Promise<LedgerCounts>;
  /**
   * How checks stand, in their order. Of `once` count `maxAge` and
   * `anyAnswer`. What it gives may have changed already: whether a check is sent, its claim decides.
   *
   * @throws IndiConnectError `ledger-failed`
   */
  look(checks: readonly Check[], once?: Once): Promise<readonly KnownCheck[]>;
  /**
   * Seals what belongs to a check and is kept elsewhere.
   *
   * @param value anything that JSON can hold
   * @param place bound to it: what was moved elsewhere does not open
   */
  seal(value: unknown, place: readonly string[]): string;
  /** @throws IndiConnectError `ledger-failed` where it was sealed with another key, or changed */
  open(sealed: string, place: readonly string[]): unknown;
  /** What was noted last under a name, in a ledger that keeps it sealed. */
  note(name: string): Promise<unknown>;
  /** @param value anything that JSON can hold */
  writeNote(name: string, value: unknown): Promise<void>;
  /** Claims that are still open end as unknown, unless they are settled within 15 seconds. */
  close(): Promise<void>;
}
