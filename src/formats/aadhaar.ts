import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { verhoeff } from "./verhoeff.ts";

/**
 * Aadhaar number, by UIDAI: twelve digits, the first from 2 to 9, no palindrome, the last a Verhoeff check digit.
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
  ["hard", (value) => [...value].reverse().join("") !== value, "must not read the same backwards (Aadhaar)"],
  ["hard", (value) => verhoeff(value), "has a wrong check digit (Aadhaar)"],
);
