import { isMessageWord } from "./message-words.ts";

/** From the first character of a piece to the one after its last. */
export type Span = readonly [start: number, end: number];

/** A text, possibly with escapes decoded, and the place of each of its UTF-16 units in the original text. */
export interface Decoding {
  readonly text: string;
  spanAt(index: number): Span;
}

// Windows-1252 from 0x80 to 0x9F.
const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
// Backslashes as JSON, JavaScript and Python write them; URLs, one UTF-8 character at a time; HTML; UTF-8 that somebody
// read as Windows-1252.
const ESCAPES =
  /\\(?:u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|["'/\\bfnrt])|%(?:u[\da-f]{4}|[c-d][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3}|[\da-f]{2})|&#(?:x[\da-f]{1,6}|\d{1,7});?|&[a-z]{2,31};|[Â-ß][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[à-ï][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gi;
// Gateways escape what servers escaped. More layers do not occur, and each layer costs a pass through the text.
const MOST_LAYERS = 6;

/** The decodings of a text: the original, then with one more layer of escapes decoded each time. */
export function decodings(text: string): readonly Decoding[] {
  const all: Decoding[] = [{ text, spanAt: (index) => [index, index + 1] }];
  while (all.length <= MOST_LAYERS) {
    const next = unescaped(all.at(-1) as Decoding);
    if (next === undefined) break;
    all.push(next);
  }
  return all;
}

function unescaped({ text, spanAt }: Decoding): Decoding | undefined {
  let read = "";
  let from = 0;
  const spans: Span[] = [];
  const copy = (until: number): void => {
    for (let index = from; index < until; index++) spans.push(spanAt(index));
    read += text.slice(from, until);
  };
  for (const { 0: found, index } of text.matchAll(ESCAPES)) {
    copy(index);
    from = index + found.length;
    const meant = meaning(found);
    const span: Span = [spanAt(index)[0], spanAt(from - 1)[1]];
    for (let unit = 0; unit < meant.length; unit++) spans.push(span);
    read += meant;
  }
  if (from === 0) return undefined;
  copy(text.length);
  return { text: read, spanAt: (index) => spans[index] as Span };
}

function meaning(found: string): string {
  if (found.startsWith("&#")) return character(found.slice(2).replace(/^x/i, "0x").replace(";", ""));
  if (found.startsWith("&")) return entity(found.slice(1, -1).toLowerCase());
  if (found >= "\x80") return decodedUtf8(found);
  const digits = /^.[ux]\{?([\da-f]+)/i.exec(found)?.[1];
  if (digits !== undefined) return character(`0x${digits}`);
  if (found.startsWith("\\")) return /[bfnrt]/i.test(found) ? " " : found.slice(1);
  try {
    return decodeURIComponent(found);
  } catch {
    return found.replace(/%(..)/g, (_, code) => character(`0x${code}`)); // an older page's Latin-1
  }
}

function decodedUtf8(read: string): string {
  const bytes = Array.from(read, (character) => {
    const at = WINDOWS.indexOf(character);
    return `%${(at < 0 ? character.charCodeAt(0) : 0x80 + at).toString(16)}`;
  });
  try {
    return decodeURIComponent(bytes.join(""));
  } catch {
    return read;
  }
}

function character(code: string): string {
  const number = Number(code);
  return number <= 0x10ffff ? String.fromCodePoint(number) : " ";
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  bsol: "\\",
  colon: ":",
  commat: "@",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  sol: "/",
  szlig: "ss",
  shy: "",
  zwj: "",
  zwnj: "",
};

/** The character of an HTML name, for letters and for signs in addresses. The other two thousand names are no letters. */
function entity(name: string): string {
  const letter = /^([a-z]|ae|oe)(?:grave|acute|circ|tilde|uml|ring|cedil|caron|macr|slash|lig)$/.exec(
    name,
  )?.[1];
  return letter ?? ENTITIES[name] ?? " ";
}

const SHORTEST = 4;
const RUNS = /[\w+/-]{4,}={0,2}/g;
const HEX = /^(?:0x)?((?:[\da-f]{2}){3,})$/i;
// Digits alone decode to bytes that are not a text.
const NUMBER = /^[\d_-]+$/;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SEXTETS = new Map([...ALPHABET, "-", "_"].map((character, at) => [character, at < 64 ? at : at - 2]));

/** Texts in base64 or hex inside a text, with their places. Characters directly before base64 shift it, so each shift is tried. */
export function base64In({
  text,
  spanAt,
}: Decoding): readonly { readonly said: string; readonly span: Span }[] {
  const decoder = new TextDecoder();
  const found: { said: string; span: Span }[] = [];
  for (const { 0: all, index } of text.matchAll(RUNS)) {
    const run = all.replace(/=+$/, "");
    if (NUMBER.test(run) || isMessageWord(run.toLowerCase())) continue;
    const span: Span = [spanAt(index)[0], spanAt(index + all.length - 1)[1]];
    const hex = HEX.exec(run)?.[1]?.match(/../g);
    if (hex)
      found.push({ said: decoder.decode(Uint8Array.from(hex, (byte) => Number.parseInt(byte, 16))), span });
    for (let shift = 0; shift < 4 && run.length - shift >= SHORTEST; shift++) {
      found.push({ said: decoder.decode(bytesOf(run.slice(shift))), span });
    }
  }
  return found;
}

/** Decodes without `atob`, which some runtimes lack. */
function bytesOf(code: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((code.length * 3) / 4));
  let bits = 0;
  for (let at = 0, byte = 0; at < code.length; at++) {
    bits = ((bits << 6) | (SEXTETS.get(code[at] as string) as number)) & 0xffff;
    const over = (at * 6 + 6) % 8;
    if (over < 6) bytes[byte++] = bits >> over;
  }
  return bytes;
}
