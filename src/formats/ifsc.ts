import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Indian Financial System Code, by the Reserve Bank: four letters, a zero, six letters or digits.
 */
export const ifsc: Format = /*#__PURE__*/ rule("ifsc", "IFSC", "ABCD0000001", compact, [
  "hard",
  (value) => /^[A-Z]{4}0[A-Z0-9]{6}$/.test(value),
  "must be four letters, a zero and six letters or digits (IFSC)",
]);
