import { isRecord } from "./is-record.ts";
import type { SelectedField } from "./selected-field.ts";

/** Paths that an answer has although the request does not select them: the examples are of different dates. */
export function unselectedFields(value: unknown, selected: readonly SelectedField[], path = ""): string[] {
  const found = new Set<string>();
  for (const record of [value].flat().filter(isRecord)) {
    for (const [key, inner] of Object.entries(record)) {
      const field = selected.find((candidate) => candidate.key === key);
      if (field?.fields !== undefined) {
        for (const deeper of unselectedFields(inner, field.fields, `${path}${key}.`)) found.add(deeper);
      } else if (field === undefined && /^(?!__)[A-Za-z_]\w{0,63}$/.test(key)) found.add(path + key);
    }
  }
  return [...found];
}
