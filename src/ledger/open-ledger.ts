import { randomBytes } from "node:crypto";
import { DatabaseLedger } from "./database-ledger.ts";
import type { Ledger } from "./ledger.ts";
import { ledgerFailed } from "./ledger-failed.ts";
import { LedgerKeys } from "./ledger-keys.ts";
import { openPostgres } from "./open-postgres.ts";
import { openSqlite } from "./open-sqlite.ts";

/** Options of {@link openLedger}. */
export interface LedgerOptions {
  /**
   * 32 bytes in base64, which identify checks for the life of the ledger. To rotate the encryption key, add `id:key`
   * after a comma. The first of the added keys encrypts; all of them decrypt.
   * Environment variable: `INDICONNECT_LEDGER_KEY`. Default for a file: `<file>.key`, created with the ledger.
   */
  readonly key?: string | undefined;
  /** Milliseconds after which a kept answer is erased. The ledger still knows that it was paid. @default for ever */
  readonly keepFor?: number | undefined;
  /** Fails if there is no ledger yet, for example because a volume is not mounted. @default false */
  readonly mustExist?: boolean | undefined;
}

/** What tests can replace. */
export interface LedgerDependencies {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock of a SQLite file, in milliseconds since 1970. PostgreSQL has its own. */
  readonly now: () => number;
}

/**
 * Opens or creates a ledger: a SQLite file for the processes of one machine, or a `postgres://` address for many machines.
 *
 * @throws IndiConnectError `ledger-failed`
 */
export function openLedger(where: string, options: LedgerOptions = {}): Promise<Ledger> {
  return openLedgerWith({ env: process.env, now: Date.now }, where, options);
}

/** Like {@link openLedger}, with the caller's dependencies. */
export async function openLedgerWith(
  { env, now }: LedgerDependencies,
  where: string,
  { key, keepFor = Number.POSITIVE_INFINITY, mustExist = false }: LedgerOptions = {},
): Promise<Ledger> {
  if (!(keepFor > 0)) throw ledgerFailed("keepFor must be a number of milliseconds above 0.");
  const inEnv = env.INDICONNECT_LEDGER_KEY?.trim() || undefined;
  const given =
    key !== undefined
      ? { text: key, what: 'the option "key"' }
      : inEnv !== undefined
        ? { text: inEnv, what: "INDICONNECT_LEDGER_KEY" }
        : undefined;
  const holder = randomBytes(12).toString("base64url");
  const expires = keepFor !== Number.POSITIVE_INFINITY;
  const address = addressIn(where);
  if (address !== undefined && /^postgres(ql)?:/i.test(address)) {
    if (given === undefined) {
      throw ledgerFailed(
        'with PostgreSQL, set INDICONNECT_LEDGER_KEY or the option "key" to 32 bytes in base64, the same everywhere: openssl rand -base64 32 makes them.',
      );
    }
    const keys = new LedgerKeys(given.text, given.what);
    const store = await openPostgres(address, { keys, holder, keepFor, mustExist });
    return new DatabaseLedger(store, keys, holder, expires);
  }
  if (where === "" || where.startsWith(":") || address !== undefined || where.includes("\0")) {
    throw ledgerFailed("pass the path of a file, or an address that begins with postgres://.");
  }
  const { store, keys } = await openSqlite(where, { key: given, holder, keepFor, now, mustExist });
  return new DatabaseLedger(store, keys, holder, expires);
}

/** What is an address and no path, of whatever kind. It can hold a password, so that no message shows it as a path. */
export function addressIn(where: string): string | undefined {
  return /^\s*[a-z][a-z0-9+.-]+:/i.test(where) ? where.trim() : undefined;
}
