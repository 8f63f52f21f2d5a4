import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { CliExit } from "../cli-exit.ts";
import type { RunFiles } from "./run-files.ts";

const CHUNK = 1 << 18;
const KEPT = "The answers are in the ledger: run the same command again to write the outputs.";

/** The part of {@link RunFiles} that writing one file needs. */
export type Files = Pick<RunFiles, "tag" | "check" | "noteOutput">;

/** A file, mode 0600, that is written under another name and renamed when it is complete. Nobody ever reads half of it. */
export class AsideFile {
  readonly #path: string;
  readonly #aside: string;
  readonly #files: Files;
  readonly #file: number;
  readonly #hash = createHash("sha256");
  #pending: string[] = [];
  #length = 0;

  constructor(path: string, files: Files) {
    this.#path = path;
    this.#aside = `${path}.${files.tag}.part`;
    this.#files = files;
    // A killed run may have left this file, or the same command may be writing it right now. The last to begin wins.
    rmSync(this.#aside, { force: true });
    this.#file = this.#sure(() => openSync(this.#aside, "wx", 0o600));
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length > CHUNK) this.#flush();
  }

  /**
   * Renames the file to its final name.
   *
   * @throws CliExit if the name is now taken by a file that this run did not write, or if the same command writes it in
   * another process
   */
  async finish(): Promise<void> {
    try {
      this.#flush();
      this.#sure(() => fsyncSync(this.#file));
      await this.#files.noteOutput(this.#hash.digest("hex"));
      await this.#files.check(this.#path, KEPT);
      if (!this.#isOwn()) {
        const what = `the same command is writing ${basename(this.#path)} in another process`;
        throw new CliExit("failed", `${what}. ${KEPT}`);
      }
      this.#sure(() => renameSync(this.#aside, this.#path));
    } catch (error) {
      this.discard();
      throw error;
    }
    closeSync(this.#file);
  }

  /** Deletes the unfinished file. */
  discard(): void {
    if (this.#isOwn()) rmSync(this.#aside, { force: true });
    closeSync(this.#file);
  }

  /** Whether the unfinished file is still the one that this run created. */
  #isOwn(): boolean {
    const there = statSync(this.#aside, { bigint: true, throwIfNoEntry: false });
    const { ino, dev } = fstatSync(this.#file, { bigint: true });
    return there?.ino === ino && there.dev === dev;
  }

  /** @throws CliExit if the system refuses: the disk is full, the folder is gone */
  #sure<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new CliExit("failed", `${basename(this.#path)} cannot be written (${code}). ${KEPT}`);
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(""));
    this.#hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += this.#sure(() => writeSync(this.#file, bytes, at));
    this.#pending = [];
    this.#length = 0;
  }
}
