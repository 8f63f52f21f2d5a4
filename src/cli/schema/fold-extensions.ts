import type { DefinitionNode, DocumentNode } from "graphql";

const LISTS = ["directives", "interfaces", "fields", "types", "values", "operationTypes"] as const;
type Lists = { readonly [list in (typeof LISTS)[number]]?: readonly unknown[] };

/**
 * Merges each `extend` into the definition that it extends. The schemas are equal with and without extensions, and the
 * comparison would not look at the directives of extensions.
 */
export function foldExtensions(document: DocumentNode): DocumentNode {
  const definitions = new Map<string, DefinitionNode>();
  const extensions: DefinitionNode[] = [];
  for (const node of document.definitions) {
    if (node.kind.endsWith("Extension")) extensions.push(node);
    else definitions.set(keyOf(node, node.kind), node);
  }
  for (const extension of extensions) {
    const key = keyOf(extension, extension.kind.replace("Extension", "Definition"));
    const definition = definitions.get(key);
    if (definition === undefined) definitions.set(key, extension);
    else definitions.set(key, merged(definition, extension));
  }
  return { kind: document.kind, definitions: [...definitions.values()] };
}

function keyOf(node: DefinitionNode, kind: string): string {
  return `${kind} ${("name" in node && node.name?.value) || ""}`;
}

function merged(definition: DefinitionNode, extension: DefinitionNode): DefinitionNode {
  const lists = LISTS.flatMap((list): [string, unknown][] => {
    const more = (extension as Lists)[list] ?? [];
    return more.length === 0 ? [] : [[list, [...((definition as Lists)[list] ?? []), ...more]]];
  });
  return { ...definition, ...Object.fromEntries(lists) } as DefinitionNode;
}
