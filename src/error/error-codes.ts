import type { IndiConnectErrorCode } from "./error.ts";

/** What is known of an error code. README, the docs, the command line and the bulk run take it from here. */
export interface ErrorCodeFacts {
  /** For the tables of the docs. */
  readonly meaning: string;
  /** The caller gave something that cannot be used: the command line ends with its exit code for that. */
  readonly isUsage?: true;
  /** The next call may well end otherwise, so that a batch goes on after many in a row. */
  readonly isOfOneCall?: true;
  /** Every call fails so until somebody acts, so that `circuitExchange` counts it. */
  readonly opensCircuit?: true;
}

/** The facts of every error code. The compiler asks for those of a new one. */
export const errorCodes: Readonly<Record<IndiConnectErrorCode, ErrorCodeFacts>> = {
  "invalid-option": { meaning: "an option cannot be used", isUsage: true },
  "invalid-credentials": {
    meaning: "the keys are missing, malformed or of another environment, or their function failed",
    isUsage: true,
  },
  "invalid-input": {
    meaning: "a variable is missing, has the wrong type, or has a form that its format excludes",
    isUsage: true,
    isOfOneCall: true,
  },
  "invalid-document": {
    meaning: "the document is not one mutation with a `documentType` literal",
    isUsage: true,
  },
  "circuit-open": { meaning: "`circuitExchange` lets nothing out after failures that every call would meet" },
  aborted: { meaning: "the caller's signal aborted the call" },
  timeout: { meaning: "the deadline passed" },
  "connection-failed": { meaning: "there was no connection: refused, DNS, TLS" },
  "connection-lost": { meaning: "the connection broke after the request may have left" },
  redirected: { meaning: "the server redirects; credentials are never sent on" },
  "response-too-large": { meaning: "the answer is larger than `maxResponseBytes`", isOfOneCall: true },
  unauthorized: { meaning: "HTTP 401 or 403", opensCircuit: true },
  "payment-required": {
    meaning: "HTTP 402, or the gateway says that the balance is empty",
    opensCircuit: true,
  },
  "rate-limited": { meaning: "HTTP 429", isOfOneCall: true },
  unavailable: { meaning: "HTTP 502, 503 or 504" },
  "http-error": { meaning: "any other status that is not 2xx" },
  "invalid-response": { meaning: "the answer is not GraphQL, or has no envelope" },
  "document-refused": { meaning: "the server's validation refused the document; it executed nothing" },
  "graphql-error": { meaning: "the answer has GraphQL errors and no data", isOfOneCall: true },
};
