import { SUSPECT_NUMBER } from "./usual-answer.ts";

/** A JSON value, and the paths of numbers that became texts because a JavaScript number cannot hold them. */
export interface ExactJson {
  readonly value: unknown;
  /** Paths such as `data.verify.result.account`; each once, at most 100. */
  readonly unsafe: readonly string[];
  /** The text was JSON by the letter, with nothing to put right. */
  readonly isStrict: boolean;
}

const MOST_PATHS = 100;
// Names of a path that are read; no schema nests as deep.
const DEEPEST_NAMED = 30;

const TOKEN = /["{}[\]]|[-+]?(?:\.?\d[-+.\deE]*|(?:Infinity|NaN|inf|nan)\b(?:\(ind\))?)|,(?=\s*[}\]])/g;
const NUMBER = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/;
// What other languages write as a number though JSON has none of it.
const FOREIGN = /^[-+]?(?:nan(?:\(ind\))?|inf(?:inity)?|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;
const NAME = /"(\w{1,100})"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in a string
const CONTROL = /[\0-\x1f]/g;
// JavaScript and PHP escape an apostrophe, and JavaScript writes a byte so.
const ESCAPE = /\\(?:x([\da-f]{2})|(')|[\s\S])/gi;
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Parses JSON without changing a number: a whole number beyond 2^53, and one that overflows or underflows, becomes a
 * text of its digits as they came. Fractions stay numbers. `NaN`, `Infinity`, `007` and `.5` become texts too. Raw control
 * characters and `\\'` in strings are kept, and a comma before a closing bracket is left out.
 *
 * @throws SyntaxError if the text is not JSON
 */
export function parseExactly(text: string): ExactJson {
  let isStrict = true;
  try {
    const value: unknown = JSON.parse(text);
    if (!SUSPECT_NUMBER.test(text)) return { value, unsafe: [], isStrict };
  } catch (error) {
    // Spares long pages of HTML the work.
    if (!/^\s*["[{]/.test(text)) throw error;
    isStrict = false;
  }
  const exact = quoteUnsafe(text, isStrict);
  return { value: JSON.parse(exact.text), unsafe: exact.paths, isStrict };
}

/** Puts quotes around the numbers that would change. */
function quoteUnsafe(
  text: string,
  isStrict: boolean,
): { readonly text: string; readonly paths: readonly string[] } {
  const paths = new Set<string>();
  const parts: string[] = [];
  let from = 0;
  const replace = (start: number, end: number, by: string): void => {
    parts.push(text.slice(from, start), by);
    from = end;
  };
  // For every open object and list, the place of its name, or -1 for an item of a list.
  const open: { readonly isList: boolean; readonly at: number }[] = [];
  let name = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const { 0: token, index } = match;
    const at = open.at(-1)?.isList === false ? name : -1;
    if (token === '"') {
      const end = endOfString(text, index);
      if (!isStrict) {
        const string = text.slice(index, end);
        const clean = string
          .replace(CONTROL, (character) => JSON.stringify(character).slice(1, -1))
          .replace(ESCAPE, (all, byte, quote) => (byte ? `\\u00${byte}` : (quote ?? all)));
        if (clean !== string) replace(index, end, clean);
      }
      name = index;
      TOKEN.lastIndex = end;
    } else if (token === "{" || token === "[") open.push({ isList: token === "[", at });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") replace(index, index + 1, "");
    else if (isUnsafe(token)) {
      replace(index, index + token.length, `"${token}"`);
      if (paths.size < MOST_PATHS) {
        const above = open.slice(1, DEEPEST_NAMED).map((container) => container.at);
        paths.add(pathOf(text, [...above, at]));
      }
    }
  }
  return { text: parts.join("") + text.slice(from), paths: [...paths] };
}

function pathOf(text: string, steps: readonly number[]): string {
  let path = "";
  for (const at of steps) {
    NAME.lastIndex = at;
    if (at < 0) path += "[]";
    else path += `${path && "."}${NAME.exec(text)?.[1] ?? "(not a name)"}`;
  }
  return path;
}

/** Where a string that starts at a quote ends; the end of the text if it does not. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = end;
    while (text[slashes - 1] === "\\") slashes--;
    if ((end - slashes) % 2 === 0) return end + 1;
  }
  return text.length;
}

function isUnsafe(literal: string): boolean {
  if (!NUMBER.test(literal)) return FOREIGN.test(literal);
  const number = Number(literal);
  const size = Math.abs(number);
  if (size <= Number.MAX_SAFE_INTEGER && size >= SMALLEST_NORMAL) return false;
  if (size > Number.MAX_SAFE_INTEGER && !/[.eE]/.test(literal)) return true;
  return decimal(literal) !== decimal(String(number));
}

/** One spelling for each decimal number, so that equal ones compare equal. */
function decimal(literal: string): string {
  const [, sign, whole, fraction = "", exponent = "0"] = NUMBER.exec(literal) ?? [];
  if (whole === undefined) return literal;
  const digits = whole + fraction;
  let from = 0;
  let to = digits.length;
  while (digits[from] === "0") from++;
  while (to > from && digits[to - 1] === "0") to--;
  if (from === to) return "0";
  return `${sign}${digits.slice(from, to)}e${Number(exponent) - fraction.length + digits.length - to}`;
}
