import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { verhoeff } from "./verhoeff.ts";

/**
 * Aadhaar number, by UIDAI's numbering scheme: twelve digits, the first from 2 to 9, the last a Verhoeff check digit. Some
 * libraries also refuse numbers that read the same backwards. UIDAI does not say so, so this rule only warns.
 */
export const aadhaar: Format = /*#__PURE__*/ rule(
  "aadhaar",
  "Aadhaar",
  "999999990019",
  compact,
  [
    "hard",
    (value) => /^[2-9]\d{11}$/.test(value),
    "must be 12 digits that do not begin with 0 or 1 (Aadhaar)",
  ],
  ["hard", (value) => verhoeff(value), "has a wrong check digit (Aadhaar)"],
  ["soft", (value) => [...value].reverse().join("") !== value, "reads the same backwards (Aadhaar)"],
);
