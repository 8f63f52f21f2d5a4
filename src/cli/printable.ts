import { Help } from "commander";

/**
 * A text of somebody else's without what a terminal obeys: control characters could move the cursor, colour, or change
 * the title. Line ends stay.
 */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u2028\u2029\p{Bidi_Control}]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}

/**
 * Breaks a text between words, so that lines are no longer than a width, unless a single word is.
 *
 * @param indent put before every line but the first, and counted there too
 */
export function wrapped(text: string, width: number, indent: number): string {
  const help = Object.assign(new Help(), { minWidthToWrap: 0 });
  return help.boxWrap(text, width - indent).replaceAll("\n", `\n${" ".repeat(indent)}`);
}
