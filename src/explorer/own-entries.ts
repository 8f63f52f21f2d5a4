import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  parse,
  type ValueNode,
} from "graphql";
import type { CatalogueEntry } from "../catalogue/catalogue.ts";
import { kebabCase } from "../catalogue/kebab-case.ts";
import { declaredInputs } from "../catalogue/service-input.ts";
import { directives } from "../codegen/directives.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import { withService } from "../document/with-service.ts";
import type { Format } from "../formats/format.ts";
import * as formats from "../formats.ts";

/** Reads an app's own services off its documents and its schema, as far as the page needs to know them. */
export function ownEntries(schema: GraphQLSchema, documents: readonly string[]): CatalogueEntry[] {
  return documents.flatMap((text): CatalogueEntry[] => {
    const document = readable(text);
    if (document === undefined) return [];
    const { service: derived } = document;
    const root = schema.getMutationType()?.getFields()[derived.root];
    const inputType = getNamedType(root?.args[0]?.type);
    if (!isInputObjectType(inputType)) return [];
    const facts = directives(schema, inputType, "service").find(
      ({ documentType }) => documentType === derived.documentType,
    );
    const service: Service = {
      ...derived,
      ...(typeof facts?.myAppId === "string" && { myAppId: facts.myAppId }),
      formats: formatsOf(
        schema,
        inputType,
        inputOf(document as unknown as DocumentNode),
        derived.documentType,
      ),
    };
    const known = { ...document, service } as unknown as AnyDocument;
    return [
      {
        name: kebabCase(service.operation),
        operation: service.operation,
        title: String(facts?.title ?? service.operation),
        group: String(facts?.group ?? "Your own"),
        evidence: String(facts?.evidence ?? "").toLowerCase(),
        inputs: declaredInputs(known, service, inputType),
        service,
        document: known,
      },
    ];
  });
}

/** A document with what it tells by itself; nothing where it is none that the client could send. */
function readable(text: string): ReturnType<typeof withService> | undefined {
  try {
    return withService(parse(text, { noLocation: true }) as DocumentNode as never);
  } catch {
    return undefined;
  }
}

/** The written forms that the schema gives the inputs which the variables go into. */
function formatsOf(
  schema: GraphQLSchema,
  type: unknown,
  value: ValueNode | undefined,
  documentType: string,
): NonNullable<Service["formats"]> {
  if (!isInputObjectType(type) || value?.kind !== "ObjectValue") return {};
  return Object.fromEntries(
    value.fields.flatMap(({ name, value: inner }): [string, Format][] => {
      const field = type.getFields()[name.value];
      if (inner.kind !== "Variable")
        return Object.entries(formatsOf(schema, getNamedType(field?.type), inner, documentType));
      const given = directives(schema, field, "format");
      const chosen =
        given.find((each) => each.documentType === documentType) ??
        given.find((each) => each.documentType === undefined || each.documentType === null);
      const format = new Map<string, Format>(Object.entries(formats)).get(String(chosen?.is));
      return format === undefined ? [] : [[inner.name.value, format]];
    }),
  );
}

function inputOf({ definitions }: DocumentNode): ValueNode | undefined {
  const [root] = (definitions[0] as OperationDefinitionNode).selectionSet.selections;
  return (root as FieldNode).arguments?.find(({ name }) => name.value === "input")?.value;
}
