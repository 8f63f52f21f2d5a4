import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trimUpper } from "./trim-upper.ts";

/**
 * Udyam registration number of a small enterprise, by the Ministry of MSME: `UDYAM-`, state, district, seven digits. Its hyphens are part of it.
 */
export const udyam: Format = /*#__PURE__*/ rule("udyam", "Udyam number", "UDYAM-XX-00-0000001", trimUpper, [
  "hard",
  (value) => /^UDYAM-[A-Z]{2}-\d{2}-\d{7}$/.test(value),
  "must be written UDYAM-XX-00-0000000",
]);
