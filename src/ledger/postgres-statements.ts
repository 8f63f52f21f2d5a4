import { DEAD_AFTER } from "./ledger-store.ts";

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
  sealed text,
  failure text,
  failed_at timestamptz
);
CREATE INDEX IF NOT EXISTS checks_failure ON indiconnect.checks (failed_at) WHERE failure IS NOT NULL;
CREATE INDEX IF NOT EXISTS checks_open ON indiconnect.checks (since) WHERE open <> '';
CREATE INDEX IF NOT EXISTS checks_sealed ON indiconnect.checks (at) WHERE sealed IS NOT NULL;
CREATE TABLE IF NOT EXISTS indiconnect.subjects (subject text, key text, PRIMARY KEY (subject, key));
CREATE TABLE IF NOT EXISTS indiconnect.notes (name text PRIMARY KEY, sealed text NOT NULL);`;

// A claim is older than its holder's first heartbeat, so a statement may see the claim but not the heartbeat.
const DEAD = `(c.since < clock_timestamp() - interval '${DEAD_AFTER} milliseconds' AND NOT EXISTS (
  SELECT 1 FROM indiconnect.holders AS h
  WHERE h.holder = c.holder AND h.beat >= clock_timestamp() - interval '${DEAD_AFTER} milliseconds'))`;
const IN_DOUBT = `(c.open = 'unknown' OR (c.open = 'claimed' AND ${DEAD}))`;
// The version also changes when a claim becomes unknown: who saw the claim under way must not send.
const VERSION = `(c.claim || ' ' || c.answered_by || ' ' ||
  CASE WHEN c.open = '' THEN '' WHEN ${IN_DOUBT} THEN 'doubt' ELSE 'claimed' END)`;
// In milliseconds. Not by subtraction from the time, because PostgreSQL has no interval and no time for a very long age.
const AGE = (time: string): string => `(extract(epoch FROM clock_timestamp() - ${time}) * 1000)::float8`;
// $1 maxAge, $2 selection, $3 simulated, $4 keepFor, $5 anyAnswer, $6 awaited, $7 seen
const USABLE = `(c.sealed IS NOT NULL AND ${VERSION} <> $7
  AND (($6 <> '' AND c.answered_by = $6) OR ((c.kept = 'answered' OR $5) AND ($1::float8 IS NULL
    OR ${AGE("c.at")} <= $1)))
  AND ($4::float8 IS NULL OR ${AGE("c.at")} <= $4)
  AND ($3::boolean OR NOT c.simulated)
  AND $2::text[] <@ c.selection)`;

const STANDS = (
  isWanted: string,
): string => `c.claim, c.open, ${IN_DOUBT} AS in_doubt, ${USABLE} AS usable, c.document_type,
  extract(epoch FROM c.since)::float8 * 1000 AS since, c.doubt, c.kept, c.answered_by, c.simulated, c.selection,
  CASE WHEN ${USABLE} AND ${isWanted} THEN c.sealed END AS sealed`;

// One statement. PostgreSQL locks the row and reads its current state. Everything else that the statement reads is older,
// from its beginning. That counts only if nothing was claimed, and "too old to be found" is asked again.
export const CLAIM: string = `
WITH linked AS (
  INSERT INTO indiconnect.subjects (subject, key) SELECT $13, $8 WHERE $13 <> '' ON CONFLICT DO NOTHING
), claimed AS (
  INSERT INTO indiconnect.checks AS c (key, document_type, open, claim, holder, since)
  VALUES ($8, $9, 'claimed', $10, $11, clock_timestamp())
  ON CONFLICT (key) DO UPDATE
  SET open = 'claimed', claim = $10, holder = $11, since = clock_timestamp(), doubt = '', forget = false,
    failure = NULL, failed_at = NULL
  WHERE (c.open = 'claimed' AND c.claim = $10)
    OR (NOT ${USABLE} AND (c.open = '' OR (($12 OR ${VERSION} = $7) AND ${IN_DOUBT})))
  RETURNING 1
)
SELECT EXISTS (SELECT 1 FROM claimed) AS claimed, ${VERSION} = $7 AS seen, ${STANDS("true")}
FROM (SELECT 1) AS always LEFT JOIN indiconnect.checks AS c ON c.key = $8`;
export const LOOK: string = `
SELECT c.key, c.failure, ${VERSION} AS version, ${STANDS("NOT $9::boolean")}
FROM indiconnect.checks AS c WHERE c.key = ANY($8::text[])`;

const CLOSED = (mine: string): string => `open = CASE WHEN ${mine} THEN '' ELSE open END,
  doubt = CASE WHEN ${mine} THEN '' ELSE doubt END, failure = CASE WHEN ${mine} THEN NULL ELSE failure END,
  failed_at = CASE WHEN ${mine} THEN NULL ELSE failed_at END, forget = CASE WHEN ${mine} THEN false ELSE forget END`;
export const ANSWERED: string = `
UPDATE indiconnect.checks SET ${CLOSED("claim = $2")},
  kept = CASE WHEN forget THEN 'paid' ELSE $3 END, answered_by = $2, at = clock_timestamp(),
  simulated = $4, selection = $5, sealed = CASE WHEN forget THEN NULL ELSE $6 END
WHERE key = $1 AND answered_by <> $2 RETURNING 1`;
// $3 the failure
const FAILED = `failure = CASE WHEN forget OR $3::text = '' THEN NULL ELSE $3::text END, failed_at = clock_timestamp()`;
export const FREE: string = `
UPDATE indiconnect.checks SET open = '', doubt = '', ${FAILED} WHERE key = $1 AND claim = $2 AND open <> ''`;
export const UNKNOWN: string = `
UPDATE indiconnect.checks SET open = 'unknown', doubt = $4, ${FAILED} WHERE key = $1 AND claim = $2 AND open <> ''`;
export const RESOLVE: string = `
UPDATE indiconnect.checks AS c SET open = '', doubt = '',
  kept = CASE WHEN $2 AND c.kept <> 'answered' THEN 'paid' ELSE c.kept END,
  sealed = CASE WHEN $2 AND c.kept <> 'answered' THEN NULL ELSE c.sealed END
WHERE key = $1 AND ${IN_DOUBT}`;
export const DOUBTS: string = `
SELECT key, document_type, claim, extract(epoch FROM since)::float8 * 1000 AS since, doubt
FROM indiconnect.checks AS c WHERE open <> '' AND ${IN_DOUBT}`;
export const ERASE: string = `
WITH unlinked AS (DELETE FROM indiconnect.subjects WHERE subject = $1 RETURNING key),
found AS (SELECT key, sealed IS NOT NULL AS had FROM indiconnect.checks WHERE key IN (SELECT key FROM unlinked) FOR UPDATE),
erased AS (
  UPDATE indiconnect.checks AS c SET sealed = NULL, failure = NULL, kept = CASE WHEN found.had THEN 'paid' ELSE kept END,
    forget = open <> ''
  FROM found WHERE c.key = found.key RETURNING found.had
)
SELECT count(*) FILTER (WHERE had)::float8 AS erased FROM erased`;
export const COUNTS: string = `
SELECT CASE WHEN ${IN_DOUBT} THEN 'unknown' WHEN open = 'claimed' THEN 'claimed' WHEN kept = '' THEN 'free' ELSE kept END
  AS kind, count(*)::float8 AS n FROM indiconnect.checks AS c GROUP BY 1`;
export const SIGN: string = `
INSERT INTO indiconnect.holders (holder, beat) VALUES ($1, clock_timestamp())
ON CONFLICT (holder) DO UPDATE SET beat = clock_timestamp()`;
export const BURY: string =
  "DELETE FROM indiconnect.holders WHERE beat < clock_timestamp() - interval '1 day'";
export const LEAVE: string = "DELETE FROM indiconnect.holders WHERE holder = $1";
export const EXPIRE: string = `
UPDATE indiconnect.checks SET sealed = NULL, kept = 'paid'
WHERE sealed IS NOT NULL AND ${AGE("at")} > $1::float8`;

export const EXPIRE_FAILURES: string = `
UPDATE indiconnect.checks SET failure = NULL
WHERE failure IS NOT NULL AND ${AGE("failed_at")} > $1::float8`;
export const NOTE: string = "SELECT sealed FROM indiconnect.notes WHERE name = $1";
export const WRITE_NOTE: string = `
INSERT INTO indiconnect.notes (name, sealed) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET sealed = $2`;
