import { ledgerFailed } from "./ledger-failed.ts";
import type { LedgerKeys } from "./ledger-keys.ts";
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLE =
  "CREATE TABLE checks (key TEXT PRIMARY KEY, facts TEXT NOT NULL, mac TEXT NOT NULL) STRICT, WITHOUT ROWID";

/** A check. Each contains the key of the next one, in the order of keys. An entry with an empty key begins this chain. */
export interface Entry {
  readonly key: string;
  readonly next: string;
  readonly documentType: string;
  readonly open: "" | "claimed" | "unknown";
  readonly claim: string;
  readonly since: number;
  /** The encrypted receipt of an unknown outcome. */
  readonly doubt: string;
  /** Whether the answer of the open claim must be destroyed, because its subject was erased. */
  readonly forget: boolean;
  readonly kept: "" | "answered" | "declined" | "paid";
  /** The last claim that was answered. */
  readonly answeredBy: string;
  readonly at: number;
  /** Id of the kept answer among the endings, or 0. */
  readonly ending: number;
  /** Whether the kept answer came from a sandbox. */
  readonly simulated: boolean;
  /** Name of what was selected for the kept answer, or empty. */
  readonly selection: string;
  /** Id of the last claim's failure among the endings, or 0. */
  readonly failure: number;
}

const EMPTY: Entry = {
  key: "",
  next: "",
  documentType: "",
  open: "",
  claim: "",
  since: 0,
  doubt: "",
  forget: false,
  kept: "",
  answeredBy: "",
  at: 0,
  ending: 0,
  simulated: false,
  selection: "",
  failure: 0,
};
const FIELDS = Object.keys(EMPTY) as readonly (keyof Entry)[];

// Drivers are slow with many columns, so all fields of a check share one column, as JSON.
interface CheckRow {
  readonly facts: string;
  readonly mac: string;
}
const field = (name: keyof Entry): string => `facts ->> ${FIELDS.indexOf(name)}`;
// Finds the check, or else the one before it.
const FIND = `SELECT ${bytesOf("facts")}, ${bytesOf("mac")} FROM checks WHERE key <= ? ORDER BY key DESC LIMIT 1`;
const WRITE = "INSERT OR REPLACE INTO checks (key, facts, mac) VALUES (?, ?, ?)";
const OPEN = `SELECT ${bytesOf("facts")}, ${bytesOf("mac")} FROM checks WHERE ${field("open")} <> ''`;
// This value changes with each commit of another connection.
const CHANGES = "PRAGMA data_version";
const COUNT = `SELECT CAST(${field("kept")} AS BLOB) AS kept, count(*) AS n FROM checks
  WHERE key <> '' AND ${field("open")} = '' GROUP BY 1`;

/**
 * The checks of a SQLite file. SQLite detects most damage by itself, but not a changed value or a lost row. If a row were
 * lost, its check would be sent and paid again. So each row has a MAC and contains the next key. A check counts as new only
 * if the row before it is intact and its next key comes after the check's key.
 */
export class SqliteChecks {
  readonly #database: SqliteDatabase;
  readonly #keys: LedgerKeys;
  readonly #path: string;
  /** The open claims that this handle wrote. Valid only until another connection writes. */
  readonly #written = new Map<string, Entry>();
  #changes = 0;

  constructor(database: SqliteDatabase, keys: LedgerKeys, path: string) {
    this.#database = database;
    this.#keys = keys;
    this.#path = path;
  }

  /** Creates the table, within the caller's transaction. */
  make(): void {
    this.#database.exec(TABLE);
    this.write(EMPTY);
  }

  /** Call this at the beginning of a transaction. */
  begin(): void {
    const { data_version: changes } = this.#database.get<{ data_version: number }>(CHANGES)!;
    if (changes !== this.#changes) this.#written.clear();
    this.#changes = changes;
  }

  /** Call this after a rollback. */
  undone(): void {
    this.#written.clear();
  }

  /** The error for a row that was damaged. */
  damaged(): Error {
    return ledgerFailed(
      `${this.#path} is damaged. Restore it from a backup together with its key; do not start with an empty one, which would pay again for everything.`,
    );
  }

  /** Finds or creates a check. After writing a new check, call `join`, which puts its key into the row before it. */
  claimable(key: string, documentType: string): { readonly entry: Entry; readonly join: () => void } {
    const near = this.#near(key);
    if (near.key === key) return { entry: near, join: () => {} };
    const entry = { ...EMPTY, key, documentType, next: near.next };
    return { entry, join: () => this.write({ ...near, next: key }) };
  }

  find(key: string): Entry | undefined {
    const written = this.#written.get(key);
    if (written !== undefined) return written;
    const entry = this.#near(key);
    return entry.key === key ? entry : undefined;
  }

  /** A check that must exist. */
  existing(key: string): Entry {
    const entry = this.find(key);
    if (entry === undefined) throw this.damaged();
    return entry;
  }

  /** All checks with an open claim. */
  opened(): readonly Entry[] {
    return this.#database.all<CheckRow>(OPEN).map((row) => this.#checked(row));
  }

  /** The number of checks without an open claim, by what is kept of them. */
  counts(): readonly { readonly kept: Entry["kept"]; readonly n: number }[] {
    return this.#database.all(COUNT);
  }

  write(entry: Entry): void {
    const facts = JSON.stringify(FIELDS.map((name) => entry[name]));
    this.#database.run(WRITE, entry.key, facts, this.#keys.mac(facts));
    if (entry.open === "claimed") this.#written.set(entry.key, entry);
    else this.#written.delete(entry.key);
  }

  /** A check, or else the one before it in the order of keys. */
  #near(key: string): Entry {
    const entry = this.#checked(this.#database.get<CheckRow>(FIND, key));
    const isBefore = entry.key < key && (entry.next === "" || entry.next > key);
    if (entry.key !== key && !isBefore) throw this.damaged();
    return entry;
  }

  #checked(row: CheckRow | undefined): Entry {
    if (row === undefined || row.mac !== this.#keys.mac(row.facts)) throw this.damaged();
    const facts = JSON.parse(row.facts) as unknown[];
    const entry: Record<string, unknown> = {};
    for (let index = 0; index < FIELDS.length; index++) entry[FIELDS[index]!] = facts[index];
    return entry as never;
  }
}
