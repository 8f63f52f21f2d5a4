/**
 * Whether a text is one JSON object or list and nothing else. Of what arrived before a connection broke, such a text is
 * complete: cut anywhere, it would not parse.
 */
export function isWholeJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
