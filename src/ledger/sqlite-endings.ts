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
 * The answers and failures in a SQLite file. A check names its own by their ids. What is sealed is bound to the check, the
 * claim and all that the check's row says of it: an ending that was changed, or stands in another's place, does not open.
 *
 * A list of selected paths is longer than all else in a check's row, and few documents have many answers. So the lists
 * stand in a table of their own. The name of a list is its HMAC, so a changed list is noticed.
 */
export class SqliteEndings {
  readonly #database: SqliteDatabase;
  readonly #keys: LedgerKeys;
  readonly #damaged: () => Error;
  /** Names of lists that the file has. */
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

  /** Keeps the list of what was selected. @returns its name */
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
    // A damaged row may have no text there.
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

  /** The oldest endings, at most so many, with the keys of their checks. */
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
