import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from "graphql";

/** One finding of a result: where it stands, its type as the schema writes it, and its value. */
export interface TypedFinding {
  readonly path: string;
  readonly type: string;
  readonly value: unknown;
}

/** A result as a list of findings, in the order of the answer. */
export function typedFindings(schema: GraphQLSchema, resultType: string, result: unknown): TypedFinding[] {
  const type = schema.getType(resultType);
  return isObjectType(type) ? [...walk(type, result, "")] : [];
}

function* walk(type: GraphQLOutputType, value: unknown, path: string): Generator<TypedFinding> {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) yield* walk(inner.ofType, item, `${path}[${index}]`);
    return;
  }
  if (isObjectType(inner) && typeof value === "object" && value !== null) {
    const fields = inner.getFields();
    for (const [name, each] of Object.entries(value)) {
      if (name === "__typename") continue;
      const below = path === "" ? name : `${path}.${name}`;
      const field = fields[name];
      if (field === undefined) yield { path: below, type: "not in the schema", value: each };
      else yield* walk(field.type, each, below);
    }
    return;
  }
  yield { path, type: String(type), value };
}
