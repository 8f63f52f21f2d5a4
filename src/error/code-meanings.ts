import type { IndiConnectErrorCode } from "./error.ts";

/**
 * The meaning of each error code, in words for people: the docs, the command line and the explorer. The facts about a code are
 * in another table, which apps load.
 */
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
