import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Bank account number. Banks number freely, most with 9 to 18 digits: other lengths and letters only warn.
 */
export const bankAccount: Format = /*#__PURE__*/ rule(
  "bankAccount",
  "bank account",
  "00000000001",
  compact,
  ["hard", (value) => /^[A-Z0-9]{3,34}$/.test(value), "must be 3 to 34 letters and digits (bank account)"],
  ["soft", (value) => /^\d{9,18}$/.test(value), "is not 9 to 18 digits, as most bank accounts are"],
);
