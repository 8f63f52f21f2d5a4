import type { ServiceInput } from "../../catalogue/service-input.ts";
import { aadhaar } from "../../formats/aadhaar.ts";

/** An input as it may be shown: a personal one by its last two characters at most, an Aadhaar number by its last four. */
export function maskInput(
  { sensitive, format }: Pick<ServiceInput, "sensitive" | "format">,
  value: unknown,
): string {
  if (typeof value === "string" && (format?.name === "aadhaar" || isAadhaar(value)))
    return maskAadhaar(value);
  if (!sensitive) return JSON.stringify(value) ?? "";
  // Short ones, such as an OTP, would be given away by their end.
  return typeof value === "string" && value.length >= 10 ? `…${value.slice(-2)}` : "…";
}

/** Twelve digits by their last four, as UIDAI has them shown. */
export function maskAadhaar(value: string): string {
  return `XXXX XXXX ${value.replace(/\D/g, "").slice(-4)}`;
}

/** Whether a text is an Aadhaar number. */
function isAadhaar(value: string): boolean {
  return aadhaar.check(aadhaar.normalise(value)) === undefined;
}
