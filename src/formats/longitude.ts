import { cleanText } from "./clean-text.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Decimal degrees from -180 to 180 (ISO 6709), as text.
 */
export const longitude: Format = /*#__PURE__*/ rule("longitude", "longitude", "77.5946", cleanText, [
  "hard",
  (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= 180,
  "must be decimal degrees from -180 to 180",
]);
