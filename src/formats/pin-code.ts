import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Postal index number, by India Post: six digits, the first not 0.
 */
export const pinCode: Format = /*#__PURE__*/ rule("pinCode", "PIN code", "110001", compact, [
  "hard",
  (value) => /^[1-9]\d{5}$/.test(value),
  "must be six digits that do not begin with 0 (PIN code)",
]);
