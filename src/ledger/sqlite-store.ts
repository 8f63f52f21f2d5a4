import { ledgerFailed } from "./ledger-failed.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import {
  type Ask,
  DEAD_AFTER,
  type Doubt,
  type Found,
  type KeptEnding,
  type LedgerCounts,
  type LedgerStore,
  type Settlement,
} from "./ledger-store.ts";
import { SharedCommits } from "./shared-commits.ts";
import type { Row, SqliteDatabase, Value } from "./sqlite-database.ts";

/** The tables of an empty ledger. */
export const SQLITE_TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE holders (holder TEXT PRIMARY KEY, beat INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE checks (
  key TEXT PRIMARY KEY,
  next TEXT NOT NULL,
  document_type TEXT NOT NULL,
  open TEXT NOT NULL CHECK (open IN ('', 'claimed', 'unknown')),
  claim TEXT NOT NULL,
  holder TEXT NOT NULL,
  since INTEGER NOT NULL,
  doubt TEXT NOT NULL,
  forget INTEGER NOT NULL,
  kept TEXT NOT NULL CHECK (kept IN ('', 'answered', 'declined', 'paid')),
  answered_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  ending INTEGER NOT NULL,
  mac TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE endings (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  simulated INTEGER NOT NULL,
  selection TEXT NOT NULL,
  sealed TEXT NOT NULL,
  mac TEXT NOT NULL
) STRICT;
CREATE TABLE subjects (subject TEXT, key TEXT, PRIMARY KEY (subject, key)) STRICT, WITHOUT ROWID;
`;

/** A check. Each names the next one in the order of keys, and the first one, with an empty key, begins the chain. */
interface CheckRow extends Row {
  readonly key: string;
  readonly next: string;
  readonly document_type: string;
  readonly open: "" | "claimed" | "unknown";
  readonly claim: string;
  readonly holder: string;
  readonly since: number;
  /** The receipt of an unknown outcome, sealed. */
  readonly doubt: string;
  /** Whether the answer of the open claim is to be destroyed: its subject was erased. */
  readonly forget: number;
  readonly kept: "" | "answered" | "declined" | "paid";
  readonly answered_by: string;
  readonly at: number;
  readonly ending: number;
  readonly mac: string;
}

interface EndingRow extends Row {
  readonly id: number;
  readonly key: string;
  readonly at: number;
  readonly simulated: number;
  readonly selection: string;
  readonly sealed: string;
  /** Without the sealed text, which finds damage by itself. */
  readonly mac: string;
}

const EMPTY: Omit<CheckRow, "mac"> = {
  key: "",
  next: "",
  document_type: "",
  open: "",
  claim: "",
  holder: "",
  since: 0,
  doubt: "",
  forget: 0,
  kept: "",
  answered_by: "",
  at: 0,
  ending: 0,
};

const COLUMNS = Object.keys(EMPTY);
// The check itself or, where it is not there, the one that comes before it.
const FIND = "SELECT * FROM checks WHERE key <= ? ORDER BY key DESC LIMIT 1";
const WRITE = `INSERT OR REPLACE INTO checks (${[...COLUMNS, "mac"]}) VALUES (${[...COLUMNS, "mac"].map(() => "?")})`;
const BEAT_OF = "SELECT beat FROM holders WHERE holder = ?";
const ENDING = "SELECT * FROM endings WHERE id = ?";
const KEEP =
  "INSERT INTO endings (key, at, simulated, selection, sealed, mac) VALUES (?, ?, ?, ?, ?, ?) RETURNING id";
const DESTROY = "DELETE FROM endings WHERE id = ?";
const LINK = "INSERT OR IGNORE INTO subjects (subject, key) VALUES (?, ?)";
const LINKED = "SELECT key FROM subjects WHERE subject = ?";
const UNLINK = "DELETE FROM subjects WHERE subject = ?";
const SIGN = "INSERT OR REPLACE INTO holders (holder, beat) VALUES (?, ?)";
const BURY = "DELETE FROM holders WHERE beat < ?";
const LEAVE = "DELETE FROM holders WHERE holder = ?";
const OPEN = "SELECT * FROM checks WHERE open <> ''";
const COUNT = `SELECT open, kept, holder, max(since) AS since, count(*) AS n FROM checks WHERE key <> ''
  GROUP BY open, kept, CASE open WHEN 'claimed' THEN key END`;
const OLDEST = "SELECT id, key, at FROM endings ORDER BY id LIMIT ?";
const AT_ONCE = 200;
const DAY = 24 * 3_600_000;

/** Begins the chain of checks in tables that were just made. */
export function beginChecks(database: SqliteDatabase, keys: LedgerKeys): void {
  database.run(WRITE, ...COLUMNS.map((column) => EMPTY[column]!), macOf(keys, EMPTY));
}

/**
 * The ledger in a SQLite file. SQLite finds most damage by itself, but not a changed value, and not a row that can no
 * longer be found: then the check would be sent again. So each row has a MAC, and names the next key. That a check is
 * absent is believed only where the row before it, by its own MAC, names a key behind it.
 */
export class SqliteStore implements LedgerStore {
  readonly #database: SqliteDatabase;
  readonly #commits: SharedCommits;
  readonly #keys: LedgerKeys;
  readonly #holder: string;
  readonly #keepFor: number;
  readonly #now: () => number;
  readonly #damaged: () => Error;

  /**
   * @param holder random id of this handle
   * @param keepFor milliseconds; Infinity for ever
   * @param now milliseconds since 1970
   */
  constructor(
    database: SqliteDatabase,
    path: string,
    keys: LedgerKeys,
    holder: string,
    keepFor: number,
    now: () => number,
  ) {
    this.#database = database;
    this.#commits = new SharedCommits(database, path);
    this.#keys = keys;
    this.#holder = holder;
    this.#keepFor = keepFor;
    this.#now = now;
    this.#damaged = () =>
      ledgerFailed(
        `${path} is damaged. Restore it from a backup together with its key; do not start an empty one.`,
      );
  }

  claim(ask: Ask): Promise<Found> {
    return this.#commits.run(() => {
      const now = this.#now();
      const near = this.#find(ask.key);
      const row = near.key === ask.key ? near : undefined;
      const kept = row && this.#usable(row, ask, now);
      if (ask.subject !== "") this.#database.run(LINK, ask.subject, ask.key);
      if (kept !== undefined) return { kind: "kept", ending: kept };
      if (row !== undefined && row.open !== "" && row.claim !== ask.claim) {
        if (!this.#isInDoubt(row, now)) return { kind: "in-progress", claim: row.claim };
        if (!ask.evenIfUnknown) return { kind: "unknown", doubt: doubtOf(row) };
      }
      const { claim, documentType } = ask;
      const claimed = {
        open: "claimed",
        claim,
        holder: this.#holder,
        since: now,
        doubt: "",
        forget: 0,
      } as const;
      if (row === undefined) {
        this.#write({ ...EMPTY, key: ask.key, next: near.next, document_type: documentType, ...claimed });
        this.#write({ ...near, next: ask.key });
      } else this.#write({ ...row, ...claimed });
      return { kind: "claimed" };
    });
  }

  settle(settlement: Settlement): Promise<void> {
    return this.#commits.run(() => {
      const row = settlement.kind === "free" ? this.#found(settlement.key) : this.#existing(settlement.key);
      // A claim that was given up before it was told.
      if (row === undefined) return;
      const isMine = row.open !== "" && row.claim === settlement.claim;
      switch (settlement.kind) {
        case "free":
          if (isMine) this.#write({ ...row, open: "", doubt: "" });
          return;
        case "unknown":
          if (isMine) this.#write({ ...row, open: "unknown", doubt: settlement.sealed });
          return;
        case "answered":
          // Asked twice.
          if (row.answered_by === settlement.claim) return;
          this.#answer(row, settlement.ending, isMine);
      }
    });
  }

  resolve(key: string, billed: boolean): Promise<boolean> {
    return this.#commits.run(() => {
      const row = key === "" ? undefined : this.#found(key);
      if (row === undefined || !this.#isInDoubt(row, this.#now())) return false;
      // The claim stays named: its holder may yet tell how it ended.
      const decided = { ...row, open: "", doubt: "" } as const;
      this.#write(billed && row.kept !== "answered" ? { ...decided, ...this.#paid(row) } : decided);
      return true;
    });
  }

  unknown(): Promise<readonly Doubt[]> {
    return this.#commits.run(() => {
      const now = this.#now();
      const rows = this.#database.all<CheckRow>(OPEN).map((row) => this.#checked(row));
      return rows.filter((row) => this.#isInDoubt(row, now)).map(doubtOf);
    });
  }

  erase(subject: string): Promise<number> {
    return this.#commits.run(() => {
      const rows = this.#database.all<{ key: string }>(LINKED, subject).map(({ key }) => this.#existing(key));
      let erased = 0;
      for (const row of rows) {
        if (row.ending !== 0) erased++;
        const forget = row.open === "" ? 0 : 1;
        this.#write({ ...row, ...(row.ending !== 0 && this.#paid(row)), forget });
      }
      this.#database.run(UNLINK, subject);
      return erased;
    });
  }

  counts(): Promise<LedgerCounts> {
    return this.#commits.run(() => {
      const now = this.#now();
      const counts = { claimed: 0, unknown: 0, answered: 0, declined: 0, paid: 0, free: 0 };
      for (const row of this.#database.all<CheckRow & { readonly n: number }>(COUNT)) {
        const kind = this.#isInDoubt(row, now) ? "unknown" : row.open === "" ? row.kept || "free" : "claimed";
        counts[kind] += row.n;
      }
      return counts;
    });
  }

  beat(): Promise<void> {
    return this.#commits.run(() => {
      const now = this.#now();
      this.#database.run(SIGN, this.#holder, now);
      // One that is not there is dead as well.
      this.#database.run(BURY, now - DAY);
    });
  }

  async expire(): Promise<void> {
    if (this.#keepFor === Number.POSITIVE_INFINITY) return;
    const pass = (): boolean => {
      const latest = this.#now() - this.#keepFor;
      const endings = this.#database.all<Pick<EndingRow, "id" | "key" | "at"> & Row>(OLDEST, AT_ONCE);
      const old = endings.filter(({ at }) => at < latest);
      const rows = old.map(({ key }) => this.#existing(key));
      rows.forEach((row, index) => {
        const { id } = old[index]!;
        // A time that is damaged destroys nothing.
        if (row.ending === id && row.at >= latest) return;
        if (row.ending === id) this.#write({ ...row, ...this.#paid(row) });
        else this.#database.run(DESTROY, id);
      });
      return old.length === AT_ONCE && rows.some(({ at }) => at < latest);
    };
    while (await this.#commits.run(pass));
  }

  async close(isIdle: boolean): Promise<void> {
    if (isIdle) await this.#commits.run(() => this.#database.run(LEAVE, this.#holder)).catch(() => {});
    await this.#commits.close();
  }

  /** A check, or the one before it in the order of keys. */
  #find(key: string): CheckRow {
    const row = this.#checked(this.#database.get<CheckRow>(FIND, key));
    if (row.key !== key && row.next !== "" && row.next <= key) throw this.#damaged();
    return row;
  }

  #found(key: string): CheckRow | undefined {
    const row = this.#find(key);
    return row.key === key ? row : undefined;
  }

  #existing(key: string): CheckRow {
    const row = this.#found(key);
    if (row === undefined) throw this.#damaged();
    return row;
  }

  #checked(row: CheckRow | undefined): CheckRow {
    if (row === undefined || row.mac !== macOf(this.#keys, row)) throw this.#damaged();
    return row;
  }

  #write(row: Omit<CheckRow, "mac">): void {
    this.#database.run(WRITE, ...COLUMNS.map((column) => row[column]!), macOf(this.#keys, row));
  }

  /** The kept answer of a check, where it is one for whoever asks. */
  #usable(row: CheckRow, ask: Ask, now: number): KeptEnding | undefined {
    if (row.kept !== "answered" && row.kept !== "declined") return undefined;
    const isAwaited = ask.awaited !== "" && row.answered_by === ask.awaited;
    const age = now - row.at;
    if (!isAwaited && (row.kept === "declined" || (ask.maxAge !== undefined && age > ask.maxAge)))
      return undefined;
    if (age > this.#keepFor) return undefined;
    const found = this.#database.get<EndingRow>(ENDING, row.ending);
    if (found?.mac !== this.#macOfEnding(row.key, row.answered_by, found?.simulated, found?.selection)) {
      throw this.#damaged();
    }
    const selection = JSON.parse(found!.selection) as string[];
    const simulated = found!.simulated === 1;
    if (ask.simulated !== undefined && ask.simulated !== simulated) return undefined;
    if (!ask.selection.every((path) => selection.includes(path))) return undefined;
    const isDeclined = row.kept === "declined";
    return { claim: row.answered_by, isDeclined, simulated, selection, sealed: found!.sealed };
  }

  #answer(
    row: CheckRow,
    { claim, isDeclined, simulated, selection, sealed }: KeptEnding,
    isMine: boolean,
  ): void {
    const at = this.#now();
    const closed = isMine ? ({ open: "", doubt: "", forget: 0 } as const) : {};
    // Not of this claim: erasing concerns what is under way, so the late answer of an earlier claim is not kept either.
    if (row.forget === 1) {
      this.#write({ ...row, ...closed, ...this.#paid(row), answered_by: claim, at });
      return;
    }
    const kept = isDeclined ? "declined" : "answered";
    if (row.ending !== 0) this.#database.run(DESTROY, row.ending);
    const about = [simulated ? 1 : 0, JSON.stringify(selection)] as const;
    const mac = this.#macOfEnding(row.key, claim, ...about);
    const made = this.#database.get<{ id: number }>(KEEP, row.key, at, ...about, sealed, mac);
    this.#write({ ...row, ...closed, kept, answered_by: claim, at, ending: made!.id });
  }

  /** Destroys what is kept of a check. */
  #paid(row: CheckRow): Pick<CheckRow, "kept" | "ending"> {
    if (row.ending !== 0) this.#database.run(DESTROY, row.ending);
    return { kept: "paid", ending: 0 };
  }

  #macOfEnding(...parts: readonly (Value | undefined)[]): string {
    return this.#keys.name("row", parts);
  }

  #isInDoubt({ open, holder, since }: Pick<CheckRow, "open" | "holder" | "since">, now: number): boolean {
    if (open !== "claimed" || now - since <= DEAD_AFTER) return open === "unknown";
    const beat = this.#database.get<{ beat: number }>(BEAT_OF, holder)?.beat;
    return beat === undefined || now - beat > DEAD_AFTER;
  }
}

function doubtOf({ key, document_type: documentType, claim, since, doubt }: CheckRow): Doubt {
  return { key, documentType, claim, since, sealed: doubt };
}

function macOf(keys: LedgerKeys, row: Omit<CheckRow, "mac">): string {
  return keys.name(
    "row",
    COLUMNS.map((column) => row[column]),
  );
}
