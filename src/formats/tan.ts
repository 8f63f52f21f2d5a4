import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Tax deduction account number, by the Income Tax Department: four letters, five digits, one letter. */
export const tan: Format = /*#__PURE__*/ rule("tan", "TAN", "ABCD00001A", compact, [
  "hard",
  /^[A-Z]{4}\d{5}[A-Z]$/,
  "must be four letters, five digits and one letter (TAN)",
]);
