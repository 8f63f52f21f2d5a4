import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { RunFiles } from "./run-files.ts";

const CHUNK = 1 << 18;
const KEPT = "The answers are kept: run the same again to write the outputs.";

/** What a run has written. */
export type Files = Pick<RunFiles, "tag" | "check" | "noteOutput">;

/** A file, mode 0600, that is written aside and takes its place whole: nobody ever reads half of it. */
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
    // What a run that was killed left there, or one of the same that is still writing: the last one to begin goes on.
    rmSync(this.#aside, { force: true });
    this.#file = openSync(this.#aside, "wx", 0o600);
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length > CHUNK) this.#flush();
  }

  /**
   * Puts it in its place.
   *
   * @throws CliExit where something took the place that is not this run's, or another run of the same writes it
   */
  async finish(): Promise<void> {
    try {
      this.#flush();
      fsyncSync(this.#file);
      await this.#files.noteOutput(this.#hash.digest("hex"));
      await this.#files.check(this.#path, KEPT);
      if (!this.#isOwn()) {
        const what = `another run of the same is writing ${basename(this.#path)} now`;
        throw new CliExit(exitCodes.failed, `${what}. ${KEPT}`);
      }
      renameSync(this.#aside, this.#path);
    } catch (error) {
      this.discard();
      throw error;
    }
    closeSync(this.#file);
  }

  /** Takes it away. */
  discard(): void {
    if (this.#isOwn()) rmSync(this.#aside, { force: true });
    closeSync(this.#file);
  }

  /** Whether the file aside is still the one that this run began. */
  #isOwn(): boolean {
    const there = statSync(this.#aside, { bigint: true, throwIfNoEntry: false });
    const { ino, dev } = fstatSync(this.#file, { bigint: true });
    return there?.ino === ino && there.dev === dev;
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(""));
    this.#hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#pending = [];
    this.#length = 0;
  }
}
