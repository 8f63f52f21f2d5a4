import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { extname, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Io } from "../io.ts";

const CHUNK = 1 << 18;
// With its mark, or with the zero of a first letter.
const UTF_16 = /^(?:\u00FF\u00FE|\u00FE\u00FF|[^\0]?\0)/;
// Zip, as .xlsx and .ods are, and the older .xls.
const WORKBOOKS = ["PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"];

/** The text of an input, which is read several times. A pipe is kept in memory, since it can be read only once. */
export class InputSource {
  /** As it was given, for messages. */
  readonly name: string;
  /** Resolved; absent for standard input. */
  readonly path: string | undefined;
  /** Of the file's name, with its dot; empty where there is none. */
  readonly ending: string;
  /** Standard input or a named pipe. */
  readonly isPipe: boolean;
  readonly #kept: Buffer | undefined;
  readonly #seen: string;
  /** Whether it was read for the plan: from then on, rows may have been called. */
  #isPlanned = false;

  /**
   * @param file a path, or `-` for standard input
   * @throws CliExit
   */
  static async open({ cwd, stdin, isTTY }: Io, file: string): Promise<InputSource> {
    if (file === "-") {
      if (!isTTY.stdin) return new InputSource("standard input", undefined, await buffer(stdin));
      const how = "cat people.csv | indiconnect bulk … - --out results.csv";
      throw new CliExit(exitCodes.usage, `- reads rows from a pipe: ${how}. Nothing was sent.`);
    }
    const path = resolve(cwd, file);
    const isPipe = statSync(path, { throwIfNoEntry: false })?.isFIFO() === true;
    return new InputSource(file, path, isPipe ? await buffer(createReadStream(path)) : undefined);
  }

  private constructor(name: string, path: string | undefined, kept: Buffer | undefined) {
    this.name = name;
    this.path = path;
    this.ending = path === undefined ? "" : extname(path);
    this.isPipe = kept !== undefined;
    this.#kept = kept;
    this.#seen = this.#look();
  }

  /**
   * The text, with a byte order mark if it begins with one.
   *
   * @param hash is fed with every byte, once all was taken
   */
  async *text(hash?: Hash): AsyncGenerator<string, void, undefined> {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let first: Buffer | undefined;
    const decode = async (bytes?: Buffer): Promise<string> => {
      try {
        const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
        if (!text.includes("\0")) return text;
      } catch {
        // Said below.
      }
      throw await this.#noText(first ?? Buffer.alloc(0));
    };
    const refuseChanged = (): void => {
      if (this.#look() !== this.#seen) throw this.refuse("was changed while it was read: run the same again");
    };
    refuseChanged();
    for await (const bytes of this.#bytes()) {
      // No row is called that the plan has not seen.
      refuseChanged();
      first ??= bytes;
      hash?.update(bytes);
      yield await decode(bytes);
    }
    yield await decode();
    this.#isPlanned ||= hash !== undefined;
  }

  /** The end of the command, in one line. */
  refuse(what: string): CliExit {
    const fate = this.#isPlanned ? "What was called is in the ledger" : "Nothing was sent";
    return new CliExit(exitCodes.usage, `${this.name} ${what}. ${fate}.`);
  }

  async *#bytes(): AsyncGenerator<Buffer, void, undefined> {
    const kept = this.#kept;
    if (kept !== undefined) {
      for (let at = 0; at < kept.length; at += CHUNK) yield kept.subarray(at, at + CHUNK);
      return;
    }
    try {
      yield* createReadStream(this.path as string, { highWaterMark: CHUNK });
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  /** Why bytes are no text. The line is looked for only now, since nearly every file is one. */
  async #noText(first: Buffer): Promise<CliExit> {
    const begin = first.toString("latin1", 0, 16);
    const how = "save it as UTF-8 (spreadsheets call it CSV UTF-8)";
    if (WORKBOOKS.some((each) => begin.startsWith(each)))
      return this.refuse(`is a spreadsheet's own file and no CSV: ${how}`);
    if (UTF_16.test(begin)) return this.refuse(`is not UTF-8 but UTF-16: ${how}`);
    const { line, isZero } = await this.#oddLine();
    return isZero
      ? this.refuse(`line ${line} holds a zero byte, which no text has`)
      : this.refuse(`is not UTF-8 in line ${line}: ${how}`);
  }

  async #oddLine(): Promise<{ readonly line: number; readonly isZero: boolean }> {
    let line = 1;
    let rest = "";
    const isOdd = (text: string): boolean => text.includes("\0") || !isUtf8(Buffer.from(text, "latin1"));
    for await (const bytes of this.#bytes()) {
      // A carriage return at the end may be half a line end.
      const lines = (rest + bytes.toString("latin1")).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() as string;
      const odd = lines.findIndex(isOdd);
      if (odd >= 0) return { line: line + odd, isZero: (lines[odd] as string).includes("\0") };
      line += lines.length;
    }
    return { line, isZero: rest.includes("\0") };
  }

  /** What changes when the file does. */
  #look(): string {
    if (this.#kept !== undefined) return "";
    try {
      const { size, mtimeMs, ino } = statSync(this.path as string);
      return `${size} ${mtimeMs} ${ino}`;
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  #unreadable(error: unknown): CliExit {
    const { code } = error as NodeJS.ErrnoException;
    return this.refuse(`cannot be read${code ? ` (${code})` : ""}`);
  }
}
