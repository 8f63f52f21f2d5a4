import type { IndiConnectErrorCode } from "./error.ts";

/**
 * What an app may tell its own caller about a check without a result. A closed set: a new code is a major version.
 *
 * - `invalid-input`, `otp-rejected`: the person who typed it can correct it.
 * - `no-record`, `already-retrieved`, `in-progress`: this check cannot be made again now.
 * - `unavailable`: the check cannot be made now, and the caller is not the cause.
 * - `timeout`, `no-answer`: the check may have been made and billed. Look it up before you repeat it.
 * - `internal`: the app calls in a way that cannot work.
 */
export type PublicCode =
  | "invalid-input"
  | "otp-rejected"
  | "no-record"
  | "already-retrieved"
  | "in-progress"
  | "unavailable"
  | "timeout"
  | "no-answer"
  | "internal";

/** An HTTP status and a code for the body. Neither reveals anything about a person or an account. */
export interface HttpAnswer {
  readonly status: number;
  readonly code: PublicCode;
}

/** The statuses of the public codes. */
export const publicCodes: Readonly<Record<PublicCode, number>> = {
  "invalid-input": 422,
  "otp-rejected": 422,
  "no-record": 404,
  "already-retrieved": 409,
  "in-progress": 409,
  unavailable: 503,
  timeout: 504,
  "no-answer": 502,
  internal: 500,
};

/** Facts about an error code. The docs, the command line and the bulk run read them here. */
export interface ErrorCodeFacts {
  /** The code that `toHttp()` returns for it. */
  readonly public: PublicCode;
  /** The caller passed something invalid. The command line then ends with the exit code `usage`. */
  readonly isUsage?: true;
  /** The next call may well end differently, so a batch continues even after many in a row. */
  readonly isOfOneCall?: true;
  /**
   * What happens to a ledger's claim if the request may have left: `free` if the code shows that nothing was executed.
   * A call whose `sent` is "no" frees its claim whatever its code.
   */
  readonly ending: "free" | "unknown";
  /** Every call fails like this until somebody acts, so `circuitExchange` counts it. */
  readonly opensCircuit?: true;
}

/** The facts of every error code. The compiler demands those of a new code. */
export const errorCodes: Readonly<Record<IndiConnectErrorCode, ErrorCodeFacts>> = {
  "invalid-option": { public: "internal", isUsage: true, ending: "free" },
  "invalid-credentials": { public: "internal", isUsage: true, ending: "free" },
  "invalid-input": { public: "invalid-input", isUsage: true, isOfOneCall: true, ending: "free" },
  "invalid-document": { public: "internal", isUsage: true, ending: "free" },
  "circuit-open": { public: "unavailable", ending: "free" },
  "in-progress": { public: "in-progress", isOfOneCall: true, ending: "free" },
  "outcome-unknown": { public: "no-answer", isOfOneCall: true, ending: "free" },
  "ledger-failed": { public: "unavailable", ending: "free" },
  aborted: { public: "no-answer", ending: "unknown" },
  timeout: { public: "timeout", ending: "unknown" },
  "connection-failed": { public: "unavailable", ending: "unknown" },
  "connection-lost": { public: "no-answer", ending: "unknown" },
  redirected: { public: "no-answer", ending: "free" },
  "response-too-large": { public: "no-answer", isOfOneCall: true, ending: "unknown" },
  unauthorized: { public: "unavailable", opensCircuit: true, ending: "free" },
  "payment-required": { public: "unavailable", opensCircuit: true, ending: "free" },
  "rate-limited": { public: "unavailable", isOfOneCall: true, ending: "free" },
  unavailable: { public: "no-answer", ending: "unknown" },
  "http-error": { public: "no-answer", ending: "unknown" },
  "invalid-response": { public: "no-answer", ending: "unknown" },
  "document-refused": { public: "no-answer", ending: "free" },
  "graphql-error": { public: "no-answer", isOfOneCall: true, ending: "unknown" },
};

/** The meaning of each error code, in words for people: the docs and the explorer. */
export const codeMeanings: Readonly<Record<IndiConnectErrorCode, string>> = {
  "invalid-option": "an option is unknown or invalid",
  "invalid-credentials":
    "the keys are missing, malformed or for another environment, or the credentials function failed",
  "invalid-input": "a variable is missing, has the wrong type, or breaks the rules of its format",
  "invalid-document": "the document is not one mutation with a `documentType` literal",
  "circuit-open":
    "`circuitExchange` sends nothing for a while, because several calls in a row were refused for the keys or the balance",
  "in-progress": "another call is making the same check and got no answer before this call's deadline",
  "outcome-unknown": "an earlier call of this check may have been billed: decide with `ledger.resolve()`",
  "ledger-failed": "the ledger cannot be opened, read or written",
  aborted: "the caller's signal aborted the call",
  timeout: "the deadline passed",
  "connection-failed": "no connection could be made: refused, DNS or TLS",
  "connection-lost": "the connection broke after the request may have left",
  redirected:
    "the server answered with a redirect, which the client does not follow, to protect the credentials",
  "response-too-large": "the answer is larger than `maxResponseBytes`",
  unauthorized: "HTTP 401 or 403",
  "payment-required": "HTTP 402, or the gateway says that the balance is empty",
  "rate-limited": "HTTP 429",
  unavailable: "HTTP 502, 503 or 504",
  "http-error": "any other status that is not 2xx",
  "invalid-response":
    "the answer is not GraphQL, or lacks the vendor's envelope (the object with `ok` and `result`)",
  "document-refused": "the server's validation refused the document; it executed nothing",
  "graphql-error": "the answer has GraphQL errors and no data",
};
