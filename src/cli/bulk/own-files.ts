import { createHash } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
} from "node:fs";
import { basename, join } from "node:path";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

const CHUNK = 1 << 20;

/**
 * What a run has written, by the hashes of its files, in a file of its journal's folder. A file that stands where an
 * output goes is overwritten only if the run wrote it just so: neither somebody else's, nor one that was edited since.
 */
export class OwnFiles {
  readonly #journal: string;
  readonly #record: string;

  /** @param journal the folder, which need not be there yet */
  constructor(journal: string) {
    this.#journal = journal;
    this.#record = join(journal, "outputs");
  }

  /**
   * Makes sure that an output may take its place.
   *
   * @param so what follows from it, for the message
   * @throws CliExit where something stands there that this run did not write
   */
  check(path: string, so = "Nothing was sent."): void {
    const what = lstatSync(path, { throwIfNoEntry: false });
    if (what === undefined) return;
    const refuse = (why: string): never => {
      throw new CliExit(exitCodes.usage, `${basename(path)} ${why}. ${so}`);
    };
    if (what.isSymbolicLink()) refuse("is a link, and no link is followed or replaced: name the file itself");
    if (what.isDirectory()) refuse("is a folder: name a file");
    if (!what.isFile()) refuse("is no plain file: name another");
    if (!existsSync(this.#record))
      refuse("exists and is not of this run: name another output, or move it away");
    if (!this.#hashes().has(hashOf(path)))
      refuse("exists and is not as this run wrote it: move it away, since another --out begins another run");
  }

  /** Removes what an earlier run of the same wrote there; another file stays. */
  remove(path: string): void {
    try {
      this.check(path);
    } catch {
      return;
    }
    rmSync(path, { force: true });
  }

  /** Notes a file before it takes its place: a run that is killed in between must not take it for somebody else's. */
  note(hash: string): void {
    // The folder may have been removed while the run went on; the outputs are worth more than this note.
    if (existsSync(this.#journal)) appendFileSync(this.#record, `${hash}\n`, { mode: 0o600, flush: true });
  }

  #hashes(): ReadonlySet<string> {
    return new Set(readFileSync(this.#record, "utf8").split("\n"));
  }
}

function hashOf(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  const bytes = Buffer.alloc(CHUNK);
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, bytes);
      hash.update(bytes.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}
