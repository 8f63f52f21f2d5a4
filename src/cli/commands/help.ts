import { Command } from "commander";
import { withExamples } from "../with-examples.ts";

/** `help`: the help of a command. commander's own knows no commands of commands, and no services. */
export function helpCommand(): Command {
  const command = new Command("help")
    .summary("print help of a command")
    .description("Prints the help of a command, of a command's command, or of a service.")
    .argument("[command...]", "such as verify, schema diff or verify voter-id")
    .action(async (words: string[]) => {
      await command.parent?.parseAsync([...words, "--help"], { from: "user" });
    });
  return withExamples(command, [
    ["of a command", "indiconnect help schema diff"],
    ["of a service, with its inputs", "indiconnect help verify voter-id"],
  ]);
}
