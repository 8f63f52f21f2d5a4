import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { extname, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";

const CHUNK = 1 << 18;
// A byte order mark, or the zero byte of a first ASCII letter.
const UTF_16 = /^(?:\u00FF\u00FE|\u00FE\u00FF|[^\0]?\0)/;
// A zip archive, such as .xlsx and .ods, and the older .xls.
const WORKBOOKS = ["PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"];

/** The text of an input, which is read several times. A pipe can be read only once, so its content is kept in memory. */
export class InputSource {
  /** The name as the user gave it, for messages. */
  readonly name: string;
  /** The absolute path. Absent for standard input. */
  readonly path: string | undefined;
  /** The extension of the file's name, with its dot. Empty if there is none. */
  readonly ending: string;
  /** Standard input or a named pipe. */
  readonly isPipe: boolean;
  readonly #kept: Buffer | undefined;
  readonly #seen: string;
  /** Whether the plan has read all of it. From then on, rows may have been called. */
  #isPlanned = false;

  /**
   * @param file a path, or `-` for standard input
   * @throws CliExit
   */
  static async open({ cwd, stdin, isTTY }: Io, file: string): Promise<InputSource> {
    if (file === "-") {
      if (!isTTY.stdin) return new InputSource("standard input", undefined, await buffer(stdin));
      const how = "cat people.csv | indiconnect bulk … - --out results.csv";
      throw new CliExit(
        "usage",
        `- reads the rows from a pipe, but nothing is piped in: ${how}. Nothing was sent.`,
      );
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
   * The text, including its byte order mark if there is one.
   *
   * @param hash has received every byte once the last piece was taken
   * @param start byte to begin with
   */
  async *text(hash?: Hash, start = 0): AsyncGenerator<string, void, undefined> {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    let first: Buffer | undefined;
    const decode = async (bytes?: Buffer): Promise<string> => {
      try {
        const text = bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
        if (!text.includes("\0")) return text;
      } catch {
        // The message follows below.
      }
      throw await this.#noText(first ?? Buffer.alloc(0));
    };
    const refuseChanged = (): void => {
      if (this.#look() !== this.#seen)
        throw this.refuse("was changed while it was being read: run the same command again");
    };
    refuseChanged();
    for await (const bytes of this.#bytes(start)) {
      // Otherwise a row could be called that the plan did not show.
      refuseChanged();
      first ??= bytes;
      hash?.update(bytes);
      yield await decode(bytes);
    }
    yield await decode();
    this.#isPlanned ||= hash !== undefined;
  }

  /** The error that ends the command, with a message of one line. */
  refuse(what: string): CliExit {
    const fate = this.#isPlanned ? "The calls made so far are in the ledger" : "Nothing was sent";
    return new CliExit("usage", `${this.name} ${what}. ${fate}.`);
  }

  async *#bytes(start = 0): AsyncGenerator<Buffer, void, undefined> {
    const kept = this.#kept;
    if (kept !== undefined) {
      for (let at = start; at < kept.length; at += CHUNK) yield kept.subarray(at, at + CHUNK);
      return;
    }
    try {
      yield* createReadStream(this.path as string, { start, highWaterMark: CHUNK });
    } catch (error) {
      throw this.#unreadable(error);
    }
  }

  /** Says why the bytes are not text. Only now does it search for the line, since nearly every file is text. */
  async #noText(first: Buffer): Promise<CliExit> {
    const begin = first.toString("latin1", 0, 16);
    const how = "save it as UTF-8 (spreadsheets call this format CSV UTF-8)";
    if (WORKBOOKS.some((each) => begin.startsWith(each)))
      return this.refuse(`is a workbook, not a CSV file: ${how}`);
    if (UTF_16.test(begin)) return this.refuse(`is encoded as UTF-16, not as UTF-8: ${how}`);
    const { line, isZero } = await this.#oddLine();
    return isZero
      ? this.refuse(`line ${line} contains a zero byte, so the file is not text: ${how}`)
      : this.refuse(`line ${line} is not UTF-8: ${how}`);
  }

  async #oddLine(): Promise<{ readonly line: number; readonly isZero: boolean }> {
    let line = 1;
    let rest = "";
    const isOdd = (text: string): boolean => text.includes("\0") || !isUtf8(Buffer.from(text, "latin1"));
    for await (const bytes of this.#bytes()) {
      // A carriage return at the end may be the first half of a CRLF.
      const lines = (rest + bytes.toString("latin1")).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() as string;
      const odd = lines.findIndex(isOdd);
      if (odd >= 0) return { line: line + odd, isZero: (lines[odd] as string).includes("\0") };
      line += lines.length;
    }
    return { line, isZero: rest.includes("\0") };
  }

  /** A text that changes when the file changes. */
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
