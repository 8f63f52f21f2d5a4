import type { Command } from "commander";

/** Puts examples under a command's help: what each does, and the line to type. */
export function withExamples(
  command: Command,
  examples: readonly (readonly [what: string, line: string])[],
): Command {
  const lines = examples.map(([what, line]) => `  # ${what}\n  $ ${line}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}
