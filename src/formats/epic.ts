import { trimUpper } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Voter card number, by the Election Commission: three letters and seven digits. Older series of the states have slashes and
 * other lengths and are still valid, so they only warn. The check digit that some libraries test is not official.
 */
export const epic: Format = /*#__PURE__*/ rule("epic", "EPIC", "ABC0000001", trimUpper, spreadsheetRules, [
  "soft",
  /^[A-Z]{3}\d{7}$/,
  "is not three letters and seven digits, as today's EPIC numbers are",
]);
