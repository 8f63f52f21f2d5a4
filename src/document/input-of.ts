import type { AstNode } from "./ast-node.ts";
import type { AnyDocument } from "./prepared-document.ts";

type Variables = Readonly<Record<string, unknown>>;

/** The input that a document sends for some variables, with the vendor's names and the documentType. */
export function inputOf(document: Pick<AnyDocument, "definitions">, variables: Variables): Variables {
  const mutation = document.definitions[0] as AstNode;
  const root = mutation.selectionSet?.selections[0];
  const input = valuesOf(root?.arguments, withDefaults(mutation, variables));
  return (input.input ?? input) as Variables;
}

/** Variables with the defaults of those that are not given. */
export function withDefaults(mutation: AstNode, variables: Variables): Variables {
  const given: Record<string, unknown> = {};
  for (const { variable, defaultValue } of mutation.variableDefinitions ?? []) {
    if (defaultValue) given[variable.name?.value as string] = valueOfNode(defaultValue, {});
  }
  return Object.assign(given, variables);
}

/** The values of arguments or fields, by their names. */
export function valuesOf(
  nodes: readonly AstNode[] | undefined,
  variables: Variables,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, value } of nodes ?? [])
    values[name?.value as string] = valueOfNode(value as AstNode, variables);
  return values;
}

function valueOfNode(node: AstNode, variables: Variables): unknown {
  switch (node.kind) {
    case "Variable":
      return variables[node.name?.value as string];
    case "ObjectValue":
      return valuesOf(node.fields, variables);
    case "ListValue":
      return node.values?.map((value) => valueOfNode(value, variables));
    case "NullValue":
      return null;
    case "IntValue":
    case "FloatValue":
      return Number(node.value);
    default:
      return node.value;
  }
}
