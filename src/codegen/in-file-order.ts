import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  isTypeExtensionNode,
} from "graphql";
import { placeOf } from "./place-of.ts";

/** What codegen stores in a schema's extensions about its files. */
interface SourceFile {
  readonly location?: string;
  readonly document?: DocumentNode;
}

/**
 * Rebuilds a schema from its files, in the order of folders and paths. So the same files always give the same output, in
 * the order in which a person wrote the fields. codegen itself either sorts everything by name, or merges the files in the
 * order in which the disk delivers them. A schema that does not come from SDL files stays unchanged. So does one whose
 * files define a type twice, which codegen merges.
 */
export function inFileOrder(schema: GraphQLSchema): GraphQLSchema {
  const files = schema.extensions.extendedSources as readonly SourceFile[] | undefined;
  if (!files?.every((file) => file.document !== undefined && file.location !== undefined)) return schema;
  const sorted = [...files].sort((a, b) => depth(a) - depth(b) || (key(a) < key(b) ? -1 : 1));
  const merged = concatAST(sorted.map((file) => file.document as DocumentNode));
  const types = merged.definitions.filter(isTypeDefinitionNode).map((type) => type.name.value);
  const lost = merged.definitions.find(
    (node) => isTypeExtensionNode(node) && !types.includes(node.name.value),
  );
  if (lost !== undefined && isTypeExtensionNode(lost))
    throw new Error(`${placeOf(lost)}There is no ${lost.name.value} to extend.`);
  if (new Set(types).size < types.length) return schema;
  return buildASTSchema(merged, { assumeValidSDL: true });
}

function key(file: SourceFile): string {
  return (file.location as string).replaceAll("\\", "/");
}

function depth(file: SourceFile): number {
  return key(file).split("/").length;
}
