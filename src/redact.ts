/** Replaces what must not be shown. */
export type Scrubber = (text: string) => string;

const MASK = "[redacted]";
// Shorter values are words of any text; masking them would destroy it and hide nothing.
const SHORTEST = 3;

/**
 * Makes a function that masks credentials and the values of variables wherever a server's text repeats them: as they
 * are, in another case, JSON-escaped or URL-encoded.
 */
export function scrubber(secrets: readonly string[], ...variables: readonly unknown[]): Scrubber {
  const values = new Set<string>(secrets);
  for (const variable of variables) collect(variable, values, 0);
  const forms = new Set<string>();
  for (const value of values) {
    for (const form of [value, value.trim()]) {
      if (form.length < SHORTEST) continue;
      forms.add(form);
      forms.add(JSON.stringify(form).slice(1, -1));
      const encoded = encode(form);
      forms.add(encoded);
      forms.add(encoded.replaceAll("%20", "+"));
      // A JSON string inside a JSON string, as gateways that wrap an upstream's body write it.
      forms.add(JSON.stringify(JSON.stringify(form).slice(1, -1)).slice(1, -1));
    }
  }
  // Longest first, so that no part of a value survives because a shorter one was masked inside it.
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  return (text) => {
    let shown = text;
    for (const form of sorted) {
      if (form.length <= shown.length) shown = replaceIgnoringCase(shown, form);
    }
    return shown;
  };
}

/** Masks what looks personal though nobody sent it: addresses, links, long numbers, PANs. */
export function scrubShapes(text: string): string {
  return text.replace(/\bhttps?:\/\/\S+|\S+@\S+|\b[a-z]{5}\d{4}[a-z]\b|\+?\d(?:[\d -]{4,}\d)/gi, MASK);
}

function collect(value: unknown, into: Set<string>, depth: number): void {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "number" || typeof value === "bigint") into.add(String(value));
  else if (typeof value === "object" && value !== null && depth < 20) {
    for (const inner of Object.values(value)) collect(inner, into, depth + 1);
  }
}

function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text; // a lone surrogate has no encoding
  }
}

function replaceIgnoringCase(text: string, value: string): string {
  // Case folding that changes a text's length would shift the positions: fall back to the exact form.
  const folded = text.toLowerCase();
  const wanted = value.toLowerCase();
  if (folded.length !== text.length || wanted.length !== value.length) return text.replaceAll(value, MASK);
  let shown = "";
  let from = 0;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, from)) {
    shown += text.slice(from, at) + MASK;
    from = at + value.length;
  }
  return from === 0 ? text : shown + text.slice(from);
}
