import { cutText } from "./cut-text.ts";

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
    if (char === "{") return object(depth);
    if (char === "[") return list(depth);
    const pattern = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    // If the example was cut here, the number may have had more digits.
    if (found === undefined || /[^\s,\]}]/.test(text[at + found.length] ?? "cut")) return cut();
    at += found.length;
    return JSON.parse(found.replace(/^(-?)0+(?=\d)/, "$1"));
  }

  function object(depth: number): unknown {
    const entries: [string, unknown][] = [];
    at++;
    for (;;) {
      blanks();
      if (text[at] === "}") break;
      const key = text[at] === '"' ? string() : "";
      blanks();
      if (!complete || text[at] !== ":") {
        cut();
        return Object.fromEntries(entries);
      }
      at++;
      const read = value(depth + 1);
      if (read !== undefined) entries.push([key, read]);
      if (!complete) return Object.fromEntries(entries);
      blanks();
      if (text[at] === ",") at++;
    }
    at++;
    return Object.fromEntries(entries);
  }

  function list(depth: number): unknown[] {
    const items: unknown[] = [];
    at++;
    for (;;) {
      blanks();
      if (text[at] === "]") break;
      const read = value(depth + 1);
      if (read !== undefined) items.push(read);
      if (!complete) return items;
      blanks();
      if (text[at] === ",") at++;
    }
    at++;
    return items;
  }

  const read = value(0);
  return { value: read, complete, end: at };
}

/** The content of a string. An escape that is unknown in JSON, or that was cut, stays unchanged. */
function unescaped(content: string): string {
  const known: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  return content.replace(/\\(u[0-9a-fA-F]{4}|[^u])/g, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (known[code] ?? code),
  );
}
