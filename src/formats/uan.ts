import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Universal account number, by the provident fund organisation (EPFO): twelve digits.
 */
export const uan: Format = /*#__PURE__*/ rule("uan", "UAN", "100000000001", compact, [
  "hard",
  (value) => /^\d{12}$/.test(value),
  "must be 12 digits (UAN)",
]);
