import { IndiConnectError } from "../error/error.ts";
import { ledgerFailed } from "./ledger-failed.ts";

/** Replaces a driver's error by our own words, because the driver's can contain user names and addresses. */
export function postgresTrouble(error: unknown, shown: string): IndiConnectError {
  if (error instanceof IndiConnectError) return error;
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === "28P01" || code === "28000") return ledgerFailed(`${shown} refuses the user or the password.`);
  const told = typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : "";
  return ledgerFailed(`${shown} cannot be used${told}. Is it running, and is the address right?`);
}
