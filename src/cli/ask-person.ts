import type { Readable, Writable } from "node:stream";
import { CliExit } from "./cli-exit.ts";
import type { Io } from "./io.ts";

/** Whether there is a person who can be asked: questions come on stderr, so that stdout can be a pipe. */
export function isInteractive({ isTTY }: Io): boolean {
  return isTTY.stdin && isTTY.stderr;
}

/**
 * Asks on stderr for an answer on stdin. Only where {@link isInteractive} holds. Cancelling ends the command.
 *
 * @param question puts one of clack's questions, on the streams that it is given
 */
export async function askPerson<Answer>(
  io: Io,
  question: (
    clack: typeof import("@clack/prompts"),
    streams: { input: Readable; output: Writable; signal: AbortSignal },
  ) => Promise<Answer>,
): Promise<Exclude<Answer, symbol>> {
  const clack = await import("@clack/prompts");
  const answer = await question(clack, { input: io.stdin, output: io.stderr, signal: io.signal });
  if (clack.isCancel(answer)) throw new CliExit("interrupted", "Cancelled. Nothing was sent.");
  return answer as Exclude<Answer, symbol>;
}

/** Asks for yes or no; no by default. */
export function askConfirm(io: Io, message: string): Promise<boolean> {
  return askPerson(io, ({ confirm }, streams) => confirm({ ...streams, message, initialValue: false }));
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
