import type { Envelope, VendorError } from "../document/document.ts";
import type { Receipt } from "../error/receipt.ts";
import type { DeclineReason } from "./decline-reasons.ts";

/** Why the vendor did not serve a call. Texts are masked like those of errors; `answer()` has them as received. */
export interface Decline extends Omit<VendorError, "raw"> {
  /** Our own code, from a closed and stable set. */
  readonly reason: DeclineReason;
  readonly status: string | null;
  readonly message: string | null;
  readonly decryptedError: string | null;
}

/** What both kinds of outcome have in common. */
interface Outcome {
  /** The vendor's text. What was sent, and what looks personal, is masked. */
  readonly message: string | null;
  /** The complete envelope as received. A method, so that nothing prints it: it can contain inputs and findings. */
  answer(): Envelope<unknown>;
  /** The complete GraphQL response as received: `data`, `errors` and `extensions`. A method, so that nothing prints it. */
  body(): Readonly<Record<string, unknown>>;
  /** Facts about the call, safe to log. */
  readonly receipt: Receipt;
}

/** The vendor served the call. That is not yet "verified": every finding in the result can be null. */
export interface Answered<Result> extends Outcome {
  readonly ok: true;
  /** The one member that the document selects. */
  readonly result: Result;
}

/** The vendor answered, but without a result of this service. */
export interface Declined extends Outcome {
  readonly ok: false;
  readonly error: Decline;
}

/** What `verify()` resolves with. `ok` distinguishes the two. */
export type Verification<Result> = Answered<Result> | Declined;

/** Hides the vendor's answer from JSON, `util.inspect` and spreads. */
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
