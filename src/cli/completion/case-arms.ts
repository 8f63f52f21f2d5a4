import type { CompletionPlace, CompletionValue, OptionsGroup } from "./completion-place.ts";

/**
 * The arms of bash and zsh that complete the value of an option.
 *
 * @param action the shell's command that offers a value
 */
export function valueArms(
  groups: readonly OptionsGroup[],
  action: (value: Exclude<CompletionValue, "none">) => string,
): string {
  const patterns = new Map<string, string[]>();
  for (const group of groups) {
    for (const { flags, value } of group.options) {
      if (value === "none") continue;
      const line = action(value);
      const more = flags.map((flag) => casePattern(group, `:${flag}`));
      patterns.set(line, [...(patterns.get(line) ?? []), ...more]);
    }
  }
  return [...patterns].map(([line, those]) => `    ${those.join("|")}) ${line}return ;;`).join("\n");
}

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

/** The pattern of a `case` in bash and zsh that matches the places of a group, each followed by `more`. */
export function casePattern({ path, below }: Pick<OptionsGroup, "path" | "below">, more = ""): string {
  const exactly = shellQuote(path + more);
  if (!below) return exactly;
  const end = more === "" ? "" : shellQuote(more);
  return path === "" ? `*${end}` : `${exactly}|${shellQuote(`${path} `)}*${end}`;
}

/** A text as one word of bash and zsh. */
export function shellQuote(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
