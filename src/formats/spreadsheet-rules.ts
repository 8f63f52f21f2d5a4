import type { Rule } from "./format.ts";

// No reformatted value is longer.
const LONGEST = 40;
const MOST_SEVERAL = 1000;
const ERROR =
  /^(?:=|#[¡¿]?\p{L}[\p{L}\d_/]*[!?]$|#\p{L}\/\p{L}\b|#(?:NV|NULL|ERROR|GETTING_DATA|#+)$|Err:\d{3}$|Loading\.\.\.$)/iu;
const NUMBER = new RegExp(
  [
    // 1.7E+16; of negative exponents only those with a fraction, since 12E-5 may be a house.
    String.raw`[+-]?\d+(?:[.,]\d+)?E\+\d+`,
    String.raw`[+-]?\d+[.,]\d+E-?\d+`,
    // 17,000 and 1,70,000.00; 17.000,00; 17'000.
    String.raw`[+-]?(?:₹|Rs\.?|INR|[$€£])? ?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?`,
    String.raw`[+-]?(?:[€]|EUR)? ?\d{1,3}(?:\.\d{3})+,\d+`,
    String.raw`[+-]?\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?`,
    // An identifier that was read as a float.
    String.raw`\d{6,}\.0`,
    String.raw`\d{9,}[.,]0+`,
  ]
    .map((form) => `^${form}$`)
    .join("|"),
  "i",
);
const MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)";
const DATE = new RegExp(`^\\d{1,2}-${MONTH}$`, "i");
// "Nan" is a name, but "NaN" as programs write it is not.
const NOTHING = /^(?:NaN|NaT|undefined|UNDEFINED|<NA>|[(<](?:null|NULL)[>)]|\[object \w+\]|\\N|[Nn]\/[Aa])$/;
const SOUNDLESS = /^[^\p{L}\p{N}]+$/u;
const ODD = new RegExp(`^(?:null|none|nil|nan|n\\.?a\\.?|tbd|true|false|${MONTH}-\\d{2})$`, "i");

// The apostrophe that tells a spreadsheet "this is text", and quotes around an identifier. 't Hooft is a name.
const MARKED = /^['"‘’“`][\p{L}/-]*\d[\p{L}\d/-]*['"’”`]?$/u;
const DAY = "(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{2}|\\d{4})|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})";
const ANY_DATE = new RegExp(
  `^(?:${DAY}|\\d{1,2}-${MONTH}-(?:\\d{2}|\\d{4}))(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?$`,
  "i",
);
const TRAILING_ZERO = /^\d{3,}[.,]0{1,2}$/;
const ROUNDED = /^[1-9]\d{14}0{2,}$/;
const LOST_LETTER = /\uFFFD/;
// UTF-8 that was read as Windows-1252: Ã©, â€™ and à¤…, which was Devanagari.
const WRONGLY_DECODED = /[ÃÂ][\u00A0-\u00BF]|â€|à[¤-¯]/;
const IDENTIFIER = /^(?=(?:\D*\d){4})[\p{L}\d/-]{8,40}$/u;

/** Whether a text consists only of identifiers, separated by some of these characters. */
function isSeveral(value: string, between: RegExp): boolean {
  if (value.length > MOST_SEVERAL) return false;
  const parts = value.split(between).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.every((part) => IDENTIFIER.test(part.trim()));
}

const unless =
  (pattern: RegExp) =>
  (value: string): boolean =>
    value.length > LONGEST || !pattern.test(value);

/**
 * Values that a spreadsheet or an export has spoilt. For formats whose own rules allow any text. No official rule says so,
 * but none needs to: `#N/A` is nobody's name.
 */
export const spreadsheetRules: readonly Rule[] = [
  ["hard", unless(ERROR), "is an error or a formula of a spreadsheet"],
  ["hard", unless(NUMBER), "is a number that a spreadsheet reformatted: use the identifier as text"],
  ["hard", unless(DATE), "is a date that a spreadsheet made of something else"],
  ["hard", unless(MARKED), "has quotes around it, or the apostrophe that a spreadsheet puts before a text"],
  ["hard", (value) => !LOST_LETTER.test(value), "contains the sign for a lost character (U+FFFD)"],
  ["hard", (value) => !isSeveral(value, /[\r\n]/), "contains several identifiers, one per line"],
  ["hard", unless(NOTHING), "stands for a missing value"],
  ["hard", unless(SOUNDLESS), "contains no letter and no digit"],
  ["soft", unless(ODD), "may stand for a missing value, or be a date that a spreadsheet made"],
  ["soft", unless(ANY_DATE), "is a date, which a spreadsheet may have made of something else"],
  ["soft", unless(TRAILING_ZERO), "may have got its last zero from a spreadsheet"],
  ["soft", unless(ROUNDED), "has only zeros from its 16th digit on, as spreadsheets keep 15"],
  ["soft", (value) => !isSeveral(value, /[\s;,|&]/), "may contain several identifiers"],
  ["soft", (value) => !WRONGLY_DECODED.test(value), "may have been decoded with the wrong encoding"],
];
