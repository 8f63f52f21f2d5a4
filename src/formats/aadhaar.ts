import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * Aadhaar number, by UIDAI's numbering scheme: twelve digits, the first from 2 to 9, the last a Verhoeff check digit. Some
 * libraries also refuse numbers that read the same backwards. UIDAI does not say so, so this rule only warns.
 */
export const aadhaar: Format = /*#__PURE__*/ rule(
  "aadhaar",
  "Aadhaar",
  "999999990019",
  compact,
  ["hard", /^[2-9]\d{11}$/, "must be 12 digits that do not begin with 0 or 1 (Aadhaar)"],
  ["hard", verhoeff, "has a wrong check digit (Aadhaar)"],
  ["soft", (value) => [...value].reverse().join("") !== value, "reads the same backwards (Aadhaar)"],
);

// The dihedral group D5 and the permutation of Verhoeff's scheme: the check digit that UIDAI prescribes.
const MULTIPLY =
  /*#__PURE__*/ "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210".split(
    " ",
  );
const PERMUTE =
  /*#__PURE__*/ "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258".split(
    " ",
  );

/** Whether digits end in their Verhoeff check digit; it finds every single wrong digit and every swap of neighbours. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    check = Number(MULTIPLY[check]?.[Number(PERMUTE[index % 8]?.[digit])]);
  }
  return check === 0;
}
