import type { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { bulkCommand } from "./commands/bulk.ts";
import { completionCommand } from "./commands/completion.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { exploreCommand } from "./commands/explore.ts";
import { ledgerCommand } from "./commands/ledger.ts";
import { sandboxCommand } from "./commands/sandbox.ts";
import { schemaCommand } from "./commands/schema.ts";
import { serviceCommand } from "./commands/service.ts";
import { servicesCommand } from "./commands/services.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { Io } from "./io.ts";
import { newCommand } from "./new-command.ts";
import { hasColours, painter } from "./painter.ts";
import { strictCommand } from "./strict-command.ts";

/** Every command, in the order of the help. A command is one file in `commands/`, and one line here. */
const commands: readonly ((io: Io) => Command)[] = [
  servicesCommand,
  verifyCommand,
  bulkCommand,
  ledgerCommand,
  sandboxCommand,
  exploreCommand,
  serviceCommand,
  schemaCommand,
  doctorCommand,
  completionCommand,
  helpCommand,
];

/** Builds the command line. It throws where commander would end the process. */
export function createProgram(io: Io): Command {
  const paint = painter(io, "stdout");
  const program = newCommand("indiconnect", {
    description: "Runs IndiConnect's verification services from the command line. Unofficial.",
    examples: {
      "serve a local IndiConnect for free; open its address in a browser to explore": "indiconnect sandbox",
      "find the services that take a PAN": "indiconnect services pan",
      "call the sandbox from another terminal":
        "indiconnect verify name-match --name1 Asha --name2 Asha --base-url http://127.0.0.1:4100",
      "find out why calls do not work": "indiconnect doctor --environment staging --dotenv .env",
    },
  })
    .version(manifest.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .enablePositionalOptions()
    .configureHelp({ styleTitle: (title) => paint("bold", title), minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // run-cli.ts prints the error, in one line and without values.
      outputError: () => {},
      getOutHasColors: () => hasColours(io, "stdout"),
      getErrHasColors: () => hasColours(io, "stderr"),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
  for (const command of commands) program.addCommand(command(io));
  return strictCommand(program);
}

/** `help`: the help of a command. commander's own knows no commands of commands, and no services. */
function helpCommand(): Command {
  const command = newCommand("help", {
    summary: "print help of a command",
    description: "Prints the help of a command, of a command's command, or of a service.",
    examples: {
      "of a command": "indiconnect help schema diff",
      "of a service, with its inputs": "indiconnect help verify voter-id",
    },
  });
  return command
    .argument("[command...]", "such as verify, schema diff or verify voter-id")
    .action(async (words: string[]) => {
      await command.parent?.parseAsync([...words, "--help"], { from: "user" });
    });
}
