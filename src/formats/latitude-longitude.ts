import { cleanText } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Decimal degrees from -90 to 90 (ISO 6709), as text. */
export const latitude: Format = /*#__PURE__*/ rule("latitude", "latitude", "12.9716", cleanText, [
  "hard",
  (value) => isDegrees(value, 90),
  "must be decimal degrees from -90 to 90",
]);

/** Decimal degrees from -180 to 180 (ISO 6709), as text. */
export const longitude: Format = /*#__PURE__*/ rule("longitude", "longitude", "77.5946", cleanText, [
  "hard",
  (value) => isDegrees(value, 180),
  "must be decimal degrees from -180 to 180",
]);

function isDegrees(value: string, most: number): boolean {
  return /^[+-]?\d+(\.\d+)?$/.test(value) && Math.abs(Number(value)) <= most;
}
