import { type Command, CommanderError, type HelpContext, Option } from "commander";
import { masker } from "../masking/masker.ts";

/** A command that reports refusals in our own way. The methods that it overrides are not part of commander's types. */
interface Refusing {
  outputHelp(context?: HelpContext): void;
  unknownOption(flag: string): void;
  unknownCommand(): void;
}

/**
 * Has a command and those below it refuse what commander lets pass, and say which command it was. Adds the hidden option
 * `--debug` to those below it.
 */
export function strictCommand(command: Command): Command {
  for (const inner of command.commands) {
    // commander hands settings down only to commands that it makes itself.
    strictCommand(inner.copyInheritedSettings(command)).addOption(
      new Option("--debug", "if this program itself fails, also print the stack, without values").hideHelp(),
    );
  }
  const refusing = command as unknown as Refusing;
  const refuse = refusing.unknownOption.bind(command);
  // `--pan=ABCDE1234F` would be repeated as a whole, and resembles no option.
  refusing.unknownOption = (flag) => refuse(flag.replace(/=.*/s, ""));
  // A help that was asked for of a command that there is not would be that of all commands.
  const help = refusing.outputHelp.bind(command);
  refusing.outputHelp = (context) => {
    const [name] = command.args;
    const known = command.createHelp().visibleCommands(command);
    const isKnown =
      command.registeredArguments.length > 0 ||
      known.some((each) => each.name() === name || each.aliases().includes(name as string));
    if (name !== undefined && !name.startsWith("-") && known.length > 0 && !isKnown)
      refusing.unknownCommand();
    help(context);
  };
  return command.helpCommand(false).exitOverride((error: CommanderError) => {
    if (error.exitCode === 0) throw error;
    throw new CommanderError(error.exitCode, error.code, refusal(error, pathOf(command)));
  });
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** The line for an error of commander, which names options and commands. A value in place of a name is masked. */
function refusal({ message, code }: CommanderError, command: string): string {
  const line = masker([])(message.replace(/^error: /, "").replace(/\s*\n\s*/g, " "));
  const isBeforeCommand = command === "indiconnect" && code === "commander.unknownOption";
  const hint = isBeforeCommand ? " Put options after the command." : "";
  return `${line}${/[.)?]$/.test(line) ? "" : "."}${hint} See ${command} --help.`;
}
