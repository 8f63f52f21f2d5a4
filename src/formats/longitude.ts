import type { Format } from "./format.ts";
import { rule } from "./rule.ts";
import { trim } from "./trim.ts";

/**
 * Decimal degrees from -180 to 180, as text.
 */
export const longitude: Format = /*#__PURE__*/ rule("longitude", "longitude", "77.5946", trim, [
  "hard",
  (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= 180,
  "must be decimal degrees from -180 to 180",
]);
