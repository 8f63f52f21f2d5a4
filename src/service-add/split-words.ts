/** The words of one command. */
export interface CommandWords {
  readonly words: readonly string[];
  /** Where the command ends in the text. */
  readonly end: number;
  /** False if a quote is never closed. */
  readonly closed: boolean;
}

/**
 * What a pattern (with the flag `y`) stands for in a shell: the end of the command, a gap between words, a quote that is
 * never closed, or a piece of a word. Any other sign stands for itself.
 */
export type ShellRule = readonly [
  pattern: RegExp,
  meaning: "end" | "gap" | "open" | ((match: RegExpExecArray) => string | undefined),
];

/** Splits the command that starts at a place of the text. At each place, the first rule that matches counts. */
export function splitWords(text: string, start: number, rules: readonly ShellRule[]): CommandWords {
  const words: string[] = [];
  let word: string | undefined;
  let at = start;
  let ending: "end" | "open" | undefined;
  const apply = ([pattern, meaning]: ShellRule): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return false;
    at = pattern.lastIndex;
    if (typeof meaning === "function") word = (word ?? "") + (meaning(match) ?? "");
    else {
      if (word !== undefined) words.push(word);
      word = undefined;
      if (meaning !== "gap") ending = meaning;
    }
    return true;
  };
  while (ending === undefined && at < text.length) {
    if (!rules.some(apply)) word = (word ?? "") + text[at++];
  }
  if (word !== undefined) words.push(word);
  return { words, end: at, closed: ending !== "open" };
}
