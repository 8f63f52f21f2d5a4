import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/**
 * Director identification number, by the Ministry of Corporate Affairs: eight digits, including leading zeros. A shorter
 * number only warns, because a spreadsheet may have dropped its zeros.
 */
export const din: Format = /*#__PURE__*/ rule(
  "din",
  "DIN",
  "00000001",
  compact,
  ["hard", /^\d{1,8}$/, "must be eight digits (DIN)"],
  ["soft", (value) => value.length === 8, "has fewer than eight digits (DIN)"],
);
