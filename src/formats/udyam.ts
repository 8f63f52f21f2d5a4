import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trimUpper } from "./trim-upper.ts";

/**
 * The number that the Ministry of MSME gives a small enterprise: `UDYAM-`, state, district and seven digits. The hyphens
 * belong to the number.
 */
export const udyam: Format = /*#__PURE__*/ rule("udyam", "Udyam number", "UDYAM-XX-00-0000001", trimUpper, [
  "hard",
  (value) => /^UDYAM-[A-Z]{2}-\d{2}-\d{7}$/.test(value),
  "must be written UDYAM-XX-00-0000000",
]);
