import { maskAadhaar } from "../formats/mask-aadhaar.ts";

/** Variables as they may be logged: personal ones by their last two characters at most, Aadhaar masked in every one. */
export function masked(variables: Readonly<Record<string, unknown>>, sensitive: readonly string[]): string {
  return Object.entries(variables)
    .map(
      ([name, value]) =>
        `${name}=${sensitive.includes(name) ? mask(value) : maskAadhaar(JSON.stringify(value))}`,
    )
    .join(" ");
}

function mask(value: unknown): string {
  // Two characters tell rows of a test apart; short secrets such as an OTP are not shown at all.
  return typeof value === "string" && value.length >= 10 ? `…${value.slice(-2)}` : "…";
}
