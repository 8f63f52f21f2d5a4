import type { LedgerKeys } from "./ledger-keys.ts";
import type { Ask, KeptEnding } from "./ledger-store.ts";
import type { Entry } from "./sqlite-checks.ts";
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

/** What makes a kept answer one for whoever asks. */
export type Wanted = Pick<Ask, "maxAge" | "selection" | "simulated" | "anyAnswer"> & {
  readonly awaited?: string;
};

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

  /** The kept answer of a check, where it is one for whoever asks. */
  usable(entry: Entry, ask: Wanted, now: number): KeptEnding | undefined {
    const { key, kept, ending: id, answeredBy, at } = entry;
    if (id === 0) return undefined;
    const isDeclined = kept === "declined";
    const isAwaited = ask.awaited && answeredBy === ask.awaited;
    const isWanted = (!isDeclined || ask.anyAnswer) && (ask.maxAge === undefined || now - at <= ask.maxAge);
    if (!isAwaited && !isWanted) return undefined;
    const ending = this.read(id, key, answeredBy);
    if (ending.simulated && !ask.simulated) return undefined;
    const selected = new Set(ending.selection);
    if (!ask.selection.every((path) => selected.has(path))) return undefined;
    return { ...ending, isDeclined };
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
