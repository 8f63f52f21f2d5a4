import { bytesOf, type SqliteDatabase } from "./sqlite-database.ts";

const TABLES = `
CREATE TABLE holders (holder TEXT PRIMARY KEY, beat INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE subjects (subject TEXT, key TEXT, PRIMARY KEY (subject, key)) STRICT, WITHOUT ROWID;
CREATE TABLE notes (name TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
const LINK = "INSERT OR IGNORE INTO subjects (subject, key) VALUES (?, ?)";
const LINKED = `SELECT ${bytesOf("key")} FROM subjects WHERE subject = ?`;
const UNLINK = "DELETE FROM subjects WHERE subject = ?";
const BEAT_OF = "SELECT beat FROM holders WHERE holder = ?";
const SIGN = "INSERT OR REPLACE INTO holders (holder, beat) VALUES (?, ?)";
const BURY = "DELETE FROM holders WHERE beat < ?";
const LEAVE = "DELETE FROM holders WHERE holder = ?";
const NOTE = `SELECT ${bytesOf("sealed")} FROM notes WHERE name = ?`;
const WRITE_NOTE = "INSERT OR REPLACE INTO notes (name, sealed) VALUES (?, ?)";

const DAY = 24 * 3_600_000;

/** The other tables of a SQLite file: the subjects of checks, the holders of claims, and notes. */
export class SqliteSideTables {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Creates the tables. */
  static make(database: SqliteDatabase): void {
    database.exec(TABLES);
  }

  /** Notes that a check is about a subject, if there is one. */
  link(subject: string, key: string): void {
    if (subject !== "") this.#database.run(LINK, subject, key);
  }

  /** The keys of a subject's checks. */
  linked(subject: string): readonly string[] {
    return this.#database.all<{ key: string }>(LINKED, subject).map(({ key }) => key);
  }

  /** Removes a subject. */
  unlink(subject: string): void {
    this.#database.run(UNLINK, subject);
  }

  /** Writes a holder's heartbeat, and removes holders without one for a day. */
  sign(holder: string, now: number): void {
    this.#database.run(SIGN, holder, now);
    // A holder without an entry counts as dead too.
    this.#database.run(BURY, now - DAY);
  }

  /** The last heartbeat of a holder. Undefined if it was removed. */
  beatOf(holder: string): number | undefined {
    return this.#database.get<{ beat: number }>(BEAT_OF, holder)?.beat;
  }

  leave(holder: string): void {
    this.#database.run(LEAVE, holder);
  }

  note(name: string): string | undefined {
    return this.#database.get<{ sealed: string }>(NOTE, name)?.sealed;
  }

  writeNote(name: string, sealed: string): void {
    this.#database.run(WRITE_NOTE, name, sealed);
  }
}
