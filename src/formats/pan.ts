import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * Permanent Account Number, by the Income Tax Department: five letters, four digits, one letter. The fourth letter is the
 * kind of holder. Public lists of these letters differ, so an unlisted one only warns, as does the serial 0000.
 */
export const pan: Format = /*#__PURE__*/ rule(
  "pan",
  "PAN",
  "AAAPA0001A",
  compact,
  ["hard", /^[A-Z]{5}\d{4}[A-Z]$/, "must be five letters, four digits and one letter (PAN)"],
  ["soft", /^...[ABCEFGHJKLPT]/, "has an unusual fourth letter for a PAN"],
  ["soft", (value) => !value.includes("0000"), "has the serial 0000, which no known PAN has"],
);
