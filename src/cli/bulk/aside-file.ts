import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { RunFiles } from "./run-files.ts";

const CHUNK = 1 << 18;

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
    // What a run that was killed left there.
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
   * @throws CliExit where something took the place that is not this run's
   */
  async finish(): Promise<void> {
    try {
      this.#flush();
      fsyncSync(this.#file);
      this.#files.check(this.#path, "The answers are kept: run the same again to write the outputs.");
      await this.#files.noteOutput(this.#hash.digest("hex"));
      renameSync(this.#aside, this.#path);
    } catch (error) {
      this.discard();
      throw error;
    }
    closeSync(this.#file);
  }

  /** Takes it away. */
  discard(): void {
    closeSync(this.#file);
    rmSync(this.#aside, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(""));
    this.#hash.update(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#pending = [];
    this.#length = 0;
  }
}
