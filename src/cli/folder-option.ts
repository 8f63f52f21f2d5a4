import type { Command } from "commander";

/** What the option of {@link withFolderOption} gives. */
export interface FolderFlags {
  readonly folder?: string;
}

/** Adds the option that names an app, so that a command knows the app's services as well as the shipped ones. */
export function withFolderOption(command: Command): Command {
  return command.option(
    "--folder <path>",
    "folder of an app with its own services (default: this one, if its codegen config names indiconnect/codegen)",
  );
}
