import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Director identification number, by the Ministry of Corporate Affairs: eight digits, including leading zeros. A shorter
 * number only warns, because a spreadsheet may have dropped its zeros.
 */
export const din: Format = /*#__PURE__*/ rule(
  "din",
  "DIN",
  "00000001",
  compact,
  ["hard", (value) => /^\d{1,8}$/.test(value), "must be eight digits (DIN)"],
  ["soft", (value) => value.length === 8, "has fewer than eight digits (DIN)"],
);
