import type { Command } from "commander";

/** What the option of {@link withFolderOption} gives. */
export interface FolderFlags {
  readonly folder?: string;
}

/** Adds the option that names an app, whose own services are known beside the shipped ones. */
export function withFolderOption(command: Command): Command {
  return command.option(
    "--folder <path>",
    "an app with services of its own (default: this folder, if its codegen.yml uses indiconnect/codegen)",
  );
}
