import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { sameName } from "../../input/same-name.ts";
import { unguardCell } from "./formula-guard.ts";
import type { InputSource } from "./input-source.ts";

/** Where a row is in the file. */
export interface RowPlace {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** Bytes of the file before it. Empty lines may follow there. */
  readonly byte: number;
}

/** A row of the input. */
export interface InputRow extends RowPlace {
  /** By column. CSV and TSV give texts, NDJSON any value. */
  readonly cells: Readonly<Record<string, unknown>>;
}

/** How to read a table. */
export interface CsvForm {
  readonly delimiter: string;
  /** Another character that seems to separate the cells of the first line. */
  readonly other: string | undefined;
  /** Where the text begins. */
  readonly start: RowPlace;
  /** The header, if the text begins below it. */
  readonly header: CsvHeader | undefined;
}

/** The first row of a table. */
export interface CsvHeader {
  readonly columns: readonly string[];
  /** Number of its cells, including those at its end that have no name. */
  readonly width: number;
}

// A longer one is not a row: somebody forgot to close a quote.
const LONGEST_ROW = 64 * 1024 * 1024;
const LINE_END = /\r\n|\n|\r/;

/**
 * The rows of a CSV file. CR, LF and CRLF each end a row, even mixed in one file, since people combine files. Inside
 * quotes they belong to the cell. If a line can be read in two ways, the command ends and names that line.
 *
 * @throws CliExit
 */
export async function* csvRows(
  source: InputSource,
  text: AsyncIterable<string>,
  form: CsvForm,
  onHeader: (header: CsvHeader) => void,
): AsyncGenerator<InputRow, void, undefined> {
  const table = new Table(source, form, onHeader);
  const readable = Readable.from(text);
  const parser = parse({
    delimiter: form.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    on_record: (record: string[], { empty_lines, bytes }) => table.row(record, empty_lines, bytes) as never,
  });
  readable.on("error", (error) => parser.destroy(error));
  readable.pipe(parser);
  try {
    yield* parser as AsyncIterable<InputRow>;
  } catch (error) {
    throw error instanceof CsvError ? table.problem(error) : error;
  } finally {
    readable.destroy();
    parser.destroy();
  }
}

/** Turns records into rows. It counts lines itself, because the parser counts a CRLF inside quotes twice. */
class Table {
  readonly #source: InputSource;
  readonly #form: CsvForm;
  readonly #onHeader: (header: CsvHeader) => void;
  #line: number;
  #byte: number;
  #header: CsvHeader | undefined;

  constructor(source: InputSource, form: CsvForm, onHeader: (header: CsvHeader) => void) {
    this.#source = source;
    this.#form = form;
    this.#onHeader = onHeader;
    this.#line = form.start.line;
    this.#byte = form.start.byte;
    this.#header = form.header;
  }

  /**
   * @param emptyLines so far
   * @param bytes of the text so far, including this record
   */
  row(record: readonly string[], emptyLines: number, bytes: number): InputRow | undefined {
    const byte = this.#byte;
    // Empty lines above the first row are counted in its line already, but not in its byte.
    if (this.#form.header !== undefined && byte === this.#form.start.byte) this.#line -= emptyLines;
    const line = this.#line + emptyLines;
    this.#byte = this.#form.start.byte + bytes;
    const lines = record.join(this.#form.delimiter).split(LINE_END);
    this.#line += lines.length;
    // Spreadsheets often leave empty rows and columns.
    if (record.every(isBlank)) return undefined;
    if (lines.length > 1 && this.#mayBeSeveral(record, lines)) {
      const what =
        "may be several rows that a missing closing quote joins into one, because each of its lines has as many cells as the header: close the quote, or write the cell on one line";
      throw this.#refuse(line, what);
    }
    if (this.#header === undefined) {
      this.#header = this.#headerOf(record, line);
      this.#onHeader(this.#header);
      return undefined;
    }
    const { columns, width } = this.#header;
    if (record.length < columns.length) throw this.#refuse(line, "has fewer cells than the header");
    const beyond = record.findIndex((cell, index) => index >= columns.length && !isBlank(cell));
    if (beyond >= width) throw this.#refuse(line, "has more cells than the header");
    if (beyond >= 0) {
      const what = `has a value in column ${beyond + 1}, which has no name in the header: add a name, or put quotes around the cell that contains ${showDelimiter(this.#form.delimiter)}`;
      throw this.#refuse(line, what);
    }
    if (isOtherHeader(record, columns))
      throw this.#refuse(line, "is a second header with the columns in another order: split the file there");
    const cells: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [index, column] of columns.entries())
      cells[column] = unguardCell(record[index] as string, this.#form.delimiter);
    return { line, byte, cells };
  }

  problem({ code, ...info }: CsvError & { readonly empty_lines?: number; readonly column?: unknown }): Error {
    const { other, delimiter } = this.#form;
    const what: Readonly<Record<string, string>> = {
      CSV_QUOTE_NOT_CLOSED: "has a quote that is never closed",
      CSV_INVALID_CLOSING_QUOTE: "has text between a closing quote and the next cell",
      INVALID_OPENING_QUOTE: "has a quote in the middle of a cell",
      CSV_MAX_RECORD_SIZE: "is too long: a closing quote may be missing",
    };
    const place = typeof info.column === "number" ? `, cell ${info.column + 1},` : "";
    const line = this.#line + (info.empty_lines ?? 0);
    const hint =
      this.#header === undefined && other !== undefined && other !== delimiter
        ? `: add --delimiter ${showDelimiter(other)}`
        : "";
    return this.#refuse(line, `${what[code] ?? `cannot be read (${code})`}${hint}`, place);
  }

  #headerOf(record: readonly string[], line: number): CsvHeader {
    const { delimiter, other } = this.#form;
    const names = record.map((cell) => unguardCell(cell.trim(), delimiter));
    const columns = names
      .slice(0, names.findLastIndex((name) => name !== "") + 1)
      .map((name, index) => name || `column ${index + 1}`);
    if (columns.length === 1 && other !== undefined) {
      const what = `names only one column, and that name contains ${showDelimiter(other)}: add --delimiter ${showDelimiter(other)}`;
      throw this.#refuse(line, what);
    }
    const again = columns.findIndex((column, index) => columns.indexOf(column) !== index);
    if (again >= 0) {
      const first = columns.indexOf(columns[again] as string);
      const what = `must name the columns, but columns ${first + 1} and ${again + 1} have the same name: rename one of them`;
      throw this.#refuse(line, what);
    }
    return { columns, width: names.length };
  }

  /**
   * Whether each line of a record may be a row of its own. Two stray quotes turn everything between them into one cell.
   * In a text of several lines, such as an address, the lines do not all have as many cells as the header. Nor do they
   * all begin alike, with a digit or without one, as the lines of rows do.
   */
  #mayBeSeveral({ length }: readonly string[], lines: readonly string[]): boolean {
    const filled = lines.filter((each) => !isBlank(each)).map((each) => each.split(this.#form.delimiter));
    const [[first = ""] = [], second] = filled;
    const columns = this.#header?.columns.length ?? filled[0]?.length ?? 0;
    if (second === undefined || columns < 2) return false;
    const isRow = (cells: readonly string[]): boolean =>
      length > columns
        ? cells.length >= columns && cells.slice(columns).every(isBlank)
        : cells.length === columns;
    const isAlike = ([cell = ""]: readonly string[]): boolean => /\d/.test(cell) === /\d/.test(first);
    return filled.every(isRow) && (this.#header === undefined || filled.every(isAlike));
  }

  #refuse(line: number, what: string, place = ""): Error {
    return this.#source.refuse(`line ${line}${place} ${what}`);
  }
}

function isBlank(cell: string): boolean {
  // DOS ended files with Ctrl-Z.
  return cell.trim() === "" || cell === "\u001A";
}

/** Whether a row is a header with its columns in another order. The rows below it would be misread. */
function isOtherHeader(record: readonly string[], columns: readonly string[]): boolean {
  if (columns.length < 2) return false;
  const isNames = columns.every((_, index) =>
    columns.some((column) => sameName(record[index] as string, column)),
  );
  return isNames && !columns.every((column, index) => sameName(record[index] as string, column));
}

/** The delimiter as the user types it in a shell. */
function showDelimiter(delimiter: string): string {
  return delimiter === "\t" ? '"\\t"' : JSON.stringify(delimiter);
}
