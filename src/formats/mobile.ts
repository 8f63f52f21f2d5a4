import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * Mobile number, by the National Numbering Plan: ten digits, the first from 6 to 9. A country code is not removed, because
 * only the caller knows whether the rest is the number.
 */
export const mobile: Format = /*#__PURE__*/ rule("mobile", "mobile number", "9000000000", compact, [
  "hard",
  /^[6-9]\d{9}$/,
  "must be 10 digits that begin with 6 to 9, without a country code (mobile number)",
]);
