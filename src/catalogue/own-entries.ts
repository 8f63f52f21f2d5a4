import { type GraphQLSchema, type OperationDefinitionNode, parse } from "graphql";
import { inlineFragments } from "../codegen/inline-fragments.ts";
import { serviceFacts } from "../codegen/service-facts.ts";
import type { Format } from "../formats/format.ts";
import * as formats from "../formats.ts";
import { type CatalogueEntry, catalogueEntry } from "./catalogue.ts";
import { parseFile, type SourceText } from "./parse-file.ts";

/**
 * Reads an app's own operations, as the codegen preset does. Fragments may be in any of the files.
 *
 * @throws Error with one line: file, line, and what is wrong
 */
export function ownEntries(schema: GraphQLSchema, files: readonly SourceText[]): CatalogueEntry[] {
  const documents = files.map(({ type, ...file }) => ({
    location: file.path,
    document: parseFile(file),
    ...(type && { type }),
  }));
  return inlineFragments(schema, documents).flatMap(({ location, document }) =>
    (document?.definitions ?? [])
      .filter((definition) => definition.kind === "OperationDefinition")
      .map((operation) => ({ ...ownEntry(schema, operation), file: location as string })),
  );
}

function ownEntry(schema: GraphQLSchema, operation: OperationDefinitionNode): CatalogueEntry {
  const { service, formats: named } = serviceFacts(schema, operation);
  const known = new Map<string, Format>(Object.entries(formats));
  const its = named.map(([variable, name]) => [variable, known.get(name) as Format]);
  return catalogueEntry(schema, {
    ...parse(service.text ?? "", { noLocation: true }),
    service: { ...service, ...(its.length > 0 && { formats: Object.fromEntries(its) }) },
  });
}
