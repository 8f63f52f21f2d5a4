import { casePattern } from "./case-pattern.ts";
import type { CompletionPlace } from "./completion-place.ts";
import type { OptionsGroup } from "./shared-options.ts";
import { shellQuote } from "./shell-quote.ts";

/**
 * The part of a loop in bash and zsh that walks along the words of a command line and keeps the current command in `place`.
 * It reads each `word` and skips the values of options.
 */
export function stepArms(places: readonly CompletionPlace[], groups: readonly OptionsGroup[]): string {
  const known = new Set(places.map(({ path }) => path));
  const leading = places.filter(({ path, words }) => words.some(({ word }) => known.has(below(path, word))));
  const skipped = groups
    .filter(({ path }) => leading.some((place) => place.path === path))
    .flatMap(({ path, options }) =>
      options
        .filter(({ value }) => value !== "none")
        .flatMap(({ flags }) => flags.map((flag) => casePattern({ path, below: false }, `:${flag}`))),
    );
  const steps = leading.flatMap(({ path, words }) =>
    words
      .filter(({ word }) => known.has(below(path, word)))
      .map(({ word, aliases }) => {
        const patterns = [word, ...aliases].map((each) => shellQuote(`${path}:${each}`));
        return `      ${patterns.join("|")}) place=${shellQuote(below(path, word))} ;;`;
      }),
  );
  return `    case "$place:$before" in
      ${skipped.join("|")}) before=''; continue ;;
    esac
    before=$word
    case "$place:$word" in
${steps.join("\n")}
    esac`;
}

function below(path: string, word: string): string {
  return `${path} ${word}`.trim();
}
