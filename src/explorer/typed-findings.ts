import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from "graphql";

/** One finding of a result. */
export interface TypedFinding {
  /** Its path, such as `owner.name` or `branches[0].address`. */
  readonly path: string;
  readonly type: string;
  /** From the schema, as the type. */
  readonly description: string;
  readonly value: unknown;
}

/** A result as a list of findings, in the order of the answer. */
export function typedFindings(schema: GraphQLSchema, resultType: string, result: unknown): TypedFinding[] {
  const type = schema.getType(resultType);
  return isObjectType(type) ? [...walk(type, result, "", "")] : [];
}

function* walk(
  type: GraphQLOutputType,
  value: unknown,
  path: string,
  description: string,
): Generator<TypedFinding> {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries())
      yield* walk(inner.ofType, item, `${path}[${index}]`, description);
    return;
  }
  if (isObjectType(inner) && typeof value === "object" && value !== null) {
    const fields = inner.getFields();
    for (const [name, each] of Object.entries(value)) {
      if (name === "__typename") continue;
      const below = path === "" ? name : `${path}.${name}`;
      const field = fields[name];
      if (field === undefined) yield { path: below, type: "not in the schema", description: "", value: each };
      else yield* walk(field.type, each, below, field.description?.replace(/\s+/g, " ") ?? "");
    }
    return;
  }
  yield { path, type: String(type), description, value };
}
