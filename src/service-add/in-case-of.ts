/** A text in upper or lower case, where the original is so throughout. */
export function inCaseOf(original: string, text: string): string {
  if (original === original.toUpperCase() && /[A-Z]/.test(original)) return text.toUpperCase();
  return original === original.toLowerCase() ? text.toLowerCase() : text;
}
