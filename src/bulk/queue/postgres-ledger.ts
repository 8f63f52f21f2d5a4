import type { Pool, PoolConfig } from "pg";
import { checkPostgres } from "../../ledger/check-postgres.ts";
import type { Ledger, LedgerCounts, LedgerEnding, LedgerRow, LedgerState } from "./ledger.ts";
import { QueueError } from "./queue-error.ts";

const SCHEMA = "indiconnect_bulk";
const TABLE = `${SCHEMA}.ledger`;
// Two that start at once must not both create.
const CREATION_LOCK = 1_768_843_107;

const CREATE = `
CREATE SCHEMA IF NOT EXISTS ${SCHEMA};
CREATE TABLE IF NOT EXISTS ${TABLE} (
  run text NOT NULL,
  fingerprint text NOT NULL,
  state text NOT NULL CHECK (state IN ('claimed', 'done', 'declined', 'failed', 'unknown', 'released')),
  attempts integer NOT NULL DEFAULT 1,
  claim text NOT NULL,
  worker text NOT NULL,
  lease timestamptz NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  sent text CHECK (sent IN ('no', 'yes', 'unknown')),
  reason text,
  cost numeric NOT NULL DEFAULT 0,
  sealed text,
  UNIQUE (run, fingerprint)
);
CREATE INDEX IF NOT EXISTS ledger_claimed ON ${TABLE} (lease) WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS ledger_states ON ${TABLE} (run, state) INCLUDE (cost);`;

// A claim whose answer was lost is asked for again with the same id, perhaps after its lease: who asks has not sent the
// row. And a released row may be claimed once more, which drops how it ended before. Any other row that is there already
// stays as it is, and nothing is returned.
const CLAIM = `
INSERT INTO ${TABLE} AS ledger (run, fingerprint, state, claim, worker, lease)
VALUES ($1, $2, 'claimed', $3, $4, clock_timestamp() + $5 * interval '1 millisecond')
ON CONFLICT (run, fingerprint) DO UPDATE
SET state = 'claimed', claim = $3, worker = $4, lease = EXCLUDED.lease, at = clock_timestamp(), reason = NULL, sent = NULL,
    sealed = NULL, attempts = ledger.attempts + CASE WHEN ledger.state = 'released' THEN 1 ELSE 0 END
WHERE ledger.state = 'released' OR (ledger.claim = $3
  AND (ledger.state = 'claimed' OR (ledger.state = 'unknown' AND ledger.reason = 'worker-lost')))
RETURNING attempts`;

const SETTLE = `
UPDATE ${TABLE}
SET state = $4, reason = $5, sent = $6, cost = $7, sealed = $8, at = clock_timestamp()
WHERE run = $1 AND fingerprint = $2 AND claim = $3 AND state IN ('claimed', 'unknown', $4)`;

const EXPIRE = `
UPDATE ${TABLE}
SET state = 'unknown', reason = 'worker-lost', sent = 'unknown', at = clock_timestamp()
WHERE state = 'claimed' AND lease < clock_timestamp()`;

const COUNTS = `
SELECT state, count(*)::float8 AS rows, sum(cost)::float8 AS cost FROM ${TABLE} WHERE run = $1 GROUP BY state`;

const READ = `
SELECT fingerprint, state, attempts, reason, sent, cost::float8 AS cost, at, sealed
FROM ${TABLE} WHERE run = $1 AND fingerprint = ANY ($2)`;

const STATES = `SELECT fingerprint, state FROM ${TABLE} WHERE run = $1 AND fingerprint = ANY ($2)`;

const RELEASE = `
UPDATE ${TABLE} SET state = 'released', at = clock_timestamp()
WHERE run = $1 AND state = $2 AND fingerprint = ANY ($3) RETURNING fingerprint`;

const ERASE = `UPDATE ${TABLE} SET sealed = NULL WHERE run = $1 AND sealed IS NOT NULL AND state <> 'claimed'`;

/** The ledger as one table of PostgreSQL. What it has answered is on disk: see {@link checkPostgres}. */
export class PostgresLedger implements Ledger {
  readonly #pool: Pool;

  constructor(PoolClass: new (config: PoolConfig) => Pool, config: PoolConfig) {
    this.#pool = new PoolClass(config);
    // A connection that breaks while idle is replaced at its next use.
    this.#pool.on("error", () => {});
  }

  async prepare(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await checkPostgres(
        async (sql) => (await client.query(sql)).rows[0],
        (what) => new QueueError("unsafe-server", `This PostgreSQL cannot hold the ledger: ${what}`),
      );
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock($1)", [CREATION_LOCK]);
      // Asked first, so that a worker needs no right to create.
      const { rows } = await client.query(`SELECT to_regclass('${TABLE}') AS found`);
      if (rows[0]?.found === null) await client.query(CREATE);
      await client.query("COMMIT");
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async claim(
    run: string,
    fingerprint: string,
    claim: string,
    worker: string,
    lease: number,
  ): Promise<boolean> {
    const { rowCount } = await this.#pool.query(CLAIM, [run, fingerprint, claim, worker, lease]);
    return rowCount === 1;
  }

  async settle(run: string, fingerprint: string, claim: string, ending: LedgerEnding): Promise<boolean> {
    const { state, reason, sent, cost, sealed } = ending;
    const { rowCount } = await this.#pool.query(SETTLE, [
      run,
      fingerprint,
      claim,
      state,
      reason,
      sent,
      cost,
      sealed,
    ]);
    return rowCount === 1;
  }

  async expire(): Promise<number> {
    return (await this.#pool.query(EXPIRE)).rowCount ?? 0;
  }

  async counts(run: string): Promise<LedgerCounts> {
    const { rows } = await this.#pool.query<{ state: LedgerState; rows: number; cost: number }>(COUNTS, [
      run,
    ]);
    const counts = { claimed: 0, done: 0, declined: 0, failed: 0, unknown: 0, released: 0 };
    let cost = 0;
    for (const row of rows) {
      counts[row.state] = row.rows;
      cost += row.cost;
    }
    return { rows: counts, cost };
  }

  async states(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerState>> {
    type Found = { fingerprint: string; state: LedgerState };
    const { rows } = await this.#pool.query<Found>(STATES, [run, fingerprints]);
    return new Map(rows.map(({ fingerprint, state }) => [fingerprint, state]));
  }

  async read(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerRow>> {
    const { rows } = await this.#pool.query<LedgerRow & { fingerprint: string }>(READ, [run, fingerprints]);
    return new Map(rows.map(({ fingerprint, ...row }) => [fingerprint, row]));
  }

  async release(
    run: string,
    state: "unknown" | "failed" | "declined",
    fingerprints: readonly string[],
  ): Promise<readonly string[]> {
    const { rows } = await this.#pool.query<{ fingerprint: string }>(RELEASE, [run, state, fingerprints]);
    return rows.map(({ fingerprint }) => fingerprint);
  }

  async erase(run: string): Promise<number> {
    return (await this.#pool.query(ERASE, [run])).rowCount ?? 0;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
