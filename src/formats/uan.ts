import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Universal account number, by the provident fund organisation (EPFO): twelve digits. */
export const uan: Format = /*#__PURE__*/ rule("uan", "UAN", "100000000001", compact, [
  "hard",
  /^\d{12}$/,
  "must be 12 digits (UAN)",
]);
