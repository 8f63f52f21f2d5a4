import { cin, type Format, gstin, ifsc, mobile, pan } from "../formats.ts";
import { thingWords } from "./is-personal.ts";
import { cutText } from "./read-json.ts";
import { wordsOf } from "./words-of.ts";

/** Words that describe a state, never a person. */
const VOCABULARY =
  /^(?:y|n|yes|no|true|false|(?:not |in)?valid|(?:not )?verified|(?:in|not )?active|success|successful|fail(?:ed|ure)?|pending|complete[d]?|approved|rejected|expired|cancelled|suspended|match(?:ed)?|exact|partial|very high|high|medium|low|male|female|m|f|others?|n\/?a|nil|none|null|unknown|ok|(?:not |record )?found|pass(?:ed)?|live|spoof|private|public|individual|proprietorship|partnership|prepaid|postpaid|petrol|diesel|india|in|inr)$/i;

/** Fields whose text is about the call or a category. */
const KEPT = new Set("message msg status gender currency mode unit level".split(" "));

/** Identifiers that can be recognised by their official format alone. */
const IDENTIFIERS: readonly Format[] = [pan, gstin, cin, ifsc];

/** Texts that their form gives away, and what replaces them. */
const FORMS: readonly (readonly [form: RegExp, made: string])[] = [
  [/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "00000000-0000-4000-8000-000000000001"],
  [/^data:/i, "data:image/png;base64,ZXhhbXBsZQ=="],
  [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "person@example.com"],
  [/^\d{1,3}(?:\.\d{1,3}){3}$/, "192.0.2.1"],
  [/^\d{4}-\d{2}$/, "2020-21"],
  [/^[A-Za-z0-9+/_-]{100,}={0,2}$/, "ZXhhbXBsZQ=="],
];

/**
 * Makes up a text of the same form. It is deterministic and depends on no other value. Undefined if the text may stay,
 * except for ids and addresses in it.
 */
export function syntheticText(name: string, value: string): string | undefined {
  const words = wordsOf(name);
  const text = value.trim();
  if (text === cutText) return phrase(words);
  if (/^[A-Za-z]{0,2}$/.test(text) || VOCABULARY.test(text)) return undefined;
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    const ending = /\.[a-z]{3,4}(?=$|\?)/i.exec(text)?.[0] ?? "";
    return `https://example.com/${words.join("-") || "link"}${ending}`;
  }
  const made =
    FORMS.find(([form]) => form.test(text))?.[1] ??
    syntheticDate(text) ??
    IDENTIFIERS.find((format) => format.check(text) === undefined)?.example;
  if (made !== undefined) return made;
  if (words.some((word) => KEPT.has(word))) return undefined;
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits > 0 && !/[A-Za-z]/.test(text)) {
    if (isCoordinate(words)) return "12.5";
    const isShort = digits < 4 || (/^-?\d{1,3}\.\d+$/.test(text) && digits < 6);
    return isShort ? undefined : zeroed(text);
  }
  return digits > 0 && !/\s/.test(text) ? syntheticId(words, text) : inCaseOf(text, phrase(words));
}

/** Whether a field with these words is a latitude or longitude. */
export function isCoordinate(words: readonly string[]): boolean {
  return words.some((word) => /^(?:lat|latitude|lng|lon|long|longitude)$/.test(word));
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

const MONTH = "(?:\\d{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})";
const DATE = new RegExp(
  `^(?:\\d{4}([-/. ])${MONTH}\\1\\d{1,2}|\\d{1,2}([-/. ])${MONTH}\\2\\d{2}(?:\\d{2})?)$`,
  "i",
);

/** The first of January 2000 in the notation of a date, at midnight if the date has a time. */
function syntheticDate(text: string): string | undefined {
  const [day = "", time = ""] = text.split(/(?<=\d)(?=[T ]\d{1,2}:\d{2})/);
  if (!DATE.test(day)) return undefined;
  const made = day.replace(/\d+|[a-z]+/gi, (part) => {
    if (/[a-z]/i.test(part)) return inCaseOf(part, part.length > 3 ? "January" : "Jan");
    return part.length === 4 ? "2000" : "1".padStart(part.length, "0");
  });
  return made + time.replace(/\d/g, "0").replace("+00:00", "+05:30");
}

/** The replacement for a text without a form of its own. */
function phrase(words: readonly string[]): string {
  const has = (list: string): boolean => list.split(" ").some((word) => words.includes(word));
  if (has("address street house")) return "1 Example Road, Example Town";
  const things = words.filter((word) => thingWords.has(word));
  if (things.length > 0) return `Example ${titled(things)}`;
  const isCompany = has("company entity employer firm organisation organization");
  if (isCompany || (has("name") && has("business trade legal establishment")))
    return "Example Private Limited";
  if (
    has(
      "name father mother spouse husband guardian owner holder director proprietor nominee customer consumer",
    )
  )
    return "Asha Example";
  return `Example ${titled(words.filter((word) => word !== "example")) || "text"}`;
}

function titled(words: readonly string[]): string {
  return words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(" ");
}

/** Puts a text into upper or lower case if the whole original is in that case. */
export function inCaseOf(original: string, text: string): string {
  if (original === original.toUpperCase() && /[A-Z]/.test(original)) return text.toUpperCase();
  return original === original.toLowerCase() ? text.toLowerCase() : text;
}
