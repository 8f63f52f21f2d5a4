import { cin, type Format, gstin, ifsc, mobile, pan } from "../formats.ts";
import { cutText } from "./cut-text.ts";
import { inCaseOf } from "./in-case-of.ts";
import { thingWords } from "./thing-words.ts";
import { wordsOf } from "./words-of.ts";

/** The counterpart of one text. */
export interface SyntheticText {
  readonly text: string;
  /** Whether the text may stay, except for ids and addresses in it. */
  readonly kept: boolean;
}

/** Words that describe a state, never a person. */
const VOCABULARY =
  /^(?:y|n|yes|no|true|false|(?:not |in)?valid|(?:not )?verified|(?:in|not )?active|success|successful|fail(?:ed|ure)?|pending|complete[d]?|approved|rejected|expired|cancelled|suspended|match(?:ed)?|exact|partial|very high|high|medium|low|male|female|m|f|others?|n\/?a|nil|none|null|unknown|ok|(?:not |record )?found|pass(?:ed)?|live|spoof|private|public|individual|proprietorship|partnership|prepaid|postpaid|petrol|diesel|india|in|inr)$/i;

/** Fields whose text is about the call or a category. */
const KEPT = new Set("message msg status gender currency mode unit level".split(" "));

/** Identifiers that can be recognised by their official format alone. */
const IDENTIFIERS: readonly Format[] = [pan, gstin, cin, ifsc];

/** Makes up a text of the same form. It is deterministic and depends on no other value. */
export function syntheticText(name: string, value: string): SyntheticText {
  const words = wordsOf(name);
  const made = (text: string): SyntheticText => ({ text, kept: false });
  const text = value.trim();
  if (text === cutText) return made(phrase(words));
  if (/^[A-Za-z]{0,2}$/.test(text) || VOCABULARY.test(text)) return { text: value, kept: true };
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    return made("00000000-0000-4000-8000-000000000001");
  if (/^data:/i.test(text)) return made("data:image/png;base64,ZXhhbXBsZQ==");
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    return made(
      `https://example.com/${words.join("-") || "link"}${/\.[a-z]{3,4}(?=$|\?)/i.exec(text)?.[0] ?? ""}`,
    );
  }
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return made("person@example.com");
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return made("192.0.2.1");
  const date = syntheticDate(text);
  if (date !== undefined) return made(date);
  const identifier = IDENTIFIERS.find((format) => format.check(text) === undefined);
  if (identifier !== undefined) return made(identifier.example);
  if (/^[A-Za-z0-9+/_-]{100,}={0,2}$/.test(text)) return made("ZXhhbXBsZQ==");
  if (words.some((word) => KEPT.has(word))) return { text: value, kept: true };
  const digits = text.match(/\d/g) ?? [];
  if (!/[A-Za-z]/.test(text) && digits.length > 0) return syntheticNumber(words, text, digits.length);
  if (digits.length > 0 && !/\s/.test(text)) return made(syntheticId(words, text));
  return made(inCaseOf(text, phrase(words)));
}

function syntheticNumber(words: readonly string[], text: string, digits: number): SyntheticText {
  if (words.some((word) => /^(?:lat|latitude|lng|lon|longitude)$/.test(word)))
    return { text: "12.5", kept: false };
  const isShort = digits < 4 || (/^-?\d{1,3}\.\d+$/.test(text) && digits < 6);
  return isShort ? { text, kept: true } : { text: zeroed(text), kept: false };
}

/** As many digits: a mobile number and a time keep their form, anything else becomes a one and zeros. */
function zeroed(text: string): string {
  return text.replace(/\d+/g, (run, place: number) => {
    if (/^1[4-9]\d{8}(?:\d{3})?$/.test(run)) return "17".padEnd(run.length, "0");
    if (place === 0 && mobile.check(text) === undefined) return "9".padEnd(run.length, "0");
    return place === 0 && run[0] !== "0" ? "1".padEnd(run.length, "0") : run.replace(/\d/g, "0");
  });
}

/** An id of letters and digits. A reference keeps its first word (`LIVENESS-…`), which names the check. */
function syntheticId(words: readonly string[], text: string): string {
  const isReference = words.some((word) =>
    /^(?:request|case|txn|transaction|ref|reference|order|report)$/.test(word),
  );
  const lead = (isReference && /^[A-Za-z]{3,}(?:[-_](?=[0-9a-f]*\d)|(?=\d))/.exec(text)?.[0]) || "";
  const rest = text.slice(lead.length);
  if (/^\d+$/.test(rest)) return lead + zeroed(rest);
  if (/^[0-9a-f]{8,}$/i.test(rest)) return `${lead}${"0".repeat(rest.length - 1)}1`;
  return lead + rest.replace(/[A-Z]/g, "X").replace(/[a-z]/g, "x").replace(/\d/g, "0");
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

/** A date, with or without a time, in the same notation. */
function syntheticDate(text: string): string | undefined {
  const [day = "", time = ""] = text.split(/(?<=\d)(?=[T ]\d{1,2}:\d{2})/);
  const clock = time.replace(/\d/g, "0").replace(/\+00:00/, "+05:30");
  const parts = /^(\d{1,4})([-/. ])(\d{1,2}|[A-Za-z]{3,9})\2(\d{1,4})$/.exec(day);
  if (parts === null) return /^\d{4}-\d{2}$/.test(text) ? "2020-21" : undefined;
  const [, first = "", mark = "", middle = "", last = ""] = parts;
  if (/[A-Za-z]/.test(middle) && !MONTH.test(middle)) return undefined;
  const month = /\d/.test(middle)
    ? "1".padStart(middle.length, "0")
    : inCaseOf(middle, middle.length > 3 ? "January" : "Jan");
  if (first.length === 4 && last.length <= 2)
    return `2000${mark}${month}${mark}${"1".padStart(last.length, "0")}${clock}`;
  if (first.length > 2 || (last.length !== 4 && last.length !== 2)) return undefined;
  return `${"1".padStart(first.length, "0")}${mark}${month}${mark}${last.length === 4 ? "2000" : "00"}${clock}`;
}

/** The replacement for a text without a form of its own. */
function phrase(words: readonly string[]): string {
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  if (has(/^(?:address|street|house)$/)) return "1 Example Road, Example Town";
  const things = words.filter((word) => thingWords.has(word));
  if (things.length > 0) return `Example ${titled(things)}`;
  const isCompany = has(/^(?:company|entity|employer|firm|organi[sz]ation)$/);
  if (isCompany || (has(/^name$/) && has(/^(?:business|trade|legal|establishment)$/))) {
    return "Example Private Limited";
  }
  if (
    has(
      /^(?:name|father|mother|spouse|husband|guardian|owner|holder|director|proprietor|nominee|customer|consumer)$/,
    )
  ) {
    return "Asha Example";
  }
  return `Example ${titled(words.filter((word) => word !== "example")) || "text"}`;
}

function titled(words: readonly string[]): string {
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ");
}
