import {
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
} from "graphql";
import { inlineFragments } from "../codegen/inline-fragments.ts";
import { type ServiceFacts, serviceFacts } from "../codegen/service-facts.ts";
import { serviceRecord } from "../codegen/service-record.ts";
import type { Service } from "../document/service.ts";
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
  const text = stripIgnoredCharacters(print(operation));
  const facts = serviceFacts(schema, operation);
  const service: Service = {
    ...serviceRecord(facts, text),
    ...(facts.formats.length > 0 && { formats: formatsOf(facts.formats) }),
  };
  return catalogueEntry(schema, { ...parse(text, { noLocation: true }), service });
}

function formatsOf(named: ServiceFacts["formats"]): Record<string, Format> {
  const known = new Map<string, Format>(Object.entries(formats));
  return Object.fromEntries(named.map(([variable, name]) => [variable, known.get(name) as Format]));
}
