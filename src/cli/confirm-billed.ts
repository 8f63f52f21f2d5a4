import { askConfirm, isInteractive } from "./ask-person.ts";
import { CliExit } from "./cli-exit.ts";
import type { Connection } from "./connection.ts";
import type { Io } from "./io.ts";

/**
 * Asks the person to agree to a call that costs money. A sandbox costs nothing.
 *
 * @param what begins a sentence: `name-match` in `name-match on staging is billed`
 * @throws CliExit if they do not agree, or if nobody can be asked and `yes` was not given
 */
export async function confirmBilled(
  io: Io,
  { billed, place }: Connection,
  what: string,
  yes: boolean,
): Promise<void> {
  if (!billed || yes) return;
  if (!isInteractive(io)) {
    throw new CliExit(
      "usage",
      `${what} on ${place} is billed, and there is no terminal to ask for your consent: add --yes. Nothing was sent.`,
    );
  }
  if (await askConfirm(io, `${what} on ${place} is billed. Send it?`)) return;
  throw new CliExit("interrupted", "Not sent.");
}
