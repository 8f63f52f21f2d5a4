import type { Service } from "../document/service.ts";

/**
 * One text for one call: the vendor's literal and the variables as they are sent. Variables that are absent and those
 * that are null are the same to no server for certain, so they stay apart.
 */
export function canonicalCall(
  { documentType }: Service,
  variables: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify([documentType, variables], (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    for (let index = 1; index < entries.length; index++) {
      if (entries[index - 1]![0] > entries[index]![0]) {
        return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
      }
    }
    return value;
  });
}
