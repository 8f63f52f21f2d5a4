import type { Readable, Writable } from "node:stream";

/**
 * What a command takes from its surroundings and gives back to them. Commands use nothing else of the process, so that
 * a test drives them as a terminal would.
 */
export interface Io {
  /** Results, and nothing but results: what a pipe reads. */
  readonly stdout: Writable;
  /** Everything said to a person: prompts, notes, errors. */
  readonly stderr: Writable;
  readonly stdin: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working folder, against which paths are resolved. */
  readonly cwd: string;
  /** Which of the streams are a terminal. */
  readonly isTTY: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  /** Width of the terminal in characters. 80 if there is no terminal. */
  readonly columns: number;
  /**
   * Aborted by Ctrl-C, by a signal that ends the process, and when nobody reads stdout any more. Its reason is the
   * {@link Interruption}. Commands that wait pass it on or listen to it.
   */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Why `signal` was aborted. */
export type Interruption = "SIGINT" | "SIGTERM" | "SIGHUP" | "EPIPE";
