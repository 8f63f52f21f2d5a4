import { ledgerFailed } from "./ledger-failed.ts";

/** Values that both drivers accept. Not big integers, buffers or null: libsql fails on each of them in its own way. */
export type Value = string | number;

/** A SQLite database, with any driver. */
export interface SqliteDatabase {
  exec(sql: string): void;
  /**
   * Each statement is prepared once.
   *
   * @returns the id of the row that it inserted last
   */
  run(sql: string, ...values: readonly Value[]): number;
  /** The first row. */
  get<Found>(sql: string, ...values: readonly Value[]): Found | undefined;
  all<Found>(sql: string, ...values: readonly Value[]): readonly Found[];
  close(): void;
}

/** The part of a driver that is used. */
interface Driver {
  exec(sql: string): unknown;
  prepare(sql: string): {
    run(...values: readonly unknown[]): { readonly lastInsertRowid: number | bigint };
    get(...values: readonly unknown[]): unknown;
    all(...values: readonly unknown[]): unknown[];
  };
  close(): unknown;
}

/** A text column of a query. It is read as bytes, because libsql ends the process if a text is damaged. */
export function bytesOf(column: string): string {
  return `CAST(${column} AS BLOB) AS ${column}`;
}

type Open = (path: string) => SqliteDatabase;

/**
 * Finds a driver: `node:sqlite` if Node has it (22.13 and later), else the optional peer `libsql`.
 *
 * @throws IndiConnectError `ledger-failed` if there is neither
 */
export async function sqliteDriver(): Promise<Open> {
  // Not an import, because bundlers and older versions of Node would fail on it.
  const builtIn = process.getBuiltinModule?.("node:sqlite") as
    | { readonly DatabaseSync: new (path: string) => Driver }
    | undefined;
  if (builtIn !== undefined) return (path) => database(new builtIn.DatabaseSync(path), false);
  try {
    const { default: Database } = await import("libsql");
    return (path) => database(new Database(path) as Driver, true);
  } catch {
    throw ledgerFailed(
      "SQLite needs Node 22.13 or newer, or the package libsql: npm install libsql. Or pass a postgres:// address.",
    );
  }
}

function database(driver: Driver, inArray: boolean): SqliteDatabase {
  const statements = new Map<string, ReturnType<Driver["prepare"]>>();
  const prepared = (sql: string): ReturnType<Driver["prepare"]> => {
    const statement = statements.get(sql) ?? driver.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => void driver.exec(sql),
    run: (sql, ...values) =>
      Number((inArray ? prepared(sql).run(values) : prepared(sql).run(...values)).lastInsertRowid),
    get: (sql, ...values) =>
      withTexts(inArray ? prepared(sql).get(values) : prepared(sql).get(...values)) as never,
    all: (sql, ...values) =>
      (inArray ? prepared(sql).all(values) : prepared(sql).all(...values)).map(withTexts) as never,
    close() {
      statements.clear();
      driver.close();
    },
  };
}

/** Turns the bytes in a row back into texts. */
function withTexts(row: unknown): unknown {
  for (const [name, value] of Object.entries((row ?? {}) as Record<string, unknown>)) {
    // libsql's get() returns the one, its all() the other.
    if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
      (row as Record<string, unknown>)[name] = Buffer.from(value as Uint8Array).toString();
    }
  }
  return row;
}
