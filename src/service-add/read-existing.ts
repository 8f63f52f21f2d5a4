import { type DocumentNode, parse } from "graphql";
import { ServiceRefusal } from "./service-refusal.ts";
import type { SourceFile } from "./write-files.ts";

/** The existing files that a new service is added to. */
export interface ExistingFiles {
  readonly schema: readonly SourceFile[];
  readonly operations: readonly SourceFile[];
  /** The list of services that are not shipped yet, if there is one. */
  readonly unshipped?: SourceFile | undefined;
}

/** The content of those files. */
export interface ExistingServices {
  /** Names of the mutation fields. */
  readonly roots: readonly string[];
  /** The syntax of the schema files, by path. */
  readonly schema: ReadonlyMap<string, DocumentNode>;
  /** The file of each operation. */
  readonly operations: ReadonlyMap<string, string>;
}

/** Reads the existing schema and operations. */
export function readExisting(files: ExistingFiles): ExistingServices {
  const schema = new Map(files.schema.map((file) => [file.path, parseFile(file)]));
  const operations = new Map<string, string>();
  for (const file of files.operations) {
    for (const node of parseFile(file).definitions) {
      if (node.kind === "OperationDefinition" && node.name) operations.set(node.name.value, file.path);
    }
  }
  const roots = [...schema.values()]
    .flatMap((document) => document.definitions)
    .filter((node) => node.kind === "ObjectTypeDefinition" || node.kind === "ObjectTypeExtension")
    .filter((node) => node.name.value === "Mutation")
    .flatMap((node) => (node.fields ?? []).map((field) => field.name.value));
  if (roots.length === 0) {
    throw new ServiceRefusal(
      "The schema has no mutation field: pass indiconnect's schema.graphql as the base.",
    );
  }
  return { roots, schema, operations };
}

function parseFile({ path, content }: SourceFile): DocumentNode {
  try {
    return parse(content, { noLocation: true });
  } catch (error) {
    throw new ServiceRefusal(`${path} is not valid GraphQL: ${(error as Error).message.split("\n")[0]}`);
  }
}
