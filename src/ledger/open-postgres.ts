import type { PoolClient, PoolConfig } from "pg";
import { IndiConnectError } from "../error/error.ts";
import { ledgerFailed } from "./ledger-failed.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import { lentClient } from "./lent-client.ts";
import { POSTGRES_TABLES } from "./postgres-statements.ts";
import { PostgresStore } from "./postgres-store.ts";
import { serverTrouble } from "./server-trouble.ts";
import { NOT_A_URL, shownAddress } from "./shown-address.ts";

/** Options of {@link openPostgres}. */
export interface PostgresOptions {
  readonly keys: LedgerKeys;
  readonly holder: string;
  readonly keepFor: number;
  /** Whether to fail instead of creating a ledger. */
  readonly mustExist: boolean;
}

// Version 13, as a server writes it.
const OLDEST = 130_000;
const CONNECT_TIMEOUT = 10_000;
const QUERY_TIMEOUT = 30_000;
// Two processes that start at once must not both create the tables.
const CREATION_LOCK = 1_768_843_108;

/**
 * Opens the ledger in a PostgreSQL database, or creates it.
 *
 * @throws IndiConnectError `ledger-failed`
 */
export async function openPostgres(
  url: string,
  { keys, holder, keepFor, mustExist }: PostgresOptions,
): Promise<PostgresStore> {
  const shown = shownAddress(url);
  if (shown === undefined) throw ledgerFailed(`the address ${NOT_A_URL}`);
  const { default: pg } = await postgresDriver();
  const config: PoolConfig = {
    Client: lentClient(pg.Client) as never,
    connectionString: url,
    application_name: "indiconnect ledger",
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
    keepAlive: true,
    // Idle connections must not keep the process alive.
    allowExitOnIdle: true,
  };
  const pool = new pg.Pool(config);
  // A connection that breaks while idle is replaced at its next use.
  pool.on("error", () => {});
  try {
    const client = await pool.connect();
    try {
      await checkServer(client);
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock($1)", [CREATION_LOCK]);
      // Check first, so that an app does not need the right to create.
      const { rows } = await client.query("SELECT to_regclass('indiconnect.checks') AS found");
      if (rows[0]?.found === null && mustExist) throw ledgerFailed(`there is no ledger at ${shown}.`);
      if (rows[0]?.found === null) await client.query(POSTGRES_TABLES);
      const mine = keys.name("ledger", "key");
      await client.query(
        "INSERT INTO indiconnect.meta (name, value) SELECT 'key', $1 WHERE NOT EXISTS (SELECT 1 FROM indiconnect.meta)",
        [mine],
      );
      const found = await client.query("SELECT value FROM indiconnect.meta WHERE name = 'key'");
      if (found.rows[0]?.value !== mine) {
        throw ledgerFailed(
          `the ledger of ${shown} was made with another key. With this key it cannot find any of its checks.`,
        );
      }
      await client.query("COMMIT");
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  } catch (error) {
    await pool.end().catch(() => {});
    throw error instanceof IndiConnectError ? error : ledgerFailed(serverTrouble(error, shown));
  }
  return new PostgresStore(pool, shown, holder, keepFor);
}

async function postgresDriver(): Promise<typeof import("pg")> {
  // Awaited within a `try`. Else bundlers fail if the package is not installed.
  try {
    return await import("pg");
  } catch {
    throw ledgerFailed("PostgreSQL needs the package pg, which is not installed: npm install pg");
  }
}

/** Refuses a server that could forget a confirmed claim, because the check would be paid again. */
async function checkServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version,
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
    current_setting('synchronous_commit') AS commit, pg_is_in_recovery() AS standby`);
  const { version, fsync, pages, commit, standby } = rows[0];
  const refuse = (what: string): never => {
    throw ledgerFailed(`this PostgreSQL server cannot hold a ledger: ${what}`);
  };
  if (version < OLDEST) refuse("it is older than version 13. Upgrade it.");
  if (standby) refuse("it is a standby and takes no writes. Pass the address of the primary.");
  if (fsync !== "on") refuse("it may forget claims in a crash. Set fsync = on and reload it.");
  if (pages !== "on") refuse("it may lose its tables in a crash. Set full_page_writes = on and reload it.");
  if (commit === "off")
    refuse("it may forget claims in a crash. Set synchronous_commit = on for this user or database.");
}
