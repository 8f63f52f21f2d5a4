import type { Hash } from "node:crypto";
import { parseExactly } from "../../answer/parse-exactly.ts";
import { sameName } from "../../input/same-name.ts";
import type { Io } from "../io.ts";
import { csvRows, type InputRow } from "./csv-rows.ts";
import { type Dialect, fileFormat, USUAL_DELIMITER } from "./file-format.ts";
import { InputSource } from "./input-source.ts";

export type { InputRow };

// A longer one is no row but a line end that is missing.
const LONGEST_LINE = 64 * 1024 * 1024;
const LONGEST_HEAD = 100_000;
// Lines in which a header is looked for.
const MOST_ABOVE = 50;
const PREAMBLE = /^\uFEFF*(?:("?)sep=(\\t|[^"\r\n])\1[^\S\r\n]*(?:\r\n|\n|\r|$))?/i;

/**
 * A file of rows, read as a stream as often as need be. Whatever is wrong with it ends the command in one line, which
 * names the line and never what stands there.
 */
export class InputFile {
  /** For messages. */
  readonly name: string;
  readonly dialect: Dialect;
  /** Resolved; absent for a pipe, beside which nothing can be kept. */
  readonly path: string | undefined;
  /** Of the file's name, or one that fits it. */
  readonly ending: string;
  readonly #source: InputSource;
  /** Characters before the header: the byte order mark and Excel's `sep=`. */
  readonly #preamble: number;
  readonly #other: string | undefined;
  /** The first lines, at least. */
  readonly #head: string;

  /**
   * @param file a path, or `-` for standard input
   * @param delimiter between cells. @default what the file's `sep=` says, else a comma, of .tsv a tab
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
    const [preamble = "", , written] = (format === "ndjson" ? /^\uFEFF*/ : PREAMBLE).exec(head) ?? [];
    const sep = written === "\\t" ? "\t" : written;
    if (format !== "ndjson" && sep === undefined && /^"?sep=/i.test(begin))
      throw source.refuse("line 1 says sep= and names no character, or several: remove it, add --delimiter");
    if (sep !== undefined && given !== undefined && sep !== given)
      throw source.refuse(
        "line 1 says by sep= what is between cells, and --delimiter says another: leave one away",
      );
    this.dialect = {
      format,
      delimiter: given ?? sep ?? USUAL_DELIMITER[format],
      bom: head.startsWith("\uFEFF"),
      sep: sep !== undefined,
    };
    this.name = source.name;
    this.path = source.isPipe ? undefined : source.path;
    this.ending = source.ending || `.${format}`;
    this.#source = source;
    this.#preamble = preamble.length;
    this.#head = head.slice(preamble.length, preamble.length + LONGEST_HEAD);
    this.#other = otherDelimiter(this.#head, this.dialect.delimiter);
  }

  /**
   * The columns of all rows; those of NDJSON can differ.
   *
   * @param inputs names of which a header has one
   * @throws CliExit where such a header stands below something else, a title for instance
   */
  async columns(inputs: readonly string[] = []): Promise<string[]> {
    const header = this.#headerLine(inputs);
    if (header > 1)
      throw this.#source.refuse(`line ${header} names the columns: remove what stands above it`);
    const columns = new Set<string>();
    let isEmpty = true;
    for await (const { cells } of this.rows()) {
      for (const column of Object.keys(cells)) columns.add(column);
      isEmpty = false;
      if (this.dialect.format !== "ndjson") break;
    }
    if (isEmpty) throw this.#source.refuse("holds no rows");
    return [...columns];
  }

  /** @param hash is fed with every byte, once all rows were taken */
  rows(hash?: Hash): AsyncGenerator<InputRow, void, undefined> {
    const text = this.#text(hash);
    if (this.dialect.format === "ndjson") return jsonRows(this.#source, text);
    return csvRows(this.#source, text, {
      delimiter: this.dialect.delimiter,
      other: this.#other,
      firstLine: this.dialect.sep ? 2 : 1,
    });
  }

  /** The first line that holds the name of an input, where lines with something else stand above it; else 0. */
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
    let left = this.#preamble;
    for await (const text of this.#source.text(hash)) {
      yield text.slice(left);
      left = Math.max(0, left - text.length);
    }
  }
}

async function* jsonRows(
  source: InputSource,
  texts: AsyncIterable<string>,
): AsyncGenerator<InputRow, void, undefined> {
  let rest = "";
  let line = 0;
  const read = (text: string): InputRow | undefined => {
    line++;
    if (text.trim() === "") return undefined;
    let row: unknown;
    try {
      // A number of many digits becomes a text, so that no output changes it.
      const { value, isStrict } = parseExactly(text);
      if (isStrict) row = value;
    } catch {
      // The parser's message would repeat a piece of it.
    }
    if (typeof row !== "object" || row === null || Array.isArray(row))
      throw source.refuse(`line ${line} is not a JSON object`);
    if (fieldsIn(text) !== Object.keys(row).length)
      throw source.refuse(`line ${line} has a field twice, and which counts is not said`);
    return { line, cells: row as Record<string, unknown> };
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

/** How many fields an object has as written: a parser keeps the last of one name. */
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

/** Another character that parts the first line into more cells than the one that should. */
function otherDelimiter(text: string, delimiter: string): string | undefined {
  const line =
    text
      .trimStart()
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"?/g, "")
      .split(/[\r\n]/)[0] ?? "";
  const parts = (by: string): number => line.split(by).length;
  const others = [",", ";", "\t", "|"].filter((each) => parts(each) > parts(delimiter));
  return others.sort((a, b) => parts(b) - parts(a))[0];
}
