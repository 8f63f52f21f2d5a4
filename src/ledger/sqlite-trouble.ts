import { IndiConnectError } from "../error/error.ts";
import { ledgerFailed } from "./ledger-failed.ts";

// SQLITE_ABORT too: while this connection was reading, another one rolled back what a killed process had left.
const PASSING: ReadonlySet<number | undefined> = new Set([4, 5, 6]);
const SAID: Readonly<Record<number, string>> = {
  3: "this user may not read and write it",
  5: "another process keeps it locked",
  8: "it is read-only: file, folder or disk",
  10: "the disk fails to read or write",
  11: "it is damaged. Restore it from a backup together with its key; do not start with an empty one, which would pay again for everything",
  13: "the disk is full",
  14: "it cannot be opened",
  26: "it is not a database, or it is damaged. Restore it from a backup together with its key",
};

/** Whether another connection blocks this one at the moment. */
export function isBusy(error: unknown): boolean {
  return PASSING.has(codeOf(error));
}

/** Turns a driver's error into one line of our own words. */
export function sqliteTrouble(error: unknown, path: string): IndiConnectError {
  if (error instanceof IndiConnectError) return error;
  const code = codeOf(error);
  const said = (code !== undefined && SAID[code]) || "SQLite fails on it";
  const system = (error as { readonly code?: unknown } | undefined)?.code;
  if (code === undefined && typeof system === "string" && /^E[A-Z0-9]+$/.test(system)) {
    return ledgerFailed(`${path} cannot be used (${system}).`);
  }
  return ledgerFailed(`${path} cannot be used: ${said}${code === undefined ? "" : ` (SQLite ${code})`}.`);
}

/** SQLite's primary result code. */
function codeOf(error: unknown): number | undefined {
  const { errcode, rawCode } = (error ?? {}) as { readonly errcode?: unknown; readonly rawCode?: unknown };
  const code = errcode ?? rawCode;
  return typeof code === "number" ? code & 0xff : undefined;
}
