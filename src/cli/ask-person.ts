import type { Readable, Writable } from "node:stream";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";

/** Says what is wrong with a typed text, or nothing. */
export type Check = (text: string) => string | undefined;

/** Whether there is a person who can be asked: questions come on stderr, so that stdout can be a pipe. */
export function isInteractive({ isTTY }: Io): boolean {
  return isTTY.stdin && isTTY.stderr;
}

export function askText(io: Io, message: string, placeholder: string, check: Check): Promise<string> {
  return ask(io, ({ text }, common) =>
    text({ ...common, message, placeholder, validate: (typed = "") => check(typed) }),
  );
}

/** Asks for a line of text that is not shown. */
export function askHidden(io: Io, message: string, check: Check): Promise<string> {
  return ask(io, ({ password }, common) =>
    password({ ...common, message, validate: (typed = "") => check(typed) }),
  );
}

/** Asks for yes or no; no by default. */
export function askConfirm(io: Io, message: string): Promise<boolean> {
  return ask(io, ({ confirm }, common) => confirm({ ...common, message, initialValue: false }));
}

export function askChoice(
  io: Io,
  message: string,
  options: { value: string; label: string; hint: string }[],
): Promise<string> {
  return ask(io, ({ autocomplete }, common) => autocomplete({ ...common, message, options }));
}

/**
 * Asks the person to agree to a call that costs money. A sandbox costs nothing.
 *
 * @param what begins a sentence: `name-match` in `name-match on staging is billed`
 * @throws CliExit if they do not agree, or if nobody can be asked and `yes` was not given
 */
export async function confirmBilled(
  io: Io,
  { billed, place }: { readonly billed: boolean; readonly place: string },
  what: string,
  yes: boolean,
): Promise<void> {
  if (!billed || yes) return;
  if (!isInteractive(io)) {
    const why = `${what} on ${place} is billed, and there is no terminal to ask for your consent`;
    throw new CliExit("usage", `${why}: add --yes. Nothing was sent.`);
  }
  if (!(await askConfirm(io, `${what} on ${place} is billed. Send it?`)))
    throw new CliExit("interrupted", "Not sent.");
}

/** Asks on stderr for an answer on stdin. Only where {@link isInteractive} holds. Cancelling ends the command. */
async function ask<Answer>(
  io: Io,
  question: (
    clack: typeof import("@clack/prompts"),
    common: { input: Readable; output: Writable; signal: AbortSignal },
  ) => Promise<Answer>,
): Promise<Exclude<Answer, symbol>> {
  const clack = await import("@clack/prompts");
  const answer = await question(clack, { input: io.stdin, output: io.stderr, signal: io.signal });
  if (clack.isCancel(answer)) throw new CliExit("interrupted", "Cancelled. Nothing was sent.");
  return answer as Exclude<Answer, symbol>;
}
