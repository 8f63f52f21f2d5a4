import type { Service } from "../document/service.ts";
import { cleanText } from "../formats/clean-text.ts";

/**
 * Cleans variables that are sent unchanged, to identify the check: values that differ only in invisible characters become
 * equal.
 */
export function meantVariables(
  { formats }: Pick<Service, "formats">,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      // Its format knows best: of a password every character counts.
      typeof value === "string" ? (formats?.[name]?.normalise(value) ?? cleanText(value)) : inner(value),
    ]),
  );
}

function inner(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]));
}
