import {
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  parse,
  Source,
  valueFromASTUntyped,
} from "graphql";
import type { ServiceNames } from "./name-service.ts";
import type { VendorRequest } from "./read-request.ts";
import { schemaOf } from "./schema-of.ts";
import { demand, ServiceRefusal } from "./service-refusal.ts";
import type { SourceFile } from "./write-files.ts";

/** The existing files that a new service is added to. */
export interface ExistingFiles {
  readonly schema: readonly SourceFile[];
  readonly operations: readonly SourceFile[];
  /** The list of services that are not shipped yet, if there is one. */
  readonly unshipped?: SourceFile | undefined;
}

/** What a new service extends: everything but its own files. */
export interface ServiceBase {
  readonly documents: readonly DocumentNode[];
  readonly schema: GraphQLSchema;
  /** The input of the service's mutation field. */
  readonly input: GraphQLInputObjectType;
  readonly payload: GraphQLObjectType;
  readonly results: GraphQLUnionType;
}

/** The services that exist. The nodes of their syntax name their file as `loc.source`. */
export class ExistingServices {
  /** Names of the mutation fields. */
  readonly roots: readonly string[];
  readonly #schema: readonly DocumentNode[];
  readonly #operations: readonly DocumentNode[];

  constructor({ schema, operations }: ExistingFiles) {
    this.#schema = schema.map(parseFile);
    this.#operations = operations.map(parseFile);
    this.roots = this.#schema
      .flatMap((document) => document.definitions)
      .filter((node) => node.kind === "ObjectTypeDefinition" || node.kind === "ObjectTypeExtension")
      .filter((node) => node.name.value === "Mutation")
      .flatMap((node) => (node.fields ?? []).map((field) => field.name.value));
    demand(
      this.roots.length > 0,
      "The schema has no mutation field: pass indiconnect's schema.graphql as the base.",
    );
  }

  /** @throws ServiceRefusal if another file has the service or its operation's name */
  baseOf(names: ServiceNames, { root, documentType }: VendorRequest): ServiceBase {
    const taken = this.#operations
      .flatMap((document) => document.definitions)
      .find((node) => node.kind === "OperationDefinition" && node.name?.value === names.operation);
    const operationPath = taken?.loc?.source.name;
    demand(
      operationPath === undefined || operationPath === names.operationPath,
      `The operation ${names.operation} is already in ${operationPath}: pass another name with --operation, or that file's --group.`,
    );
    const documents = this.#schema.filter((document) => document.loc?.source.name !== names.schemaPath);
    const schema = this.#build(documents, names.schemaPath);
    const path = fileOfService(schema, documentType);
    demand(
      path === undefined,
      `The service ${JSON.stringify(documentType)} is already in ${path}: to replace it, pass the --group and --operation that lead to the same file name.`,
    );
    const field = schema.getMutationType()?.getFields()[root];
    const input = getNamedType(field?.args.find((argument) => argument.name === "input")?.type);
    const payload = getNamedType(field?.type);
    const results = isObjectType(payload) ? getNamedType(payload.getFields().result?.type) : undefined;
    const isOurs = schema.getDirective("service") !== undefined;
    demand(
      isOurs && isInputObjectType(input) && isObjectType(payload) && isUnionType(results),
      `The schema's ${root} is not indiconnect's: pass indiconnect's schema.graphql as the base.`,
    );
    return { documents, schema, input, payload, results };
  }

  #build(documents: readonly DocumentNode[], path: string): GraphQLSchema {
    try {
      return schemaOf(documents);
    } catch (error) {
      const isLess = documents.length < this.#schema.length;
      const which = isLess ? ` without ${path}, which other files need,` : "";
      throw new ServiceRefusal(
        `The schema${which} does not build: ${(error as Error).message.split("\n")[0]}`,
      );
    }
  }
}

function parseFile({ path, content }: SourceFile): DocumentNode {
  try {
    return parse(new Source(content, path));
  } catch (error) {
    throw new ServiceRefusal(`${path} is not valid GraphQL: ${(error as Error).message.split("\n")[0]}`);
  }
}

/** The file that declares a service. */
function fileOfService(schema: GraphQLSchema, documentType: string): string | undefined {
  return Object.values(schema.getTypeMap())
    .flatMap((type) => [type.astNode, ...type.extensionASTNodes])
    .flatMap((node) => node?.directives ?? [])
    .filter((directive) => directive.name.value === "service")
    .flatMap((directive) => directive.arguments ?? [])
    .find(({ name, value }) => name.value === "documentType" && valueFromASTUntyped(value) === documentType)
    ?.loc?.source.name;
}
