import type { Types } from "@graphql-codegen/plugin-helpers";
import { type GraphQLSchema, type OperationDefinitionNode, print, stripIgnoredCharacters } from "graphql";
import type { OperationNames } from "./operation-names.ts";
import { operationsOf } from "./operations-of.ts";
import { placeOf } from "./place-of.ts";
import { type ServiceFacts, serviceFacts } from "./service-facts.ts";
import { serviceRecord } from "./service-record.ts";

/** Words that cannot be the name of a constant in a JavaScript module. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** The modules from which generated code imports, and the names. */
export interface ServicesConfig {
  readonly client: string;
  readonly formats: string;
  readonly documents: string;
  names(operation: OperationDefinitionNode): OperationNames;
}

/** `services.ts`, and the names that `documents.ts` must export: the imported types, and the documents for other clients. */
export interface WrittenServices {
  readonly code: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Writes each operation with the facts of its service. */
export function writeServices(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: ServicesConfig,
): WrittenServices {
  const operations = operationsOf(files);
  const services = operations.map((operation) => ({
    facts: serviceFacts(schema, operation),
    text: stripIgnoredCharacters(print(operation)),
    names: config.names(operation),
  }));
  const taken = new Map<string, OperationDefinitionNode>();
  for (const [index, operation] of operations.entries()) {
    const { facts, names } = services[index] as (typeof services)[number];
    const name = facts.operation;
    if (RESERVED.has(name)) {
      throw new Error(
        `${placeOf(operation)}Operation ${name}: the name is a reserved word of JavaScript. Rename the operation.`,
      );
    }
    const other = taken.get(names.document);
    if (other !== undefined) {
      throw new Error(
        `${placeOf(operation)}Operations ${other.name?.value} and ${name} would both be ${names.document} in documents.ts: rename one.`,
      );
    }
    taken.set(names.document, operation);
  }

  const exported = services.flatMap(({ facts }) => namesOf(facts.operation));
  const locals = new Set(exported);
  /** The imports from one module. Each gets a name that is unique in the file. */
  const importing = (
    names: readonly string[],
  ): { readonly lines: string[]; readonly local: ReadonlyMap<string, string> } => {
    const local = new Map<string, string>();
    for (const name of names) {
      // A name in GraphQL never contains a $.
      let free = name;
      while (locals.has(free)) free += "$";
      locals.add(free);
      local.set(name, free);
    }
    return { local, lines: [...local].map(([name, free]) => (name === free ? name : `${name} as ${free}`)) };
  };

  const kinds = [
    ...(services.some(({ facts }) => facts.follows) ? ["FollowingDocument"] : []),
    ...(services.some(({ facts }) => !facts.follows) ? ["VerificationDocument"] : []),
  ];
  const define = importing(["defineService"]);
  const kind = importing(kinds);
  const formats = importing(
    [...new Set(services.flatMap(({ facts }) => facts.formats.map(([, format]) => format)))].sort(),
  );
  const types = importing(services.flatMap((service) => typesOf(service)).sort());
  const from = JSON.stringify(config.documents);
  const lines = [
    "// Written by codegen. Do not edit.",
    `import { ${[...define.lines, ...kind.lines.map((line) => `type ${line}`)].join(", ")} } from ${JSON.stringify(config.client)};`,
    ...(formats.lines.length > 0
      ? [`import { ${formats.lines.join(", ")} } from ${JSON.stringify(config.formats)};`]
      : []),
    `import type {\n${types.lines.map((line) => `  ${line},\n`).join("")}} from ${from};`,
    "",
    ...services.map((service) => {
      const [result, variables] = typesOf(service);
      return writeService(service.facts, service.text, {
        define: define.local.get("defineService") as string,
        kind: kind.local.get(service.facts.follows ? "FollowingDocument" : "VerificationDocument") as string,
        result: types.local.get(result) as string,
        variables: types.local.get(variables) as string,
        format: (name) => formats.local.get(name) as string,
      });
    }),
  ];
  const values = services.map(({ names }) => names.document);
  return { code: lines.join("\n"), values, types: [...types.local.keys()] };
}

/** The exports of one operation. */
function namesOf(operation: string): string[] {
  return [operation, `${operation}Result`, `${operation}Variables`];
}

/** The types of documents.ts that an operation needs. */
function typesOf({
  facts,
  names,
}: {
  readonly facts: ServiceFacts;
  readonly names: OperationNames;
}): readonly [result: string, variables: string] {
  const result = `${names.selections}_${facts.root}_result`;
  return [facts.isOneOfMany ? `${result}_${facts.resultType}` : result, names.variables];
}

interface LocalNames {
  readonly define: string;
  readonly kind: string;
  readonly result: string;
  readonly variables: string;
  format(name: string): string;
}

function writeService(facts: ServiceFacts, text: string, local: LocalNames): string {
  const { operation: name, root, documentType, resultType, follows, formats } = facts;
  const { text: sent, shape, ...record } = serviceRecord(facts, text);
  const lines = Object.entries(record).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  if (formats.length > 0) {
    const entries = formats.map(([variable, format]) => `${variable}: ${local.format(format)}`);
    lines.push(`  formats: { ${entries.join(", ")} },`);
  }
  lines.push(`  text: ${JSON.stringify(sent)},`, `  shape: ${JSON.stringify(shape)},`);
  const hands = follows === undefined ? "" : `, "${follows.as}"`;
  const typed = `${local.kind}<${name}Result, ${name}Variables, "${root}"${hands}>`;
  return `/** What ${name} finds. */
export interface ${name}Result extends ${local.result} {}

/** What ${name} takes. */
export interface ${name}Variables extends ${local.variables} {}

/** ${`${facts.title}: \`${documentType}\`, answered by \`${resultType}\`.`.replaceAll("*/", "* /")} */
export const ${name}: ${typed} = /*#__PURE__*/ ${local.define}({
${lines.join("\n")}
});
`;
}
