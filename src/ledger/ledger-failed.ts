import { IndiConnectError } from "../error/error.ts";

/** The ledger cannot be opened, read or written. */
export function ledgerFailed(what: string): IndiConnectError {
  return new IndiConnectError("ledger-failed", `IndiConnect ledger: ${what}`);
}
