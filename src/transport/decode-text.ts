/** A text, and whether its bytes were not UTF-8. */
export interface DecodedText {
  readonly text: string;
  readonly isOther: boolean;
}

/**
 * Decodes a body. JSON is UTF-8, whatever its header says, so this tries UTF-8 first, then UTF-16 (recognised by its zero
 * bytes), then the charset of the header.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null | undefined): DecodedText {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  for (const label of [utf16(bytes) ?? "utf-8", charset]) {
    try {
      // A byte order mark stays in UTF-8, because the reader of the text handles it.
      const exact = new TextDecoder(label, { fatal: true, ignoreBOM: label === "utf-8" });
      return { text: exact.decode(bytes), isOther: label !== "utf-8" };
    } catch {
      // Not in this one, or nobody knows it.
    }
  }
  return { text: new TextDecoder().decode(bytes), isOther: true };
}

/** JSON begins with two characters of ASCII, of which UTF-16 leaves one byte zero, or with a byte order mark. */
function utf16([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return "utf-16be";
  return undefined;
}

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
