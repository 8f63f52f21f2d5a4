// Writes docs/services.md from schema/ and operations/. With --check it only says whether the page is up to date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  buildASTSchema,
  concatAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInputObjectType,
  isObjectType,
  type ObjectValueNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { directives } from "../src/codegen/directives.ts";

interface ShippedService {
  readonly operation: string;
  readonly group: string;
  readonly root: string;
  readonly documentType: string;
  readonly inputs: readonly string[];
  readonly resultType: string;
  readonly evidence: string;
  readonly myAppId: string | undefined;
  /** Selected fields and sent inputs that neither an example nor an integrator's code shows. */
  readonly unproven: readonly string[];
}

interface UnshippedService {
  readonly operation: string;
  readonly name: string;
  readonly group: string;
  readonly inputs: readonly string[];
  readonly missing: string;
  readonly pages: readonly string[];
  readonly candidatePages?: readonly string[];
}

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = `${ROOT}docs/services.md`;
const EVIDENCE: Readonly<Record<string, string>> = {
  SELECTION: "vendor's page",
  INTEGRATORS: "integrators' code",
  TABLE: "vendor's table",
};

const schema = buildASTSchema(concatAST(read("schema")), { assumeValidSDL: true });
const shipped = read("operations")
  .map((document) => describe(document.definitions[0] as OperationDefinitionNode))
  .sort((a, b) => order(a.group, b.group) || order(a.operation, b.operation));
const unshipped = (
  JSON.parse(readFileSync(`${ROOT}schema/unshipped.json`, "utf8")) as { services: UnshippedService[] }
).services;

const page = write();
if (!process.argv.includes("--check")) writeFileSync(PAGE, page);
else if (page !== current()) {
  console.error("docs/services.md is stale: run npm run docs:services");
  process.exitCode = 1;
}

function read(folder: string): DocumentNode[] {
  const files = readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => parse(readFileSync(`${ROOT}${folder}/${file}`, "utf8")));
}

function current(): string | undefined {
  try {
    return readFileSync(PAGE, "utf8");
  } catch {
    return undefined;
  }
}

function describe(operation: OperationDefinitionNode): ShippedService {
  const root = operation.selectionSet.selections[0] as FieldNode;
  const input = root.arguments?.find(({ name }) => name.value === "input")?.value as ObjectValueNode;
  const inputType = getNamedType(schema.getMutationType()?.getFields()[root.name.value]?.args[0]?.type);
  const literal = input.fields.find(({ name }) => name.value === "documentType")?.value;
  const documentType = literal?.kind === "StringValue" ? literal.value : "";
  const facts = directives(schema, inputType, "service").find((use) => use.documentType === documentType);
  const result = fieldOf(root.selectionSet, "result");
  const fragment = result?.selectionSet?.selections.find(
    (selection): selection is InlineFragmentNode => selection.kind === "InlineFragment",
  );
  const operationName = operation.name?.value ?? "";
  if (facts === undefined || fragment === undefined) throw new Error(`${operationName} has no service.`);
  const resultType = String(facts.result);
  return {
    operation: operationName,
    group: String(facts.group),
    root: root.name.value,
    documentType,
    inputs: (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
      const mayBeLeftOut = type.kind !== "NonNullType" || defaultValue !== undefined;
      return variable.name.value + (mayBeLeftOut ? "?" : "");
    }),
    resultType,
    evidence: EVIDENCE[String(facts.evidence)] ?? String(facts.evidence),
    myAppId: facts.myAppId === undefined ? undefined : String(facts.myAppId),
    unproven: [
      ...unprovenInputs(input, inputType),
      ...unprovenFields(schema, fragment.selectionSet, schema.getType(resultType), ""),
    ],
  };
}

function unprovenInputs(input: ObjectValueNode, type: GraphQLNamedType | undefined): string[] {
  if (!isInputObjectType(type)) return [];
  return input.fields.flatMap(({ name }) =>
    isUnproven(schema, type.getFields()[name.value]) ? [`${name.value} (input)`] : [],
  );
}

function unprovenFields(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  path: string,
): string[] {
  if (!isObjectType(type)) return [];
  return set.selections.flatMap((selection) => {
    if (selection.kind !== "Field") return [];
    const field = type.getFields()[selection.name.value];
    const here = path + selection.name.value;
    if (isUnproven(schema, field)) return [here];
    if (selection.selectionSet === undefined) return [];
    return unprovenFields(schema, selection.selectionSet, getNamedType(field?.type), `${here}.`);
  });
}

function isUnproven(schema: GraphQLSchema, on: Parameters<typeof directives>[1]): boolean {
  return directives(schema, on, "basis").some(({ field }) => field === "TABLE" || field === "INFERRED");
}

function fieldOf(set: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return set?.selections.find(
    (selection): selection is FieldNode => selection.kind === "Field" && selection.name.value === name,
  );
}

function write(): string {
  return `<!-- Written by npm run docs:services from schema/ and operations/. Do not edit. -->

# Services

The vendor publishes no schema, so this page says where the description of each service comes from. Nobody has tried them
against the vendor's servers.

## Shipped: ${shipped.length}

*Evidence* names the source. **vendor's page**: the page shows the request and its selection. **integrators' code**: companies
that call the API have published their code. **vendor's table**: a request shows only the result type, and a table lists the
fields.

A field is *unproven* if only a table names it. The document selects it. If the server refuses it, the client removes it, sends
the document again and calls \`onDrift\`. Inputs with \`?\` are optional. Services without a \`myAppId\` were seen with a
\`providercode\` instead, ExperianCreditReport was seen with both, and the services of the field \`rest\` with neither.

The field \`rest\` is for services that the vendor offers as REST. You call them with \`verify()\` like all others. Their
\`documentType\` is a path. The client posts the inputs as JSON to that path on the origin of \`baseUrl\`; a path in \`baseUrl\`
only says where GraphQL is. The client reads the body \`{ status, message, data, code }\` into the same outcomes: any \`status\`
other than \`SUCCESS\` is a decline, and \`result\` holds what is in \`data\`. A field that is not in the body is null.
\`body()\` returns the body as it came.

${table(
  [
    "Service",
    "Group",
    "Mutation field",
    "`documentType`",
    "Inputs",
    "Result type",
    "Evidence",
    "`myAppId`",
    "Unproven fields",
  ],
  shipped.map((service) => [
    `**${service.operation}**`,
    service.group,
    code(service.root),
    code(service.documentType),
    service.inputs.map(code).join(", "),
    code(service.resultType),
    service.evidence,
    service.myAppId === undefined ? "–" : code(service.myAppId),
    service.unproven.map(code).join(", ") || "–",
  ]),
)}

## Not shipped: ${unshipped.length}

We know too little about these services to call them. The names are ours.

${table(
  ["Service", "In the vendor's navigation", "Group", "Known inputs", "Missing", "Pages"],
  unshipped.map((service) => [
    `**${service.operation}**`,
    service.name,
    service.group,
    service.inputs.map(code).join(", ") || "–",
    service.missing,
    [
      ...service.pages.map((url) => `[${pageId(url)}](${url})`),
      ...(service.candidatePages ?? []).map((url) => `[${pageId(url)}](${url}), a guess`),
    ].join(", ") || "–",
  ]),
)}

If you can read the whole page of one of them, \`npm run service:add\` turns its text into the files that a service
needs.
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function pageId(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

function order(a: string, b: string): number {
  return a.localeCompare(b, "en");
}
