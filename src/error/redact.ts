/** Replaces what must not be shown. */
export type Scrubber = (text: string) => string;

const MASK = "[redacted]";
// Shorter values are words of any text; masking them would destroy it and hide nothing.
const SHORTEST = 3;
// What is longer is no text for a person, and a search in it would keep the process busy.
const LONGEST = 10_000;

/**
 * Makes a function that masks credentials and the values of variables wherever a server's text repeats them: as they
 * are, in another case, or escaped for JSON (also twice), URLs, forms or HTML. Of a text beyond any message's length
 * it gives the beginning.
 */
export function scrubber(secrets: readonly string[], ...variables: readonly unknown[]): Scrubber {
  const values = new Set<string>(secrets);
  for (const variable of variables) collect(variable, values, 0);
  const forms = new Set<string>();
  for (const value of values) {
    if (value.trim().length < SHORTEST) continue;
    // Before they are escaped, since what an escaped É becomes in small letters is not an escaped é.
    const cases = [value, value.toLowerCase(), value.toUpperCase()];
    for (const form of new Set(cases.flatMap((text) => [text, text.trim()]))) {
      const json = inJson(form);
      const ascii = inAscii(json);
      const url = encode(encodeURIComponent, form);
      const written = [
        form,
        json,
        ascii,
        inJson(json),
        inJson(ascii),
        url,
        encode(encodeURI, form),
        inForm(url),
        inHtml(form),
      ];
      for (const each of written) forms.add(fold(each));
    }
  }
  const longest = Math.max(0, ...[...forms].map((form) => form.length));

  return (text) => {
    const cut = text.slice(0, LONGEST);
    // The last value of a cut text may be incomplete, and so not be found.
    const end = cut === text ? text.length : Math.max(0, LONGEST - longest);
    const folded = fold(cut);
    const spans: [number, number][] = [];
    for (const form of forms) {
      for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
        spans.push([at, at + form.length]);
      }
    }
    let shown = "";
    let from = 0;
    for (const [start, stop] of spans.sort(([a], [b]) => a - b)) {
      if (start >= from) shown += cut.slice(from, Math.min(start, end)) + MASK;
      from = Math.max(from, stop);
    }
    return shown + cut.slice(from, end);
  };
}

/** Masks what looks personal or secret though nobody sent it: addresses, links, long numbers, PANs, keys. */
export function scrubShapes(text: string): string {
  return text.replace(
    /\bhttps?:\/\/\S+|\S+@\S+|\b[a-z]{5}\d{4}[a-z]\b|\+?\d(?:[\d -]{4,}\d)|\b(?:sk|indc|ac)_\w+/gi,
    MASK,
  );
}

/** A name of the caller's that is nowhere declared, if it is fit to be shown: values end up where names belong. */
export function showName(name: string): string {
  return /^[A-Za-z_]\w{0,40}$/.test(name) ? scrubShapes(name) : "(not a name)";
}

function collect(value: unknown, into: Set<string>, depth: number): void {
  if (typeof value === "string") into.add(value);
  else if (typeof value === "number" || typeof value === "bigint") into.add(String(value));
  else if (typeof value === "object" && value !== null && depth < 20) {
    for (const inner of Object.values(value)) collect(inner, into, depth + 1);
  }
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inAscii = (json: string): string =>
  json.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const inForm = (url: string): string =>
  url.replaceAll("%20", "+").replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
const inHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Case aside. The one capital whose small letter is longer would shift the positions. */
const fold = (text: string): string => text.replaceAll("\u0130", "i").toLowerCase();

function encode(encoder: (text: string) => string, text: string): string {
  try {
    return encoder(text);
  } catch {
    return text; // a lone surrogate has no encoding
  }
}
