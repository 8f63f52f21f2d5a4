import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Pool, QueryResultRow } from "pg";
import { ledgerFailed } from "./ledger-failed.ts";
import type {
  Ask,
  Doubt,
  Found,
  KeptEnding,
  LedgerCounts,
  LedgerStore,
  Settlement,
  Standing,
  Wanted,
} from "./ledger-store.ts";
import * as sql from "./postgres-statements.ts";
import { serverTrouble } from "./server-trouble.ts";

const PATIENCE = 10_000;
const LONGEST_PAUSE = 1_000;
// The server is gone, stopping or starting; the connection is lost; or the other side won a deadlock.
const PASSING = /^(08|57P0|40)|^E[A-Z]+$/;
// A named statement is missing, or exists already: a pooler gives each transaction another connection.
const POOLED = new Set<unknown>(["26000", "42P05"]);

/** The ledger in PostgreSQL. One statement claims a check, another one settles it. */
export class PostgresStore implements LedgerStore {
  readonly #pool: Pool;
  readonly #shown: string;
  readonly #holder: string;
  readonly #keepFor: number | null;
  #isPooled = false;

  /**
   * @param shown the address without user and password
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
    const { key, documentType, claim, evenIfUnknown, awaited, subject, seen } = ask;
    for (;;) {
      const [row] = await this.#ask(sql.CLAIM, [
        ...this.#wanted(ask),
        awaited,
        seen,
        key,
        documentType,
        claim,
        this.#holder,
        evenIfUnknown,
        subject,
      ]);
      if (row?.claimed) return { kind: "claimed" };
      if (row?.usable) return { kind: "kept", ending: endingOf(row) };
      if (row?.in_doubt && !evenIfUnknown && !row.seen) {
        return { kind: "unknown", doubt: doubtOf({ ...row, key }) };
      }
      if (row?.open === "claimed" && !row.in_doubt) return { kind: "in-progress", claim: row.claim };
      // The row changed in the meantime.
    }
  }

  async look(keys: readonly string[], wanted: Wanted): Promise<ReadonlyMap<string, Standing>> {
    const { statesOnly = false } = wanted;
    const rows = await this.#ask(sql.LOOK, [...this.#wanted(wanted), "", "", keys, statesOnly]);
    return new Map(rows.map((row) => [row.key, standingOf(row)]));
  }

  async note(name: string): Promise<string | undefined> {
    return (await this.#ask(sql.NOTE, [name]))[0]?.sealed;
  }

  async writeNote(name: string, sealed: string): Promise<void> {
    await this.#ask(sql.WRITE_NOTE, [name, sealed]);
  }

  async settle(settlement: Settlement): Promise<void> {
    const { key, claim } = settlement;
    switch (settlement.kind) {
      case "free":
        await this.#ask(sql.FREE, [key, claim, settlement.failure]);
        return;
      case "unknown":
        await this.#ask(sql.UNKNOWN, [key, claim, settlement.failure, settlement.sealed]);
        return;
      case "answered": {
        const { isDeclined, simulated, selection, sealed } = settlement.ending;
        const kept = isDeclined ? "declined" : "answered";
        await this.#ask(sql.ANSWERED, [key, claim, kept, simulated, selection, sealed]);
      }
    }
  }

  async resolve(key: string, billed: boolean): Promise<boolean> {
    const { rowCount } = await this.#pool
      .query(sql.RESOLVE, [key, billed])
      .catch((error) => this.#fail(error));
    return rowCount === 1;
  }

  async unknown(): Promise<readonly Doubt[]> {
    return (await this.#ask(sql.DOUBTS, [])).map(doubtOf);
  }

  async erase(subject: string): Promise<number> {
    return (await this.#ask(sql.ERASE, [subject]))[0]?.erased;
  }

  async counts(): Promise<LedgerCounts> {
    const counts = { claimed: 0, unknown: 0, answered: 0, declined: 0, paid: 0, free: 0 };
    for (const { kind, n } of await this.#ask(sql.COUNTS, [])) counts[kind as keyof LedgerCounts] = n;
    return counts;
  }

  async beat(): Promise<void> {
    await this.#ask(sql.SIGN, [this.#holder]);
    // A holder without an entry counts as dead too.
    await this.#ask(sql.BURY, []);
  }

  async expire(): Promise<void> {
    if (this.#keepFor === null) return;
    await this.#ask(sql.EXPIRE, [this.#keepFor]);
    await this.#ask(sql.EXPIRE_FAILURES, [this.#keepFor]);
  }

  async close(isIdle: boolean): Promise<void> {
    if (this.#pool.ended) return;
    if (isIdle) await this.#pool.query(sql.LEAVE, [this.#holder]).catch(() => {});
    await this.#pool.end();
  }

  #wanted({ maxAge = null as never, selection, simulated, anyAnswer }: Wanted): unknown[] {
    return [maxAge, selection, simulated, this.#keepFor, anyAnswer];
  }

  /** Runs a statement, again if needed, since the server may be restarting. So every statement must allow a repeat. */
  async #ask(text: string, values: readonly unknown[]): Promise<QueryResultRow[]> {
    const started = performance.now();
    for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      // A name, so that the server parses and plans a statement only once per connection.
      const name = this.#isPooled ? undefined : nameOf(text);
      try {
        const { rows } = await this.#pool.query({ text, values: [...values], name });
        return rows;
      } catch (error) {
        const { code, message } = error as { readonly code?: unknown; readonly message?: string };
        if (name !== undefined && POOLED.has(code)) {
          this.#isPooled = true;
          continue;
        }
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
    throw ledgerFailed(serverTrouble(error, this.#shown));
  }
}

const names = new Map<string, string>();

/** The same for the same statement in every process: behind a pooler, they share connections. */
function nameOf(text: string): string {
  const name =
    names.get(text) ?? `indiconnect_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
  names.set(text, name);
  return name;
}

function endingOf({ answered_by: claim, kept, simulated, selection, sealed }: QueryResultRow): KeptEnding {
  return { claim, isDeclined: kept === "declined", simulated, selection, sealed };
}

function standingOf(row: QueryResultRow): Standing {
  const { version, usable, in_doubt, kept, open, claim, failure } = row;
  const isInDoubt = !usable && in_doubt;
  return {
    version,
    state: usable ? kept : isInDoubt ? "unknown" : open || (kept === "" ? "free" : "paid"),
    ending: usable && row.sealed !== null ? endingOf(row) : undefined,
    failure: failure === null ? undefined : { claim, sealed: failure },
    doubt: isInDoubt ? doubtOf(row) : undefined,
  };
}

function doubtOf(row: QueryResultRow): Doubt {
  const { key, document_type: documentType, claim, since, doubt } = row;
  return { key, documentType, claim, since, sealed: doubt };
}
