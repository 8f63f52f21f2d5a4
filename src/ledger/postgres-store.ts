import { setTimeout as wait } from "node:timers/promises";
import type { Pool, QueryResultRow } from "pg";
import {
  type Ask,
  DEAD_AFTER,
  type Doubt,
  type Found,
  type LedgerCounts,
  type LedgerStore,
  type Settlement,
} from "./ledger-store.ts";
import { postgresTrouble } from "./postgres-trouble.ts";

/** The tables of an empty ledger, in a schema of their own. */
export const POSTGRES_TABLES = `
CREATE SCHEMA IF NOT EXISTS indiconnect;
CREATE TABLE IF NOT EXISTS indiconnect.meta (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE IF NOT EXISTS indiconnect.holders (holder text PRIMARY KEY, beat timestamptz NOT NULL);
CREATE TABLE IF NOT EXISTS indiconnect.checks (
  key text PRIMARY KEY,
  document_type text NOT NULL,
  open text NOT NULL DEFAULT '' CHECK (open IN ('', 'claimed', 'unknown')),
  claim text NOT NULL,
  holder text NOT NULL,
  since timestamptz NOT NULL,
  doubt text NOT NULL DEFAULT '',
  forget boolean NOT NULL DEFAULT false,
  kept text NOT NULL DEFAULT '' CHECK (kept IN ('', 'answered', 'declined', 'paid')),
  answered_by text NOT NULL DEFAULT '',
  at timestamptz,
  simulated boolean,
  selection text[],
  sealed text
);
CREATE INDEX IF NOT EXISTS checks_open ON indiconnect.checks (since) WHERE open <> '';
CREATE INDEX IF NOT EXISTS checks_sealed ON indiconnect.checks (at) WHERE sealed IS NOT NULL;
CREATE TABLE IF NOT EXISTS indiconnect.subjects (subject text, key text, PRIMARY KEY (subject, key));`;

// A claim is older than its holder's first sign of life, and a statement may see the claim without the sign.
const DEAD = `(c.since < clock_timestamp() - interval '${DEAD_AFTER} milliseconds' AND NOT EXISTS (
  SELECT 1 FROM indiconnect.holders AS h
  WHERE h.holder = c.holder AND h.beat >= clock_timestamp() - interval '${DEAD_AFTER} milliseconds'))`;
const IN_DOUBT = `(c.open = 'unknown' OR (c.open = 'claimed' AND ${DEAD}))`;
// $5 maxAge, $6 selection, $7 simulated, $9 awaited, $10 keepFor
const USABLE = `(c.sealed IS NOT NULL
  AND (($9 <> '' AND c.answered_by = $9) OR (c.kept = 'answered' AND ($5::float8 IS NULL
    OR c.at >= clock_timestamp() - $5 * interval '1 millisecond')))
  AND ($10::float8 IS NULL OR c.at >= clock_timestamp() - $10 * interval '1 millisecond')
  AND ($7::boolean OR NOT c.simulated)
  AND $6::text[] <@ c.selection)`;

// One statement: PostgreSQL locks the row and looks at it as it is then. What is read beside it is older than that by
// the length of the statement: only where nothing was claimed does it count, and "too old to be found" is asked again.
const CLAIM = `
WITH linked AS (
  INSERT INTO indiconnect.subjects (subject, key) SELECT $11, $1 WHERE $11 <> '' ON CONFLICT DO NOTHING
), claimed AS (
  INSERT INTO indiconnect.checks AS c (key, document_type, open, claim, holder, since)
  VALUES ($1, $2, 'claimed', $3, $4, clock_timestamp())
  ON CONFLICT (key) DO UPDATE
  SET open = 'claimed', claim = $3, holder = $4, since = clock_timestamp(), doubt = '', forget = false
  WHERE (c.open = 'claimed' AND c.claim = $3)
    OR (NOT ${USABLE} AND (c.open = '' OR ($8 AND ${IN_DOUBT})))
  RETURNING 1
)
SELECT EXISTS (SELECT 1 FROM claimed) AS claimed, c.claim, c.open, ${IN_DOUBT} AS in_doubt, ${USABLE} AS usable,
  c.document_type, extract(epoch FROM c.since)::float8 * 1000 AS since, c.doubt, c.kept, c.answered_by, c.simulated,
  c.selection, CASE WHEN ${USABLE} THEN c.sealed END AS sealed
FROM (SELECT 1) AS always LEFT JOIN indiconnect.checks AS c ON c.key = $1`;

const CLOSED = (mine: string): string => `open = CASE WHEN ${mine} THEN '' ELSE open END,
  doubt = CASE WHEN ${mine} THEN '' ELSE doubt END, forget = CASE WHEN ${mine} THEN false ELSE forget END`;
const ANSWERED = `
UPDATE indiconnect.checks SET ${CLOSED("claim = $2")},
  kept = CASE WHEN forget THEN 'paid' ELSE $3 END, answered_by = $2, at = clock_timestamp(),
  simulated = $4, selection = $5, sealed = CASE WHEN forget THEN NULL ELSE $6 END
WHERE key = $1 AND answered_by <> $2 RETURNING 1`;
const FREE =
  "UPDATE indiconnect.checks SET open = '', doubt = '' WHERE key = $1 AND claim = $2 AND open <> ''";
const UNKNOWN = `
UPDATE indiconnect.checks SET open = 'unknown', doubt = $3 WHERE key = $1 AND claim = $2 AND open <> ''`;
const RESOLVE = `
UPDATE indiconnect.checks AS c SET open = '', doubt = '',
  kept = CASE WHEN $2 AND c.kept <> 'answered' THEN 'paid' ELSE c.kept END,
  sealed = CASE WHEN $2 AND c.kept <> 'answered' THEN NULL ELSE c.sealed END
WHERE key = $1 AND ${IN_DOUBT}`;
const DOUBTS = `
SELECT key, document_type, claim, extract(epoch FROM since)::float8 * 1000 AS since, doubt
FROM indiconnect.checks AS c WHERE open <> '' AND ${IN_DOUBT}`;
const ERASE = `
WITH unlinked AS (DELETE FROM indiconnect.subjects WHERE subject = $1 RETURNING key),
found AS (SELECT key, sealed IS NOT NULL AS had FROM indiconnect.checks WHERE key IN (SELECT key FROM unlinked) FOR UPDATE),
erased AS (
  UPDATE indiconnect.checks AS c SET sealed = NULL, kept = CASE WHEN found.had THEN 'paid' ELSE kept END,
    forget = open <> ''
  FROM found WHERE c.key = found.key RETURNING found.had
)
SELECT count(*) FILTER (WHERE had)::float8 AS erased FROM erased`;
const COUNTS = `
SELECT CASE WHEN ${IN_DOUBT} THEN 'unknown' WHEN open = 'claimed' THEN 'claimed' WHEN kept = '' THEN 'free' ELSE kept END
  AS kind, count(*)::float8 AS n FROM indiconnect.checks AS c GROUP BY 1`;
const SIGN = `
INSERT INTO indiconnect.holders (holder, beat) VALUES ($1, clock_timestamp())
ON CONFLICT (holder) DO UPDATE SET beat = clock_timestamp()`;
const BURY = "DELETE FROM indiconnect.holders WHERE beat < clock_timestamp() - interval '1 day'";
const LEAVE = "DELETE FROM indiconnect.holders WHERE holder = $1";
const EXPIRE = `
UPDATE indiconnect.checks SET sealed = NULL, kept = 'paid'
WHERE sealed IS NOT NULL AND at < clock_timestamp() - $1 * interval '1 millisecond'`;

const PATIENCE = 10_000;
const LONGEST_PAUSE = 1_000;
// Server gone, going or starting; connection lost; deadlock, which the other side won.
const PASSING = /^(08|57P0|40)|^E[A-Z]+$/;

/** The ledger in PostgreSQL: one statement claims, one settles. */
export class PostgresStore implements LedgerStore {
  readonly #pool: Pool;
  readonly #shown: string;
  readonly #holder: string;
  readonly #keepFor: number | null;

  /**
   * @param shown the address, without what is secret
   * @param holder random id of this handle
   * @param keepFor milliseconds; Infinity for ever
   */
  constructor(pool: Pool, shown: string, holder: string, keepFor: number) {
    this.#pool = pool;
    this.#shown = shown;
    this.#holder = holder;
    this.#keepFor = keepFor === Number.POSITIVE_INFINITY ? null : keepFor;
  }

  async claim(ask: Ask): Promise<Found> {
    const { key, documentType, claim, maxAge = null, selection, simulated } = ask;
    const { evenIfUnknown, awaited, subject } = ask;
    for (;;) {
      const [row] = await this.#ask(CLAIM, [
        key,
        documentType,
        claim,
        this.#holder,
        maxAge,
        selection,
        simulated,
        evenIfUnknown,
        awaited,
        this.#keepFor,
        subject,
      ]);
      if (row?.claimed) return { kind: "claimed" };
      if (row?.usable) {
        const { answered_by, kept, sealed } = row;
        const isDeclined = kept === "declined";
        const { selection, simulated } = row;
        return { kind: "kept", ending: { claim: answered_by, isDeclined, simulated, selection, sealed } };
      }
      if (row?.in_doubt && !evenIfUnknown) return { kind: "unknown", doubt: doubtOf({ ...row, key }) };
      if (row?.open === "claimed" && !row.in_doubt) return { kind: "in-progress", claim: row.claim };
      // It changed in the meantime.
    }
  }

  async settle(settlement: Settlement): Promise<void> {
    const { key, claim } = settlement;
    switch (settlement.kind) {
      case "free":
        await this.#ask(FREE, [key, claim]);
        return;
      case "unknown":
        await this.#ask(UNKNOWN, [key, claim, settlement.sealed]);
        return;
      case "answered": {
        const { isDeclined, simulated, selection, sealed } = settlement.ending;
        const kept = isDeclined ? "declined" : "answered";
        await this.#ask(ANSWERED, [key, claim, kept, simulated, selection, sealed]);
      }
    }
  }

  async resolve(key: string, billed: boolean): Promise<boolean> {
    const { rowCount } = await this.#pool.query(RESOLVE, [key, billed]).catch((error) => this.#fail(error));
    return rowCount === 1;
  }

  async unknown(): Promise<readonly Doubt[]> {
    return (await this.#ask(DOUBTS, [])).map(doubtOf);
  }

  async erase(subject: string): Promise<number> {
    return (await this.#ask(ERASE, [subject]))[0]?.erased;
  }

  async counts(): Promise<LedgerCounts> {
    const counts = { claimed: 0, unknown: 0, answered: 0, declined: 0, paid: 0, free: 0 };
    for (const { kind, n } of await this.#ask(COUNTS, [])) counts[kind as keyof LedgerCounts] = n;
    return counts;
  }

  async beat(): Promise<void> {
    await this.#ask(SIGN, [this.#holder]);
    // One that is not there is dead as well.
    await this.#ask(BURY, []);
  }

  async expire(): Promise<void> {
    if (this.#keepFor !== null) await this.#ask(EXPIRE, [this.#keepFor]);
  }

  async close(isIdle: boolean): Promise<void> {
    if (this.#pool.ended) return;
    if (isIdle) await this.#pool.query(LEAVE, [this.#holder]).catch(() => {});
    await this.#pool.end();
  }

  /** Everything that is asked so may be asked twice: a server that is restarted is waited for. */
  async #ask(sql: string, values: readonly unknown[]): Promise<QueryResultRow[]> {
    const started = performance.now();
    for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        // Named, so that the server parses and plans it once a connection.
        const { rows } = await this.#pool.query({ text: sql, values: [...values], name: nameOf(sql) });
        return rows;
      } catch (error) {
        const { code, message } = error as { readonly code?: unknown; readonly message?: string };
        const isPassing =
          typeof code === "string" ? PASSING.test(code) : /connection|timeout/i.test(message ?? "");
        if (!isPassing || this.#pool.ending || performance.now() - started + pause > PATIENCE) {
          return this.#fail(error);
        }
        await wait(pause);
      }
    }
  }

  #fail(error: unknown): never {
    throw postgresTrouble(error, this.#shown);
  }
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? `indiconnect_${names.size}`;
  names.set(sql, name);
  return name;
}

function doubtOf(row: QueryResultRow): Doubt {
  const { key, document_type: documentType, claim, since, doubt } = row;
  return { key, documentType, claim, since, sealed: doubt };
}
