import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Name of a person. There is no official rule: a name can be one word or initials, in any script and punctuation. Digits
 * only warn. A value that a spreadsheet spoilt is refused.
 */
export const name: Format = /*#__PURE__*/ rule(
  "name",
  "name",
  "Asha Example",
  cleanText,
  ["hard", (value) => value !== "", "must not be empty"],
  spreadsheetRules,
  ["soft", (value) => !/\d/.test(value), "holds digits (name)"],
);
