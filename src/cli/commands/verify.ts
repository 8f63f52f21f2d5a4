import { type Command, CommanderError } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { askPerson, isInteractive } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import { knownServices, unknownService } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import {
  servicesProgram,
  type VerifyFlags,
  verifyExits,
  withVerifyFlags,
} from "../verify/services-program.ts";

/** `verify`: runs one verification. Each service's options come from its document, which is loaded when it is needed. */
export function verifyCommand(io: Io): Command {
  const command = newCommand("verify", {
    summary: "run one verification",
    description:
      "Runs one verification. indiconnect services lists the services, and indiconnect verify <service> --help shows the inputs of one. On a terminal it asks for inputs that are missing. Other users of the machine can see a command's arguments while it runs, so type personal inputs at the prompts or pass them with --variables.",
    examples: {
      "against a running indiconnect sandbox":
        "indiconnect verify name-match --name1 Asha --name2 Asha --base-url http://127.0.0.1:4100",
      "answer prompts for the inputs and the cost":
        "indiconnect verify voter-id --environment staging --dotenv .env",
      "in a script":
        'echo \'{"epicNo":"ABC0000123"}\' | indiconnect verify voter-id -e staging --variables - --yes --json',
      "show the inputs of a service": "indiconnect verify voter-id --help",
    },
    exits: verifyExits,
  })
    .usage("<service> [options]")
    .argument("[service]", "a name from indiconnect services")
    .argument("[inputs...]", "inputs of the service, such as --epic-no <value>")
    .passThroughOptions()
    .allowUnknownOption();
  return withVerifyFlags(command).action(
    (service: string | undefined, inputs: string[], flags: VerifyFlags) =>
      verify(io, command, service, inputs, flags),
  );
}

/**
 * Finds the service, reads its options and runs it.
 *
 * @param command the command that was found, whose settings the commands of the services take over
 * @param flags the options before the service's name; those after it count more
 */
async function verify(
  io: Io,
  command: Command,
  service: string | undefined,
  inputs: readonly string[],
  flags: VerifyFlags,
): Promise<void> {
  const { entries } = await knownServices(io, folderIn(inputs) ?? flags.folder);
  const named = service ?? (await choose(io, entries));
  const program = servicesProgram(command, entries, async (entry, given, own) => {
    const { runVerification } = await import("../verify/run-verification.ts");
    await runVerification(io, entry, given, { ...flags, ...own });
  });
  await program.parseAsync([named, ...inputs], { from: "user" }).catch((error: unknown) => {
    if (!(error instanceof CommanderError) || error.code !== "commander.unknownCommand") throw error;
    throw unknownService(named, /\(Did you mean .*\)/.exec(error.message)?.[0]);
  });
}

async function choose(io: Io, entries: readonly CatalogueEntry[]): Promise<string> {
  if (!isInteractive(io)) throw new CliExit("usage", "Name a service. indiconnect services lists them.");
  const options = entries.map(({ name, title }) => ({ value: name, label: name, hint: title }));
  const message = "Which service?";
  return askPerson(io, ({ autocomplete }, streams) => autocomplete({ ...streams, message, options }));
}

/** `--folder` after the service's name, which has to be known before the name can be. */
function folderIn(inputs: readonly string[]): string | undefined {
  const at = inputs.findLastIndex((input) => /^--folder(=|$)/.test(input));
  if (at < 0) return undefined;
  const [, value = inputs[at + 1]] = (inputs[at] as string).split(/=(.*)/s);
  return value;
}
