import type { Rule } from "./rule.ts";

// No reformatted value is longer.
const LONGEST = 40;
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
  ["hard", unless(NOTHING), "stands for a value that is missing"],
  ["hard", unless(SOUNDLESS), "holds no letter and no digit"],
  ["soft", unless(ODD), "may stand for a value that is missing, or be a date that a spreadsheet made"],
];
