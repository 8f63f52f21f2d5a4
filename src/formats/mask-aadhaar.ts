import { verhoeff } from "./verhoeff.ts";

// Twelve digits in a run or in groups of four, which are not a part of a longer number.
const AADHAAR = /(?<!\d|\d[ -])([2-9]\d{3})([ -]?)(\d{4})\2(\d{4})(?![ -]?\d)/g;

/**
 * Masks every Aadhaar number in a text, except for its last four digits, as UIDAI asks for printed numbers. An Aadhaar
 * number has twelve digits with a correct check digit, in a run or in groups of four with blanks or hyphens. Other numbers
 * stay.
 */
export function maskAadhaar(text: string): string {
  return text.replace(AADHAAR, (whole: string, first: string, gap: string, second: string, last: string) =>
    verhoeff(first + second + last) ? `XXXX${gap}XXXX${gap}${last}` : whole,
  );
}
