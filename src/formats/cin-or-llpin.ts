import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trimUpper } from "./trim-upper.ts";

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
    (value) => /^[A-Z0-9-]{6,21}$/.test(value),
    "must be a CIN (21 characters), an LLPIN (three letters, four digits) or a foreign company's number",
  ],
  [
    "soft",
    (value) => /^([LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}|[A-Z]{3}-?\d{4}|F\d{5})$/.test(value),
    "does not look like a CIN, an LLPIN or an FCRN",
  ],
);
