/** Whether the request reached the vendor, and so may have been billed. */
export type Sent = "no" | "yes" | "unknown";

/**
 * Why there is no answer. A closed set: a `switch` over it can be exhaustive, and a new code is a major version.
 *
 * | code | meaning |
 * |---|---|
 * | `invalid-option` | `createClient` or `verify` was given something it cannot use |
 * | `invalid-credentials` | credentials missing, malformed, of another environment, or their function failed |
 * | `invalid-input` | a variable is missing, of the wrong type, or its format excludes it |
 * | `invalid-document` | the document is not one mutation with a `documentType` literal |
 * | `circuit-open` | the circuit opened after failures that every further call would meet too |
 * | `aborted` | the caller's signal |
 * | `timeout` | the deadline passed |
 * | `connection-failed` | no connection: refused, DNS, TLS |
 * | `connection-lost` | the connection broke after the request may have left |
 * | `redirected` | a 3xx answer; credentials are never sent on |
 * | `response-too-large` | more than `maxResponseBytes` |
 * | `unauthorized` | HTTP 401 or 403 |
 * | `payment-required` | HTTP 402, or the gateway's word that the balance is empty |
 * | `rate-limited` | HTTP 429 |
 * | `unavailable` | HTTP 502, 503, 504 |
 * | `http-error` | any other status that is not 2xx |
 * | `invalid-response` | not a GraphQL answer, or one without the expected envelope |
 * | `document-refused` | the server's validation refused the document; nothing was executed |
 * | `graphql-error` | GraphQL errors and no data |
 */
export type IndiConnectErrorCode =
  | "invalid-option"
  | "invalid-credentials"
  | "invalid-input"
  | "invalid-document"
  | "circuit-open"
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

/** What is known of a failure; see the fields of {@link IndiConnectError}. */
export interface IndiConnectErrorDetails {
  readonly sent?: Sent;
  readonly retryable?: boolean;
  readonly attempts?: number;
  readonly operation?: string | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly systemCode?: string | undefined;
  /** The text of an answer that could not be read. */
  readonly raw?: string | undefined;
}

// Copies of this module (ESM beside CommonJS, two bundles) must recognise each other's errors.
const brand: unique symbol = Symbol.for("indiconnect.IndiConnectError") as never;

/**
 * There is no answer. {@link sent} alone tells whether the call may have been billed. Neither message, stack nor any
 * field holds a credential or a variable's value; there is no `cause`, since foreign errors carry both.
 */
export class IndiConnectError extends Error {
  /** What happened. */
  readonly code: IndiConnectErrorCode;
  /** `no`: the request provably did not leave this machine, nothing is billed. `yes`: the server had it. `unknown`: it may. */
  readonly sent: Sent;
  /** Whether the same call may succeed later and cannot be billed twice by trying. */
  readonly retryable: boolean;
  /** How many times a request was attempted; 0 where it was refused before. */
  readonly attempts: number;
  /** Name of the operation, if the failure belongs to one. */
  readonly operation: string | undefined;
  /** HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** `x-request-id` or `x-amzn-requestid` of the answer, if it had one: what the vendor's support can look up. */
  readonly requestId: string | undefined;
  /** Milliseconds that the server asked to wait, if it did. */
  readonly retryAfter: number | undefined;
  /** The operating system's code, such as `ECONNREFUSED`, if there was one. */
  readonly systemCode: string | undefined;

  constructor(code: IndiConnectErrorCode, message: string, details: IndiConnectErrorDetails = {}) {
    super(message);
    this.code = code;
    this.sent = details.sent ?? "no";
    this.retryable = details.retryable ?? false;
    this.attempts = details.attempts ?? 0;
    this.operation = details.operation;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.systemCode = details.systemCode;
  }

  /** True for errors of any copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }

  /** Message and fields, for log libraries that drop what an Error does not enumerate. */
  toJSON(): Record<string, unknown> {
    const fields: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(fields, this);
  }
}

// On the prototype, so that neither is repeated in every printed error, and minifiers cannot rename them.
Object.defineProperties(IndiConnectError.prototype, {
  name: { value: "IndiConnectError", configurable: true, writable: true },
  [brand]: { value: true },
});
