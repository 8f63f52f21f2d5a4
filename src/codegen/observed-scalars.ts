import { type GraphQLSchema, isScalarType } from "graphql";
import { directives } from "./directives.ts";

/** A scalar whose inner shape was observed. */
export interface ObservedScalar {
  readonly typescript: string;
  readonly description: string | undefined;
}

/** The scalars that carry `@observed`, by name. */
export function observedScalars(schema: GraphQLSchema): Map<string, ObservedScalar> {
  const observed = new Map<string, ObservedScalar>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type)) continue;
    const [directive] = directives(schema, type, "observed");
    if (directive === undefined) continue;
    observed.set(type.name, {
      typescript: String(directive.typescript),
      description: type.description ?? undefined,
    });
  }
  return observed;
}
