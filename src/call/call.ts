import type { Operation, OperationResult } from "@urql/core";
import type { Drift } from "../answer/drift.ts";
import type { Verification } from "../answer/verification.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import { endpointOf } from "../document/service.ts";
import { IndiConnectError, type IndiConnectErrorCode, type IndiConnectErrorDetails } from "../error/error.ts";
import type { Receipt, Sent } from "../error/receipt.ts";
import type { RequestRecord } from "../observe/observer.ts";
import type { AskedOnce } from "../settings/check-once.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { Cancellation } from "../transport/cancellation.ts";
import type { Attempt, Received } from "./attempt.ts";
import type { CallContext } from "./call-context.ts";
import type { HeldClaim } from "./held-claim.ts";

/** How a call ended: with an answer, or without one. */
export type Outcome = Verification<never> | IndiConnectError;

/** Passes an outcome to the caller, with the result that it was read from. */
export type Settle = (outcome: Outcome, result: OperationResult) => void;

const RANK = { no: 0, unknown: 1, yes: 2 };
const FATE = {
  no: "Nothing was sent and nothing is billed.",
  yes: "The server received it: it may have been billed.",
  unknown: "It may have been received and billed: do not resend it blindly.",
};

/**
 * The state of one call, from its variables to its outcome. Exchanges look it up by the operation. Each field has one
 * owner, the exchange that writes it. All other exchanges only read it.
 */
export class Call {
  /** Unique within the client. Exchanges use it to find the call that an operation belongs to. */
  readonly key: number;
  readonly options: VerifyOptions;
  /** Total time for the call, in milliseconds. */
  readonly timeout: number;
  /** When the call started, on the monotonic clock. */
  readonly started: number;
  /** urql's own operation, if the app called urql directly. */
  readonly source: Operation | undefined;
  /** The variables as given. */
  readonly given: unknown;
  /** The variables as they are sent. Owner: check. */
  variables: Record<string, unknown> | undefined;
  /** Cancels the call at its deadline or when the caller aborts. Owner: deadline. */
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
  /** Whether an answer is being read. Owner: transport. */
  isReading = false;
  /** How the last attempt ended. Cleared when the call ends. Owner: transport. */
  last: Attempt | undefined;
  /** Characters of the last request's body. Owner: transport. */
  requestSize: number | undefined;
  /** What is known of the last HTTP answer. Owner: transport. */
  received: Received | undefined;
  /** What the call asks of the ledger, if anything. */
  readonly once: AskedOnce | undefined;
  /** The right to send. Owner: once. */
  claim: HeldClaim | undefined;
  /** The fields of the receipt that come from the ledger. Owner: once. */
  ledgered: Partial<Receipt> | undefined;
  /** Owner: settle. */
  state: "new" | "open" | "ended" = "new";
  /** Clears the deadline's timer and stops listening to the caller's signal. Owner: deadline. */
  forgetDeadline: (() => void) | undefined;
  /** The request whose start observers were told and whose end they were not. Owner: observe. */
  told: { readonly request: RequestRecord; readonly since: number } | undefined;

  readonly #client: CallContext;
  readonly #at: Date;
  #settle: Settle | undefined;
  /** The most that ended attempts established. */
  #established: Sent = "no";
  /** The keys that were sent. */
  #secrets: readonly string[] = [];
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

  /** Counts a request that is passed to the transport. Only the transport exchange calls this. */
  beginAttempt(): void {
    this.attempts++;
    this.underWay = true;
  }

  /** Records an answer and what it establishes. Only the transport exchange calls this. */
  hear(received: Received, sent: Sent): void {
    this.received = received;
    this.isReading = sent === "yes";
    this.#established = most(this.#established, sent);
  }

  /** Records how an attempt ended. Only the transport exchange calls this. */
  endAttempt(attempt: Attempt): void {
    this.underWay = false;
    this.isReading = false;
    this.last = attempt;
    this.#established = most(this.#established, attempt.sent);
  }

  /**
   * Passes the outcome to the caller, once. Only the settle exchange calls this.
   *
   * A call that waited has moved to the old generation, so it stays in memory until the next full garbage collection,
   * with everything that it refers to. It therefore drops its references to the caller and the answer. Otherwise the
   * collector copies each answer of a megabyte twice before freeing it.
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

  /** Makes an error of this call. Its `sent` is the most that any attempt established. `what` follows the operation's name. */
  error(code: IndiConnectErrorCode, what: string, facts: ErrorFacts = {}): IndiConnectError {
    const sent = this.#sentWith(facts);
    const error = new IndiConnectError(code, `${this.operation}: ${what}`, {
      ...facts,
      status: this.received?.status,
      requestId: this.received?.requestId,
      operation: this.operation,
      retryable: sent === "no" && facts.retryable === true,
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

  /** Copies a general error into an error of this call. */
  adopt(error: IndiConnectError): IndiConnectError {
    const sent = most(this.sent, error.sent);
    const receipt = this.receipt(sent);
    const facts = { ...error, raw: error.answer(), operation: this.operation, sent, receipt };
    const adopted = new IndiConnectError(error.code, error.message, facts);
    this.#made.push(adopted);
    return adopted;
  }

  /** Like {@link error}, with a message that also says what happened to the request. */
  failure(code: IndiConnectErrorCode, what: string, facts: ErrorFacts = {}): IndiConnectError {
    const earlier = facts.attempt === "no" && this.#established !== "no";
    const fate = earlier
      ? "This attempt sent nothing, but an earlier one may have been billed."
      : FATE[this.#sentWith(facts)];
    return this.error(code, `${what.replace(/[^?]$/, "$&.")} ${fate}`, facts);
  }

  #sentWith({ attempt, isHeld }: ErrorFacts): Sent {
    return isHeld ? "unknown" : most(this.#established, attempt ?? this.sent);
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

  /** Masks these keys from now on. Only the transport exchange calls this. */
  hide(secrets: readonly string[]): void {
    this.#secrets = secrets;
  }

  /** What must not be shown: the keys, and the variables as given and as sent. */
  hidden(): [secrets: readonly string[], given: unknown, variables: unknown] {
    return [this.#secrets, this.given, this.variables];
  }
}

/** The details of a failure besides its code and message. */
interface ErrorFacts
  extends Pick<IndiConnectErrorDetails, "retryable" | "retryAfter" | "systemCode" | "raw"> {
  /** What the attempt that ends with this error established. Absent if the error does not belong to an attempt. */
  readonly attempt?: Sent;
  /** Whether one of the app's exchanges holds back the result, so that the outcome is unknown. */
  readonly isHeld?: boolean;
}

function most(one: Sent, other: Sent): Sent {
  return RANK[one] >= RANK[other] ? one : other;
}
