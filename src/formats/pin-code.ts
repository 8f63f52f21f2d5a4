import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Postal index number, by India Post: six digits, the first not 0. */
export const pinCode: Format = /*#__PURE__*/ rule("pinCode", "PIN code", "110001", compact, [
  "hard",
  /^[1-9]\d{5}$/,
  "must be six digits that do not begin with 0 (PIN code)",
]);
