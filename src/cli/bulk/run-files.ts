import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync, rmSync } from "node:fs";
import { basename } from "node:path";
import type { Ledger } from "../../ledger/ledger.ts";
import { CliExit } from "../cli-exit.ts";

type Notes = Pick<Ledger, "note" | "writeNote">;

const CHUNK = 1 << 20;

/**
 * Notes in the ledger which files a run read and wrote. The run overwrites a file only if it wrote that file itself and
 * nobody has edited it since.
 */
export class RunFiles {
  /** Part of the names of unfinished files, so that they cannot collide with files of other runs or of people. */
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

  /** @param name of the run: the service, the server and the path of the output */
  static async open(ledger: Notes, name: string): Promise<RunFiles> {
    return new RunFiles(ledger, name, (await ledger.note(name)) as string | undefined);
  }

  /**
   * Binds the run to its input.
   *
   * @param isChanged whether the user accepts another input
   * @throws CliExit if the run began with another input
   */
  async bindInput(hash: string, isChanged: boolean): Promise<void> {
    if (this.#input === hash) return;
    if (this.#input !== undefined && !isChanged) {
      throw new CliExit(
        "usage",
        "The run for this output began with another input, or the input was changed since. Nothing was sent. Add --changed-input to continue with this one. Answers that are in the ledger are still used.",
      );
    }
    await this.#ledger.writeNote(this.#name, hash);
    this.#input = hash;
  }

  /**
   * Checks that an output may be written to this path.
   *
   * @param so the consequence, which ends the message
   * @throws CliExit if the path holds something that this run did not write
   */
  async check(path: string, so = "Nothing was sent."): Promise<void> {
    const what = lstatSync(path, { throwIfNoEntry: false });
    if (what === undefined) return;
    const refuse = (why: string): never => {
      throw new CliExit("usage", `${basename(path)} ${why}. ${so}`);
    };
    if (what.isSymbolicLink())
      refuse("is a link, which bulk never follows or replaces: name the file itself");
    if (what.isDirectory()) refuse("is a folder: name a file");
    if (!what.isFile()) refuse("is not a regular file: name another one");
    if (this.#input === undefined)
      refuse("exists already, and this run did not write it: move it away or choose another name");
    if ((await this.#ledger.note(this.#output(hashOf(path)))) === undefined)
      refuse("was changed after this run wrote it: move it away. (Another --out would start a new run.)");
  }

  /** Removes the file if this command wrote it in an earlier run. Keeps any other file. */
  async remove(path: string): Promise<void> {
    try {
      await this.check(path);
    } catch {
      return;
    }
    rmSync(path, { force: true });
  }

  /** Notes a file before it is renamed. If the run is killed in between, the next one still knows the file as its own. */
  noteOutput(hash: string): Promise<void> {
    return this.#ledger.writeNote(this.#output(hash), true);
  }

  /** The name of an output's note. Each output has its own, since the same command may run twice at once. */
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
