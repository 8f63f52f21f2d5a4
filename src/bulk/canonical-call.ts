import type { Service } from "../document/service.ts";
import { cleanText } from "../formats/clean-text.ts";

/**
 * One text for one call: the vendor's literal and the variables by what they mean, so that values which differ in
 * invisible characters alone are one call, also where they are sent untouched. Variables that are absent and those that
 * are null are the same to no server for certain, so they stay apart.
 */
export function canonicalCall(
  { documentType, formats }: Pick<Service, "documentType" | "formats">,
  variables: Readonly<Record<string, unknown>>,
): string {
  const meant = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      // Its format knows best: of a password every character counts.
      typeof value === "string" ? (formats?.[name]?.normalise(value) ?? cleanText(value)) : inner(value),
    ]),
  );
  return JSON.stringify([documentType, inOrder(meant)]);
}

function inner(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inner);
  return inOrder(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)])));
}

function inOrder(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(object);
  for (let index = 1; index < entries.length; index++) {
    if (entries[index - 1]![0] > entries[index]![0]) {
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  }
  return object;
}
