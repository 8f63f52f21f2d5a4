import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * One-time password. The examples have six digits, but no rule says so, so another form only warns. It stays a text,
 * because leading zeros count.
 */
export const otp: Format = /*#__PURE__*/ rule("otp", "OTP", "123456", cleanText, spreadsheetRules, [
  "soft",
  /^\d{6}$/,
  "is not six digits, as the examples are (OTP)",
]);
