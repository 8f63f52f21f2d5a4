import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { spoilt } from "./spoilt.ts";
import { trimUpper } from "./trim-upper.ts";

/**
 * Identification number of a limited liability partnership: three letters and four digits. Sources differ on newer
 * series, so another form only warns.
 */
export const llpin: Format = /*#__PURE__*/ rule("llpin", "LLPIN", "AAA-0001", trimUpper, spoilt, [
  "soft",
  (value) => /^[A-Z]{3}-?\d{4}$/.test(value),
  "is not three letters and four digits (LLPIN)",
]);
