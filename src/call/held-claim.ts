import { errorCodes } from "../error/error-codes.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Claim, Failure } from "../ledger/claim.ts";
import { Cancellation } from "../transport/cancellation.ts";
import type { Attempt } from "./attempt.ts";

/** The right of a call to send its check, and how the requests that it sent ended. */
export class HeldClaim {
  /** The key of the check in the ledger. */
  readonly key: string;
  /** Ends a request that is still awaited after its caller has gone. */
  readonly cancellation: Cancellation = new Cancellation();
  readonly #claim: Claim;
  /** How each request really ended, whatever the exchanges did with the result. */
  readonly #attempts: Attempt[] = [];
  readonly #underWay = new Set<symbol>();
  #isLost = false;
  #idle: (() => void) | undefined;
  #settled: Promise<boolean> | undefined;

  constructor(claim: Claim) {
    this.key = claim.key;
    this.#claim = claim;
  }

  /** Whether a request is under way. */
  get isUnderWay(): boolean {
    return this.#underWay.size > 0;
  }

  /** Whether the claim is settled or about to be. Nothing may be sent then, because nobody would record it. */
  get isOver(): boolean {
    return this.#settled !== undefined;
  }

  /** Notes a request, and returns the function to call at its end. Only for the transport exchange. */
  watch(): (attempt: Attempt) => void {
    const request = Symbol();
    this.#underWay.add(request);
    return (attempt) => {
      if (!this.#underWay.delete(request)) return;
      this.#attempts.push(attempt);
      if (!this.isUnderWay) this.#idle?.();
    };
  }

  /** Gives up the requests that are under way. How they end stays unknown. */
  lose(): void {
    if (!this.isUnderWay) return;
    this.#isLost = true;
    this.#underWay.clear();
    this.#idle?.();
  }

  /**
   * Tells the ledger how the call ended, once no request is under way.
   *
   * @param receipt creates a receipt, for a call without an answer
   * @returns whether the ledger has recorded it
   */
  settle(receipt: () => Receipt): Promise<boolean> {
    this.#settled ??= new Promise<void>((resolve) => {
      if (this.isUnderWay) this.#idle = resolve;
      else resolve();
    })
      .then(() => this.#end(receipt))
      // The answer is nested too deeply for JSON.stringify. An open claim would block all other calls.
      .catch(() => this.#claim.unknown(receipt()).then(() => false))
      .catch(() => false);
    return this.#settled;
  }

  #end(makeReceipt: () => Receipt): Promise<boolean> {
    for (const attempt of this.#attempts) {
      if (attempt.kind !== "answered") continue;
      const { ok, receipt } = attempt.verification;
      const body = attempt.verification.body();
      return ok ? this.#claim.answered(body, receipt) : this.#claim.declined(body, receipt);
    }
    const receipt = makeReceipt();
    const failure = failureOf(this.#attempts, receipt);
    if (this.#isLost || this.#attempts.some(mayBeExecuted)) return this.#claim.unknown(receipt, failure);
    return this.#claim.free(failure);
  }
}

/** How the last request failed. */
function failureOf(attempts: readonly Attempt[], receipt: Receipt): Failure | undefined {
  for (const attempt of attempts.toReversed()) {
    if (attempt.kind !== "failed") continue;
    const { code, message } = attempt.error;
    return { code, message, receipt, answer: attempt.error.answer() };
  }
  return undefined;
}

function mayBeExecuted(attempt: Attempt): boolean {
  return (
    attempt.kind === "failed" && attempt.sent !== "no" && errorCodes[attempt.error.code].ending === "unknown"
  );
}
