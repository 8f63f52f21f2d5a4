import { verhoeff } from "./verhoeff.ts";

// Twelve digits as people write them, in a run or in fours, and not a part of a longer number.
const AADHAAR = /(?<!\d|\d[ -])([2-9]\d{3})([ -]?)(\d{4})\2(\d{4})(?![ -]?\d)/g;

/**
 * Masks every Aadhaar number in a text but for its last four digits, as UIDAI asks of what is printed: twelve digits
 * with a right check digit, in a run, or in fours with blanks or hyphens between. Other numbers stay.
 */
export function maskAadhaar(text: string): string {
  return text.replace(AADHAAR, (whole: string, first: string, gap: string, second: string, last: string) =>
    verhoeff(first + second + last) ? `XXXX${gap}XXXX${gap}${last}` : whole,
  );
}
