import type { Receipt } from "../error/receipt.ts";
import type { Check } from "./check.ts";
import type { Claim, Failure } from "./claim.ts";
import type { LedgerCounts, UnknownCheck } from "./ledger-store.ts";

/** Which kept answers a call accepts. */
export interface Once {
  /** Which ledger is asked. @default the client's */
  readonly ledger?: Pick<Ledger, "claim"> | undefined;
  /** The greatest age of a kept answer, in milliseconds. @default any age */
  readonly maxAge?: number | undefined;
  /** The app's own id of the person, for `erase()`. The ledger stores only its HMAC. */
  readonly subject?: string | undefined;
  /** Whether to send the check although an earlier call of it may have been billed. @default false */
  readonly evenIfUnknown?: boolean | undefined;
  /**
   * Accepts any earlier answer, even a decline, or one that cannot be reused, such as that of an OTP service. So each check
   * is sent once in all. @default false
   */
  readonly anyAnswer?: boolean | undefined;
  /**
   * The `version` that `ledger.look()` returned. If the check has not changed since, it is sent again, whatever its answer or
   * failure was. If several callers pass the same version, one of them sends it.
   */
  readonly seen?: string | undefined;
  /** The name of a run, so that `ledger.look()` can tell which checks that run sent. The ledger stores only its HMAC. */
  readonly run?: string | undefined;
}

/** Options of {@link Ledger.look}. */
export interface LookOptions extends Pick<Once, "maxAge" | "run"> {
  /** Whether a kept decline counts as an answer. @default true */
  readonly anyAnswer?: boolean | undefined;
  /** Whether to leave out the kept answers, which takes half the time. @default false */
  readonly statesOnly?: boolean | undefined;
}

/** What the ledger knows about a check. */
export interface KnownCheck {
  /** The key for `resolve()`. Reveals nothing about the input. */
  readonly key: string;
  /** Changes whenever the check changes. */
  readonly version: string;
  /**
   * `new`: never claimed. `claimed`: under way. `unknown`: nobody knows whether it was billed. `paid`: its answer is not kept,
   * or lacks selected fields. `free`: nothing was executed.
   */
  readonly state: "new" | "claimed" | "unknown" | "answered" | "declined" | "paid" | "free";
  /** When it was claimed, in milliseconds since 1970. Only in the state `unknown`. */
  readonly since: number | undefined;
  readonly kept: KeptAnswer | undefined;
  /** Whether the given run sent it last. */
  readonly isOfRun: boolean;
  /** How its last call failed, if it failed and that is known. */
  readonly failure: Failure | undefined;
}

/** The check was answered before. */
export interface KeptAnswer {
  readonly kind: "kept";
  readonly answer: unknown;
  readonly isDeclined: boolean;
  /** The receipt of the answered call. `source` is `in-flight` if the asker waited for that call, otherwise `ledger`. */
  readonly receipt: Receipt;
}

/** Another call has the claim. */
export interface InProgressCheck {
  readonly kind: "in-progress";
  /**
   * Waits for the claim to end, then asks again.
   *
   * @throws the signal's reason; IndiConnectError `ledger-failed`
   */
  wait(signal?: AbortSignal): Promise<Exclude<ClaimOutcome, InProgressCheck>>;
}

/** An earlier call may or may not have been billed. */
export interface UnknownOutcome extends UnknownCheck {
  readonly kind: "unknown";
  /** The receipt of the earlier call. Absent if its process died. */
  readonly receipt: Receipt | undefined;
}

/** The ledger's answer to a call that wants to send a check. */
export type ClaimOutcome =
  | { readonly kind: "claimed"; readonly claim: Claim }
  | KeptAnswer
  | InProgressCheck
  | UnknownOutcome;

/** Makes sure that a check is sent at most once by all who share the database. Open one with `openLedger()`. */
export interface Ledger {
  /**
   * Asks whether a check may be sent, and claims it.
   *
   * @throws IndiConnectError `ledger-failed`: then nothing may be sent
   */
  claim(check: Check, once?: Once): Promise<ClaimOutcome>;
  /** Records whether an unknown check was billed. Returns false if no unknown check has this key. */
  resolve(key: string, as: "billed" | "not-billed"): Promise<boolean>;
  /** The checks that wait for {@link resolve}, oldest first. */
  unknown(): Promise<readonly (UnknownCheck & { readonly receipt: Receipt | undefined })[]>;
  /**
   * Erases the answers on a subject. The ledger still knows that they were paid. Later calls ask the vendor again.
   *
   * @returns the number of checks whose answers were erased
   */
  erase(whom: { readonly subject: string }): Promise<number>;
  counts(): Promise<LedgerCounts>;
  /**
   * Looks up checks. Returns them in the same order. They may change at any time, so only a claim decides whether to send.
   *
   * @throws IndiConnectError `ledger-failed`
   */
  look(checks: readonly Check[], options?: LookOptions): Promise<readonly KnownCheck[]>;
  /**
   * Encrypts a value that belongs to a check but is stored elsewhere.
   *
   * @param value any JSON value
   * @param place where it is stored. It can be decrypted only with the same place
   */
  seal(value: unknown, place: readonly string[]): string;
  /** Decrypts it. @throws IndiConnectError `ledger-failed` if the key or the place is another one, or the text was changed */
  open(sealed: string, place: readonly string[]): unknown;
  /** The last note under a name. Notes are encrypted. */
  note(name: string): Promise<unknown>;
  /** @param value any JSON value */
  writeNote(name: string, value: unknown): Promise<void>;
  /**
   * Closes the ledger. It tries once more to write the outcomes that it could not write, up to 10 seconds while the database
   * cannot be reached. Claims of calls in flight become unknown after 15 seconds, so await these calls first.
   */
  close(): Promise<void>;
}
