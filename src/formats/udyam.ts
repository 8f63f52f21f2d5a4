import { trimUpper } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * The number that the Ministry of MSME gives a small enterprise: `UDYAM-`, state, district and seven digits. The hyphens
 * belong to the number.
 */
export const udyam: Format = /*#__PURE__*/ rule("udyam", "Udyam number", "UDYAM-XX-00-0000001", trimUpper, [
  "hard",
  /^UDYAM-[A-Z]{2}-\d{2}-\d{7}$/,
  "must be written UDYAM-XX-00-0000000",
]);
