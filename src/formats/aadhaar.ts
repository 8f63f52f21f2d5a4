import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { verhoeff } from "./verhoeff.ts";

/**
 * Aadhaar number, by the numbering scheme of UIDAI: twelve digits, the first from 2 to 9, the last a Verhoeff check digit.
 * Libraries add that none reads the same backwards, which UIDAI does not say: that only warns.
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
