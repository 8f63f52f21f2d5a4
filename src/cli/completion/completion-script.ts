import { bashCompletion } from "./bash-completion.ts";
import type { CompletionPlace } from "./completion-place.ts";
import { fishCompletion } from "./fish-completion.ts";
import { zshCompletion } from "./zsh-completion.ts";

/** The completion script of a shell. */
export function completionScript(shell: "bash" | "zsh" | "fish", places: readonly CompletionPlace[]): string {
  return { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion }[shell](places);
}
