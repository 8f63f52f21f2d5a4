import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

const CHUNK = 1 << 18;

/** A file, mode 0600, that is written aside and takes its place whole: nobody ever reads half of it. */
export class AsideFile {
  readonly #path: string;
  readonly #aside: string;
  readonly #file: number;
  #pending: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#path = path;
    this.#aside = `${path}.part`;
    rmSync(this.#aside, { force: true });
    this.#file = openSync(this.#aside, "wx", 0o600);
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length > CHUNK) this.#flush();
  }

  /** Puts it in its place. */
  finish(): void {
    this.#flush();
    fsyncSync(this.#file);
    closeSync(this.#file);
    renameSync(this.#aside, this.#path);
  }

  /** Takes it away. */
  discard(): void {
    closeSync(this.#file);
    rmSync(this.#aside, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(""));
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#pending = [];
    this.#length = 0;
  }
}
