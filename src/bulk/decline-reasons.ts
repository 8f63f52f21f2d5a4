import type { DeclineReason } from "../answer/reason.ts";

/**
 * What each reason speaks of. Those of the `account` hold for every call until somebody mends them, those of the
 * `register` pass; neither says anything of the person.
 */
export const declineReasons: Readonly<Record<DeclineReason, "account" | "register" | "call">> = {
  "insufficient-balance": "account",
  "unsupported-document-type": "account",
  unauthorized: "account",
  "source-unavailable": "register",
  "invalid-input": "call",
  "otp-rejected": "call",
  "already-retrieved": "call",
  "no-record": "call",
  "no-result": "call",
  "unexpected-result": "call",
  other: "call",
};
