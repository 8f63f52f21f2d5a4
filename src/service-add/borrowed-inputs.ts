import { Kind } from "graphql";
import type { InputLiteral } from "./input-literals.ts";
import type { ExistingServices } from "./read-existing.ts";

/** Notes on inputs that only the file of another service declares. Shared inputs belong beside the definition of their type. */
export function borrowedInputs(
  existing: ExistingServices,
  type: string,
  ownPath: string,
  inputs: readonly InputLiteral[],
): string[] {
  const notes: string[] = [];
  let home = "the file of the input type";
  for (const [path, document] of existing.schema) {
    for (const node of document.definitions) {
      if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value === type) home = path;
      if (path === ownPath || node.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION || node.name.value !== type)
        continue;
      const shared = (node.fields ?? [])
        .map((field) => field.name.value)
        .filter((name) => inputs.some((input) => input.name === name));
      if (shared.length > 0) notes.push(`Declared in ${path} and now shared: ${shared.join(", ")}`);
    }
  }
  return notes.map((note) => `${note}. Move it to ${home} when convenient.`);
}
