import { trimUpper } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Driving licence, by the transport ministry: state, office, year and number, 15 characters. Older licences have other forms
 * and are still valid, so they only warn. Blanks and hyphens are kept, because registers use them.
 */
export const drivingLicence: Format = /*#__PURE__*/ rule(
  "drivingLicence",
  "driving licence",
  "XX0020200000001",
  trimUpper,
  spreadsheetRules,
  [
    "soft",
    (value) => /^[A-Z]{2}\d{13}$/.test(value.replace(/[ -]/g, "")),
    "is not two letters and 13 digits, as today's driving licences are",
  ],
);
