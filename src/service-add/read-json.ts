const SIGNS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Replaces a text that breaks off. Its type is known, but its content is useless. */
export const cutText = "…";

/** The part of a JSON text that could be read. */
export interface ReadJson {
  /** Undefined if not even the beginning is JSON. */
  readonly value: unknown;
  /** False if the text ends or becomes invalid before the value is complete. */
  readonly complete: boolean;
  readonly end: number;
}

/** Deeper than any example, and far less than the stack can hold. */
const DEPTH = 100;

/**
 * Reads JSON as pages show it. If the text breaks off, it returns what came before. It skips an ellipsis between two
 * entries, trailing commas and `//` comments. A string that breaks off becomes `cutText`. It never throws.
 *
 * @param lineEnds whether strings may contain raw line ends; otherwise a string ends there, as in a cut example
 */
export function readJson(text: string, start: number, lineEnds = false): ReadJson {
  let at = start;
  let complete = true;
  const cut = (): undefined => {
    complete = false;
    return undefined;
  };

  function blanks(): void {
    const pattern = /(?:\s|\.\.\.|…|\/\/[^\n]*)*/y;
    pattern.lastIndex = at;
    pattern.exec(text);
    at = pattern.lastIndex;
  }

  function string(): string {
    const from = at;
    for (at++; at < text.length; at++) {
      if (text[at] === "\\") at++;
      else if (text[at] === '"') return unescaped(text.slice(from + 1, at++));
      else if (text[at] === "\n" && !lineEnds) break;
    }
    complete = false;
    at = Math.min(at, text.length);
    return cutText;
  }

  function value(depth: number): unknown {
    blanks();
    const char = text[at];
    if (depth > DEPTH || char === undefined) return cut();
    if (char === '"') return string();
    if (char === "{") return Object.fromEntries(entries(depth, "}"));
    if (char === "[") return entries(depth, "]").map(([, item]) => item);
    const pattern = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    // If the example was cut here, the number may have had more digits.
    if (found === undefined || /[^\s,\]}]/.test(text[at + found.length] ?? "cut")) return cut();
    at += found.length;
    return JSON.parse(found.replace(/^(-?)0+(?=\d)/, "$1"));
  }

  /** The entries of an object, or the items of a list under empty keys. */
  function entries(depth: number, close: "}" | "]"): [key: string, value: unknown][] {
    const found: [string, unknown][] = [];
    at++;
    for (blanks(); text[at] !== close; blanks()) {
      let key = "";
      if (close === "}") {
        if (text[at] === '"') key = string();
        blanks();
        if (!complete || text[at] !== ":") complete = false;
        else at++;
      }
      const read = complete ? value(depth + 1) : undefined;
      if (read !== undefined) found.push([key, read]);
      if (!complete) return found;
      blanks();
      if (text[at] === ",") at++;
    }
    at++;
    return found;
  }

  const read = value(0);
  return { value: read, complete, end: at };
}

/** Decodes an object or list that arrives as a JSON string. Returns any other value unchanged. */
export function decoded(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  const read = readJson(value, 0, true);
  return read.complete && value.slice(read.end).trim() === "" ? read.value : value;
}

/** A text of JSON, or of a `$'…'` quote of Bash, with its escapes resolved. An unknown escape stands for its own sign. */
export function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|([0-7]{3})|(.))/gis,
    (_, unicode?: string, hex?: string, octal?: string, sign = "") =>
      (unicode ?? hex ?? octal) === undefined
        ? (SIGNS[sign] ?? sign)
        : String.fromCharCode(Number.parseInt(unicode ?? hex ?? (octal as string), octal ? 8 : 16)),
  );
}
