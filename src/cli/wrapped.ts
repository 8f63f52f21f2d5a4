import { Help } from "commander";

/**
 * Breaks a text between words, so that lines are no longer than a width, unless a single word is.
 *
 * @param indent put before every line but the first, and counted there too
 */
export function wrapped(text: string, width: number, indent: number): string {
  const help = Object.assign(new Help(), { minWidthToWrap: 0 });
  return help.boxWrap(text, width - indent).replaceAll("\n", `\n${" ".repeat(indent)}`);
}
