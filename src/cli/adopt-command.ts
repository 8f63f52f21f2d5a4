import { type Command, Option } from "commander";

/** The method by which commander refuses an option. It is no part of its types. */
interface Refusing {
  unknownOption(flag: string): void;
}

/** Adds a command made elsewhere. commander hands settings down only to commands that it makes itself. */
export function adoptCommand(parent: Command, command: Command): void {
  settle(command, parent);
  parent.addCommand(command);
}

function settle(command: Command, parent: Command): void {
  const refusing = command as unknown as Refusing;
  const refuse = refusing.unknownOption.bind(command);
  // `--pan=ABCDE1234F` would be repeated as a whole, and resembles no option.
  refusing.unknownOption = (flag) => refuse(flag.replace(/=.*/s, ""));
  command
    .copyInheritedSettings(parent)
    .addOption(
      new Option(
        "--debug",
        "where this program itself fails, also print the stack, without values",
      ).hideHelp(),
    );
  for (const inner of command.commands) settle(inner, command);
}
