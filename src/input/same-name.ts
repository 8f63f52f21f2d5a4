/** Whether two names are equal, ignoring case, blanks and punctuation. */
export function sameName(a: string, b: string): boolean {
  // Every value is compared with a name, so a value that is not a name must be recognised quickly.
  if (a.length > 2 * b.length + 8 || (LETTER.test(a) && LETTER.test(b) && !sameLetter(a, b))) return false;
  return plain(a) === plain(b);
}

const LETTER = /^[a-z]/i;
const sameLetter = (a: string, b: string): boolean => (a.charCodeAt(0) | 32) === (b.charCodeAt(0) | 32);

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
