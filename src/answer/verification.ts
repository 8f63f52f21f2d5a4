import type { Envelope, VendorError } from "../document/document.ts";
import type { DeclineReason } from "./reason.ts";

/** Why the vendor did not serve a call. Texts are masked as errors are; `answer` has them as received. */
export interface Decline extends Omit<VendorError, "raw"> {
  /** Ours, closed and stable. */
  readonly reason: DeclineReason;
  readonly status: string | null;
  readonly message: string | null;
  readonly decryptedError: string | null;
}

/** The vendor served the call. That is not yet "verified": every finding in the result can be null. */
export interface Answered<Result> {
  readonly ok: true;
  /** The vendor's text, without what was sent or looks personal. */
  readonly message: string | null;
  /** The one member that the document selects. */
  readonly result: Result;
  /** The whole envelope as received. Not enumerable and never printed: it holds what was found on a person. */
  readonly answer: Envelope<unknown>;
  /** How many requests it took. */
  readonly attempts: number;
}

/** The vendor answered, without a result of this service. */
export interface Declined {
  readonly ok: false;
  /** The vendor's text, without what was sent or looks personal. */
  readonly message: string | null;
  readonly error: Decline;
  /** The whole envelope as received. Not enumerable and never printed: it can hold what was sent. */
  readonly answer: Envelope<unknown>;
  /** How many requests it took. */
  readonly attempts: number;
}

/** What `verify()` resolves with. `ok` tells the two apart. */
export type Verification<Result> = Answered<Result> | Declined;

/** Keeps the received envelope where neither JSON, `util.inspect` nor a spread finds it. */
class Kept {
  readonly #answer: Envelope<unknown>;
  readonly #attempts: number;

  constructor(answer: Envelope<unknown>, attempts: number) {
    this.#answer = answer;
    this.#attempts = attempts;
  }

  get answer(): Envelope<unknown> {
    return this.#answer;
  }

  get attempts(): number {
    return this.#attempts;
  }
}

/** A served call. */
export class AnsweredVerification<Result> extends Kept implements Answered<Result> {
  readonly ok = true;
  readonly message: string | null;
  readonly result: Result;

  constructor(message: string | null, result: Result, answer: Envelope<unknown>, attempts: number) {
    super(answer, attempts);
    this.message = message;
    this.result = result;
  }
}

/** A call that was not served. */
export class DeclinedVerification extends Kept implements Declined {
  readonly ok = false;
  readonly message: string | null;
  readonly error: Decline;

  constructor(message: string | null, error: Decline, answer: Envelope<unknown>, attempts: number) {
    super(answer, attempts);
    this.message = message;
    this.error = error;
  }
}
