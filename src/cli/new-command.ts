import { Command } from "commander";

export interface HelpTexts {
  /** Shown in the list of commands. */
  readonly summary?: string;
  readonly description: string;
  /** The lines to type, by what each does. */
  readonly examples?: Readonly<Record<string, string>>;
  /** The meanings of the exit codes. */
  readonly exits?: Readonly<Record<number, string>>;
}

/** Makes a command. Its examples and exit codes stand below its options. */
export function newCommand(name: string, { summary, description, examples, exits }: HelpTexts): Command {
  const command = new Command(name).description(description);
  if (summary !== undefined) command.summary(summary);
  const lines = Object.entries(examples ?? {}).map(([what, line]) => `  # ${what}\n  $ ${line}`);
  if (lines.length > 0) command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
  const codes = Object.entries(exits ?? {}).map(([code, meaning]) => `  ${code}  ${meaning}`);
  if (codes.length > 0) command.addHelpText("after", `\nExit codes:\n${codes.join("\n")}`);
  return command;
}
