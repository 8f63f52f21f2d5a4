import { readSync } from "node:fs";

const BLOCK = 1 << 18;
const BLOCKS = 16;

/**
 * Reads lines at given bytes of a growing file. Rows are read back in nearly the order in which they ended, so a few
 * blocks in memory answer almost every time.
 */
export class RecordReader {
  readonly #file: number;
  readonly #blocks = new Map<number, Buffer>();

  /** @param file a descriptor; whoever opened it closes it */
  constructor(file: number) {
    this.#file = file;
  }

  /** The line that begins at this byte, or nothing where the file has none there. */
  line(offset: number): string | undefined {
    const parts: Buffer[] = [];
    for (let at = offset; ; ) {
      const bytes = this.#from(at);
      if (bytes === undefined) return undefined;
      const end = bytes.indexOf(10);
      parts.push(end === -1 ? bytes : bytes.subarray(0, end));
      if (end !== -1) return Buffer.concat(parts).toString("utf8");
      at += bytes.length;
    }
  }

  /** What the block of this byte holds from it on; nothing at the file's end. */
  #from(at: number): Buffer | undefined {
    const number = Math.floor(at / BLOCK);
    const within = at - number * BLOCK;
    let block = this.#blocks.get(number);
    // One that the file's end cut short may have grown since.
    if (
      block === undefined ||
      (block.length < BLOCK && (within >= block.length || block.indexOf(10, within) === -1))
    ) {
      block = this.#read(number);
    }
    // The one used last is the last to go.
    this.#blocks.delete(number);
    this.#blocks.set(number, block);
    if (this.#blocks.size > BLOCKS) this.#blocks.delete(this.#blocks.keys().next().value as number);
    return within < block.length ? block.subarray(within) : undefined;
  }

  #read(number: number): Buffer {
    const bytes = Buffer.allocUnsafe(BLOCK);
    let length = 0;
    while (length < BLOCK) {
      const read = readSync(this.#file, bytes, length, BLOCK - length, number * BLOCK + length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  }
}
