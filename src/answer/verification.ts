import type { Envelope, VendorError } from "../document/document.ts";
import type { Receipt } from "../error/receipt.ts";
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
  /** The whole envelope as received. A method, so that nothing prints it: it holds what was found on a person. */
  answer(): Envelope<unknown>;
  /** The whole GraphQL response as received: `data`, `errors` and `extensions`. A method, so that nothing prints it. */
  body(): Readonly<Record<string, unknown>>;
  /** What is known of the call itself; you may log it. */
  readonly receipt: Receipt;
}

/** The vendor answered, without a result of this service. */
export interface Declined {
  readonly ok: false;
  /** The vendor's text, without what was sent or looks personal. */
  readonly message: string | null;
  readonly error: Decline;
  /** The whole envelope as received. A method, so that nothing prints it: it can hold what was sent. */
  answer(): Envelope<unknown>;
  /** The whole GraphQL response as received: `data`, `errors` and `extensions`. A method, so that nothing prints it. */
  body(): Readonly<Record<string, unknown>>;
  /** What is known of the call itself; you may log it. */
  readonly receipt: Receipt;
}

/** What `verify()` resolves with. `ok` tells the two apart. */
export type Verification<Result> = Answered<Result> | Declined;

/** What the vendor answered, where neither JSON, `util.inspect` nor a spread finds it. */
class Received {
  readonly #answer: Envelope<unknown>;
  readonly #body: Readonly<Record<string, unknown>>;

  constructor(answer: Envelope<unknown>, body: Readonly<Record<string, unknown>>) {
    this.#answer = answer;
    this.#body = body;
  }

  answer(): Envelope<unknown> {
    return this.#answer;
  }

  body(): Readonly<Record<string, unknown>> {
    return this.#body;
  }
}

/** A served call. */
export class AnsweredVerification<Result> extends Received implements Answered<Result> {
  readonly ok = true;
  readonly message: string | null;
  readonly result: Result;
  readonly receipt: Receipt;

  constructor(
    message: string | null,
    result: Result,
    answer: Envelope<unknown>,
    body: Readonly<Record<string, unknown>>,
    receipt: Receipt,
  ) {
    super(answer, body);
    this.message = message;
    this.result = result;
    this.receipt = receipt;
  }
}

/** A call that was not served. */
export class DeclinedVerification extends Received implements Declined {
  readonly ok = false;
  readonly message: string | null;
  readonly error: Decline;
  readonly receipt: Receipt;

  constructor(
    message: string | null,
    error: Decline,
    answer: Envelope<unknown>,
    body: Readonly<Record<string, unknown>>,
    receipt: Receipt,
  ) {
    super(answer, body);
    this.message = message;
    this.error = error;
    this.receipt = receipt;
  }
}

/** The same outcome, with another receipt. */
export function withReceipt<Result>(given: Verification<Result>, receipt: Receipt): Verification<Result> {
  return given.ok
    ? new AnsweredVerification(given.message, given.result, given.answer(), given.body(), receipt)
    : new DeclinedVerification(given.message, given.error, given.answer(), given.body(), receipt);
}
