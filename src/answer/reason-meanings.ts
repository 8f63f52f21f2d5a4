import type { DeclineReason } from "./reason.ts";

/**
 * The meaning of each reason of a decline, in words for people: the docs, the command line and the explorer. The facts about a
 * reason are in another table, which apps load.
 */
export const reasonMeanings: Readonly<Record<DeclineReason, string>> = {
  "insufficient-balance": "the account's balance at the vendor is empty; this is not about the person",
  "unsupported-document-type": "the account, or the `providerCode`, does not have this service",
  unauthorized: "the vendor refuses the credentials",
  "already-retrieved": "the result can be retrieved only once, and it was retrieved before",
  "otp-rejected": "the OTP is wrong or expired; the person can act on it",
  "no-record": "the register has no matching record",
  "source-unavailable": "the register behind the vendor is down or slow; this says nothing about the person",
  "invalid-input": "the vendor refuses what was sent",
  "no-result": "the vendor says ok and gives no result",
  "unexpected-result": "the vendor says ok and gives another kind of result",
  other: "the vendor's text gives no known reason",
};
