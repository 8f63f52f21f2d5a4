import { stringify } from "csv-stringify/sync";
import { AsideFile, type Files } from "./aside-file.ts";
import type { Dialect } from "./file-format.ts";
import { guardCell, guardJson } from "./formula-guard.ts";

/** Writes rows in one of the formats. In a table, a value that is not a text becomes JSON. */
export class RowWriter {
  readonly #file: AsideFile;
  readonly #dialect: Dialect;
  readonly #columns: readonly string[];
  #rows: string[][] = [];

  constructor(path: string, files: Files, dialect: Dialect, columns: readonly string[]) {
    const { format, delimiter, bom, sep } = dialect;
    this.#file = new AsideFile(path, files);
    this.#dialect = dialect;
    this.#columns = columns;
    if (format === "ndjson") return;
    this.#file.write(`${bom ? "\uFEFF" : ""}${sep ? `sep=${delimiter}\n` : ""}`);
    this.#rows.push(columns.map((column) => guardCell(column, delimiter)));
  }

  write(row: Readonly<Record<string, unknown>>): void {
    const { format, delimiter } = this.#dialect;
    if (format === "ndjson") {
      this.#file.write(`${JSON.stringify(row)}\n`);
      return;
    }
    this.#rows.push(this.#columns.map((column) => cell(row[column], delimiter)));
    if (this.#rows.length >= 500) this.#flush();
  }

  async finish(): Promise<void> {
    this.#flush();
    await this.#file.finish();
  }

  discard(): void {
    this.#file.discard();
  }

  #flush(): void {
    const { delimiter } = this.#dialect;
    if (this.#rows.length > 0) this.#file.write(stringify(this.#rows, { delimiter }));
    this.#rows = [];
  }
}

function cell(value: unknown, delimiter: string): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string"
    ? guardCell(value, delimiter)
    : guardJson(JSON.stringify(value) ?? "", delimiter);
}
