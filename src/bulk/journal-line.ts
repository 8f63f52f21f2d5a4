import { crc32 } from "node:zlib";
import type { RowEnding } from "./row-ending.ts";

/**
 * The first line: what the journal belongs to.
 *
 * | field | |
 * |---|---|
 * | `journal` | version of the format |
 * | `package` | version of this package |
 * | `key` | a fingerprint of nothing, by which a wrong key is noticed |
 * | `run` | names the run in a queue's ledger |
 * | `endpoint` | where calls go, or `this machine` |
 * | `input` | SHA-256 of the input file, where there is one |
 */
export interface JournalHeader {
  readonly journal: 1;
  readonly package: string;
  readonly operation: string;
  readonly documentType: string;
  readonly key: string;
  readonly run: string;
  readonly endpoint: string | null;
  readonly input: string | null;
  readonly at: number;
}

/** A line of the journal. Nothing in it is personal: rows by fingerprint, endings by where their record stands. */
export type JournalLine =
  | readonly [kind: "header", header: JournalHeader]
  /** The call is about to be made. */
  | readonly [kind: "intent", fingerprint: string, at: number]
  /** The row is about to be given to a queue, whose workers may call it from now on. */
  | readonly [kind: "queued", fingerprint: string, at: number]
  /** The call ended; its record begins at this byte of the records. */
  | readonly [kind: "ended", fingerprint: string, at: number, offset: number];

/** A line of the records, which do hold what was found: how a call ended. */
export type RecordLine = readonly [kind: "record", fingerprint: string, ending: RowEnding<unknown>];

/** Writes a line, ended by a checksum of what stands before it. */
export function encodeLine(line: JournalLine | RecordLine): string {
  const text = JSON.stringify(line).slice(0, -1);
  return `${text},"${checksum(text)}"]\n`;
}

/** Reads a line without its line end; nothing where it is not as it was written. */
export function decodeLine(line: string): JournalLine | RecordLine | undefined {
  const end = line.length - TAIL;
  const text = line.slice(0, end);
  if (end <= 0 || line.slice(end) !== `,"${checksum(text)}"]`) return undefined;
  return JSON.parse(`${text}]`) as JournalLine | RecordLine;
}

const TAIL = ',"00000000"]'.length;

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
