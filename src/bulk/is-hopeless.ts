import { declineReasons } from "../answer/decline-reasons.ts";
import type { IndiConnectErrorCode } from "../error/error.ts";
import { errorCodes } from "../error/error-codes.ts";
import type { RowEnding } from "./row-ending.ts";

/** Whether every further call would fail for the same reason: keys refused, balance empty, server gone. */
export function isHopeless(ending: RowEnding<unknown>): boolean {
  if (ending.outcome === "done") return false;
  if (ending.outcome === "declined") return declineReasons[ending.reason].concerns === "account";
  // An error from outside the client has none of its codes.
  return (
    !Object.hasOwn(errorCodes, ending.reason) ||
    !errorCodes[ending.reason as IndiConnectErrorCode].isOfOneCall
  );
}
