import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Vehicle registration mark, by the Motor Vehicles Act; the BH series (year, BH, four digits, letters without I and O);
 * temporary marks since 2021 (T, month and year, state, four digits, one or two letters). Vintage, military, diplomatic and
 * trade marks have other forms, so they only warn.
 */
export const vehicleRc: Format = /*#__PURE__*/ rule(
  "vehicleRc",
  "vehicle registration",
  "XX00AA0001",
  compact,
  spreadsheetRules,
  [
    "soft",
    /^([A-Z]{2}\d{1,2}[A-Z]{0,3}\d{1,4}|\d{2}BH\d{4}[A-HJ-NP-Z]{1,2}|T(0[1-9]|1[0-2])\d{2}[A-Z]{2}\d{4}[A-Z]{1,2})$/,
    "has an unusual form for a vehicle registration",
  ],
);
