import type { Types } from "@graphql-codegen/plugin-helpers";
import { Kind, type OperationDefinitionNode } from "graphql";

/** The operations of an app's documents, by name. */
export function operationsOf(files: readonly Types.DocumentFile[]): OperationDefinitionNode[] {
  return files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (a.name?.value ?? "").localeCompare(b.name?.value ?? "", "en"));
}
