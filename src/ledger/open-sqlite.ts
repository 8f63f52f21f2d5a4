import { existsSync } from "node:fs";
import { ledgerFailed } from "./ledger-failed.ts";
import { ledgerFile } from "./ledger-file.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import { bytesOf, type SqliteDatabase, sqliteDriver } from "./sqlite-database.ts";
import { SqliteStore } from "./sqlite-store.ts";
import { sqliteTrouble } from "./sqlite-trouble.ts";
import { whenUnlocked } from "./when-unlocked.ts";

const FORMAT = "1";
const CACHE = 32 * 1024; // KiB

/** Options of {@link openSqlite}. */
export interface SqliteOptions {
  readonly key: { readonly text: string; readonly what: string } | undefined;
  readonly holder: string;
  readonly keepFor: number;
  /** Whether to fail instead of creating a ledger. */
  readonly mustExist: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Opens a SQLite file, or creates it.
 *
 * @throws IndiConnectError `ledger-failed`
 */
export async function openSqlite(
  path: string,
  { key, holder, keepFor, now, mustExist }: SqliteOptions,
): Promise<{ readonly store: SqliteStore; readonly keys: LedgerKeys }> {
  if (mustExist && !existsSync(path)) throw ledgerFailed(`there is no ledger at ${path}.`);
  const open = await sqliteDriver();
  let database: SqliteDatabase | undefined;
  try {
    const keys = await ledgerFile(path, key, (empty, keysOfIt) => make(open(empty), keysOfIt, empty));
    const opened = open(path);
    database = opened;
    await whenUnlocked(() => prepare(opened));
    await whenUnlocked(() => check(opened, keys, path));
    return { store: new SqliteStore(opened, path, keys, holder, keepFor, now), keys };
  } catch (error) {
    database?.close();
    throw sqliteTrouble(error, path);
  }
}

function make(database: SqliteDatabase, keys: LedgerKeys, path: string): void {
  try {
    database.exec("PRAGMA synchronous = FULL");
    database.exec("BEGIN IMMEDIATE");
    SqliteStore.make(database, keys, path);
    database.exec("CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
    database.run(
      "INSERT INTO meta (name, value) VALUES ('format', ?), ('key', ?)",
      FORMAT,
      keys.name("ledger", "key"),
    );
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}

function prepare(database: SqliteDatabase): void {
  // Not a write-ahead log, because SQLite silently drops the rows of a damaged one. The journal is cut after each commit, so
  // that it does not keep erased values.
  const { journal_mode: mode } =
    database.get<{ journal_mode: string }>("PRAGMA journal_mode = TRUNCATE") ?? {};
  if (mode !== "truncate")
    throw ledgerFailed(`SQLite does not accept the journal mode that the ledger needs (${mode}).`);
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA secure_delete = ON");
  database.exec("PRAGMA cell_size_check = ON");
  database.exec("PRAGMA trusted_schema = OFF");
  database.exec(`PRAGMA cache_size = -${CACHE}`);
  database.get("SELECT count(*) AS n FROM sqlite_schema");
}

function check(database: SqliteDatabase, keys: LedgerKeys, path: string): void {
  const meta = new Map<unknown, unknown>();
  try {
    for (const { name, value } of database.all<{ name: string; value: string }>(
      `SELECT ${bytesOf("name")}, ${bytesOf("value")} FROM meta`,
    ))
      meta.set(name, value);
  } catch (error) {
    if (/no such table/.test((error as Error).message)) throw ledgerFailed(`${path} is not a ledger.`);
    throw error;
  }
  if (meta.get("format") !== FORMAT)
    throw ledgerFailed(`${path} is not a ledger of this version, or is damaged.`);
  if (meta.get("key") !== keys.name("ledger", "key")) {
    throw ledgerFailed(`${path} was made with another key. With this key it cannot find any of its checks.`);
  }
}
