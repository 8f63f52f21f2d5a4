import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * A person's consent as a text. Integrators always send `Y`. The vendor documents no text, so another one only warns.
 */
export const consent: Format = /*#__PURE__*/ rule("consent", "consent", "Y", cleanText, spreadsheetRules, [
  "soft",
  (value) => value === "Y",
  "is not Y, which integrators send (consent)",
]);
