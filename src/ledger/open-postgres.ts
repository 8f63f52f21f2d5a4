import type { PoolConfig } from "pg";
import { checkPostgres } from "./check-postgres.ts";
import { ledgerFailed } from "./ledger-failed.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import { lentClient } from "./lent-client.ts";
import { POSTGRES_TABLES } from "./postgres-statements.ts";
import { PostgresStore } from "./postgres-store.ts";
import { postgresTrouble } from "./postgres-trouble.ts";

/** Options of {@link openPostgres}. */
export interface PostgresOptions {
  readonly keys: LedgerKeys;
  readonly holder: string;
  readonly keepFor: number;
  /** Whether to fail instead of creating a ledger. */
  readonly mustExist: boolean;
}

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
      await checkPostgres(
        async (sql) => (await client.query(sql)).rows[0],
        (what) => ledgerFailed(`this PostgreSQL server cannot hold a ledger: ${what}`),
      );
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
    throw postgresTrouble(error, shown);
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

/** The address without user and password, for messages. */
function shownAddress(url: string): string {
  let read: URL | undefined;
  try {
    read = new URL(url);
  } catch {
    // The refusal follows below.
  }
  // If a password contains one of these signs, the URL is split in the wrong places, and a piece of the password would be
  // shown as the host.
  if (read === undefined || read.hash !== "" || `${read.pathname}${read.search}`.includes("@")) {
    throw ledgerFailed(
      "the address is not a URL. In user and password, write @ : / ? # % as %40 %3A %2F %3F %23 %25.",
    );
  }
  return `${read.protocol}//${read.host}${read.pathname}`;
}
