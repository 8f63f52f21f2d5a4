import { declineReasons } from "../answer/decline-reasons.ts";
import type { IndiConnectErrorCode } from "../error/error.ts";
import { errorCodes } from "../error/error-codes.ts";
import type { RowEnding } from "./row-ending.ts";

/** Whether an ending gives reason to fear that every further call ends so too: keys refused, balance empty, server gone. */
export function isHopeless(ending: RowEnding<unknown>): boolean {
  if (ending.outcome === "done") return false;
  if (ending.outcome === "declined") return declineReasons[ending.reason].concerns === "account";
  // A failure that is none of the client's has no code of its.
  return (
    !Object.hasOwn(errorCodes, ending.reason) ||
    !errorCodes[ending.reason as IndiConnectErrorCode].isOfOneCall
  );
}
