import type { Receipt } from "../error/receipt.ts";
import type { Check } from "./check.ts";
import type { Claim } from "./claim.ts";
import type { LedgerCounts, UnknownCheck } from "./ledger-store.ts";

/** When a kept answer will do. */
export interface Once {
  /** Milliseconds: an older answer is no answer. @default any age will do */
  readonly maxAge?: number | undefined;
  /** Whom the check is about, in the app's own terms, for `erase()`. Kept as an HMAC. */
  readonly subject?: string | undefined;
  /** Sends although nobody knows whether an earlier call was billed. @default false */
  readonly evenIfUnknown?: boolean | undefined;
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
  /** Claims that are still open end as unknown, unless they are settled within 15 seconds. */
  close(): Promise<void>;
}
