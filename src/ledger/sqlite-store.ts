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
  type Standing,
  type Wanted,
} from "./ledger-store.ts";
import { SharedCommits } from "./shared-commits.ts";
import { type Entry, SqliteChecks } from "./sqlite-checks.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { SqliteEndings } from "./sqlite-endings.ts";
import { SqliteSideTables } from "./sqlite-side-tables.ts";

const AT_ONCE = 200;

/** The ledger in a SQLite file. Each method is one transaction. */
export class SqliteStore implements LedgerStore {
  readonly #commits: SharedCommits;
  readonly #checks: SqliteChecks;
  readonly #endings: SqliteEndings;
  readonly #sides: SqliteSideTables;
  readonly #holder: string;
  readonly #keepFor: number;
  readonly #now: () => number;

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
    this.#checks = new SqliteChecks(database, keys, path);
    this.#endings = new SqliteEndings(database, keys, () => this.#checks.damaged());
    this.#commits = new SharedCommits(database, path, [this.#checks, this.#endings]);
    this.#sides = new SqliteSideTables(database);
    this.#holder = holder;
    this.#keepFor = keepFor;
    this.#now = now;
  }

  /** Creates the tables, within the caller's transaction. */
  static make(database: SqliteDatabase, keys: LedgerKeys, path: string): void {
    SqliteSideTables.make(database);
    SqliteEndings.make(database);
    new SqliteChecks(database, keys, path).make();
  }

  claim(ask: Ask): Promise<Found> {
    return this.#commits.run(() => {
      const { key, claim, documentType, subject, evenIfUnknown, seen } = ask;
      const now = this.#now();
      const { entry, join } = this.#checks.claimable(key, documentType);
      const isSeen = seen !== "" && this.#version(entry, now) === seen;
      const kept = isSeen ? undefined : this.#usable(entry, ask, now);
      this.#sides.link(subject, key);
      if (kept !== undefined) return { kind: "kept", ending: kept };
      if (entry.open !== "" && entry.claim !== claim) {
        if (!this.#isInDoubt(entry, now)) return { kind: "in-progress", claim: entry.claim };
        if (!evenIfUnknown && !isSeen) return { kind: "unknown", doubt: doubtOf(entry) };
      }
      const claimed = { open: "claimed", claim, since: now } as const;
      const failure = this.#fail(entry, "");
      this.#checks.write({ ...entry, ...claimed, doubt: "", forget: false, failure });
      join();
      return { kind: "claimed" };
    });
  }

  settle(settlement: Settlement): Promise<void> {
    return this.#commits.run(() => {
      const { kind, key, claim } = settlement;
      const entry = kind === "free" ? this.#checks.find(key) : this.#checks.existing(key);
      // The claim was given up before anybody used it.
      if (entry === undefined) return;
      const isMine = entry.open !== "" && entry.claim === claim;
      if (kind === "answered") this.#answer(entry, settlement.ending, isMine);
      else if (isMine) {
        const open = kind === "free" ? "" : "unknown";
        const doubt = kind === "free" ? "" : settlement.sealed;
        this.#checks.write({ ...entry, open, doubt, failure: this.#fail(entry, settlement.failure) });
      }
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
      const open = this.#checks.opened();
      return open.filter((entry) => this.#isInDoubt(entry, now)).map(doubtOf);
    });
  }

  erase(subject: string): Promise<number> {
    return this.#commits.run(() => {
      const entries = this.#sides.linked(subject).map((key) => this.#checks.existing(key));
      for (const entry of entries) {
        const kept = entry.ending === 0 ? {} : this.#paid(entry);
        this.#endings.destroy(entry.failure);
        this.#checks.write({ ...entry, ...kept, failure: 0, forget: entry.open !== "" });
      }
      this.#sides.unlink(subject);
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

  look(keys: readonly string[], ask: Wanted): Promise<ReadonlyMap<string, Standing>> {
    return this.#commits.run(() => {
      const now = this.#now();
      const found = keys.map((key) => this.#checks.find(key)).filter((entry) => entry !== undefined);
      return new Map(found.map((entry) => [entry.key, this.#standing(entry, ask, now)]));
    });
  }

  note(name: string): Promise<string | undefined> {
    return this.#commits.run(() => this.#sides.note(name));
  }

  writeNote(name: string, sealed: string): Promise<void> {
    return this.#commits.run(() => this.#sides.writeNote(name, sealed));
  }

  beat(): Promise<void> {
    return this.#commits.run(() => this.#sides.sign(this.#holder, this.#now()));
  }

  async expire(): Promise<void> {
    const pass = (): boolean => {
      const latest = this.#now() - this.#keepFor;
      const endings = this.#endings.oldest(AT_ONCE);
      const old = endings
        .filter(({ at }) => at < latest)
        .map(({ id, key }) => ({ id, entry: this.#checks.existing(key) }))
        // A damaged time must not destroy an answer.
        .filter(({ id, entry }) => entry.ending !== id || entry.at < latest);
      for (const { id, entry } of old) {
        if (entry.ending === id) this.#checks.write({ ...entry, ...this.#paid(entry) });
        else {
          this.#endings.destroy(id);
          if (entry.failure === id) this.#checks.write({ ...entry, failure: 0 });
        }
      }
      return old.length === AT_ONCE;
    };
    while (await this.#commits.run(pass));
  }

  async close(isIdle: boolean): Promise<void> {
    if (isIdle) await this.#commits.run(() => this.#sides.leave(this.#holder)).catch(() => {});
    await this.#commits.close();
  }

  #usable(entry: Entry, ask: Wanted, now: number): KeptEnding | undefined {
    return now - entry.at > this.#keepFor ? undefined : this.#endings.usable(entry, ask, now);
  }

  #standing(entry: Entry, ask: Wanted, now: number): Standing {
    const { open, kept, failure, claim } = entry;
    const ending = this.#usable(entry, ask, now);
    const isInDoubt = ending === undefined && this.#isInDoubt(entry, now);
    return {
      version: this.#version(entry, now),
      state:
        ending !== undefined
          ? ending.isDeclined
            ? "declined"
            : "answered"
          : isInDoubt
            ? "unknown"
            : open || (kept === "" ? "free" : "paid"),
      ending: ask.statesOnly ? undefined : ending,
      failure: failure === 0 ? undefined : { claim, sealed: this.#endings.read(failure) },
      doubt: isInDoubt ? doubtOf(entry) : undefined,
    };
  }

  #answer(entry: Entry, ending: KeptEnding, isMine: boolean): void {
    const { claim, isDeclined } = ending;
    // The same call may come twice.
    if (entry.answeredBy === claim) return;
    const at = this.#now();
    const closed = isMine
      ? ({ open: "", doubt: "", forget: false, failure: this.#fail(entry, "") } as const)
      : {};
    const answered = { ...entry, ...this.#paid(entry), ...closed, answeredBy: claim, at };
    // If the subject was erased while a claim was open, a late answer of an earlier claim must not be kept either.
    if (entry.forget) {
      this.#checks.write(answered);
      return;
    }
    const { simulated, selection, sealed } = ending;
    const id = this.#endings.keep(entry.key, at, sealed);
    const kept = isDeclined ? "declined" : "answered";
    const selected = this.#endings.select(selection);
    this.#checks.write({ ...answered, kept, ending: id, simulated, selection: selected });
  }

  /** Keeps a claim's failure, and removes the one before it. */
  #fail({ key, failure, forget }: Entry, sealed: string): number {
    this.#endings.destroy(failure);
    return sealed === "" || forget ? 0 : this.#endings.keep(key, this.#now(), sealed);
  }

  /** Destroys the kept answer of a check. */
  #paid({ ending }: Entry): Pick<Entry, "kept" | "ending" | "simulated" | "selection"> {
    this.#endings.destroy(ending);
    return { kept: "paid", ending: 0, simulated: false, selection: "" };
  }

  /** The version of a check. It also changes when a claim becomes unknown: who saw the claim under way must not send. */
  #version(entry: Entry, now: number): string {
    const { claim, answeredBy, open } = entry;
    return `${claim} ${answeredBy} ${open === "" ? "" : this.#isInDoubt(entry, now) ? "doubt" : "claimed"}`;
  }

  #isInDoubt({ open, claim, since }: Entry, now: number): boolean {
    if (open !== "claimed" || now - since <= DEAD_AFTER) return open === "unknown";
    const beat = this.#sides.beatOf(claim.slice(0, claim.lastIndexOf(".")));
    return beat === undefined || now - beat > DEAD_AFTER;
  }
}

function doubtOf({ key, documentType, claim, since, doubt }: Entry): Doubt {
  return { key, documentType, claim, since, sealed: doubt };
}
