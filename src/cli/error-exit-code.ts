import type { IndiConnectError } from "../error/error.ts";
import { exitCodes } from "./exit-codes.ts";

const REFUSED_HERE = new Set(["invalid-option", "invalid-credentials", "invalid-input", "invalid-document"]);

/** The exit code where a call has no answer. What may have been billed counts more than that it was interrupted. */
export function errorExitCode(error: IndiConnectError, interrupted: boolean): number {
  if (REFUSED_HERE.has(error.code)) return exitCodes.usage;
  if (error.sent !== "no") return exitCodes.maybeBilled;
  return interrupted ? exitCodes.interrupted : exitCodes.notSent;
}
