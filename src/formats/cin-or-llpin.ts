import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trimUpper } from "./trim-upper.ts";

/**
 * Where a service takes companies and limited liability partnerships alike. Only text that can be neither is refused.
 */
export const cinOrLlpin: Format = /*#__PURE__*/ rule(
  "cinOrLlpin",
  "CIN or LLPIN",
  "U00000XX2020PTC000001",
  trimUpper,
  [
    "hard",
    (value) => /^[A-Z0-9-]{7,21}$/.test(value),
    "must be a CIN (21 characters) or an LLPIN (three letters, four digits)",
  ],
  [
    "soft",
    (value) => /^([LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}|[A-Z]{3}-?\d{4})$/.test(value),
    "has the form of neither CIN nor LLPIN",
  ],
);
