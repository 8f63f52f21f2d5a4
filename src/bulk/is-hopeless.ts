import { declineReasons } from "./decline-reasons.ts";
import type { RowEnding } from "./row-ending.ts";

// What is told of one row, or passes by waiting.
const OF_THE_ROW: ReadonlySet<string> = new Set([
  "invalid-input",
  "rate-limited",
  "response-too-large",
  "graphql-error",
]);

/** Whether an ending gives reason to fear that every further call ends so too: keys refused, balance empty, server gone. */
export function isHopeless(ending: RowEnding<unknown>): boolean {
  if (ending.outcome === "done") return false;
  if (ending.outcome === "declined") return declineReasons[ending.reason] === "account";
  return !OF_THE_ROW.has(ending.reason);
}
