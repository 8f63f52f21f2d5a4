import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Indian Financial System Code, by the Reserve Bank: four letters, a zero, six letters or digits. */
export const ifsc: Format = /*#__PURE__*/ rule("ifsc", "IFSC", "ABCD0000001", compact, [
  "hard",
  /^[A-Z]{4}0[A-Z0-9]{6}$/,
  "must be four letters, a zero and six letters or digits (IFSC)",
]);
