import type { LedgerKeys } from "./ledger-keys.ts";
import type { Ask, KeptEnding, Wanted } from "./ledger-store.ts";
import type { Entry } from "./sqlite-checks.ts";
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLES = `
CREATE TABLE endings (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, key TEXT NOT NULL, sealed TEXT NOT NULL) STRICT;
CREATE TABLE selections (name TEXT PRIMARY KEY, paths TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
const READ = `SELECT ${bytesOf("sealed")} FROM endings WHERE id = ?`;
const KEEP = "INSERT INTO endings (at, key, sealed) VALUES (?, ?, ?)";
const DESTROY = "DELETE FROM endings WHERE id = ?";
const SELECT = "INSERT OR IGNORE INTO selections (name, paths) VALUES (?, ?)";
const SELECTED = `SELECT ${bytesOf("paths")} FROM selections WHERE name = ?`;
const OLDEST = `SELECT id, at, ${bytesOf("key")} FROM endings ORDER BY id LIMIT ?`;

/**
 * The answers and failures in a SQLite file. A check refers to its own by their ids. Each is encrypted together with its
 * check, its claim and what the check's row says about it, so one that was changed or moved cannot be decrypted.
 *
 * A list of selected paths is longer than the rest of a check's row, and the answers of one document share it. So the
 * lists have a table of their own. The name of a list is its HMAC, which reveals a change.
 */
export class SqliteEndings {
  readonly #database: SqliteDatabase;
  readonly #keys: LedgerKeys;
  readonly #damaged: () => Error;
  /** Names of lists that are in the file. */
  #names = new WeakMap<readonly string[], string>();
  readonly #selections = new Map<string, readonly string[]>();

  constructor(database: SqliteDatabase, keys: LedgerKeys, damaged: () => Error) {
    this.#database = database;
    this.#keys = keys;
    this.#damaged = damaged;
  }

  /** Creates the tables. */
  static make(database: SqliteDatabase): void {
    database.exec(TABLES);
  }

  /** Call this after a rollback. */
  undone(): void {
    this.#names = new WeakMap();
  }

  /** Stores a list of selected paths. @returns its name */
  select(selection: readonly string[]): string {
    let name = this.#names.get(selection);
    if (name === undefined) {
      name = this.#nameOf(selection);
      this.#database.run(SELECT, name, JSON.stringify(selection));
      this.#names.set(selection, name);
    }
    return name;
  }

  /** @returns its id */
  keep(key: string, at: number, sealed: string): number {
    return this.#database.run(KEEP, at, key, sealed);
  }

  /** @throws if the ending is missing, which means damage */
  read(id: number): string {
    // In a damaged row it may be another kind of value.
    const sealed = this.#database.get<{ sealed: string | null }>(READ, id)?.sealed;
    if (typeof sealed !== "string") throw this.#damaged();
    return sealed;
  }

  /** The kept answer of a check, if the caller accepts it. */
  usable(entry: Entry, ask: Wanted & Partial<Pick<Ask, "awaited">>, now: number): KeptEnding | undefined {
    const { kept, ending: id, answeredBy: claim, at, simulated } = entry;
    if (id === 0) return undefined;
    const isDeclined = kept === "declined";
    const isAwaited = ask.awaited && claim === ask.awaited;
    const isWanted = (!isDeclined || ask.anyAnswer) && (ask.maxAge === undefined || now - at <= ask.maxAge);
    if (!isAwaited && !isWanted) return undefined;
    if (simulated && !ask.simulated) return undefined;
    const selection = this.#selected(entry.selection);
    const selected = new Set(selection);
    if (!ask.selection.every((path) => selected.has(path))) return undefined;
    return { claim, isDeclined, simulated, selection, sealed: ask.statesOnly ? "" : this.read(id) };
  }

  destroy(id: number): void {
    if (id !== 0) this.#database.run(DESTROY, id);
  }

  /** The oldest endings, with the keys of their checks. */
  oldest(most: number): readonly { readonly id: number; readonly at: number; readonly key: string }[] {
    const found = this.#database.all<{ id: number; at: number; key: string }>(OLDEST, most);
    if (!found.every(({ key }) => typeof key === "string")) throw this.#damaged();
    return found;
  }

  #nameOf(selection: readonly string[]): string {
    return this.#keys.name("ledger", ["selection", selection]);
  }

  #selected(name: string): readonly string[] {
    let selection = this.#selections.get(name);
    if (selection === undefined) {
      selection = parsed(this.#database.get<{ paths: string }>(SELECTED, name)?.paths);
      if (selection === undefined || this.#nameOf(selection) !== name) throw this.#damaged();
      this.#selections.set(name, selection);
    }
    return selection;
  }
}

function parsed(text: string | undefined): readonly string[] | undefined {
  try {
    return JSON.parse(text ?? "");
  } catch {
    // Damaged.
    return undefined;
  }
}
