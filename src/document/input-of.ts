import type { AstNode } from "./ast-node.ts";
import type { AnyDocument } from "./prepared-document.ts";
import type { Follows } from "./service.ts";

type Variables = Readonly<Record<string, unknown>>;

/** The input that a document sends for some variables, with the vendor's names and the documentType. */
export function inputOf(document: Pick<AnyDocument, "definitions">, variables: Variables): Variables {
  const mutation = document.definitions[0] as AstNode;
  const root = mutation.selectionSet?.selections[0];
  const input = valuesOf(root?.arguments, withDefaults(mutation, variables));
  return (input.input ?? input) as Variables;
}

/** The body of a REST request: the input as JSON, without the documentType, which is its path. */
export function restBody(document: Pick<AnyDocument, "definitions">, variables: Variables): string {
  const { documentType: _, ...input } = inputOf(document, variables);
  return JSON.stringify(input);
}

/** The value that an answered step passes to a later one, from its input or its result. Undefined if it is not a text. */
export function handedOver(
  { take, of }: Follows,
  step: {
    readonly document: Pick<AnyDocument, "definitions">;
    readonly variables: Variables;
    readonly result: Variables;
  },
): string | undefined {
  const holder = of === "input" ? inputOf(step.document, step.variables) : step.result;
  const value = holder[take];
  return typeof value === "string" && value !== "" ? value : undefined;
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
