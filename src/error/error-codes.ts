import type { IndiConnectErrorCode } from "./error.ts";

/**
 * What an app may tell its own caller of a check that gave no result. A closed set: a new code is a major version.
 *
 * - `invalid-input`, `otp-rejected`: whoever typed it can put it right.
 * - `no-record`, `already-retrieved`, `in-progress`: about this check; it cannot be made again now.
 * - `unavailable`: the check cannot be made now, for a reason that is not the caller's.
 * - `timeout`, `no-answer`: the check may have been made, and billed. Do not repeat it without looking.
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

/** An HTTP status and a code for the body. Neither says anything of a person or an account. */
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

/** What is known of an error code. The docs, the command line and the bulk run take it from here. */
export interface ErrorCodeFacts {
  /** For the tables of the docs. */
  readonly meaning: string;
  /** What `toHttp()` makes of it. */
  readonly public: PublicCode;
  /** The caller gave something that cannot be used: the command line ends with its exit code for that. */
  readonly isUsage?: true;
  /** The next call may well end otherwise, so that a batch goes on after many in a row. */
  readonly isOfOneCall?: true;
  /**
   * What becomes of the claim in a ledger where the request may have left: `free` where the code shows that nothing was
   * executed. A call whose `sent` is "no" frees its claim whatever its code.
   */
  readonly ending: "free" | "unknown";
  /** Every call fails so until somebody acts, so that `circuitExchange` counts it. */
  readonly opensCircuit?: true;
}

/** The facts of every error code. The compiler asks for those of a new one. */
export const errorCodes: Readonly<Record<IndiConnectErrorCode, ErrorCodeFacts>> = {
  "invalid-option": {
    meaning: "an option cannot be used",
    public: "internal",
    isUsage: true,
    ending: "free",
  },
  "invalid-credentials": {
    meaning: "the keys are missing, malformed or of another environment, or their function failed",
    public: "internal",
    isUsage: true,
    ending: "free",
  },
  "invalid-input": {
    meaning: "a variable is missing, has the wrong type, or has a form that its format excludes",
    public: "invalid-input",
    isUsage: true,
    isOfOneCall: true,
    ending: "free",
  },
  "invalid-document": {
    meaning: "the document is not one mutation with a `documentType` literal",
    public: "internal",
    isUsage: true,
    ending: "free",
  },
  "circuit-open": {
    meaning: "`circuitExchange` lets nothing out after failures that every call would meet",
    public: "unavailable",
    ending: "free",
  },
  "in-progress": {
    meaning: "another call is making this check, and had no answer within the deadline of this one",
    public: "in-progress",
    isOfOneCall: true,
    ending: "free",
  },
  "outcome-unknown": {
    meaning: "nobody knows whether an earlier call of this check was billed: decide with `ledger.resolve()`",
    public: "no-answer",
    isOfOneCall: true,
    ending: "free",
  },
  "ledger-failed": {
    meaning: "the ledger cannot be opened, read or written",
    public: "unavailable",
    ending: "free",
  },
  aborted: { meaning: "the caller's signal aborted the call", public: "no-answer", ending: "unknown" },
  timeout: { meaning: "the deadline passed", public: "timeout", ending: "unknown" },
  "connection-failed": {
    meaning: "there was no connection: refused, DNS, TLS",
    public: "unavailable",
    ending: "unknown",
  },
  "connection-lost": {
    meaning: "the connection broke after the request may have left",
    public: "no-answer",
    ending: "unknown",
  },
  redirected: {
    meaning: "the server redirects; credentials are never sent on",
    public: "no-answer",
    ending: "free",
  },
  "response-too-large": {
    meaning: "the answer is larger than `maxResponseBytes`",
    public: "no-answer",
    isOfOneCall: true,
    ending: "unknown",
  },
  unauthorized: { meaning: "HTTP 401 or 403", public: "unavailable", opensCircuit: true, ending: "free" },
  "payment-required": {
    meaning: "HTTP 402, or the gateway says that the balance is empty",
    public: "unavailable",
    opensCircuit: true,
    ending: "free",
  },
  "rate-limited": { meaning: "HTTP 429", public: "unavailable", isOfOneCall: true, ending: "free" },
  unavailable: { meaning: "HTTP 502, 503 or 504", public: "no-answer", ending: "unknown" },
  "http-error": { meaning: "any other status that is not 2xx", public: "no-answer", ending: "unknown" },
  "invalid-response": {
    meaning: "the answer is not GraphQL, or has no envelope",
    public: "no-answer",
    ending: "unknown",
  },
  "document-refused": {
    meaning: "the server's validation refused the document; it executed nothing",
    public: "no-answer",
    ending: "free",
  },
  "graphql-error": {
    meaning: "the answer has GraphQL errors and no data",
    public: "no-answer",
    isOfOneCall: true,
    ending: "unknown",
  },
};
