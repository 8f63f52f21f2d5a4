import { isEncodedJson } from "../document/shape-check.ts";
import { isObject } from "./is-object.ts";
import { type ExactJson, endOfString, parseExactly } from "./parse-exactly.ts";
import { fromBase64, unpackText } from "./unpack-text.ts";

/**
 * What is odd about a body that could still be read. `prefix`, `suffix`: there is something before or after it that is not
 * JSON. `loose`: numbers, characters or commas that JSON does not allow. `text`: JSON in a string, or escaped like one.
 * `list`: a list of one. `wrapper`: an HTTP answer written as JSON, as AWS Lambda does, or another envelope. `base64`:
 * encoded in base64.
 */
export type OddBody = "prefix" | "suffix" | "loose" | "text" | "list" | "wrapper" | "base64";

/** The JSON of a body: the GraphQL answer in it if there is exactly one, else the whole value. */
export interface ReadBody {
  readonly value: unknown;
  readonly odd: readonly OddBody[];
  /** Paths of numbers that became texts; see {@link parseExactly}. */
  readonly unsafe: readonly string[];
}

type IsAnswer = (value: Readonly<Record<string, unknown>>) => boolean;

const MOST_LAYERS = 8;

// What keeps a page from running JSON as a script.
const XSSI =
  /^(?:\)\]\}'?,?|(?:\]\)\})?(?:while|for)\s?\((?:1|true|;\s?;)\)\s?(?:;(?:<\/x>)?|\{\})|throw (?:1|'[\w .]{1,60}'); ?(?:<[^>]*>)?|\{\} ?&&|&&&START&&&)/;
// A PHP script prints its notices into the answer.
const PHP_BEGIN = /^(?:PHP )?(?:\w{1,20} )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error): /i;
const PHP_END = / on line \d{1,9}$/;
// The same up to its end, whatever brackets it has: what follows on the next line is no part of it.
const PHP_NOTICE =
  /^(?:<br ?\/?>\s{0,9})?(?:<b>)?(?:PHP )?(?:\w{1,20} )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error)(?:<\/b>)?: [^\n]{0,1500} in [^\n]{1,300} on line (?:<b>)?\d{1,9}(?:<\/b>)?(?:<br ?\/?>)?\r?\n/i;
const LONGEST_NOTICE = 2_000;
const BLANK = /[\s\ufeff\p{Cc}]/u;

/**
 * Reads a body as far as possible without guessing. Returns undefined if it is not JSON or contains several JSON values.
 *
 * @param plain the parsed text, if it is strict JSON without numbers that need care
 * @param isAnswer distinguishes an answer from a wrapper around it
 */
export function readBody(
  text: string,
  plain?: unknown,
  isAnswer: IsAnswer = isGraphQL,
): ReadBody | undefined {
  const outer = plain === undefined ? readText(text) : { value: plain, odd: [], unsafe: [] };
  if (outer === undefined) return undefined;
  const read = answerIn(outer, isAnswer, 0) ?? outer;
  const { value } = read;
  if (!isObject(value)) return read;
  const odd = [...read.odd];
  const unsafe = [...read.unsafe];
  // GraphQL has objects at these places, and never a text or a list.
  const unpack = (holder: Record<string, unknown>, name: string, path: string): unknown => {
    const packed = holder[name];
    if (name !== "data" && Array.isArray(packed) && packed.length === 1 && isObject(packed[0])) {
      holder[name] = packed[0];
      odd.push("list");
      for (const [at, below] of unsafe.entries())
        if (below.startsWith(`${path}[]`)) unsafe[at] = path + below.slice(path.length + 2);
      return packed[0];
    }
    if (!isEncodedJson(packed) || name === "__proto__") return packed;
    const inner = tryParse(packed);
    if (inner === undefined || !isObject(inner.value)) return packed;
    holder[name] = inner.value;
    odd.push("text");
    unsafe.push(...inner.unsafe.map((below) => `${path}.${below}`));
    return inner.value;
  };
  const data = unpack(value, "data", "data");
  if (isObject(data)) {
    for (const root of Object.keys(data)) {
      const envelope = unpack(data, root, `data.${root}`);
      if (isObject(envelope)) unpack(envelope, "result", `data.${root}.result`);
    }
  }
  return { value, odd: [...new Set(odd)], unsafe };
}

/** JSON that fills a text, apart from what may surround it. */
function readText(text: string, layer = 0): ReadBody | undefined {
  const strict = tryParse(text);
  if (strict !== undefined) return around(strict, false, false);
  let start = 0;
  for (let before = -1; before < start; ) {
    before = start;
    while (start < text.length && BLANK.test(text[start] as string)) start++;
    start += XSSI.exec(text.slice(start, start + 100))?.[0].length ?? 0;
    start += PHP_NOTICE.exec(text.slice(start, start + LONGEST_NOTICE))?.[0].length ?? 0;
  }
  let end = text.length;
  while (end > start && (text[end - 1] === ";" || BLANK.test(text[end - 1] as string))) end--;
  const bare = end - start < text.length ? tryParse(text.slice(start, end)) : undefined;
  if (bare !== undefined) return around(bare, start > 0, end < text.length);
  const packed = layer < MOST_LAYERS ? unpackText(text.slice(start, end)) : undefined;
  const unpacked = packed && readText(packed.text, layer + 1);
  if (unpacked !== undefined) return { ...unpacked, odd: [packed?.odd as OddBody, ...unpacked.odd] };

  // There is a notice beside the JSON. The first bracket opens the JSON, and nothing after its end is JSON.
  const open = start + text.slice(start, end).search(/[{[]/);
  const close = open < start ? -1 : endOfBrackets(text, open);
  if (close < 0) return undefined;
  const before = text.slice(start, open).trim();
  const after = text.slice(close, end).trim();
  if (before !== "" && !isNotice(before, /^</)) return undefined;
  if (after !== "" && !isNotice(after, /^<(?:!--|br\b)/)) return undefined;
  const inner = tryParse(text.slice(open, close));
  return inner && around(inner, open > 0, close < text.length);
}

/** JSON inside a notice is what somebody sent, and no answer. */
function isNotice(text: string, tag: RegExp): boolean {
  if (/[{[]/.test(text)) return false;
  if (PHP_BEGIN.test(text)) return text.includes(" in ") && PHP_END.test(text.slice(-20));
  return tag.test(text) && text.endsWith(">");
}

function around({ value, unsafe, isStrict }: ExactJson, isAfter: boolean, isBefore: boolean): ReadBody {
  const odd: OddBody[] = [];
  if (isAfter) odd.push("prefix");
  if (isBefore) odd.push("suffix");
  if (!isStrict) odd.push("loose");
  return { value, odd, unsafe };
}

/** The one answer that a value is or wraps. */
function answerIn(read: ReadBody, isAnswer: IsAnswer, layer: number): ReadBody | undefined {
  const { value } = read;
  if (layer === MOST_LAYERS) return isObject(value) && isAnswer(value) ? read : undefined;
  const inText = (text: string | undefined, odd: OddBody): ReadBody | undefined => {
    const inner = text === undefined ? undefined : readText(text);
    return inner && answerIn({ ...inner, odd: [...read.odd, odd, ...inner.odd] }, isAnswer, layer + 1);
  };
  const inValue = (inner: unknown, step: string, odd: OddBody): ReadBody | undefined => {
    const below = read.unsafe
      .filter((path) => path.startsWith(`${step}.`) || path.startsWith(`${step}[`))
      .map((path) => path.slice(step.length).replace(/^\./, ""));
    return answerIn({ value: inner, odd: [...read.odd, odd], unsafe: below }, isAnswer, layer + 1);
  };
  if (isObject(value) && isAnswer(value)) {
    // What `data` says as a text is its own, or a whole answer again.
    const packed = typeof value.data === "string" && wrapped(value) === "data" ? value.data : undefined;
    return inText(packed, "wrapper") ?? read;
  }
  if (typeof value === "string") return inText(value, "text");
  if (Array.isArray(value)) return value.length === 1 ? inValue(value[0], "[]", "list") : undefined;
  const name = isObject(value) ? wrapped(value) : undefined;
  if (!isObject(value) || name === undefined) return undefined;
  const inner = value[name];
  if (typeof inner !== "string") return inValue(inner, name, "wrapper");
  const isEncoded = value.isBase64Encoded === true || value.isBase64Encoded === "true";
  return (isEncoded ? inText(fromBase64(inner), "base64") : undefined) ?? inText(inner, "wrapper");
}

/** A gateway's own body has `errors` too, and they are texts. What has `data` in its `data` only wraps an answer. */
function isGraphQL({ data, errors }: Readonly<Record<string, unknown>>): boolean {
  if (isObject(data)) return !isObject(data.data) || "ok" in data.data;
  return isEncodedJson(data) || (Array.isArray(errors) && isObject(errors[0]));
}

/** The field in which an HTTP answer written as JSON has its body. */
function wrapped(value: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(value);
  const [name, ...more] = names.filter((each) => /^(?:body|payload|response|result|data|d)$/i.test(each));
  const isWrapper =
    names.length === 1 ||
    names.some((each) => /^(?:status|statusCode|type|code|success|jsonrpc)$/i.test(each));
  return isWrapper && more.length === 0 ? name : undefined;
}

/** The place where a bracket closes, or -1 if it does not. */
function endOfBrackets(text: string, start: number): number {
  const bracket = /["{}[\]]/g;
  bracket.lastIndex = start;
  let depth = 0;
  for (let match = bracket.exec(text); match !== null; match = bracket.exec(text)) {
    const { 0: token, index } = match;
    if (token === '"') bracket.lastIndex = endOfString(text, index);
    else depth += token === "{" || token === "[" ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return -1;
}

function tryParse(text: string): ExactJson | undefined {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
}
