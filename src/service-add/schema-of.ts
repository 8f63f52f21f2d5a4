import {
  buildASTSchema,
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
} from "graphql";

/**
 * Builds and validates a schema from several documents. It first merges extensions of inputs into their definitions,
 * because graphql-js treats the fields of an extended input as arguments and refuses their directives.
 */
export function schemaOf(documents: readonly DocumentNode[]): GraphQLSchema {
  const { definitions } = concatAST(documents);
  const extensions = definitions.filter((node) => node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION);
  const merged = new Set<DefinitionNode>();
  const inputs = definitions.map((node) => {
    if (node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return node;
    const own = extensions.filter((extension) => extension.name.value === node.name.value);
    for (const extension of own) merged.add(extension);
    return {
      ...node,
      directives: [node, ...own].flatMap((part) => part.directives ?? []),
      fields: [node, ...own].flatMap((part) => part.fields ?? []),
    };
  });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: inputs.filter((node) => !merged.has(node)) });
}
