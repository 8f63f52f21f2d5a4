import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

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
  ["hard", PATTERN, "must be a 15-character GSTIN"],
  ["hard", mod36, "has a wrong check digit (GSTIN)"],
  ["soft", /^(0[1-9]|[12]\d|3[0-8]|97|99)/, "begins with an unknown state code (GSTIN)"],
);

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Whether text ends in its mod-36 check digit: weights 1 and 2 in turn, as the GST network computes it. */
export function mod36(text: string): boolean {
  let sum = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const product = DIGITS.indexOf(text[index] as string) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS[(36 - (sum % 36)) % 36] === text.at(-1);
}
