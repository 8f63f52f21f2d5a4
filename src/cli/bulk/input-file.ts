import type { Hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import { type FileFormat, fileFormat } from "./file-format.ts";
import { unguardCell } from "./formula-guard.ts";

/** A row of the input. */
export interface InputRow {
  /** Line of the file that it begins at, from 1. */
  readonly line: number;
  /** By column; texts, but for NDJSON. */
  readonly cells: Readonly<Record<string, unknown>>;
}

// A longer one is no row but a quote that was never closed.
const LONGEST_ROW = 64 * 1024 * 1024;

/**
 * A file of rows, read as a stream as often as need be. Whatever is wrong with it ends the command in one line, which
 * names the line and never what stands there.
 */
export class InputFile {
  readonly path: string;
  readonly name: string;
  readonly format: FileFormat;
  readonly #delimiter: string;
  readonly #seen: string;

  /**
   * @param path resolved
   * @param name as it was given, for messages
   * @throws CliExit
   */
  constructor(path: string, name: string, delimiter: string | undefined) {
    this.path = path;
    this.name = name;
    this.format = fileFormat(name);
    this.#delimiter = delimiter ?? (this.format === "tsv" ? "\t" : ",");
    this.#seen = this.#look();
  }

  /** The columns of all rows; those of NDJSON can differ. */
  async columns(): Promise<string[]> {
    const columns = new Set<string>();
    let isEmpty = true;
    for await (const { cells } of this.rows()) {
      for (const column of Object.keys(cells)) columns.add(column);
      isEmpty = false;
      if (this.format !== "ndjson") break;
    }
    if (isEmpty) throw this.#refuse("holds no rows");
    return [...columns];
  }

  /** @param hash is fed with every byte, once all rows were taken */
  async *rows(hash?: Hash): AsyncGenerator<InputRow, void, undefined> {
    if (this.#look() !== this.#seen) throw this.#refuse("was changed while it was read: run the same again");
    yield* this.format === "ndjson" ? this.#objects(hash) : this.#records(hash);
  }

  async *#records(hash: Hash | undefined): AsyncGenerator<InputRow> {
    const text = Readable.from(this.#text(hash));
    const parser = parse({
      delimiter: this.#delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    });
    text.on("error", (error) => parser.destroy(error));
    text.pipe(parser);
    let columns: readonly string[] | undefined;
    let line = 1;
    try {
      for await (const { record, info } of parser as AsyncIterable<{
        readonly record: readonly string[];
        readonly info: { readonly lines: number };
      }>) {
        if (columns === undefined) columns = this.#header(record);
        else {
          const cells: Record<string, string> = Object.create(null) as Record<string, string>;
          for (const [index, column] of columns.entries())
            cells[column] = unguardCell(record[index] as string, this.#delimiter);
          yield { line, cells };
        }
        // The parser tells where a record ended, and one may hold line ends.
        line = info.lines + 1;
      }
    } catch (error) {
      throw error instanceof CsvError ? this.#csvProblem(error) : error;
    } finally {
      text.destroy();
      parser.destroy();
    }
  }

  #header(record: readonly string[]): readonly string[] {
    const columns = record.map((cell) => unguardCell(cell.trim(), this.#delimiter));
    const twice = columns.find((column, index) => columns.indexOf(column) !== index);
    if (twice !== undefined)
      throw this.#refuse(
        `has two columns with one name, in the header, column ${columns.lastIndexOf(twice) + 1}`,
      );
    return columns;
  }

  #csvProblem({
    code,
    lines,
    column,
  }: CsvError & { readonly lines?: number; readonly column?: unknown }): CliExit {
    const what: Readonly<Record<string, string>> = {
      CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "has not as many cells as the header",
      CSV_RECORD_INCONSISTENT_COLUMNS: "has not as many cells as the header",
      CSV_QUOTE_NOT_CLOSED: "has a quote that is never closed",
      CSV_INVALID_CLOSING_QUOTE: "has something after a closing quote",
      INVALID_OPENING_QUOTE: "has a quote in the middle of a cell",
      CSV_MAX_RECORD_SIZE: "is too long: a quote may not be closed",
    };
    const place = typeof column === "number" && !code.includes("INCONSISTENT") ? `, cell ${column + 1},` : "";
    return this.#refuse(`line ${lines ?? "?"}${place} ${what[code] ?? `cannot be read (${code})`}`);
  }

  async *#objects(hash: Hash | undefined): AsyncGenerator<InputRow> {
    let rest = "";
    let line = 0;
    const read = (text: string): InputRow | undefined => {
      line++;
      if (text.trim() === "") return undefined;
      let row: unknown;
      try {
        row = JSON.parse(text);
      } catch {
        // The parser's message would repeat a piece of it.
      }
      if (typeof row === "object" && row !== null && !Array.isArray(row)) {
        return { line, cells: row as Record<string, unknown> };
      }
      throw this.#refuse(`line ${line} is not a JSON object`);
    };
    for await (const text of this.#text(hash)) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() as string;
      for (const each of lines) {
        const row = read(each);
        if (row !== undefined) yield row;
      }
      if (rest.length > LONGEST_ROW) throw this.#refuse(`line ${line + 1} is too long`);
    }
    const last = read(rest);
    if (last !== undefined) yield last;
  }

  async *#text(hash: Hash | undefined): AsyncGenerator<string> {
    // Not ignoreBOM: a mark at the beginning is dropped.
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const decode = (bytes?: Buffer): string => {
      try {
        return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
      } catch {
        throw this.#refuse("is not UTF-8: save it as that (spreadsheets call it CSV UTF-8)");
      }
    };
    try {
      for await (const bytes of createReadStream(this.path, { highWaterMark: 1 << 18 })) {
        hash?.update(bytes as Buffer);
        yield decode(bytes as Buffer);
      }
    } catch (error) {
      throw error instanceof CliExit ? error : this.#unreadable(error);
    }
    yield decode();
  }

  /** What changes when the file does. */
  #look(): string {
    try {
      const { size, mtimeMs, ino } = statSync(this.path);
      return `${size} ${mtimeMs} ${ino}`;
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  #unreadable(error: unknown): CliExit {
    const { code } = error as NodeJS.ErrnoException;
    return this.#refuse(`cannot be read${code ? ` (${code})` : ""}`);
  }

  #refuse(what: string): CliExit {
    return new CliExit(exitCodes.usage, `${this.name} ${what}. Nothing was sent.`);
  }
}
