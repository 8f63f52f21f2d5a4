import type { Operation, OperationResult } from "@urql/core";
import type { Drift } from "../answer/drift.ts";
import type { Verification } from "../answer/verification.ts";
import { endpointOf } from "../document/endpoint-of.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import { IndiConnectError, type IndiConnectErrorCode, type IndiConnectErrorDetails } from "../error/error.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Sent } from "../error/sent.ts";
import type { RequestRecord } from "../observe/observer.ts";
import type { AskedOnce } from "../settings/check-once.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { Cancellation } from "../transport/cancellation.ts";
import type { Attempt, Received } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import type { HeldClaim } from "./held-claim.ts";

/** How a call ended: with an answer, or without one. */
export type Outcome = Verification<never> | IndiConnectError;

/** Hands an outcome to whoever waits for it, with the result that it was read from. */
export type Settle = (outcome: Outcome, result: OperationResult) => void;

const RANK = { no: 0, unknown: 1, yes: 2 };
const FATE = {
  no: "Nothing was sent and nothing is billed.",
  yes: "The server had it: it may be billed.",
  unknown: "It may have been served and billed: do not resend blindly.",
};

/**
 * What one call knows of itself, from its variables to its outcome. Exchanges find it by the operation. Each fact has
 * one owner, the exchange that writes it; all others only read it.
 */
export class Call {
  /** Unique within the client. Exchanges use it to find the call that an operation belongs to. */
  readonly key: number;
  readonly options: VerifyOptions;
  /** Milliseconds for the call in all. */
  readonly timeout: number;
  /** When the call started, on the steady clock. */
  readonly started: number;
  /** The operation as urql made it, where the app called urql itself. */
  readonly source: Operation | undefined;

  /** The variables as given. */
  readonly given: unknown;
  /** The variables as they are sent. Owner: check. */
  variables: Record<string, unknown> | undefined;
  /** Says when the call is cut short. Owner: deadline. */
  readonly cancellation: Cancellation = new Cancellation();
  /** The document that is sent. Owner: mend, which may drop fields from it. */
  document: PreparedDocument;
  /** How often the document was mended. Owner: mend. */
  mends = 0;
  /** How often a request was sent again. Owner: resend. */
  resends = 0;
  /** How many requests were handed to the transport. Owner: transport. */
  attempts = 0;
  /** Whether a request is on its way. Owner: transport. */
  underWay = false;
  /** Whether an answer came that is being read. Owner: transport. */
  isReading = false;
  /** How the last attempt ended, up to the end of the call. Owner: transport. */
  last: Attempt | undefined;
  /** Characters of the last request's body. Owner: transport. */
  requestSize: number | undefined;
  /** What is known of the last HTTP answer. Owner: transport. */
  received: Received | undefined;
  /** What is asked of the ledger, if anything. */
  readonly once: AskedOnce | undefined;
  /** The right to send. Owner: once. */
  claim: HeldClaim | undefined;
  /** What of the receipt comes from the ledger. Owner: once. */
  ledgered: Partial<Receipt> | undefined;
  /** Owner: settle. */
  state: "new" | "open" | "ended" = "new";
  /** Forgets the deadline and the caller's signal. Owner: deadline. */
  forgetDeadline: (() => void) | undefined;
  /** The request that observers were told of, and whose end they were not. Owner: observe. */
  told: { readonly request: RequestRecord; readonly since: number } | undefined;

  readonly #client: CallContext;
  readonly #at: Date;
  #settle: Settle | undefined;
  /** The most that ended attempts established. */
  #established: Sent = "no";
  /** Gives the keys that were sent. A function, so that they stand in no field. */
  #secrets: () => readonly string[] = () => [];
  readonly #made: IndiConnectError[] = [];

  constructor(
    client: CallContext,
    document: PreparedDocument,
    given: unknown,
    options: VerifyOptions,
    settle: Settle,
    source?: Operation,
    once?: AskedOnce,
  ) {
    this.#client = client;
    this.#settle = settle;
    this.key = client.nextKey();
    this.document = document;
    this.given = given;
    this.options = options;
    this.source = source;
    this.once = once;
    this.timeout = options.timeout ?? client.settings.timeout;
    this.started = client.dependencies.now();
    this.#at = client.dependencies.date();
  }

  /** The address that is called. */
  get endpoint(): string {
    return endpointOf(this.#client.settings.url, this.document.service).href;
  }

  /** Name of the operation. */
  get operation(): string {
    return this.document.service.operation;
  }

  /** Whether any attempt was sent, the current one included: `yes` outranks `unknown`, which outranks `no`. */
  get sent(): Sent {
    return this.underWay ? most(this.#established, "unknown") : this.#established;
  }

  /** Counts a request that is handed to the transport. For the transport exchange alone. */
  beginAttempt(): void {
    this.attempts++;
    this.underWay = true;
  }

  /** Takes up an answer, and what it establishes. For the transport exchange alone. */
  hear(received: Received, sent: Sent): void {
    this.received = received;
    this.isReading = sent === "yes";
    this.#established = most(this.#established, sent);
  }

  /** Takes up how an attempt ended. For the transport exchange alone. */
  endAttempt(attempt: Attempt): void {
    this.underWay = false;
    this.isReading = false;
    this.last = attempt;
    this.#established = most(this.#established, attempt.sent);
  }

  /**
   * Hands the outcome to whoever waits for it, once. For the settle exchange alone.
   *
   * A call that waited is old memory, which lasts up to the next full garbage collection, with all that it refers to. So
   * it lets go of its caller and of the answer: else each answer of a megabyte is copied twice before it is dropped.
   */
  settle(outcome: Outcome, result: OperationResult): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.last = undefined;
    settle?.(outcome, result);
  }

  /** What is known of the call now. */
  receipt(sent: Sent = this.sent): Receipt {
    const { operation, documentType } = this.document.service;
    const { status, requestId, simulated = false } = this.received ?? {};
    const receipt: { -readonly [fact in keyof Receipt]: Receipt[fact] } = {
      operation,
      documentType,
      endpoint: this.endpoint,
      at: this.#at,
      duration: this.#client.dependencies.now() - this.started,
      attempts: this.attempts,
      sent,
      source: this.attempts > 0 ? "call" : "none",
      simulated,
      ...this.ledgered,
    };
    if (status !== undefined) receipt.status ??= status;
    if (requestId !== undefined) receipt.requestId ??= requestId;
    return Object.freeze(receipt);
  }

  /** Makes an error of this call. Its `sent` is the most that any attempt established. The name is put before `what`. */
  error(code: IndiConnectErrorCode, what: string, facts: ErrorFacts = {}): IndiConnectError {
    const { attempt, isHeld, ...details } = facts;
    const sent = isHeld ? "unknown" : attempt === undefined ? this.sent : most(this.#established, attempt);
    const error = new IndiConnectError(code, `${this.operation}: ${what}`, {
      ...details,
      status: this.received?.status,
      requestId: this.received?.requestId,
      operation: this.operation,
      retryable: sent === "no" && details.retryable === true,
      sent,
      receipt: this.receipt(sent),
    });
    this.#made.push(error);
    return error;
  }

  /** Whether an error is one of this call's own. */
  made(error: unknown): error is IndiConnectError {
    return this.#made.includes(error as IndiConnectError);
  }

  /** Makes an error of this call out of one that knows nothing of it. */
  adopt(error: IndiConnectError): IndiConnectError {
    const sent = most(this.sent, error.sent);
    const receipt = this.receipt(sent);
    const facts = { ...error, raw: error.answer(), operation: this.operation, sent, receipt };
    const adopted = new IndiConnectError(error.code, error.message, facts);
    this.#made.push(adopted);
    return adopted;
  }

  /** The same, where the message must say what became of the request. */
  failure(code: IndiConnectErrorCode, what: string, facts: ErrorFacts = {}): IndiConnectError {
    const earlier = facts.attempt === "no" && this.#established !== "no";
    const sent = facts.attempt === undefined ? this.sent : most(this.#established, facts.attempt);
    const fate = earlier
      ? "This attempt sent nothing, but an earlier one may have been billed."
      : FATE[facts.isHeld ? "unknown" : sent];
    return this.error(code, `${what}. ${fate}`, facts);
  }

  /** The failure of a call that was cut short. */
  cutShort(facts: ErrorFacts = {}): IndiConnectError {
    const isTimeout = this.cancellation.reason === "timeout";
    const what = isTimeout ? `no answer within ${this.timeout} ms` : "aborted by the caller";
    return this.failure(isTimeout ? "timeout" : "aborted", what, { ...facts, retryable: isTimeout });
  }

  /** Tells the app of a difference between an answer and the schema. */
  tell(drift: Drift): void {
    this.#client.reportDrift(drift);
  }

  /** Has keys masked from now on. For the transport exchange alone. */
  hide(secrets: readonly string[]): void {
    this.#secrets = () => secrets;
  }

  /** What must not be shown: the keys, and the variables as given and as sent. */
  hidden(): [secrets: readonly string[], given: unknown, variables: unknown] {
    return [this.#secrets(), this.given, this.variables];
  }
}

/** What is known of a failure beside its code and words. */
interface ErrorFacts
  extends Pick<IndiConnectErrorDetails, "retryable" | "retryAfter" | "systemCode" | "raw"> {
  /** What the attempt that ends with this error established; absent where the error is no attempt's. */
  readonly attempt?: Sent;
  /** An exchange of the app keeps the result back, and nobody knows what it makes of it. */
  readonly isHeld?: boolean;
}

function most(one: Sent, other: Sent): Sent {
  return RANK[one] >= RANK[other] ? one : other;
}
