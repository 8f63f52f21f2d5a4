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
import { type Entry, SqliteChecks } from "./sqlite-checks.ts";
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLES = `
CREATE TABLE holders (holder TEXT PRIMARY KEY, beat INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE endings (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, about TEXT NOT NULL, mac TEXT NOT NULL, sealed TEXT NOT NULL
) STRICT;
CREATE TABLE subjects (subject TEXT, key TEXT, PRIMARY KEY (subject, key)) STRICT, WITHOUT ROWID;
`;

interface EndingRow {
  readonly about: string;
  readonly mac: string;
  readonly sealed: string;
}
/** Which check an answer belongs to, the claim that brought it, whether it is simulated, and what was selected. */
type About = readonly [key: string, claim: string, simulated: boolean, selection: readonly string[]];

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

/** The ledger in a SQLite file. */
export class SqliteStore implements LedgerStore {
  readonly #database: SqliteDatabase;
  readonly #commits: SharedCommits;
  readonly #keys: LedgerKeys;
  readonly #holder: string;
  readonly #keepFor: number;
  readonly #now: () => number;
  readonly #checks: SqliteChecks;

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
    this.#checks = new SqliteChecks(database, keys, path);
  }

  /** Makes the tables, within a transaction of the caller's. */
  static make(database: SqliteDatabase, keys: LedgerKeys, path: string): void {
    database.exec(TABLES);
    new SqliteChecks(database, keys, path).make();
  }

  claim(ask: Ask): Promise<Found> {
    return this.#commits.run(() => {
      const { key, claim, documentType, subject, evenIfUnknown } = ask;
      const now = this.#now();
      const { entry, join } = this.#checks.claimable(key, documentType);
      const kept = this.#usable(entry, ask, now);
      if (subject !== "") this.#database.run(LINK, subject, key);
      if (kept !== undefined) return { kind: "kept", ending: kept };
      if (entry.open !== "" && entry.claim !== claim) {
        if (!this.#isInDoubt(entry, now)) return { kind: "in-progress", claim: entry.claim };
        if (!evenIfUnknown) return { kind: "unknown", doubt: doubtOf(entry) };
      }
      const claimed = { open: "claimed", claim, holder: this.#holder, since: now } as const;
      this.#checks.write({ ...entry, ...claimed, doubt: "", forget: false });
      join();
      return { kind: "claimed" };
    });
  }

  settle(settlement: Settlement): Promise<void> {
    return this.#commits.run(() => {
      const { kind, key, claim } = settlement;
      const entry = kind === "free" ? this.#checks.find(key) : this.#checks.existing(key);
      // A claim that was given up before it was told.
      if (entry === undefined) return;
      const isMine = entry.open !== "" && entry.claim === claim;
      if (kind === "answered") this.#answer(entry, settlement.ending, isMine);
      else if (!isMine) return;
      else if (kind === "free") this.#checks.write({ ...entry, open: "", doubt: "" });
      else this.#checks.write({ ...entry, open: "unknown", doubt: settlement.sealed });
    });
  }

  resolve(key: string, billed: boolean): Promise<boolean> {
    return this.#commits.run(() => {
      const entry = key === "" ? undefined : this.#checks.find(key);
      if (entry === undefined || !this.#isInDoubt(entry, this.#now())) return false;
      const decided = { ...entry, open: "", doubt: "" } as const;
      this.#checks.write(
        billed && entry.kept !== "answered" ? { ...decided, ...this.#paid(entry) } : decided,
      );
      return true;
    });
  }

  unknown(): Promise<readonly Doubt[]> {
    return this.#commits.run(() => {
      const now = this.#now();
      return this.#checks
        .opened()
        .filter((entry) => this.#isInDoubt(entry, now))
        .map(doubtOf);
    });
  }

  erase(subject: string): Promise<number> {
    return this.#commits.run(() => {
      const linked = this.#database.all<{ key: string }>(LINKED, subject);
      const entries = linked.map(({ key }) => this.#checks.existing(key));
      for (const entry of entries) {
        const kept = entry.ending === 0 ? {} : this.#paid(entry);
        this.#checks.write({ ...entry, ...kept, forget: entry.open !== "" });
      }
      this.#database.run(UNLINK, subject);
      return entries.filter(({ ending }) => ending !== 0).length;
    });
  }

  counts(): Promise<LedgerCounts> {
    return this.#commits.run(() => {
      const now = this.#now();
      const counts = { claimed: 0, unknown: 0, answered: 0, declined: 0, paid: 0, free: 0 };
      for (const entry of this.#checks.opened())
        counts[this.#isInDoubt(entry, now) ? "unknown" : "claimed"]++;
      for (const { kept, n } of this.#checks.counts()) counts[kept || "free"] = n;
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
        .map(({ id, about }) => ({ id, entry: this.#checks.existing(this.#parsed<About>(about)[0]) }))
        // A time that is damaged destroys nothing.
        .filter(({ id, entry }) => entry.ending !== id || entry.at < latest);
      for (const { id, entry } of old) {
        if (entry.ending === id) this.#checks.write({ ...entry, ...this.#paid(entry) });
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

  #parsed<Value>(text: string): Value {
    try {
      return JSON.parse(text) as Value;
    } catch {
      throw this.#checks.damaged();
    }
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
    if (found === undefined || found.mac !== this.#keys.mac(found.about)) throw this.#checks.damaged();
    const [key, claim, simulated, selection] = JSON.parse(found.about) as About;
    if (key !== entry.key || claim !== entry.answeredBy) throw this.#checks.damaged();
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
      this.#checks.write(answered);
      return;
    }
    const about = JSON.stringify([entry.key, claim, simulated, selection] satisfies About);
    const made = this.#database.get<{ id: number }>(KEEP, at, about, this.#keys.mac(about), sealed);
    this.#checks.write({ ...answered, kept: isDeclined ? "declined" : "answered", ending: made!.id });
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
