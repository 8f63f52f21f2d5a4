import { Argument, Command } from "commander";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";

/** `completion`: what a shell needs to complete commands, services and options. */
export function completionCommand(io: Io): Command {
  const command = new Command("completion")
    .summary("print a completion script for a shell")
    .description(
      "Prints a script with which a shell completes commands, services, options and their values. It holds all of them, so that completing starts no program: print it anew after an update.",
    )
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish"]))
    .action(async (shell: "bash" | "zsh" | "fish") => {
      const { completionPlaces } = await import("../completion/completion-place.ts");
      const { completionScript } = await import("../completion/completion-script.ts");
      io.stdout.write(completionScript(shell, completionPlaces(command.parent as Command)));
    });
  return withExamples(command, [
    [
      "bash: where bash-completion looks for it",
      "indiconnect completion bash > ~/.local/share/bash-completion/completions/indiconnect",
    ],
    [
      "bash, without that package: load this file in ~/.bashrc",
      "indiconnect completion bash > ~/.indiconnect-completion",
    ],
    ["zsh: a folder of fpath, read by compinit", "indiconnect completion zsh > ~/.zfunc/_indiconnect"],
    ["fish", "indiconnect completion fish > ~/.config/fish/completions/indiconnect.fish"],
  ]);
}
