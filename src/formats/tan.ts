import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Tax deduction account number, by the Income Tax Department: four letters, five digits, one letter.
 */
export const tan: Format = /*#__PURE__*/ rule("tan", "TAN", "ABCD00001A", compact, [
  "hard",
  (value) => /^[A-Z]{4}\d{5}[A-Z]$/.test(value),
  "must be four letters, five digits and one letter (TAN)",
]);
