import type { Rule } from "./rule.ts";

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
// "Nan" is a name; as programs write it, it is none.
const NOTHING = /^(?:NaN|NaT|undefined|UNDEFINED|<NA>|[(<](?:null|NULL)[>)]|\[object \w+\]|\\N|[Nn]\/[Aa])$/;
const SOUNDLESS = /^[^\p{L}\p{N}]+$/u;
const ODD = new RegExp(`^(?:null|none|nil|nan|n\\.?a\\.?|tbd|true|false|${MONTH}-\\d{2})$`, "i");

// The mark by which a spreadsheet knows a text, and quotes around an identifier; 't Hooft is a name.
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

/** Whether a text is nothing but identifiers, apart from each other by some of these characters. */
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
 * What spreadsheets and exports make of a value, so that it is the value no more: for formats whose own rules let any
 * text pass. No official rule says so, but none needs to: `#N/A` is nobody's name.
 */
export const spoilt: readonly Rule[] = [
  ["hard", unless(ERROR), "is an error or a formula of a spreadsheet"],
  ["hard", unless(NUMBER), "is a number as a spreadsheet shows it; take the identifier as text"],
  ["hard", unless(DATE), "is a date that a spreadsheet made of something else"],
  ["hard", unless(MARKED), "stands in quotes, or behind the apostrophe by which a spreadsheet marks a text"],
  ["hard", (value) => !LOST_LETTER.test(value), "holds a character that was lost on its way (U+FFFD)"],
  ["hard", (value) => !isSeveral(value, /[\r\n]/), "holds several identifiers, one a line"],
  ["hard", unless(NOTHING), "stands for a value that is missing"],
  ["hard", unless(SOUNDLESS), "holds no letter and no digit"],
  ["soft", unless(ODD), "may stand for a value that is missing, or be a date that a spreadsheet made"],
  ["soft", unless(ANY_DATE), "is a date, and may be one that a spreadsheet made of something else"],
  ["soft", unless(TRAILING_ZERO), "may have its last zero from a spreadsheet"],
  ["soft", unless(ROUNDED), "has only zeros from its 16th digit on, as spreadsheets keep 15"],
  ["soft", (value) => !isSeveral(value, /[\s;,|&]/), "may hold several identifiers"],
  ["soft", (value) => !WRONGLY_DECODED.test(value), "may have been read in a wrong encoding"],
];
