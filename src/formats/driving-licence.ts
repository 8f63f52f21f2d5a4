import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trimUpper } from "./trim-upper.ts";

/**
 * Driving licence: state, office, year and number, 15 characters, by the transport ministry. Licences issued before have
 * other forms, so those only warn. Blanks and hyphens are kept: registers write them.
 */
export const drivingLicence: Format = /*#__PURE__*/ rule(
  "drivingLicence",
  "driving licence",
  "XX0020200000001",
  trimUpper,
  [
    "hard",
    (value) => /^[A-Z0-9/ -]{5,25}$/.test(value),
    "must be 5 to 25 letters, digits, slashes, dashes and blanks (driving licence)",
  ],
  [
    "soft",
    (value) => /^[A-Z]{2}\d{13}$/.test(value.replace(/[ -]/g, "")),
    "is not two letters and 13 digits, as today's driving licences are",
  ],
);
