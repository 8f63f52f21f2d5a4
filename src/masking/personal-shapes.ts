import type { Span } from "./reading.ts";

// Links; mail addresses, looked for in what can hold one, so that a text without blanks is not searched at each of its
// letters; PANs, long numbers and keys.
const LINKS = /\bhttps?:\/\/[^\s"<>\\]+/gi;
const WORDS = /[^\s"'<>(),;:=[\]{}\\]+/g;
const NUMBERS = /\b[a-z]{5}\d{4}[a-z]\b|\+?\d(?:[\d -]{4,}\d)|\b(?:sk|indc|ac)_\w+/gi;

/** Where a text has what looks personal or secret, whoever it is of: addresses, links, long numbers, PANs, keys. */
export function personalShapes(text: string): readonly Span[] {
  return [
    ...text.matchAll(LINKS),
    ...[...text.matchAll(WORDS)].filter(([word]) => /.@./.test(word)),
    ...text.matchAll(NUMBERS),
  ].map(({ 0: found, index }) => [index, index + found.length]);
}
