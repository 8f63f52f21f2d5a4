import type { IndiConnectError } from "../error/error.ts";
import { errorCodes } from "../error/error-codes.ts";
import { exitCodes } from "./exit-codes.ts";

/** The exit code of a call without an answer. "May have been billed" is more important than "interrupted". */
export function errorExitCode(error: IndiConnectError, interrupted: boolean): number {
  if (errorCodes[error.code].isUsage) return exitCodes.usage;
  if (error.sent !== "no") return exitCodes.maybeBilled;
  return interrupted ? exitCodes.interrupted : exitCodes.notSent;
}
