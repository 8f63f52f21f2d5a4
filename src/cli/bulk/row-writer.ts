import { stringify } from "csv-stringify/sync";
import { type Aside, AsideFile } from "./aside-file.ts";
import type { FileFormat } from "./file-format.ts";
import { guardCell, guardJson } from "./formula-guard.ts";

/** Writes rows in one of the formats; what is no text is JSON in a cell. */
export class RowWriter {
  readonly #file: AsideFile;
  readonly #format: FileFormat;
  readonly #columns: readonly string[];
  readonly #delimiter: string;
  #rows: string[][] = [];

  /** @param delimiter of CSV. @default a comma */
  constructor(
    path: string,
    aside: Aside,
    format: FileFormat,
    columns: readonly string[],
    delimiter: string | undefined,
  ) {
    this.#file = new AsideFile(path, aside);
    this.#format = format;
    this.#columns = columns;
    this.#delimiter = delimiter ?? (format === "tsv" ? "\t" : ",");
    if (format !== "ndjson") this.#rows.push(columns.map((column) => guardCell(column, this.#delimiter)));
  }

  write(row: Readonly<Record<string, unknown>>): void {
    if (this.#format === "ndjson") {
      this.#file.write(`${JSON.stringify(row)}\n`);
      return;
    }
    this.#rows.push(this.#columns.map((column) => cell(row[column], this.#delimiter)));
    if (this.#rows.length >= 500) this.#flush();
  }

  finish(): void {
    this.#flush();
    this.#file.finish();
  }

  discard(): void {
    this.#file.discard();
  }

  #flush(): void {
    if (this.#rows.length > 0) this.#file.write(stringify(this.#rows, { delimiter: this.#delimiter }));
    this.#rows = [];
  }
}

function cell(value: unknown, delimiter: string): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string"
    ? guardCell(value, delimiter)
    : guardJson(JSON.stringify(value) ?? "", delimiter);
}
