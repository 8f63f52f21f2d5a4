import type { LedgerKeys } from "./ledger-keys.ts";
import type { KeptEnding } from "./ledger-store.ts";
import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

interface EndingRow {
  readonly about: string;
  readonly mac: string;
  readonly sealed: string;
}
/** Which check an ending belongs to, the claim that brought it, whether it is simulated, and what was selected. */
type About = readonly [key: string, claim: string, simulated: boolean, selection: readonly string[]];

const TABLE = `CREATE TABLE endings (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, about TEXT NOT NULL, mac TEXT NOT NULL, sealed TEXT NOT NULL
) STRICT`;
const READ = `SELECT ${bytesOf("about")}, ${bytesOf("mac")}, ${bytesOf("sealed")} FROM endings WHERE id = ?`;
const KEEP = "INSERT INTO endings (at, about, mac, sealed) VALUES (?, ?, ?, ?) RETURNING id";
const DESTROY = "DELETE FROM endings WHERE id = ?";
const OLDEST = `SELECT id, at, ${bytesOf("about")} FROM endings ORDER BY id LIMIT ?`;

/** The answers and failures in a SQLite file, sealed, each with a MAC. A check names its own by their ids. */
export class SqliteEndings {
  readonly #database: SqliteDatabase;
  readonly #keys: LedgerKeys;
  readonly #damaged: () => Error;

  constructor(database: SqliteDatabase, keys: LedgerKeys, damaged: () => Error) {
    this.#database = database;
    this.#keys = keys;
    this.#damaged = damaged;
  }

  /** Makes the table. */
  static make(database: SqliteDatabase): void {
    database.exec(TABLE);
  }

  /** @returns its id */
  keep(
    key: string,
    at: number,
    { claim, simulated, selection, sealed }: Omit<KeptEnding, "isDeclined">,
  ): number {
    const about = JSON.stringify([key, claim, simulated, selection] satisfies About);
    return this.#database.get<{ id: number }>(KEEP, at, about, this.#keys.mac(about), sealed)!.id;
  }

  /** @throws what the check's row does not say of it is damage */
  read(id: number, key: string, by: string): Omit<KeptEnding, "isDeclined"> {
    const found = this.#database.get<EndingRow>(READ, id);
    if (found === undefined || found.mac !== this.#keys.mac(found.about)) throw this.#damaged();
    const [ofKey, claim, simulated, selection] = JSON.parse(found.about) as About;
    if (ofKey !== key || claim !== by) throw this.#damaged();
    return { claim, simulated, selection, sealed: found.sealed };
  }

  destroy(id: number): void {
    if (id !== 0) this.#database.run(DESTROY, id);
  }

  /** The oldest ones, so many of them at most, and the keys of their checks. */
  oldest(most: number): readonly { readonly id: number; readonly at: number; readonly key: string }[] {
    return this.#database
      .all<{ id: number; at: number; about: string }>(OLDEST, most)
      .map(({ id, at, about }) => ({ id, at, key: this.#keyOf(about) }));
  }

  #keyOf(about: string): string {
    try {
      return (JSON.parse(about) as About)[0];
    } catch {
      throw this.#damaged();
    }
  }
}
