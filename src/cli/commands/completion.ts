import { Argument, type Command } from "commander";
import type { Io } from "../io.ts";
import { type FolderFlags, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";

/** `completion`: prints the script that lets a shell complete commands, services and options. */
export function completionCommand(io: Io): Command {
  const command = newCommand("completion", {
    summary: "print a completion script for a shell",
    description:
      "Prints a script that lets your shell complete commands, services, options and their values. The script contains all of them, so completion runs no program. Print it again after you update this package or add a service.",
    examples: {
      "bash with the bash-completion package":
        "indiconnect completion bash > ~/.local/share/bash-completion/completions/indiconnect",
      "bash without that package: source this file in ~/.bashrc":
        "indiconnect completion bash > ~/.indiconnect-completion",
      "with an app's own services": "indiconnect completion bash --folder . > ~/.indiconnect-completion",
      "zsh: a folder of fpath, read by compinit": "indiconnect completion zsh > ~/.zfunc/_indiconnect",
      fish: "indiconnect completion fish > ~/.config/fish/completions/indiconnect.fish",
    },
  }).addArgument(new Argument("<shell>", "your shell").choices(["bash", "zsh", "fish"]));
  return withFolderOption(command).action(async (shell: "bash" | "zsh" | "fish", { folder }: FolderFlags) => {
    const { completionScript } = await import("../completion/completion-script.ts");
    const { entries } = await knownServices(io, folder);
    io.stdout.write(completionScript(shell, command.parent as Command, entries));
  });
}
