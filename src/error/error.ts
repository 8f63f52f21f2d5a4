import type { Receipt, Sent } from "./receipt.ts";

/**
 * Why there is no answer. A closed set: a `switch` over it can be exhaustive, and a new code is a major version.
 * docs/errors.md explains each code.
 */
export type IndiConnectErrorCode =
  | "invalid-option"
  | "invalid-credentials"
  | "invalid-input"
  | "invalid-document"
  | "circuit-open"
  | "in-progress"
  | "outcome-unknown"
  | "ledger-failed"
  | "aborted"
  | "timeout"
  | "connection-failed"
  | "connection-lost"
  | "redirected"
  | "response-too-large"
  | "unauthorized"
  | "payment-required"
  | "rate-limited"
  | "unavailable"
  | "http-error"
  | "invalid-response"
  | "document-refused"
  | "graphql-error";

/** Details of a failure: fields of the error, and the text that {@link IndiConnectError.answer} returns. */
export interface IndiConnectErrorDetails
  extends Partial<Omit<IndiConnectError, keyof Error | "code" | "answer" | "toJSON">> {
  readonly raw?: string | undefined;
}

// Several copies of this module (ESM and CommonJS, two bundles) must recognise each other's errors.
const brand: unique symbol = Symbol.for("indiconnect.IndiConnectError") as never;

/**
 * Thrown when there is no answer. Only {@link sent} says whether the call may have been billed. No message, stack or
 * field contains a credential or a variable's value. There is no `cause`, because foreign errors contain both.
 */
export class IndiConnectError extends Error {
  /** What happened. */
  readonly code: IndiConnectErrorCode;
  /** `no`: the request provably did not leave this machine. `yes`: the server received it. `unknown`: it may have. */
  readonly sent: Sent;
  /** Whether the same call may succeed later, without the risk of being billed twice. */
  readonly retryable: boolean;
  /** Facts about the call, safe to log. Absent if there was no call, as with an invalid option or document. */
  readonly receipt: Receipt | undefined;
  /** Name of the operation, if the failure belongs to one. */
  readonly operation: string | undefined;
  /** HTTP status of the last answer, if there was one. */
  readonly status: number | undefined;
  /** `x-request-id` or `x-amzn-requestid` of the last answer, if it had one. The vendor's support can look it up. */
  readonly requestId: string | undefined;
  /** How long the server asked to wait, in milliseconds, if it did. */
  readonly retryAfter: number | undefined;
  /** The operating system's code, such as `ECONNREFUSED`, if there was one. */
  readonly systemCode: string | undefined;
  readonly #raw: string | undefined;

  constructor(code: IndiConnectErrorCode, message: string, details: IndiConnectErrorDetails = {}) {
    super(message);
    this.code = code;
    this.sent = details.sent ?? "no";
    this.retryable = details.retryable ?? false;
    this.receipt = details.receipt;
    this.operation = details.operation;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.systemCode = details.systemCode;
    this.#raw = details.raw;
  }

  /**
   * The text of an answer that arrived but could not be read. You may have paid for it. A method, so that nothing prints
   * it: it can contain what was sent.
   */
  answer(): string | undefined {
    return this.#raw;
  }

  /** True for errors of any copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }

  /** Message and fields, for log libraries that skip an Error's non-enumerable properties. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(fields, this);
  }
}

// On the prototype, so that printed errors do not repeat them and minifiers cannot rename them.
Object.defineProperties(IndiConnectError.prototype, {
  name: { value: "IndiConnectError", configurable: true, writable: true },
  [brand]: { value: true },
});
