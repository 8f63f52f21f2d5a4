import {
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
} from "graphql";
import { placeOf } from "./place-of.ts";

/**
 * Joins documents of SDL. A type that is defined twice gets the fields of both definitions, as in codegen's own merging.
 *
 * @throws Error with one line if a type is extended that does not exist
 */
export function mergedSdl(documents: readonly DocumentNode[]): DocumentNode {
  const { definitions } = concatAST(documents);
  const defined = new Set<string>();
  const once = definitions.map((node): DefinitionNode => {
    if (!isTypeDefinitionNode(node)) return node;
    if (defined.has(node.name.value))
      return { ...node, kind: node.kind.replace("Definition", "Extension") } as DefinitionNode;
    defined.add(node.name.value);
    return node;
  });
  for (const node of definitions) {
    if (isTypeExtensionNode(node) && !defined.has(node.name.value))
      throw new Error(`${placeOf(node)}There is no ${node.name.value} to extend.`);
  }
  return { kind: Kind.DOCUMENT, definitions: once };
}
