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
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLES = `
CREATE TABLE holders (holder TEXT PRIMARY KEY, beat INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE checks (key TEXT PRIMARY KEY, facts TEXT NOT NULL, mac TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE endings (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, about TEXT NOT NULL, mac TEXT NOT NULL, sealed TEXT NOT NULL
) STRICT;
CREATE TABLE subjects (subject TEXT, key TEXT, PRIMARY KEY (subject, key)) STRICT, WITHOUT ROWID;
`;

/** A check. Each names the next one in the order of keys, and the first one, with an empty key, begins the chain. */
interface Entry {
  readonly key: string;
  readonly next: string;
  readonly documentType: string;
  readonly open: "" | "claimed" | "unknown";
  readonly claim: string;
  readonly holder: string;
  readonly since: number;
  /** The receipt of an unknown outcome, sealed. */
  readonly doubt: string;
  /** Whether the answer of the open claim is to be destroyed: its subject was erased. */
  readonly forget: boolean;
  readonly kept: "" | "answered" | "declined" | "paid";
  /** The claim that was answered last. */
  readonly answeredBy: string;
  readonly at: number;
  /** Of the answer that is kept, or 0. */
  readonly ending: number;
}

const EMPTY: Entry = {
  key: "",
  next: "",
  documentType: "",
  open: "",
  claim: "",
  holder: "",
  since: 0,
  doubt: "",
  forget: false,
  kept: "",
  answeredBy: "",
  at: 0,
  ending: 0,
};
const FIELDS = Object.keys(EMPTY) as readonly (keyof Entry)[];

// A driver takes its time for each column, so the fields of a check share one, as JSON.
interface CheckRow {
  readonly facts: string;
  readonly mac: string;
}
interface EndingRow {
  readonly about: string;
  readonly mac: string;
  readonly sealed: string;
}
/** Which check an answer belongs to, the claim that brought it, whether it is simulated, and what was selected. */
type About = readonly [key: string, claim: string, simulated: boolean, selection: readonly string[]];

const field = (name: keyof Entry): string => `facts ->> ${FIELDS.indexOf(name)}`;
// The check itself or, where it is not there, the one that comes before it.
const FIND = `SELECT ${bytesOf("facts")}, ${bytesOf("mac")} FROM checks WHERE key <= ? ORDER BY key DESC LIMIT 1`;
const WRITE = "INSERT OR REPLACE INTO checks (key, facts, mac) VALUES (?, ?, ?)";
const OPEN = `SELECT ${bytesOf("facts")}, ${bytesOf("mac")} FROM checks WHERE ${field("open")} <> ''`;
const COUNT = `SELECT CAST(${field("kept")} AS BLOB) AS kept, count(*) AS n FROM checks
  WHERE key <> '' AND ${field("open")} = '' GROUP BY 1`;
const ENDING = `SELECT ${bytesOf("about")}, ${bytesOf("mac")}, ${bytesOf("sealed")} FROM endings WHERE id = ?`;
const KEEP = "INSERT INTO endings (at, about, mac, sealed) VALUES (?, ?, ?, ?) RETURNING id";
const DESTROY = "DELETE FROM endings WHERE id = ?";
const OLDEST = `SELECT id, at, ${bytesOf("about")} FROM endings ORDER BY id LIMIT ?`;
const LINK = "INSERT OR IGNORE INTO subjects (subject, key) VALUES (?, ?)";
const LINKED = `SELECT ${bytesOf("key")} FROM subjects WHERE subject = ?`;
const UNLINK = "DELETE FROM subjects WHERE subject = ?";
const BEAT_OF = "SELECT beat FROM holders WHERE holder = ?";
const SIGN = "INSERT OR REPLACE INTO holders (holder, beat) VALUES (?, ?)";
const BURY = "DELETE FROM holders WHERE beat < ?";
const LEAVE = "DELETE FROM holders WHERE holder = ?";
const AT_ONCE = 200;
const DAY = 24 * 3_600_000;

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
        `${path} is damaged. Restore it from a backup together with its key; do not start an empty one, which knows of no payment.`,
      );
  }

  /** Makes the tables, within a transaction of the caller's. */
  static make(database: SqliteDatabase, keys: LedgerKeys): void {
    database.exec(TABLES);
    write(database, keys, EMPTY);
  }

  claim(ask: Ask): Promise<Found> {
    return this.#commits.run(() => {
      const { key, claim, documentType, subject, evenIfUnknown } = ask;
      const now = this.#now();
      const near = this.#find(key);
      const found = near.key === key ? near : undefined;
      const kept = found && this.#usable(found, ask, now);
      if (subject !== "") this.#database.run(LINK, subject, key);
      if (kept !== undefined) return { kind: "kept", ending: kept };
      if (found !== undefined && found.open !== "" && found.claim !== claim) {
        if (!this.#isInDoubt(found, now)) return { kind: "in-progress", claim: found.claim };
        if (!evenIfUnknown) return { kind: "unknown", doubt: doubtOf(found) };
      }
      const entry = found ?? { ...EMPTY, key, documentType, next: near.next };
      this.#write({
        ...entry,
        open: "claimed",
        claim,
        holder: this.#holder,
        since: now,
        doubt: "",
        forget: false,
      });
      if (found === undefined) this.#write({ ...near, next: key });
      return { kind: "claimed" };
    });
  }

  settle(settlement: Settlement): Promise<void> {
    return this.#commits.run(() => {
      const { kind, key, claim } = settlement;
      const entry = kind === "free" ? this.#found(key) : this.#existing(key);
      // A claim that was given up before it was told.
      if (entry === undefined) return;
      const isMine = entry.open !== "" && entry.claim === claim;
      if (kind === "answered") this.#answer(entry, settlement.ending, isMine);
      else if (!isMine) return;
      else if (kind === "free") this.#write({ ...entry, open: "", doubt: "" });
      else this.#write({ ...entry, open: "unknown", doubt: settlement.sealed });
    });
  }

  resolve(key: string, billed: boolean): Promise<boolean> {
    return this.#commits.run(() => {
      const entry = key === "" ? undefined : this.#found(key);
      if (entry === undefined || !this.#isInDoubt(entry, this.#now())) return false;
      const decided = { ...entry, open: "", doubt: "" } as const;
      this.#write(billed && entry.kept !== "answered" ? { ...decided, ...this.#paid(entry) } : decided);
      return true;
    });
  }

  unknown(): Promise<readonly Doubt[]> {
    return this.#commits.run(() => {
      const now = this.#now();
      return this.#opened()
        .filter((entry) => this.#isInDoubt(entry, now))
        .map(doubtOf);
    });
  }

  erase(subject: string): Promise<number> {
    return this.#commits.run(() => {
      const linked = this.#database.all<{ key: string }>(LINKED, subject);
      const entries = linked.map(({ key }) => this.#existing(key));
      for (const entry of entries) {
        const kept = entry.ending === 0 ? {} : this.#paid(entry);
        this.#write({ ...entry, ...kept, forget: entry.open !== "" });
      }
      this.#database.run(UNLINK, subject);
      return entries.filter(({ ending }) => ending !== 0).length;
    });
  }

  counts(): Promise<LedgerCounts> {
    return this.#commits.run(() => {
      const now = this.#now();
      const counts = { claimed: 0, unknown: 0, answered: 0, declined: 0, paid: 0, free: 0 };
      for (const entry of this.#opened()) counts[this.#isInDoubt(entry, now) ? "unknown" : "claimed"]++;
      for (const { kept, n } of this.#database.all<{ kept: Entry["kept"]; n: number }>(COUNT)) {
        counts[kept || "free"] = n;
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
    const pass = (): boolean => {
      const latest = this.#now() - this.#keepFor;
      const endings = this.#database.all<{ id: number; at: number; about: string }>(OLDEST, AT_ONCE);
      const old = endings
        .filter(({ at }) => at < latest)
        .map(({ id, about }) => ({ id, entry: this.#existing(this.#parsed<About>(about)[0]) }))
        // A time that is damaged destroys nothing.
        .filter(({ id, entry }) => entry.ending !== id || entry.at < latest);
      for (const { id, entry } of old) {
        if (entry.ending === id) this.#write({ ...entry, ...this.#paid(entry) });
        else this.#database.run(DESTROY, id);
      }
      return old.length === AT_ONCE;
    };
    while (await this.#commits.run(pass));
  }

  async close(isIdle: boolean): Promise<void> {
    if (isIdle) await this.#commits.run(() => this.#database.run(LEAVE, this.#holder)).catch(() => {});
    await this.#commits.close();
  }

  /** A check, or the one before it in the order of keys. */
  #find(key: string): Entry {
    const entry = this.#checked(this.#database.get<CheckRow>(FIND, key));
    const isBefore = entry.key < key && (entry.next === "" || entry.next > key);
    if (entry.key !== key && !isBefore) throw this.#damaged();
    return entry;
  }

  #found(key: string): Entry | undefined {
    const entry = this.#find(key);
    return entry.key === key ? entry : undefined;
  }

  #existing(key: string): Entry {
    const entry = this.#found(key);
    if (entry === undefined) throw this.#damaged();
    return entry;
  }

  /** All checks with an open claim. */
  #opened(): readonly Entry[] {
    return this.#database.all<CheckRow>(OPEN).map((row) => this.#checked(row));
  }

  #checked(row: CheckRow | undefined): Entry {
    if (row === undefined || row.mac !== this.#keys.mac(row.facts)) throw this.#damaged();
    const facts = JSON.parse(row.facts) as unknown[];
    const entry: Record<string, unknown> = {};
    for (let index = 0; index < FIELDS.length; index++) entry[FIELDS[index]!] = facts[index];
    return entry as never;
  }

  #parsed<Value>(text: string): Value {
    try {
      return JSON.parse(text) as Value;
    } catch {
      throw this.#damaged();
    }
  }

  #write(entry: Entry): void {
    write(this.#database, this.#keys, entry);
  }

  /** The kept answer of a check, where it is one for whoever asks. */
  #usable(entry: Entry, ask: Ask, now: number): KeptEnding | undefined {
    if (entry.ending === 0) return undefined;
    const isAwaited = ask.awaited !== "" && entry.answeredBy === ask.awaited;
    const isDeclined = entry.kept === "declined";
    const age = now - entry.at;
    if (!isAwaited && (isDeclined || (ask.maxAge !== undefined && age > ask.maxAge))) return undefined;
    if (age > this.#keepFor) return undefined;
    const found = this.#database.get<EndingRow>(ENDING, entry.ending);
    if (found === undefined || found.mac !== this.#keys.mac(found.about)) throw this.#damaged();
    const [key, claim, simulated, selection] = JSON.parse(found.about) as About;
    if (key !== entry.key || claim !== entry.answeredBy) throw this.#damaged();
    if (simulated && !ask.simulated) return undefined;
    const selected = new Set(selection);
    if (!ask.selection.every((path) => selected.has(path))) return undefined;
    return { claim, isDeclined, simulated, selection, sealed: found.sealed };
  }

  #answer(entry: Entry, ending: KeptEnding, isMine: boolean): void {
    const { claim, isDeclined, simulated, selection, sealed } = ending;
    // Asked twice.
    if (entry.answeredBy === claim) return;
    const at = this.#now();
    const closed = isMine ? ({ open: "", doubt: "", forget: false } as const) : {};
    const answered = { ...entry, ...this.#paid(entry), ...closed, answeredBy: claim, at };
    // What is erased while a claim is open is not to come back by a late answer of an earlier one either.
    if (entry.forget) {
      this.#write(answered);
      return;
    }
    const about = JSON.stringify([entry.key, claim, simulated, selection] satisfies About);
    const made = this.#database.get<{ id: number }>(KEEP, at, about, this.#keys.mac(about), sealed);
    this.#write({ ...answered, kept: isDeclined ? "declined" : "answered", ending: made!.id });
  }

  /** Destroys what is kept of a check. */
  #paid({ ending }: Entry): Pick<Entry, "kept" | "ending"> {
    if (ending !== 0) this.#database.run(DESTROY, ending);
    return { kept: "paid", ending: 0 };
  }

  #isInDoubt({ open, holder, since }: Entry, now: number): boolean {
    if (open !== "claimed" || now - since <= DEAD_AFTER) return open === "unknown";
    const beat = this.#database.get<{ beat: number }>(BEAT_OF, holder)?.beat;
    return beat === undefined || now - beat > DEAD_AFTER;
  }
}

function doubtOf({ key, documentType, claim, since, doubt }: Entry): Doubt {
  return { key, documentType, claim, since, sealed: doubt };
}

function write(database: SqliteDatabase, keys: LedgerKeys, entry: Entry): void {
  const facts = JSON.stringify(FIELDS.map((name) => entry[name]));
  database.run(WRITE, entry.key, facts, keys.mac(facts));
}
