import type { TypedDocument } from "./document.ts";

// biome-ignore lint/suspicious/noExplicitAny: graphql's own node types are not imported, so that apps need no graphql
type Node = any;

/** A document without the fields that a server refused, and their paths below the mutation field. */
export interface Mended {
  readonly document: TypedDocument<unknown, never>;
  readonly dropped: readonly string[];
}

/** The fields that refusals name, or nothing if one of them is about something else, which no dropping can mend. */
export function refusedFields(messages: readonly string[]): { field: string; type: string }[] | undefined {
  const fields = messages.map((message) => {
    const [, field, type] =
      /^Cannot query field "(\w+)" on type "(\w+)"/.exec(message) ??
      // graphql-java names the field's place, then type and field in either order of its versions.
      /Field '(\w+)' in type '(\w+)' is undefined/.exec(message) ??
      [];
    return field === undefined || type === undefined ? undefined : { field, type };
  });
  return fields.includes(undefined) ? undefined : (fields as { field: string; type: string }[]);
}

/**
 * Drops refused fields. Types inside a document are known only where a fragment names one, so a field is dropped in
 * its fragment if that names the refused type, and otherwise wherever its name stands outside any other fragment's
 * direct reach. A field whose selection would be empty goes with it.
 */
export function mendDocument(
  document: TypedDocument<unknown, never>,
  refused: readonly { readonly field: string; readonly type: string }[],
): Mended | undefined {
  const named = new Set<string>();
  visit(document.definitions, (node) => {
    if (node.typeCondition) named.add(node.typeCondition.name.value);
  });
  const dropped: string[] = [];

  const prune = (node: Node, type: string | undefined, path: string): Node | undefined => {
    if (node.selectionSet === undefined || node.selectionSet === null) return node;
    const selections: Node[] = [];
    for (const selection of node.selectionSet.selections) {
      if (selection.kind === "InlineFragment") {
        const kept = prune(selection, selection.typeCondition?.name.value ?? type, path);
        if (kept) selections.push(kept);
        continue;
      }
      const name: string = selection.name.value;
      const here = path === "" ? name : `${path}.${name}`;
      const isRefused = refused.some(
        (refusal) => refusal.field === name && (type === refusal.type || (type === undefined && !named.has(refusal.type))),
      );
      const kept = isRefused ? undefined : prune(selection, undefined, here);
      if (kept) selections.push(kept);
      else dropped.push(here);
    }
    if (selections.length === 0) return undefined;
    return { ...node, selectionSet: { ...node.selectionSet, selections } };
  };

  const [mutation] = document.definitions;
  // The mutation field itself cannot be dropped: without it nothing is left to ask.
  const [root] = mutation.selectionSet.selections;
  const mended = prune(root, undefined, "");
  if (!mended || dropped.length === 0 || !mended.selectionSet.selections.some((node: Node) => node.name?.value === "result")) {
    return undefined;
  }
  const pruned = { ...mutation, selectionSet: { ...mutation.selectionSet, selections: [mended] } };
  return { document: { ...document, definitions: [pruned] }, dropped };
}

function visit(node: Node, look: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) for (const inner of node) visit(inner, look);
  else {
    look(node);
    for (const key of ["definitions", "selectionSet", "selections"]) if (node[key]) visit(node[key], look);
  }
}
