import { compact, trimUpper } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";
import { spreadsheetRules } from "./spreadsheet-rules.ts";

/**
 * Corporate identification number, by the Ministry of Corporate Affairs: listing letter, industry, state, year, kind,
 * registration number; 21 characters.
 */
export const cin: Format = /*#__PURE__*/ rule("cin", "CIN", "U00000XX2020PTC000001", compact, [
  "hard",
  /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/,
  "must be a 21-character CIN",
]);

/**
 * Identification number of a limited liability partnership: three letters and four digits. Sources differ on newer
 * series, so another form only warns.
 */
export const llpin: Format = /*#__PURE__*/ rule("llpin", "LLPIN", "AAA-0001", trimUpper, spreadsheetRules, [
  "soft",
  /^[A-Z]{3}-?\d{4}$/,
  "is not three letters and four digits (LLPIN)",
]);

/**
 * For services that take companies and limited liability partnerships, also foreign ones (FCRN: F and five digits), by the
 * Ministry of Corporate Affairs. Only a text that cannot be any of these numbers is refused.
 */
export const cinOrLlpin: Format = /*#__PURE__*/ rule(
  "cinOrLlpin",
  "CIN or LLPIN",
  "U00000XX2020PTC000001",
  trimUpper,
  [
    "hard",
    /^[A-Z0-9-]{6,21}$/,
    "must be a CIN (21 characters), an LLPIN (three letters, four digits) or a foreign company's number",
  ],
  [
    "soft",
    /^([LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}|[A-Z]{3}-?\d{4}|F\d{5})$/,
    "does not look like a CIN, an LLPIN or an FCRN",
  ],
);
