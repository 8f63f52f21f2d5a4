import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trim } from "./trim.ts";

/**
 * One-time password: digits, six of them in the examples; other lengths warn. Kept as text: leading zeros count.
 */
export const otp: Format = /*#__PURE__*/ rule(
  "otp",
  "OTP",
  "123456",
  trim,
  ["hard", (value) => /^\d{4,8}$/.test(value), "must be 4 to 8 digits (OTP)"],
  ["soft", (value) => value.length === 6, "has another length than six digits (OTP)"],
);
