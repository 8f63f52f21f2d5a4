import {
  buildSchema,
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  type ObjectValueNode,
  type OperationDefinitionNode,
  print,
} from "graphql";
import { sdl } from "../../generated/schema.ts";
import * as shipped from "../../generated/services.ts";
import { directives } from "../codegen/directives.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import type { Format } from "../formats/format.ts";
import { kebabCase } from "./kebab-case.ts";

/** A variable of a service's operation. */
export interface ServiceInput {
  /** The vendor's name. */
  readonly variable: string;
  /** The name as an option, without the dashes. */
  readonly option: string;
  /** GraphQL type without its own `!`, such as `String` or `[String!]`. */
  readonly type: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly format: Format | undefined;
  /** The description in the schema. */
  readonly description: string;
}

/** A service with everything that a person may want to know about it. */
export interface CatalogueEntry {
  /** The name on the command line, such as `face-liveness-passive`. The operation's own name works too. */
  readonly name: string;
  readonly operation: string;
  /** The title in the vendor's navigation. */
  readonly title: string;
  readonly group: string;
  readonly evidence: string;
  readonly inputs: readonly ServiceInput[];
  readonly service: Service;
  readonly document: AnyDocument;
  /** The file of an app's own operation. Absent for a shipped service. */
  readonly file?: string;
}

let read: readonly CatalogueEntry[] | undefined;

/**
 * Every shipped service, by group and name, from the generated documents and the merged SDL.
 *
 * @param own services of an app, which are added to the list. One with the same name replaces the shipped one
 */
export function catalogue(own: readonly CatalogueEntry[] = []): readonly CatalogueEntry[] {
  read ??= readCatalogue();
  if (own.length === 0) return read;
  const names = new Set(own.map(({ name }) => name));
  return sorted([...read.filter(({ name }) => !names.has(name)), ...own]);
}

/** Describes a document's service, from the facts in the document and the descriptions in the schema. */
export function catalogueEntry(
  schema: GraphQLSchema,
  document: { readonly service: Service },
): CatalogueEntry {
  const { service } = document;
  const known = document as unknown as AnyDocument;
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
    inputs: declaredInputs(known, service, inputType),
    service,
    document: known,
  };
}

/** The variables that a service's document declares, described by the schema's input fields in which they are used. */
function declaredInputs(
  document: AnyDocument,
  { sensitive = [], formats = {} }: Service,
  inputType: GraphQLInputObjectType,
): ServiceInput[] {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const root = operation.selectionSet.selections[0] as FieldNode;
  const input = root.arguments?.find(({ name }) => name.value === "input")?.value;
  const { fields } = input as ObjectValueNode;
  return (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value;
    const field = fields.find(({ value }) => value.kind === "Variable" && value.name.value === name);
    const inner = type.kind === "NonNullType" ? type.type : type;
    return {
      variable: name,
      option: kebabCase(name),
      type: print(inner),
      required: type.kind === "NonNullType" && defaultValue === undefined,
      sensitive: sensitive.includes(name),
      format: formats[name],
      description: inputType.getFields()[field?.name.value ?? name]?.description?.replace(/\s+/g, " ") ?? "",
    };
  });
}

function readCatalogue(): CatalogueEntry[] {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  return sorted(Object.values(shipped).map((document) => catalogueEntry(schema, document)));
}

function sorted(entries: CatalogueEntry[]): CatalogueEntry[] {
  const key = ({ group, operation }: CatalogueEntry): string => `${group}\n${operation}`;
  return entries.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether a service has all of these words in its name, title, group, documentType or inputs. */
export function isFoundBy(entry: CatalogueEntry, words: readonly string[]): boolean {
  const { name, operation, title, group, service, inputs } = entry;
  const names = inputs.flatMap(({ variable, format }) => [variable, format?.title ?? ""]);
  return hasWords([name, operation, title, group, service.documentType, ...names], words);
}

/**
 * Whether each of some words begins a word of one of the texts: `pan` is found in `panNumber` and not in `company`, and
 * `fasttag` in `Fast Tag`.
 */
export function hasWords(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => {
    const sought = word.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    return texts.some((text) => {
      const parts = text.split(/(?<=[a-z\d])(?=[A-Z])|[^\p{L}\d]+/u).map((part) => part.toLowerCase());
      return parts.some((_, from) => parts.slice(from).join("").startsWith(sought));
    });
  });
}
