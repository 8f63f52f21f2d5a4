import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync, rmSync } from "node:fs";
import { basename } from "node:path";
import type { Ledger } from "../../ledger/ledger.ts";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";

type Notes = Pick<Ledger, "note" | "writeNote">;

const CHUNK = 1 << 20;

/**
 * What a run read and wrote, noted in its ledger. A file that stands where an output goes is overwritten only if the run
 * wrote it just so: neither somebody else's, nor one that was edited since.
 */
export class RunFiles {
  /** Stands in the names of its unfinished files: no other run's, and nobody's file, is called so. */
  readonly tag: string;
  readonly #ledger: Notes;
  readonly #name: string;
  /** SHA-256 of the input that the run began with. */
  #input: string | undefined;

  private constructor(ledger: Notes, name: string, input: string | undefined) {
    this.tag = createHash("sha256").update(name).digest("hex").slice(0, 8);
    this.#ledger = ledger;
    this.#name = name;
    this.#input = input;
  }

  /** @param name of the run: what is called by what answers, and where its output goes */
  static async open(ledger: Notes, name: string): Promise<RunFiles> {
    return new RunFiles(ledger, name, (await ledger.note(name)) as string | undefined);
  }

  /**
   * Binds the run to its input.
   *
   * @param isChanged whether another one will do
   * @throws CliExit where the run began with another one
   */
  async bindInput(hash: string, isChanged: boolean): Promise<void> {
    if (this.#input === hash) return;
    if (this.#input !== undefined && !isChanged) {
      throw new CliExit(
        exitCodes.usage,
        "The run of this output began with another input, or the input was changed since. Nothing was sent. Add --changed-input to go on with this one; rows that are known stay known.",
      );
    }
    await this.#ledger.writeNote(this.#name, hash);
    this.#input = hash;
  }

  /**
   * Makes sure that an output may take its place.
   *
   * @param so what follows from it, for the message
   * @throws CliExit where something stands there that this run did not write
   */
  async check(path: string, so = "Nothing was sent."): Promise<void> {
    const what = lstatSync(path, { throwIfNoEntry: false });
    if (what === undefined) return;
    const refuse = (why: string): never => {
      throw new CliExit(exitCodes.usage, `${basename(path)} ${why}. ${so}`);
    };
    if (what.isSymbolicLink()) refuse("is a link, and no link is followed or replaced: name the file itself");
    if (what.isDirectory()) refuse("is a folder: name a file");
    if (!what.isFile()) refuse("is no plain file: name another");
    if (this.#input === undefined)
      refuse("exists and is not of this run: name another output, or move it away");
    if ((await this.#ledger.note(this.#output(hashOf(path)))) === undefined)
      refuse("exists and is not as this run wrote it: move it away, since another --out begins another run");
  }

  /** Removes what an earlier run of the same wrote there; another file stays. */
  async remove(path: string): Promise<void> {
    try {
      await this.check(path);
    } catch {
      return;
    }
    rmSync(path, { force: true });
  }

  /** Notes a file before it takes its place: a run that is killed in between must not take it for somebody else's. */
  noteOutput(hash: string): Promise<void> {
    return this.#ledger.writeNote(this.#output(hash), true);
  }

  /** Names the note of an output. One of its own each, as another run of the same may write at the same time. */
  #output(hash: string): string {
    return JSON.stringify([this.#name, hash]);
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
