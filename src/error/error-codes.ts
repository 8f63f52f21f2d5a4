import type { IndiConnectErrorCode } from "./error.ts";

/** What is known of an error code. The docs, the command line and the bulk run take it from here. */
export interface ErrorCodeFacts {
  /** For the tables of the docs. */
  readonly meaning: string;
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
  "invalid-option": { meaning: "an option cannot be used", isUsage: true, ending: "free" },
  "invalid-credentials": {
    meaning: "the keys are missing, malformed or of another environment, or their function failed",
    isUsage: true,
    ending: "free",
  },
  "invalid-input": {
    meaning: "a variable is missing, has the wrong type, or has a form that its format excludes",
    isUsage: true,
    isOfOneCall: true,
    ending: "free",
  },
  "invalid-document": {
    meaning: "the document is not one mutation with a `documentType` literal",
    isUsage: true,
    ending: "free",
  },
  "circuit-open": {
    meaning: "`circuitExchange` lets nothing out after failures that every call would meet",
    ending: "free",
  },
  "in-progress": {
    meaning: "another call is making this check, and had no answer within the deadline of this one",
    isOfOneCall: true,
    ending: "free",
  },
  "outcome-unknown": {
    meaning: "nobody knows whether an earlier call of this check was billed: decide with `ledger.resolve()`",
    isOfOneCall: true,
    ending: "free",
  },
  "ledger-failed": { meaning: "the ledger cannot be opened, read or written", ending: "free" },
  aborted: { meaning: "the caller's signal aborted the call", ending: "unknown" },
  timeout: { meaning: "the deadline passed", ending: "unknown" },
  "connection-failed": { meaning: "there was no connection: refused, DNS, TLS", ending: "unknown" },
  "connection-lost": { meaning: "the connection broke after the request may have left", ending: "unknown" },
  redirected: { meaning: "the server redirects; credentials are never sent on", ending: "free" },
  "response-too-large": {
    meaning: "the answer is larger than `maxResponseBytes`",
    isOfOneCall: true,
    ending: "unknown",
  },
  unauthorized: { meaning: "HTTP 401 or 403", opensCircuit: true, ending: "free" },
  "payment-required": {
    meaning: "HTTP 402, or the gateway says that the balance is empty",
    opensCircuit: true,
    ending: "free",
  },
  "rate-limited": { meaning: "HTTP 429", isOfOneCall: true, ending: "free" },
  unavailable: { meaning: "HTTP 502, 503 or 504", ending: "unknown" },
  "http-error": { meaning: "any other status that is not 2xx", ending: "unknown" },
  "invalid-response": { meaning: "the answer is not GraphQL, or has no envelope", ending: "unknown" },
  "document-refused": {
    meaning: "the server's validation refused the document; it executed nothing",
    ending: "free",
  },
  "graphql-error": {
    meaning: "the answer has GraphQL errors and no data",
    isOfOneCall: true,
    ending: "unknown",
  },
};
