import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Bank account number. There is no official rule. Most banks use 9 to 18 digits, so another length, letters and slashes
 * only warn.
 */
export const bankAccount: Format = /*#__PURE__*/ rule(
  "bankAccount",
  "bank account",
  "00000000001",
  compact,
  spreadsheetRules,
  ["soft", /^\d{9,18}$/, "is not 9 to 18 digits, as most bank accounts are"],
);
