import { type GraphQLSchema, isScalarType } from "graphql";
import { directives } from "./directives.ts";

/** The scalars whose inner shape was observed: their TypeScript declarations, by name. */
export function scalarTypes(schema: GraphQLSchema): Map<string, string> {
  const types = new Map<string, string>();
  for (const type of Object.values(schema.getTypeMap()).filter(isScalarType)) {
    const [observed] = directives(schema, type, "observed");
    if (observed === undefined) continue;
    const text = `${type.description ?? ""}\nObserved, not promised: check before relying on it.`
      .trim()
      .replaceAll("*/", "* /")
      .replace(/^/gm, " * ");
    const declaration = `export type ${type.name} = ${String(observed.typescript)};`;
    types.set(type.name, `/**\n${text}\n */\n${declaration}\n`);
  }
  return types;
}
