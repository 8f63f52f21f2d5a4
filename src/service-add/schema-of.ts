import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type InputObjectTypeDefinitionNode,
  type InputObjectTypeExtensionNode,
  Kind,
} from "graphql";

/**
 * Builds and validates a schema from several documents. It first merges extensions of inputs into their definitions,
 * because graphql-js treats the fields of an extended input as arguments and refuses their directives.
 */
export function schemaOf(documents: Iterable<DocumentNode>): GraphQLSchema {
  const definitions = [...documents].flatMap((document) => document.definitions);
  const extensions = definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION);
  const isFolded = (node: DefinitionNode): boolean =>
    extensions.some((extension) => extension === node) &&
    definitions.some((other) => other.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && isSame(other, node));
  const folded = definitions
    .filter((node) => !isFolded(node))
    .map((node) => (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? extended(node, extensions) : node));
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: folded });
}

function isSame(definition: InputObjectTypeDefinitionNode, node: DefinitionNode): boolean {
  return node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION && node.name.value === definition.name.value;
}

function extended(
  definition: InputObjectTypeDefinitionNode,
  extensions: readonly InputObjectTypeExtensionNode[],
): InputObjectTypeDefinitionNode {
  const own = extensions.filter((extension) => isSame(definition, extension));
  return {
    ...definition,
    directives: [definition, ...own].flatMap((node) => node.directives ?? []),
    fields: [definition, ...own].flatMap((node) => node.fields ?? []),
  };
}
