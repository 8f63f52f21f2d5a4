import {
  buildASTSchema,
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
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

/** What codegen stores in a schema's extensions about its files. */
interface SourceFile {
  readonly location?: string;
  readonly document?: DocumentNode;
}

/**
 * Rebuilds a schema from its files, in the order of folders and paths. So the same files always give the same output, in
 * the order in which a person wrote the fields. codegen itself either sorts everything by name, or merges the files in the
 * order in which the disk delivers them. A schema that does not come from SDL files stays unchanged.
 */
export function inFileOrder(schema: GraphQLSchema): GraphQLSchema {
  const sources = (schema.extensions.extendedSources ?? []) as readonly SourceFile[];
  const files = sources.flatMap(({ location, document }) =>
    document && location !== undefined ? [{ path: location.replaceAll("\\", "/"), document }] : [],
  );
  if (files.length === 0 || files.length < sources.length) return schema;
  const depth = (path: string): number => path.split("/").length;
  files.sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  return buildASTSchema(mergedSdl(files.map(({ document }) => document)), { assumeValidSDL: true });
}
