import { createHash, type Hash } from "node:crypto";
import { isObject } from "../../answer/is-object.ts";
import { parseExactly } from "../../answer/parse-exactly.ts";
import { sameName } from "../../input/same-name.ts";
import type { Io } from "../io.ts";
import { csvDelimiter } from "./csv-delimiter.ts";
import { type CsvHeader, csvRows, type InputRow, type RowPlace } from "./csv-rows.ts";
import { type Dialect, fileFormat } from "./file-format.ts";
import { InputSource } from "./input-source.ts";

export type { InputRow, RowPlace };

// A longer one is not a row: the file lacks line breaks.
const LONGEST_LINE = 64 * 1024 * 1024;
const LONGEST_HEAD = 100_000;
// How many lines are searched for a header.
const MOST_ABOVE = 50;

/**
 * A file of rows, read as a stream, several times. If something is wrong with the file, the command ends with one message.
 * It gives the number of the line, never its content.
 */
export class InputFile {
  /** For messages. */
  readonly name: string;
  readonly dialect: Dialect;
  /** The absolute path. Absent for a pipe, because no ledger can be put beside a pipe. */
  readonly path: string | undefined;
  /** The extension of the file's name, with its dot. A pipe has the extension of its format. */
  readonly ending: string;
  readonly #source: InputSource;
  /** Characters before the header: the byte order mark and Excel's `sep=`. */
  readonly #preamble: string;
  readonly #other: string | undefined;
  #header: CsvHeader | undefined;
  /** The first lines of the file, or all of it. */
  readonly #head: string;

  /**
   * @param file a path, or `-` for standard input
   * @param delimiter between cells. @default the one of the file's `sep=`, else a comma, or a tab in .tsv
   * @throws CliExit
   */
  static async open(io: Io, file: string, delimiter: string | undefined): Promise<InputFile> {
    const source = await InputSource.open(io, file);
    let head = "";
    for await (const text of source.text()) {
      head = text;
      break;
    }
    return new InputFile(source, head, delimiter);
  }

  private constructor(source: InputSource, head: string, given: string | undefined) {
    const begin = head.replace(/^\uFEFF+/, "");
    const told = source.isPipe && source.ending === "" ? undefined : fileFormat(source.name);
    const format = told ?? (/^\s*[[{]/.test(begin) ? "ndjson" : "csv");
    const { delimiter, other, hasSep, preamble } = csvDelimiter(source, head, format, given);
    this.dialect = { format, delimiter, bom: head.startsWith("\uFEFF"), sep: hasSep };
    this.name = source.name;
    this.path = source.isPipe ? undefined : source.path;
    this.ending = source.ending || `.${format}`;
    this.#source = source;
    this.#preamble = head.slice(0, preamble);
    this.#head = head.slice(preamble, preamble + LONGEST_HEAD);
    this.#other = other;
  }

  /**
   * The names of the columns. In NDJSON each row can have other ones, so all rows are read.
   *
   * @param inputs names of inputs; a line that contains one of them is the header
   * @throws CliExit if anything stands above the header, for instance a title, or if there are no rows
   */
  async columns(inputs: readonly string[] = []): Promise<string[]> {
    const header = this.#headerLine(inputs);
    if (header > 1) throw this.#source.refuse(`has its header on line ${header}: remove everything above it`);
    const columns = new Set<string>();
    let isEmpty = true;
    for await (const { cells } of this.rows()) {
      for (const column of Object.keys(cells)) columns.add(column);
      isEmpty = false;
      if (this.dialect.format !== "ndjson") break;
    }
    if (isEmpty) throw this.#source.refuse("contains no rows");
    return [...columns];
  }

  /** The SHA-256 of the file. */
  async hash(): Promise<string> {
    const hash = createHash("sha256");
    for await (const _ of this.#source.text(hash));
    return hash.digest("hex");
  }

  /** @param hash has received every byte of the file once the last row was taken */
  rows(hash?: Hash): AsyncGenerator<InputRow, void, undefined> {
    const byte = Buffer.byteLength(this.#preamble);
    return this.#rows(this.#text(hash), { line: this.dialect.sep ? 2 : 1, byte }, undefined);
  }

  /** The rows from one on that was read before. */
  rowsFrom({ line, byte }: RowPlace): AsyncGenerator<InputRow, void, undefined> {
    return this.#rows(this.#source.text(undefined, byte), { line, byte }, this.#header);
  }

  #rows(
    text: AsyncIterable<string>,
    start: RowPlace,
    header: CsvHeader | undefined,
  ): AsyncGenerator<InputRow, void, undefined> {
    const { format, delimiter } = this.dialect;
    if (format === "ndjson") return jsonRows(this.#source, text, start);
    const form = { delimiter, other: this.#other, start, header };
    return csvRows(this.#source, text, form, (found) => {
      this.#header = found;
    });
  }

  /** The line of the header if other text stands above it, else 0. The header is the first line with the name of an input. */
  #headerLine(inputs: readonly string[]): number {
    const { format, delimiter, sep } = this.dialect;
    if (format === "ndjson") return 0;
    const lines = this.#head.split(/\r\n|\n|\r/).slice(0, MOST_ABOVE);
    const isName = (cell: string): boolean => inputs.some((input) => sameName(cell, input));
    const header = lines.findIndex((line) => line.split(delimiter).some(isName));
    const isFirst = lines.slice(0, header).every((line) => line.split(delimiter).join("").trim() === "");
    return header < 0 || isFirst ? 0 : header + (sep ? 2 : 1);
  }

  async *#text(hash: Hash | undefined): AsyncGenerator<string, void, undefined> {
    let left = this.#preamble.length;
    for await (const text of this.#source.text(hash)) {
      yield text.slice(left);
      left = Math.max(0, left - text.length);
    }
  }
}

async function* jsonRows(
  source: InputSource,
  texts: AsyncIterable<string>,
  start: RowPlace,
): AsyncGenerator<InputRow, void, undefined> {
  let rest = "";
  let line = start.line - 1;
  let next = start.byte;
  const read = (text: string): InputRow | undefined => {
    line++;
    const byte = next;
    next += Buffer.byteLength(text) + 1;
    if (text.trim() === "") return undefined;
    let row: unknown;
    try {
      // A number with too many digits for a double becomes a text, so that outputs keep it as it is.
      const { value, isStrict } = parseExactly(text);
      if (isStrict) row = value;
    } catch {
      // The parser's message is dropped, because it quotes a piece of the line.
    }
    if (!isObject(row)) throw source.refuse(`line ${line} is not a JSON object`);
    if (fieldsIn(text) !== Object.keys(row).length)
      throw source.refuse(`line ${line} has the same field twice: remove one of them`);
    return { line, byte, cells: row as Record<string, unknown> };
  };
  for await (const text of texts) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() as string;
    for (const each of lines) {
      const row = read(each);
      if (row !== undefined) yield row;
    }
    if (rest.length > LONGEST_LINE) throw source.refuse(`line ${line + 1} is too long`);
  }
  const last = read(rest);
  if (last !== undefined) yield last;
}

/** The number of fields in the text of an object. A parser would keep only the last of two with the same name. */
function fieldsIn(json: string): number {
  let depth = 0;
  let fields = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}:]/g)) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (token === ":" && depth === 1) fields++;
  }
  return fields;
}
