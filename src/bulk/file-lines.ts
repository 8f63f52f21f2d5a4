import type { FileHandle } from "node:fs/promises";

const CHUNK = 1 << 20;

/** A line of a file that ends with a line end. */
export interface FileLine {
  /** Without the line end. */
  readonly text: string;
  /** The byte that it begins at. */
  readonly offset: number;
  /** The byte after its line end. */
  readonly end: number;
}

/** The lines of a file from a byte on, a chunk at a time. What follows the last line end is none. */
export async function* fileLines(file: FileHandle, from = 0): AsyncGenerator<readonly FileLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = from;
  for (;;) {
    const room = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(room, 0, CHUNK, offset + rest.length);
    if (bytesRead === 0) return;
    const bytes =
      rest.length === 0 ? room.subarray(0, bytesRead) : Buffer.concat([rest, room.subarray(0, bytesRead)]);
    const lines: FileLine[] = [];
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      lines.push({ text: bytes.toString("utf8", start, end), offset: offset + start, end: offset + end + 1 });
      start = end + 1;
    }
    offset += start;
    rest = bytes.subarray(start);
    if (lines.length > 0) yield lines;
  }
}
