/**
 * Whether each of some words begins a word of one of the texts: `pan` is found in `panNumber` and not in `company`, and
 * `fasttag` in `Fast Tag`.
 */
export function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => {
    const sought = word.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    return texts.some((text) => {
      const parts = text.split(/(?<=[a-z\d])(?=[A-Z])|[^\p{L}\d]+/u).map((part) => part.toLowerCase());
      return parts.some((_, from) => parts.slice(from).join("").startsWith(sought));
    });
  });
}
