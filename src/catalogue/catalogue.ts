import { buildSchema, type GraphQLInputObjectType, getNamedType } from "graphql";
import { sdl } from "../../generated/schema.ts";
import * as shipped from "../../generated/services.ts";
import { directives } from "../codegen/directives.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import { kebabCase } from "./kebab-case.ts";
import { declaredInputs, type ServiceInput } from "./service-input.ts";

/** A shipped service with everything that a person may want to know of it. */
export interface CatalogueEntry {
  /** As it is typed on the command line, such as `face-liveness-passive`; the operation's own name does as well. */
  readonly name: string;
  readonly operation: string;
  /** In the vendor's navigation. */
  readonly title: string;
  readonly group: string;
  readonly evidence: string;
  readonly inputs: readonly ServiceInput[];
  readonly service: Service;
  readonly document: AnyDocument;
}

let read: readonly CatalogueEntry[] | undefined;

/** Every shipped service, by group and name, from the generated documents and the merged SDL. Read once a process. */
export function catalogue(): readonly CatalogueEntry[] {
  read ??= readCatalogue();
  return read;
}

function readCatalogue(): CatalogueEntry[] {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const entries = Object.values(shipped).map((document): CatalogueEntry => {
    const { service } = document as { readonly service: Service };
    const root = schema.getMutationType()?.getFields()[service.root];
    const inputType = getNamedType(root?.args[0]?.type) as GraphQLInputObjectType;
    const facts = directives(schema, inputType, "service").find(
      ({ documentType }) => documentType === service.documentType,
    );
    return {
      name: kebabCase(service.operation),
      operation: service.operation,
      title: String(facts?.title ?? service.operation),
      group: String(facts?.group ?? ""),
      evidence: String(facts?.evidence ?? "").toLowerCase(),
      inputs: declaredInputs(document as unknown as AnyDocument, service, inputType),
      service,
      document: document as unknown as AnyDocument,
    };
  });
  return entries.sort((a, b) => order(a.group, b.group) || order(a.operation, b.operation));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
