import type { RowEnding } from "./row-ending.ts";

// What is wrong with the keys or the account, not with the row.
const ACCOUNT: ReadonlySet<string> = new Set([
  "insufficient-balance",
  "unauthorized",
  "unsupported-document-type",
]);
// What is told of one row, or passes by waiting.
const OF_THE_ROW: ReadonlySet<string> = new Set([
  "invalid-input",
  "rate-limited",
  "response-too-large",
  "graphql-error",
]);

/** Whether an ending gives reason to fear that every further call ends so too: keys refused, balance empty, server gone. */
export function isHopeless({ outcome, reason }: RowEnding<unknown>): boolean {
  if (outcome === "done") return false;
  return outcome === "declined" ? ACCOUNT.has(reason) : !OF_THE_ROW.has(reason);
}
