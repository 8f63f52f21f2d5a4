/** Puts a text into upper or lower case if the whole original is in that case. */
export function inCaseOf(original: string, text: string): string {
  if (original === original.toUpperCase() && /[A-Z]/.test(original)) return text.toUpperCase();
  return original === original.toLowerCase() ? text.toLowerCase() : text;
}
