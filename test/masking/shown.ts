import { masker } from "../../src/masking/masker.ts";

const MASK = "[redacted]";
/** Keys that nobody has. */
export const keys: readonly string[] = [
  "sk_test_mockServiceQ7",
  "indc_test_mockAccessW4",
  "ac_test_mockSecretE9",
];

/** What a server says. */
export interface Message {
  /** What the server says, but for what it repeats. */
  readonly says: string;
  readonly text: string;
  readonly variables: unknown;
}

/** What is shown of it. */
export interface Shown extends Message {
  readonly shown: string;
  /** What is left of what was repeated. */
  readonly leaked: readonly string[];
  /** What is no longer there of the server's own words. */
  readonly lost: readonly string[];
}

// What a spelling leaves that tells nothing: its joints, what half the country has, a scheme.
const JOINTS = new Set(["and", "at", "mailto", "91", "gmail", "com", "x", "api", "access"]);

/** What is left of an escaped colon is no word. */
const unescaped = (text: string): string =>
  text
    // An escape of which a mask took the end.
    .replace(/(?:%(?:25)?|&#x)[2-7](?= |$)/gi, " ")
    .replace(/%(?:25)?([2-7][\da-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\u200b/g, "")
    .normalize("NFKC")
    .replace(/&(?:amp|colon|commat|gt|hyphen|lt|nbsp|period|quot|sol);/g, " ")
    // The names of a link's parameters are of no one.
    .replace(/[?&](?:X-Amz-\w*|X-Amz|X-|GoogleAccessId|Signature|token|sig?|se)=?/gi, " ");

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Masks a message, and sets what is left against what the server said of its own. */
export function show({ says, text, variables }: Message): Shown {
  const shown = masker(keys, variables)(text);
  const own = wordsOf(says.replace("{}", " "));
  const left = wordsOf(unescaped(shown.replaceAll(MASK, " ")));
  return {
    says,
    text,
    variables,
    shown,
    leaked: without(left, own).filter((word) => !JOINTS.has(word.normalize("NFKC").toLowerCase())),
    lost: without(own, left),
  };
}
