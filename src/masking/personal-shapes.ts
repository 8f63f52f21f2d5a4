import type { Span } from "./decodings.ts";

// Links, mail addresses, PANs, long numbers and keys. Mail addresses are only searched where one is possible, because
// otherwise a text without blanks would be searched from each of its letters.
const LINKS = /\bhttps?:\/\/[^\s"<>\\]+/gi;
const WORDS = /[^\s"'<>(),;:=[\]{}\\]+/g;
const NUMBERS = /\b[a-z]{5}\d{4}[a-z]\b|\+?\d(?:[\d -]{4,}\d)|\b(?:sk|indc|ac)_\w+/gi;

/** The places in a text that look personal or secret: mail addresses, links, long numbers, PANs and keys of anybody. */
export function personalShapes(text: string): readonly Span[] {
  return [
    ...text.matchAll(LINKS),
    ...[...text.matchAll(WORDS)].filter(([word]) => /.@./.test(word)),
    ...text.matchAll(NUMBERS),
  ].map(({ 0: found, index }) => [index, index + found.length]);
}
