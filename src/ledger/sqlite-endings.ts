import type { Ask, KeptEnding } from "./ledger-store.ts";
import type { Entry } from "./sqlite-checks.ts";
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLE = `CREATE TABLE endings (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, key TEXT NOT NULL, sealed TEXT NOT NULL
) STRICT`;
const READ = `SELECT ${bytesOf("sealed")} FROM endings WHERE id = ?`;
const KEEP = "INSERT INTO endings (at, key, sealed) VALUES (?, ?, ?)";
const DESTROY = "DELETE FROM endings WHERE id = ?";
const OLDEST = `SELECT id, at, ${bytesOf("key")} FROM endings ORDER BY id LIMIT ?`;

/** The conditions under which a caller accepts a kept answer. */
export type Wanted = Pick<Ask, "maxAge" | "selection" | "simulated" | "anyAnswer"> & {
  readonly awaited?: string;
};

/**
 * The answers and failures in a SQLite file. A check names its own by their ids. What is sealed is bound to the check, the
 * claim and all that the check's row says of it: an ending that was changed, or stands in another's place, does not open.
 */
export class SqliteEndings {
  readonly #database: SqliteDatabase;
  readonly #damaged: () => Error;

  constructor(database: SqliteDatabase, damaged: () => Error) {
    this.#database = database;
    this.#damaged = damaged;
  }

  /** Creates the table. */
  static make(database: SqliteDatabase): void {
    database.exec(TABLE);
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
  usable(entry: Entry, ask: Wanted, now: number): KeptEnding | undefined {
    const { kept, ending: id, answeredBy: claim, at, simulated, selection } = entry;
    if (id === 0) return undefined;
    const isDeclined = kept === "declined";
    const isAwaited = ask.awaited && claim === ask.awaited;
    const isWanted = (!isDeclined || ask.anyAnswer) && (ask.maxAge === undefined || now - at <= ask.maxAge);
    if (!isAwaited && !isWanted) return undefined;
    if (simulated && !ask.simulated) return undefined;
    const selected = new Set(selection);
    if (!ask.selection.every((path) => selected.has(path))) return undefined;
    return { claim, isDeclined, simulated, selection, sealed: this.read(id) };
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
}
