import type { ServiceInput } from "../../catalogue/catalogue.ts";
import { aadhaar } from "../../formats/aadhaar.ts";
import { maskedValue } from "../../sandbox/sandbox-call.ts";

/** An input as it may be shown: a personal one by its last two characters at most, an Aadhaar number by its last four. */
export function maskInput(
  { sensitive, format }: Pick<ServiceInput, "sensitive" | "format">,
  value: unknown,
): string {
  if (typeof value === "string" && (format?.name === "aadhaar" || isAadhaar(value)))
    return maskAadhaar(value);
  return sensitive ? maskedValue(value) : (JSON.stringify(value) ?? "");
}

/** Twelve digits by their last four, as UIDAI has them shown. */
function maskAadhaar(value: string): string {
  return `XXXX XXXX ${value.replace(/\D/g, "").slice(-4)}`;
}

function isAadhaar(value: string): boolean {
  return aadhaar.check(aadhaar.normalise(value)) === undefined;
}

/**
 * A copy of a result with the findings at these paths masked. A path goes through lists: `records.pan` is the `pan` of
 * every record.
 */
export function maskedResult(value: unknown, paths: readonly string[]): unknown {
  if (value === null || value === undefined || paths.length === 0) return value;
  if (paths.includes("")) return "…";
  if (Array.isArray(value)) return value.map((item) => maskedResult(item, paths));
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const within = paths.filter((path) => `${path}.`.startsWith(`${field}.`));
      const inside = within.map((path) => path.slice(field.length + 1));
      return [field, maskedResult(inner, inside)];
    }),
  );
}

/** A copy with only the last four digits of Aadhaar numbers. The field's name decides, since accounts have 12 digits too. */
export function withoutAadhaar(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutAadhaar(item, field));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withoutAadhaar(inner, name)]),
    );
  }
  const digits = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const isNumber = /^\s*\d{4}[\s-]?\d{4}[\s-]?\d{4}\s*$/.test(digits);
  return /a+dha+r|^uid$/i.test(field) && isNumber ? maskAadhaar(digits) : value;
}
