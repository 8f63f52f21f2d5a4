/** A text, and whether its bytes were not UTF-8. */
export interface DecodedText {
  readonly text: string;
  readonly isOther: boolean;
}

/**
 * Decodes a body. JSON is UTF-8, whatever its header says, so that is tried first; then UTF-16, which its zero bytes
 * give away; then what the header says.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null | undefined): DecodedText {
  const wide = utf16(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), isOther: true };
  // A byte order mark stays: whoever reads the text knows it.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (!text.includes("\ufffd")) return { text, isOther: false };
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
  for (const label of ["utf-8", charset]) {
    try {
      const exact = new TextDecoder(label, { fatal: true, ignoreBOM: true });
      return { text: exact.decode(bytes), isOther: exact.encoding !== "utf-8" };
    } catch {
      // Not in this one, or nobody knows it.
    }
  }
  return { text, isOther: true };
}

/** JSON begins with two characters of ASCII, of which UTF-16 leaves one byte zero, or with a byte order mark. */
function utf16([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return "utf-16be";
  return undefined;
}
