import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Vehicle registration mark, by the Motor Vehicles Act, and the BH series (year, BH, four digits, letters without I and
 * O). Vintage, military and diplomatic marks exist, so another form of 4 to 12 characters only warns.
 */
export const vehicleRc: Format = /*#__PURE__*/ rule(
  "vehicleRc",
  "vehicle registration",
  "XX00AA0001",
  compact,
  [
    "hard",
    (value) => /^[A-Z0-9]{4,12}$/.test(value),
    "must be 4 to 12 letters and digits (vehicle registration)",
  ],
  [
    "soft",
    (value) => /^([A-Z]{2}\d{1,2}[A-Z]{0,3}\d{1,4}|\d{2}BH\d{4}[A-HJ-NP-Z]{1,2})$/.test(value),
    "has an unusual form for a vehicle registration",
  ],
);
