import type { Types } from "@graphql-codegen/plugin-helpers";
import {
  type FieldNode,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type ValueNode,
} from "graphql";
import type { Follows } from "../document/service.ts";
import { directives } from "./directives.ts";

/** Where generated code imports from. */
export interface ServicesConfig {
  readonly client: string;
  readonly formats: string;
  /** @default "./documents.ts" */
  readonly documents?: string;
}

interface WrittenService {
  readonly follows: boolean;
  readonly code: string;
  readonly formats: readonly string[];
  readonly types: readonly string[];
}

/**
 * Writes each operation with the facts of its service. An operation on several services, or on none that the schema
 * knows, is an error: there would be nothing to check its answer against.
 */
export function writeServices(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: ServicesConfig,
): string {
  const operations = files
    .flatMap((file) => file.document?.definitions ?? [])
    .filter((definition): definition is OperationDefinitionNode => definition.kind === "OperationDefinition")
    .sort((a, b) => (a.name?.value ?? "").localeCompare(b.name?.value ?? "", "en"));
  const services = operations.map((operation) => writeService(schema, operation));
  const names = operations.map((operation) => operation.name?.value as string);
  const formats = [...new Set(services.flatMap((service) => service.formats))].sort();
  const types = services.flatMap((service) => service.types).sort();
  const documents = JSON.stringify(config.documents ?? "./documents.ts");
  const documentTypes = [
    ...(services.some((service) => service.follows) ? ["type FollowingDocument"] : []),
    ...(services.some((service) => !service.follows) ? ["type VerificationDocument"] : []),
  ].join(", ");
  const lines = [
    "// Written by codegen. Do not edit.",
    `import { defineService, ${documentTypes} } from ${JSON.stringify(config.client)};`,
    ...(formats.length > 0
      ? [`import { ${formats.join(", ")} } from ${JSON.stringify(config.formats)};`]
      : []),
    `import {\n${names.map((name) => `  ${name} as ${name}Document,\n`).join("")}} from ${documents};`,
    `import type {\n${types.map((name) => `  ${name},\n`).join("")}} from ${documents};`,
    "",
    ...services.map((service) => service.code),
  ];
  return lines.join("\n");
}

function writeService(schema: GraphQLSchema, operation: OperationDefinitionNode): WrittenService {
  const name = operation.name?.value;
  if (name === undefined || operation.operation !== "mutation")
    throw new Error("Every operation must be a named mutation.");
  const refuse = (what: string): never => {
    throw new Error(`Operation ${name}: ${what}`);
  };
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== "Field" || more.length > 0) return refuse("select one mutation field.");
  const rootField = schema.getMutationType()?.getFields()[root.name.value];
  if (rootField === undefined) return refuse(`the schema has no mutation field ${root.name.value}.`);
  const inputType = getNamedType(rootField.args.find((argument) => argument.name === "input")?.type);
  if (!isInputObjectType(inputType)) return refuse(`${root.name.value} has no input.`);
  const input = root.arguments?.find((argument) => argument.name.value === "input")?.value;
  if (input?.kind !== "ObjectValue")
    return refuse("spell the input as an object: input: { documentType: …, … }.");
  const fields = new Map(input.fields.map((field) => [field.name.value, field.value]));
  const literal = fields.get("documentType");
  if (literal?.kind !== "StringValue") return refuse("spell documentType as a literal.");
  const documentType = literal.value;

  const facts = directives(schema, inputType, "service").find(
    (service) => service.documentType === documentType,
  );
  if (facts === undefined) {
    return refuse(`no @service(documentType: ${JSON.stringify(documentType)}) stands on ${inputType.name}.`);
  }
  const resultType = String(facts.result);
  const result = selectionOf(root.selectionSet, "result");
  const fragments = (result?.selectionSet?.selections ?? []).filter(
    (selection): selection is InlineFragmentNode => selection.kind === "InlineFragment",
  );
  const fragment = fragments.find((candidate) => candidate.typeCondition?.name.value === resultType);
  if (fragment === undefined || fragments.length !== 1) {
    return refuse(`select result { __typename ... on ${resultType} { … } } and no other member.`);
  }
  const typename = selectionOf(result?.selectionSet, "__typename");
  if (typename === undefined) return refuse("select __typename in result.");
  // Below the result names are free; above it the client reads the answer by them.
  const renamed = [root, ...(root.selectionSet?.selections ?? []), typename].find(
    (field) => "alias" in field && field.alias,
  );
  if (renamed !== undefined)
    return refuse(`select ${(renamed as FieldNode).name.value} under its own name, without an alias.`);
  const member = schema.getType(resultType);
  if (!isObjectType(member)) return refuse(`the schema has no type ${resultType}.`);

  const sensitiveResult: string[] = [];
  const shape = shapeOf(schema, fragment.selectionSet, member, "", sensitiveResult);
  const inputs = inputFacts(schema, inputType, fields, documentType);
  const follows = followsOf(facts.follows, fields, refuse);
  const written = {
    operation: name,
    root: root.name.value,
    documentType,
    resultType,
    ...(facts.myAppId !== undefined && facts.myAppId !== null && { myAppId: facts.myAppId }),
    ...(facts.repeatable === false && { repeatable: false }),
    ...(follows !== undefined && { follows }),
    ...(inputs.sensitive.length > 0 && { sensitive: inputs.sensitive }),
    ...(sensitiveResult.length > 0 && { sensitiveResult }),
  };
  const literalFacts = Object.entries(written).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  if (inputs.formats.length > 0) {
    literalFacts.push(
      `  formats: { ${inputs.formats.map(([variable, format]) => `${variable}: ${format}`).join(", ")} },`,
    );
  }
  literalFacts.push(`  text: ${JSON.stringify(stripIgnoredCharacters(print(operation)))},`);
  literalFacts.push(`  shape: ${JSON.stringify(shape)},`);

  const typed =
    follows === undefined
      ? `VerificationDocument<${name}Result, ${name}Variables, "${root.name.value}">`
      : `FollowingDocument<${name}Result, ${name}Variables, "${root.name.value}", "${follows.as}">`;
  const resultName = memberTypeName(schema, name, root.name.value, resultType);
  const title = `${String(facts.title)}: \`${documentType}\`, answered by \`${resultType}\`.`;
  return {
    follows: follows !== undefined,
    types: [resultName, `${name}MutationVariables`],
    formats: inputs.formats.map(([, format]) => format),
    code: `/** What ${name} finds. */
export interface ${name}Result extends ${resultName} {}

/** What ${name} takes. */
export interface ${name}Variables extends ${name}MutationVariables {}

/** ${title} */
export const ${name}: ${typed} = /*#__PURE__*/ defineService(${name}Document, {
${literalFacts.join("\n")}
});
`,
  };
}

/** What the earlier step hands over, and the variable that carries it: an input field may be filled by another name. */
function followsOf(
  handOver: unknown,
  fields: ReadonlyMap<string, ValueNode>,
  refuse: (what: string) => never,
): Follows | undefined {
  if (typeof handOver !== "object" || handOver === null) return undefined;
  const { documentType, take, as } = handOver as Record<string, unknown>;
  const value = fields.get(String(as));
  if (value?.kind !== "Variable")
    return refuse(`give ${String(as)} a variable: the step before hands it over.`);
  return { documentType: String(documentType), take: String(take), as: value.name.value };
}

function selectionOf(set: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return set?.selections.find(
    (selection): selection is FieldNode => selection.kind === "Field" && selection.name.value === name,
  );
}

/** The form of what is selected; an aliased field stands under its alias, as in the answer. */
function shapeOf(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  type: GraphQLObjectType,
  path: string,
  sensitive: string[],
): Record<string, unknown> {
  const shape: Record<string, unknown> = {};
  for (const selection of set.selections) {
    if (selection.kind !== "Field")
      throw new Error(`Select the fields of ${type.name} one by one, without fragments.`);
    if (selection.name.value === "__typename") continue;
    const field = type.getFields()[selection.name.value];
    if (field === undefined) throw new Error(`${type.name} has no field ${selection.name.value}.`);
    const key = selection.alias?.value ?? selection.name.value;
    const here = path + key;
    if (directives(schema, field, "sensitive").length > 0) sensitive.push(here);
    shape[key] = formOf(schema, field.type, selection, here, sensitive);
  }
  return shape;
}

function formOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selection: FieldNode,
  path: string,
  sensitive: string[],
): unknown {
  if (isNonNullType(type)) return formOf(schema, type.ofType, selection, path, sensitive);
  if (isListType(type)) return [formOf(schema, type.ofType, selection, path, sensitive)];
  if (isLeafType(type)) {
    if (["Int", "Float", "Boolean", "String"].includes(type.name)) return type.name;
    return type.name === "ID" ? "String" : "JSON";
  }
  if (!isObjectType(type) || selection.selectionSet === undefined)
    throw new Error(`Cannot read the type of ${path}.`);
  return shapeOf(schema, selection.selectionSet, type, `${path}.`, sensitive);
}

/** Which variables are personal data, and in which written form they are expected. */
function inputFacts(
  schema: GraphQLSchema,
  type: GraphQLInputObjectType,
  values: ReadonlyMap<string, ValueNode>,
  documentType: string,
): { readonly sensitive: string[]; readonly formats: [variable: string, format: string][] } {
  const sensitive: string[] = [];
  const formats: [string, string][] = [];
  for (const [name, value] of values) {
    const field = type.getFields()[name];
    const isSensitive = directives(schema, field, "sensitive").length > 0;
    if (value.kind === "ObjectValue") {
      const inner = getNamedType(field?.type);
      const nested = new Map(value.fields.map((entry) => [entry.name.value, entry.value]));
      if (isInputObjectType(inner)) {
        const found = inputFacts(schema, inner, nested, documentType);
        sensitive.push(...found.sensitive);
        formats.push(...found.formats);
      }
    }
    for (const variable of variablesIn(value)) if (isSensitive) sensitive.push(variable);
    if (value.kind !== "Variable") continue;
    const candidates = directives(schema, field, "format");
    const format =
      candidates.find((candidate) => candidate.documentType === documentType) ??
      candidates.find((candidate) => candidate.documentType === undefined || candidate.documentType === null);
    if (format !== undefined) formats.push([value.name.value, String(format.is)]);
  }
  return { sensitive: [...new Set(sensitive)], formats };
}

function variablesIn(value: ValueNode): string[] {
  if (value.kind === "Variable") return [value.name.value];
  if (value.kind === "ListValue") return value.values.flatMap(variablesIn);
  if (value.kind === "ObjectValue") return value.fields.flatMap((field) => variablesIn(field.value));
  return [];
}

/** The name that typescript-operations gives the selected member; it leaves the member out where a union has one only. */
function memberTypeName(schema: GraphQLSchema, operation: string, root: string, resultType: string): string {
  const payload = getNamedType(schema.getMutationType()?.getFields()[root]?.type);
  const union = isObjectType(payload) ? getNamedType(payload.getFields().result?.type) : undefined;
  const members = union === undefined ? 0 : schema.getPossibleTypes(union as never).length;
  const base = `${operation}Mutation_${root}_result`;
  return members > 1 ? `${base}_${resultType}` : base;
}
