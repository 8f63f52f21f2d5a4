import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Decimal degrees from -90 to 90 (ISO 6709), as text.
 */
export const latitude: Format = /*#__PURE__*/ rule("latitude", "latitude", "12.9716", cleanText, [
  "hard",
  (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= 90,
  "must be decimal degrees from -90 to 90",
]);
