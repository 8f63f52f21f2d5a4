import { Command } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { adoptCommand } from "./adopt-command.ts";
import { completionCommand } from "./commands/completion.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { sandboxCommand } from "./commands/sandbox.ts";
import { schemaCommand } from "./commands/schema.ts";
import { serviceCommand } from "./commands/service.ts";
import { servicesCommand } from "./commands/services.ts";
import { verifyCommand } from "./commands/verify.ts";
import type { Io } from "./io.ts";
import { hasColours, painter } from "./painter.ts";

/** Every command, in the order of the help. A command is one file in `commands/`, and one line here. */
const commands: readonly ((io: Io) => Command)[] = [
  servicesCommand,
  verifyCommand,
  sandboxCommand,
  serviceCommand,
  schemaCommand,
  doctorCommand,
  completionCommand,
];

/** The whole command line. It throws where commander would end the process. */
export function createProgram(io: Io): Command {
  const paint = painter(io, "stdout");
  const program = new Command("indiconnect")
    .description("IndiConnect's verification services on the command line. Unofficial.")
    .version(manifest.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ styleTitle: (title) => paint("bold", title) })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      // run-cli.ts says it, in one line and without values.
      outputError: () => {},
      getOutHasColors: () => hasColours(io, "stdout"),
      getOutHelpWidth: () => io.columns,
    });
  for (const command of commands) adoptCommand(program, command(io));
  return program;
}
