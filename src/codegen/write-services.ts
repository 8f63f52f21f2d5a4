import type { Types } from "@graphql-codegen/plugin-helpers";
import { concatAST, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { checkDeclarations } from "./check-declarations.ts";
import { placeOf } from "./place-of.ts";
import { type ServiceFacts, serviceFacts } from "./service-facts.ts";

/** Words that cannot be the name of a constant in a JavaScript module. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** The modules from which generated code imports. */
export interface ServicesModules {
  readonly client: string;
  readonly formats: string;
  readonly documents: string;
}

/** An operation with what is written of it. */
interface Written {
  readonly operation: OperationDefinitionNode;
  readonly facts: ServiceFacts;
  readonly names: OperationNames;
}

/**
 * Writes `services.ts`: each operation with the facts of its service.
 *
 * @param namesOf says the names in `documents.ts`
 * @param documents the text of `documents.ts`
 * @throws Error with one line if `services.ts` would not compile
 */
export function writeServices(
  schema: GraphQLSchema,
  operations: readonly OperationDefinitionNode[],
  namesOf: (operation: OperationDefinitionNode) => OperationNames,
  modules: ServicesModules,
  documents: string,
): string {
  const services = operations.map((operation): Written => {
    return { operation, facts: serviceFacts(schema, operation), names: namesOf(operation) };
  });
  checkNames(services);
  const exported = new Set(
    services.flatMap(({ facts: { service } }) =>
      ["", "Result", "Variables"].map((end) => service.operation + end),
    ),
  );
  // A name in GraphQL never contains a $.
  const local = (name: string): string => (exported.has(name) ? `${name}$` : name);
  const imported = (name: string): string => (exported.has(name) ? `${name} as ${local(name)}` : name);
  const kinds = [...new Set(services.map(kindOf))].sort();
  const formats = new Set(services.flatMap(({ facts }) => facts.formats.map(([, format]) => format)));
  const types = services.flatMap(typesOf).sort();
  checkDeclarations(
    documents,
    services.map(({ names }) => names.document),
    types,
  );
  const fromClient = [imported("defineService"), ...kinds.map((kind) => `type ${imported(kind)}`)];
  return [
    "// Written by codegen. Do not edit.",
    `import { ${fromClient.join(", ")} } from ${JSON.stringify(modules.client)};`,
    ...(formats.size > 0
      ? [
          `import { ${[...formats].sort().map(imported).join(", ")} } from ${JSON.stringify(modules.formats)};`,
        ]
      : []),
    `import type {\n${types.map((type) => `  ${imported(type)},\n`).join("")}} from ${JSON.stringify(modules.documents)};`,
    "",
    ...services.map((service) => writeService(service, local)),
  ].join("\n");
}

/** Checks that each operation can have its name, and a document of its own in `documents.ts`. */
function checkNames(services: readonly Written[]): void {
  const taken = new Map<string, string>();
  for (const { operation, facts, names } of services) {
    const name = facts.service.operation;
    const refuse = (what: string): never => {
      throw new Error(placeOf(operation) + what);
    };
    if (RESERVED.has(name))
      refuse(`Operation ${name}: the name is a reserved word of JavaScript. Rename the operation.`);
    const other = taken.get(names.document);
    if (other !== undefined)
      refuse(`Operations ${other} and ${name} would both be ${names.document} in documents.ts: rename one.`);
    taken.set(names.document, name);
  }
}

function kindOf({ facts: { service } }: Written): string {
  return service.follows ? "FollowingDocument" : "VerificationDocument";
}

/** The types of documents.ts that an operation needs. */
function typesOf({ facts, names }: Written): readonly [result: string, variables: string] {
  const { root, resultType } = facts.service;
  const result = `${names.selections}_${root}_result`;
  return [facts.isOneOfMany ? `${result}_${resultType}` : result, names.variables];
}

function writeService(written: Written, local: (name: string) => string): string {
  const { title, formats, service } = written.facts;
  const { operation: name, root, documentType, resultType, follows } = service;
  const { text, shape, ...record } = service;
  const [result, variables] = typesOf(written).map(local);
  const lines = Object.entries(record).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  if (formats.length > 0) {
    const entries = formats.map(([variable, format]) => `${variable}: ${local(format)}`);
    lines.push(`  formats: { ${entries.join(", ")} },`);
  }
  lines.push(`  text: ${JSON.stringify(text)},`, `  shape: ${JSON.stringify(shape)},`);
  const hands = follows === undefined ? "" : `, "${follows.as}"`;
  const typed = `${local(kindOf(written))}<${name}Result, ${name}Variables, "${root}"${hands}>`;
  return `/** What ${name} finds. */
export interface ${name}Result extends ${result} {}

/** What ${name} takes. */
export interface ${name}Variables extends ${variables} {}

/** ${`${title}: \`${documentType}\`, answered by \`${resultType}\`.`.replaceAll("*/", "* /")} */
export const ${name}: ${typed} = /*#__PURE__*/ ${local("defineService")}({
${lines.join("\n")}
});
`;
}

/** The names in `documents.ts` for the parts of one operation. */
export interface OperationNames {
  /** The constant with the document. */
  readonly document: string;
  /** The type of its variables. */
  readonly variables: string;
  /** The prefix of the types of its selections. */
  readonly selections: string;
}

/** The part of typescript-operations' visitor that other plugins may use. */
interface Visitor {
  convertName(name: string, options?: object): string;
  getOperationSuffix(name: string, kind: string): string;
  handleAnonymousOperation(operation: OperationDefinitionNode): string;
}

/** What the module of typescript-operations exports. */
interface Plugin {
  readonly TypeScriptDocumentsVisitor?: new (...args: readonly unknown[]) => Visitor;
}

/**
 * Asks the visitor of the app's own typescript-operations for its names, since a dozen options can change them.
 *
 * @throws Error if the app does not list the two plugins that this needs
 */
export function operationNames(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: Readonly<Record<string, unknown>>,
  plugins: readonly object[],
): (operation: OperationDefinitionNode) => OperationNames {
  const visitorClass = (plugins as readonly Plugin[]).find(
    (plugin) => plugin.TypeScriptDocumentsVisitor !== undefined,
  )?.TypeScriptDocumentsVisitor;
  if (visitorClass === undefined) {
    throw new Error(
      "indiconnect/codegen needs two plugins: list typescript-operations and typed-document-node under plugins.",
    );
  }
  const all = concatAST(files.flatMap(({ document }) => document ?? []));
  const visitor = new visitorClass(schema, config, all, all, "documents.ts");
  return (operation) => {
    const name = visitor.handleAnonymousOperation(operation);
    const suffix = visitor.getOperationSuffix(name, "Mutation");
    return {
      document: visitor.convertName(operation.name?.value ?? "", {
        prefix: config.documentVariablePrefix,
        suffix: config.documentVariableSuffix,
        useTypesPrefix: false,
      }),
      variables: visitor.convertName(name, { suffix: `${suffix}Variables` }),
      selections: visitor.convertName(name, { suffix }),
    };
  };
}
