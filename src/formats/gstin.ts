import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { mod36 } from "./mod36.ts";
import { rule } from "./rule.ts";

const PATTERN =
  /^(\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]|\d{2}[A-Z]{4}\d{5}[A-Z]\dZ\d|\d{2}[A-Z]{4}[A-Z0-9]\d{4}[A-Z][1-9A-Z]D[0-9A-Z]|\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]C[0-9A-Z]|\d{4}[A-Z]{3}\d{5}[UO]N[A-Z0-9]|\d{4}[A-Z]{3}\d{5}NR[0-9A-Z]|99\d{2}[A-Z]{3}\d{5}OS[0-9A-Z])$/;

/**
 * GST identification number: the seven patterns of the GST developer portal (normal, government department, TDS, TCS,
 * UIN, non-resident, OIDAR) and the mod-36 check digit. The list of state codes grows, so an unlisted one only warns.
 */
export const gstin: Format = /*#__PURE__*/ rule(
  "gstin",
  "GSTIN",
  "29AAAPA0001A1Z2",
  compact,
  ["hard", (value) => PATTERN.test(value), "must be a 15-character GSTIN"],
  ["hard", (value) => mod36(value), "has a wrong check digit (GSTIN)"],
  [
    "soft",
    (value) => /^(0[1-9]|[12]\d|3[0-8]|97|99)/.test(value),
    "begins with an unknown state code (GSTIN)",
  ],
);
