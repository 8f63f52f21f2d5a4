import type { Readable, Writable } from "node:stream";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";

/** One thing to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Questions to the person at the terminal. If one is cancelled, the command ends. */
export interface Prompts {
  /** A line of text. `check` says what is wrong with it, or nothing. */
  text(
    message: string,
    options?: { readonly placeholder?: string; readonly check?: (text: string) => string | undefined },
  ): Promise<string>;
  /** A line of text that is not shown. */
  hidden(message: string, check?: (text: string) => string | undefined): Promise<string>;
  /** Yes or no; no by default. */
  confirm(message: string): Promise<boolean>;
  choose(message: string, choices: readonly Choice[]): Promise<string>;
}

/** Whether there is a person who can be asked: questions come on stderr, so that stdout can be a pipe. */
export function isInteractive({ isTTY }: Io): boolean {
  return isTTY.stdin && isTTY.stderr;
}

/** Questions on stderr, answered on stdin. Only where {@link isInteractive} holds. */
export async function prompts(io: Io): Promise<Prompts> {
  const clack = await import("@clack/prompts");
  const common: { input: Readable; output: Writable; signal: AbortSignal } = {
    input: io.stdin,
    output: io.stderr,
    signal: io.signal,
  };
  const answered = async <Answer>(question: Promise<Answer>): Promise<Exclude<Answer, symbol>> => {
    const answer = await question;
    if (clack.isCancel(answer)) throw new CliExit("interrupted", "Cancelled. Nothing was sent.");
    return answer as Exclude<Answer, symbol>;
  };
  const checked = (check: ((text: string) => string | undefined) | undefined) => ({
    validate: (text: string | undefined) => check?.(text ?? ""),
  });
  return {
    text: (message, { placeholder = "", check } = {}) =>
      answered(clack.text({ ...common, message, placeholder, ...checked(check) })),
    hidden: (message, check) => answered(clack.password({ ...common, message, ...checked(check) })),
    confirm: (message) => answered(clack.confirm({ ...common, message, initialValue: false })),
    choose: (message, choices) =>
      answered(clack.autocomplete({ ...common, message, options: choices.map((choice) => ({ ...choice })) })),
  };
}
