import { type Command, Option } from "commander";
import { strictCommand } from "./strict-command.ts";

/** Adds a command made elsewhere. commander hands settings down only to commands that it makes itself. */
export function adoptCommand(parent: Command, command: Command): void {
  settle(command, parent);
  parent.addCommand(command);
}

function settle(command: Command, parent: Command): void {
  strictCommand(command.copyInheritedSettings(parent)).addOption(
    new Option("--debug", "if this program itself fails, also print the stack, without values").hideHelp(),
  );
  for (const inner of command.commands) settle(inner, command);
}
