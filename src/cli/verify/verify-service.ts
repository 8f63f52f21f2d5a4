import { type Command, CommanderError } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { askChoice, isInteractive } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import { unknownService } from "../find-service.ts";
import type { Io } from "../io.ts";
import { knownServices } from "../known-services.ts";
import { runVerification } from "./run-verification.ts";
import { servicesProgram } from "./services-program.ts";
import type { VerifyFlags } from "./verify-flags.ts";

/**
 * Finds the service, reads its options and runs it.
 *
 * @param verify the command that was found, whose settings the commands of the services take over
 * @param flags the options before the service's name; those after it count more
 */
export async function verifyService(
  io: Io,
  verify: Command,
  service: string | undefined,
  inputs: readonly string[],
  flags: VerifyFlags,
): Promise<void> {
  const { entries } = await knownServices(io, folderIn(inputs) ?? flags.folder);
  const named = service ?? (await choose(io, entries));
  const program = servicesProgram(verify, entries, (entry, given, own) =>
    runVerification(io, entry, given, { ...flags, ...own }),
  );
  await program.parseAsync([named, ...inputs], { from: "user" }).catch((error: unknown) => {
    if (!(error instanceof CommanderError) || error.code !== "commander.unknownCommand") throw error;
    throw unknownService(named, /\(Did you mean .*\)/.exec(error.message)?.[0]);
  });
}

async function choose(io: Io, entries: readonly CatalogueEntry[]): Promise<string> {
  if (!isInteractive(io)) {
    throw new CliExit("usage", "Name a service. indiconnect services lists them.");
  }
  return askChoice(
    io,
    "Which service?",
    entries.map(({ name, title }) => ({ value: name, label: name, hint: title })),
  );
}

/** `--folder` after the service's name, which has to be known before the name can be. */
function folderIn(inputs: readonly string[]): string | undefined {
  const at = inputs.findLastIndex((input) => /^--folder(=|$)/.test(input));
  if (at < 0) return undefined;
  const [, value = inputs[at + 1]] = (inputs[at] as string).split(/=(.*)/s);
  return value;
}
