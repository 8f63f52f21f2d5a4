import { randomUUID } from "node:crypto";
import { closeSync, constants, fsyncSync, mkdirSync, openSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { isLoopback } from "../transport/is-loopback.ts";
import { BulkError } from "./bulk-error.ts";
import type { BulkStore, StoredRow } from "./bulk-store.ts";
import { fileLines } from "./file-lines.ts";
import { fingerprint } from "./fingerprint.ts";
import { FingerprintIndex } from "./fingerprint-index.ts";
import { journalKey } from "./journal-key.ts";
import { decodeLine, encodeLine, type JournalHeader } from "./journal-line.ts";
import { lockFolder } from "./lock-folder.ts";
import { RecordReader } from "./record-reader.ts";
import type { RowEnding } from "./row-ending.ts";

/** What a journal belongs to. */
export interface JournalOwner {
  readonly operation: string;
  readonly documentType: string;
}

/** In the index instead of a record's place. */
const BEGUN = -1;
const QUEUED = -2;

interface Waiter {
  resolve(): void;
  reject(error: Error): void;
}

/** What waits to be written, and who waits for it. */
interface Batch {
  journal: string;
  records: string;
  readonly waiters: Waiter[];
}

/**
 * A folder with an append-only journal: `journal.jsonl` says of each row, by fingerprint, that its call is about to be
 * made and that it ended; `records.jsonl` holds the endings themselves, results included; both are readable by their
 * owner alone. What calls write meanwhile is written and synced together: the records first, so that the journal never
 * speaks of one that is not there.
 */
export class Journal implements BulkStore {
  readonly #folder: string;
  readonly #key: Uint8Array;
  readonly #index = new FingerprintIndex();
  readonly #journal: FileHandle;
  readonly #records: FileHandle;
  readonly #reader: RecordReader;
  readonly #free: () => void;
  #recordsSize = 0;
  #header: JournalHeader;
  #batch: Batch = { journal: "", records: "", waiters: [] };
  #writing: Promise<void> | undefined;
  #broken: BulkError | undefined;

  private constructor(
    folder: string,
    key: Uint8Array,
    header: JournalHeader,
    files: readonly [journal: FileHandle, records: FileHandle],
    free: () => void,
  ) {
    this.#folder = folder;
    this.#key = key;
    this.#header = header;
    [this.#journal, this.#records] = files;
    this.#reader = new RecordReader(files[1].fd);
    this.#free = free;
  }

  /**
   * Opens a journal, or makes one, and reads what it knows. It belongs to this process until it is closed.
   *
   * @param key 32 bytes in base64. @default `INDICONNECT_JOURNAL_KEY`, or one in the folder, made at first use
   * @throws BulkError `journal-in-use`, `journal-damaged`, `journal-mismatch`, `journal-failed`, `invalid-option`
   */
  static async open(folder: string, owner: JournalOwner, key?: string): Promise<Journal> {
    const opened: { free?: () => void; files: FileHandle[] } = { files: [] };
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      opened.free = lockFolder(folder);
      const bytes = journalKey(folder, key);
      for (const name of ["journal.jsonl", "records.jsonl"]) {
        opened.files.push(
          await open(join(folder, name), constants.O_RDWR | constants.O_CREAT | constants.O_APPEND, 0o600),
        );
      }
      const header: JournalHeader = {
        journal: 1,
        package: manifest.version,
        operation: owner.operation,
        documentType: owner.documentType,
        key: fingerprint(bytes, ""),
        run: randomUUID(),
        endpoint: null,
        input: null,
        at: Date.now(),
      };
      const files = opened.files as [FileHandle, FileHandle];
      const journal = new Journal(folder, bytes, header, files, opened.free);
      await journal.#read();
      syncFolder(folder);
      return journal;
    } catch (error) {
      for (const file of opened.files) await file.close();
      opened.free?.();
      throw error instanceof BulkError ? error : failed(folder, error);
    }
  }

  /** How many rows it knows. */
  get size(): number {
    return this.#index.size;
  }

  get run(): string {
    return this.#header.run;
  }

  /**
   * Binds the journal to where calls go, or makes sure that it is where it is bound to. Addresses of this machine are
   * one: servers for tests come back on other ports. The command line says "a sandbox" where it is one.
   *
   * @throws BulkError `journal-mismatch`
   */
  async bindEndpoint(address: string): Promise<void> {
    const isHere = URL.canParse(address) && isLoopback(new URL(address).hostname);
    const endpoint = isHere ? "this machine" : address;
    const bound = this.#header.endpoint;
    if (bound === endpoint) return;
    if (bound !== null) {
      throw new BulkError(
        "journal-mismatch",
        `${this.#folder} holds what ${bound} answered, and calls would go to ${endpoint} now: name another folder. Nothing was sent.`,
      );
    }
    this.#header = { ...this.#header, endpoint };
    await this.#append(this.#head());
  }

  /**
   * Binds the journal to an input, or makes sure that it is the one that it is bound to.
   *
   * @param hash of the input's bytes
   * @throws BulkError `journal-mismatch`
   */
  async bindInput(hash: string): Promise<void> {
    const { input } = this.#header;
    if (input === hash) return;
    if (input !== null) {
      throw new BulkError(
        "journal-mismatch",
        `${this.#folder} belongs to another input, or the input was changed since. Nothing was sent.`,
      );
    }
    await this.rebindInput(hash);
  }

  /** Binds the journal to another input. Rows that it knows stay known. */
  async rebindInput(hash: string): Promise<void> {
    this.#header = { ...this.#header, input: hash };
    await this.#append(this.#head());
  }

  fingerprint(call: string): string {
    return fingerprint(this.#key, call);
  }

  find(row: string): StoredRow | undefined {
    const offset = this.#index.get(row);
    if (offset === undefined) return undefined;
    if (offset < 0) return { state: offset === QUEUED ? "queued" : "begun" };
    return { state: "ended", ending: () => this.#ending(row, offset) };
  }

  begin(row: string, by?: "queue"): Promise<void> {
    this.#index.set(row, by === "queue" ? QUEUED : BEGUN);
    return this.#append(encodeLine([by === "queue" ? "queued" : "intent", row, Date.now()]));
  }

  end(row: string, ending: RowEnding<unknown>): Promise<void> {
    const record = encodeLine(["record", row, ending]);
    const offset = this.#recordsSize;
    this.#recordsSize += Buffer.byteLength(record);
    this.#index.set(row, offset);
    return this.#append(encodeLine(["ended", row, ending.at, offset]), record);
  }

  async close(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    await this.#journal.close();
    await this.#records.close();
    this.#free();
  }

  /** The line that a journal begins with; a later one replaces it. */
  #head(): string {
    return encodeLine(["header", this.#header]);
  }

  #append(journal: string, record = ""): Promise<void> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken);
    const batch = this.#batch;
    batch.journal += journal;
    batch.records += record;
    const written = new Promise<void>((resolve, reject) => {
      batch.waiters.push({ resolve, reject });
    });
    this.#writing ??= this.#write();
    return written;
  }

  /** Writes batch after batch, for as long as others gather meanwhile. */
  async #write(): Promise<void> {
    // What this turn of the event loop brings still goes into the first one.
    await new Promise(setImmediate);
    while (this.#batch.waiters.length > 0) {
      const { journal, records, waiters } = this.#batch;
      this.#batch = { journal: "", records: "", waiters: [] };
      try {
        if (this.#broken !== undefined) throw this.#broken;
        if (records !== "") {
          await this.#records.appendFile(records);
          await this.#records.datasync();
        }
        await this.#journal.appendFile(journal);
        await this.#journal.datasync();
        for (const { resolve } of waiters) resolve();
      } catch (error) {
        // What stands in the files now is for the next one to read; this one writes no more.
        this.#broken ??= failed(this.#folder, error);
        for (const { reject } of waiters) reject(this.#broken);
      }
    }
    this.#writing = undefined;
  }

  #ending(row: string, offset: number): RowEnding<unknown> {
    const line = decodeLine(this.#reader.line(offset) ?? "");
    if (line?.[0] === "record" && line[1] === row) return line[2];
    throw this.#damaged("records.jsonl", `the record at byte ${offset}`);
  }

  /** Reads both files; cuts off what a crash left half written. */
  async #read(): Promise<void> {
    let number = 0;
    let size = 0;
    let isHeaded = false;
    let last = { row: "", offset: BEGUN };
    for await (const lines of fileLines(this.#journal)) {
      for (const { text, end } of lines) {
        number++;
        const line = decodeLine(text);
        isHeaded ||= line?.[0] === "header";
        if (line === undefined || line[0] === "record" || !isHeaded) {
          throw this.#damaged("journal.jsonl", `line ${number}`);
        }
        if (line[0] === "header") this.#adopt(line[1]);
        else if (line[0] === "intent") this.#index.set(line[1], BEGUN);
        else if (line[0] === "queued") this.#index.set(line[1], QUEUED);
        else {
          const [, row, , offset] = line;
          this.#index.set(row, offset);
          if (offset > last.offset) last = { row, offset };
        }
        size = end;
      }
    }
    await this.#journal.truncate(size);
    // Before anything is sent or enqueued in its name.
    if (!isHeaded) await this.#append(this.#head());
    const found = await this.#readRecords(last);
    await this.#records.truncate(this.#recordsSize);
    for (const [row, at, offset] of found) await this.#append(encodeLine(["ended", row, at, offset]));
  }

  /** Records that the journal does not speak of: a crash came between the two, and an answer that is paid for is kept. */
  async #readRecords(last: {
    row: string;
    offset: number;
  }): Promise<[row: string, at: number, offset: number][]> {
    const found: [string, number, number][] = [];
    for await (const lines of fileLines(this.#records, Math.max(0, last.offset))) {
      for (const { text, offset, end } of lines) {
        const line = decodeLine(text);
        if (line?.[0] !== "record") {
          if (offset === last.offset) throw this.#damaged("records.jsonl", `the record at byte ${offset}`);
          return found;
        }
        this.#recordsSize = end;
        const [, row, ending] = line;
        // The last one that the journal knows may have been begun again since.
        if (offset > last.offset && (this.#index.get(row) ?? 0) < 0) {
          this.#index.set(row, offset);
          found.push([row, ending.at, offset]);
        }
      }
    }
    if (this.#recordsSize <= last.offset)
      throw this.#damaged("records.jsonl", `the record at byte ${last.offset}`);
    return found;
  }

  #adopt(header: JournalHeader): void {
    const { operation, documentType, key } = this.#header;
    const refuse = (what: string): never => {
      throw new BulkError("journal-mismatch", `${this.#folder} ${what}. Nothing was sent.`);
    };
    if (header.journal !== 1) refuse("was written by another version of this package");
    if (header.operation !== operation || header.documentType !== documentType) {
      refuse(`belongs to ${header.operation}, not to ${operation}: name another folder`);
    }
    if (header.key !== key) refuse("was written under another key: give that one");
    this.#header = header;
  }

  #damaged(file: string, where: string): BulkError {
    return new BulkError(
      "journal-damaged",
      `${join(this.#folder, file)}: ${where} is not as it was written. What follows cannot be trusted to be whole: restore the file from a copy. Nothing was sent.`,
    );
  }
}

function failed(folder: string, error: unknown): BulkError {
  const { code } = error as NodeJS.ErrnoException;
  const why = typeof code === "string" ? ` (${code})` : "";
  return new BulkError("journal-failed", `The journal in ${folder} cannot be read or written${why}.`);
}

/** So that the files' names outlive a power failure as well. Not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, "r");
    fsyncSync(file);
    closeSync(file);
  } catch {}
}
