import type { AstNode } from "./ast-node.ts";
import type { Service, Shape } from "./service.ts";
import { mayBeMissing } from "./shape-check.ts";

/**
 * Reads the facts about a service from the document itself, for documents of other generators, which do not contain
 * them. Facts that only the schema has (the `myAppId` header, formats, the types of leaves) stay unknown.
 *
 * @param refuse throws an error that says what is wrong with the document
 */
export function deriveService(
  mutation: AstNode,
  operation: string,
  refuse: (what: string) => never,
): Service {
  const [root, ...more] = selectionsOf(mutation);
  if (root?.kind !== "Field" || more.length > 0) {
    return refuse(
      `${operation} must select exactly one mutation field, because each is billed as a separate call`,
    );
  }
  const documentType = inputField(root, "documentType");
  if (documentType?.kind !== "StringValue") {
    return refuse(
      `${operation} does not name its service: write input: { documentType: "…", … } with a literal`,
    );
  }
  const result = selectionsOf(root).find((selection) => selection.name?.value === "result");
  const inResult = selectionsOf(result);
  const fragments = inResult.filter((selection) => selection.kind !== "Field");
  const resultType = fragments[0]?.typeCondition?.name.value;
  if (fragments.length !== 1 || resultType === undefined) {
    return refuse(`${operation} does not select result { __typename ... on Type { … } } with one type`);
  }
  const typename = inResult.find((selection) => selection.name?.value === "__typename");
  if (typename === undefined) {
    return refuse(
      `${operation} does not select __typename in result; without it no answer can be told from another`,
    );
  }
  // Below the result names are free; above it the answer is read by them.
  const aliased = [root, ...selectionsOf(root), typename].find((selection) => selection.alias);
  if (aliased !== undefined) {
    return refuse(
      `${operation} gives ${aliased.name?.value} an alias; only fields of the result may have one`,
    );
  }
  return {
    operation,
    root: root.name?.value as string,
    documentType: documentType.value as string,
    resultType,
    shape: shapeOf(fragments),
  };
}

function selectionsOf(node: AstNode | undefined): readonly AstNode[] {
  return node?.selectionSet?.selections ?? [];
}

function inputField(root: AstNode, name: string): AstNode | undefined {
  const input = root.arguments?.find((argument) => argument.name?.value === "input")?.value;
  return input?.fields?.find((field) => field.name?.value === name)?.value;
}

/** A leaf may be anything here, and an object may stand alone or in lists: the document does not say. */
function shapeOf(fragments: readonly AstNode[]): { readonly [field: string]: Shape } {
  const shape: Record<string, Shape> = {};
  for (const selection of fragments.flatMap(selectionsOf)) {
    const form = (known: Shape): Shape =>
      isConditional(selection) && !mayBeMissing(known) ? [known, "or none"] : known;
    if (selection.kind !== "Field") {
      for (const [key, inner] of Object.entries(shapeOf([selection]))) shape[key] ??= form(inner);
      continue;
    }
    const key = (selection.alias ?? selection.name)?.value as string;
    if (key === "__typename") continue;
    shape[key] = form(selection.selectionSet ? [shapeOf([selection]), "or one"] : "Any");
  }
  return shape;
}

function isConditional(selection: AstNode): boolean {
  return (
    selection.directives?.some(({ name }) => name?.value === "include" || name?.value === "skip") ?? false
  );
}
