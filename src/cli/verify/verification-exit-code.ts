import type { Verification } from "../../answer/verification.ts";
import { exitCodes } from "../exit-codes.ts";
import { isInconclusive } from "./is-inconclusive.ts";

/** The exit code of an answer. */
export function verificationExitCode(verification: Verification<Record<string, unknown>>): number {
  if (!verification.ok) {
    return verification.error.reason === "no-record" ? exitCodes.noRecord : exitCodes.declined;
  }
  return isInconclusive(verification.result) ? exitCodes.inconclusive : exitCodes.ok;
}
