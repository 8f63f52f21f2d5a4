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
  isScalarType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import type { Follows, Rest, Shape } from "../document/service.ts";
import { directives } from "./directives.ts";
import { placeOf } from "./place-of.ts";
import { restFacts } from "./rest-facts.ts";

/** What an operation and the schema say about its service. */
export interface ServiceFacts {
  readonly operation: string;
  readonly title: string;
  readonly root: string;
  readonly documentType: string;
  readonly rest: Rest | undefined;
  readonly resultType: string;
  /** Whether the result's union has other members. The type of the selected one then has its own name. */
  readonly isOneOfMany: boolean;
  readonly myAppId: unknown;
  readonly repeatable: boolean;
  readonly reusable: boolean;
  readonly follows: Follows | undefined;
  readonly sensitive: readonly string[];
  readonly sensitiveResult: readonly string[];
  readonly formats: readonly (readonly [variable: string, format: string])[];
  readonly shape: { readonly [field: string]: Shape };
  /** Names of the scalars that are not GraphQL's own. */
  readonly scalars: ReadonlySet<string>;
}

/** What is collected from the result's selection. */
interface Found {
  readonly sensitive: string[];
  readonly scalars: Set<string>;
}

/**
 * Reads the facts of an operation's service. An operation must be on exactly one service that the schema knows. Otherwise
 * its answer could not be checked.
 *
 * @throws Error with one line that names the operation, its file and its line
 */
export function serviceFacts(schema: GraphQLSchema, operation: OperationDefinitionNode): ServiceFacts {
  const name = operation.name?.value;
  if (name === undefined || operation.operation !== "mutation")
    throw new Error(`${placeOf(operation)}Every operation must be a named mutation.`);
  const refuse = (what: string): never => {
    throw new Error(`${placeOf(operation)}Operation ${name}: ${what}`);
  };
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== "Field" || more.length > 0) return refuse("select one mutation field.");
  const rootField = schema.getMutationType()?.getFields()[root.name.value];
  if (rootField === undefined) return refuse(`the schema has no mutation field ${root.name.value}.`);
  const inputType = getNamedType(rootField.args.find((argument) => argument.name === "input")?.type);
  if (!isInputObjectType(inputType)) return refuse(`${root.name.value} has no input.`);
  const input = root.arguments?.find((argument) => argument.name.value === "input")?.value;
  if (input?.kind !== "ObjectValue")
    return refuse("write the input as an object: input: { documentType: …, … }.");
  const fields = new Map(input.fields.map((field) => [field.name.value, field.value]));
  const literal = fields.get("documentType");
  if (literal?.kind !== "StringValue") return refuse("write documentType as a literal.");
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
  // Inside the result, aliases are allowed. Outside, the client reads the answer by the original names.
  const renamed = [root, ...(root.selectionSet?.selections ?? []), typename].find(
    (field) => "alias" in field && field.alias,
  );
  if (renamed !== undefined)
    return refuse(`select ${(renamed as FieldNode).name.value} under its own name, without an alias.`);
  const member = schema.getType(resultType);
  if (!isObjectType(member)) return refuse(`the schema has no type ${resultType}.`);

  const conditional = [root, result, typename, fragment].find((selection) => isConditional(selection));
  if (conditional !== undefined)
    return refuse(
      "use @include and @skip only on fields of the result, because the client needs the others.",
    );

  const found: Found = { sensitive: [], scalars: new Set() };
  const shape = shapeOf(schema, fragment.selectionSet, member, "", found, refuse);
  const inputs = inputFacts(schema, inputType, fields, documentType);
  const union = getNamedType(rootField.type);
  const members = isObjectType(union) ? getNamedType(union.getFields().result?.type) : undefined;
  return {
    operation: name,
    title: String(facts.title),
    root: root.name.value,
    documentType,
    rest: restFacts(schema, facts, member, Object.keys(shape), refuse),
    resultType,
    isOneOfMany: members !== undefined && schema.getPossibleTypes(members as never).length > 1,
    myAppId: facts.myAppId ?? undefined,
    repeatable: facts.repeatable !== false,
    reusable: facts.reusable !== false,
    follows: followsOf(facts.follows, fields, refuse),
    sensitive: inputs.sensitive,
    sensitiveResult: found.sensitive,
    formats: inputs.formats,
    shape,
    scalars: found.scalars,
  };
}

/** Whether a variable can remove a selection from the answer. */
function isConditional(selection: SelectionNode | undefined): boolean {
  return selection?.directives?.some(({ name }) => ["include", "skip"].includes(name.value)) ?? false;
}

/** The field that the earlier step passes on, and the variable for it, whose name may differ from the input field's. */
function followsOf(
  handOver: unknown,
  fields: ReadonlyMap<string, ValueNode>,
  refuse: (what: string) => never,
): Follows | undefined {
  if (typeof handOver !== "object" || handOver === null) return undefined;
  const { documentType, take, of, as } = handOver as Record<string, unknown>;
  const value = fields.get(String(as));
  if (value?.kind !== "Variable")
    return refuse(`use a variable for ${String(as)}, because the earlier step gives its value.`);
  const from = of === "INPUT" ? ({ of: "input" } as const) : {};
  return { documentType: String(documentType), take: String(take), ...from, as: value.name.value };
}

function selectionOf(set: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return set?.selections.find(
    (selection): selection is FieldNode => selection.kind === "Field" && selection.name.value === name,
  );
}

/** The shape of a selection. An aliased field has its alias, as in the answer. */
function shapeOf(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  type: GraphQLObjectType,
  path: string,
  found: Found,
  refuse: (what: string) => never,
): Record<string, Shape> {
  const shape: Record<string, Shape> = {};
  for (const selection of set.selections) {
    if (selection.kind === "FragmentSpread") return refuse(`there is no fragment ${selection.name.value}.`);
    if (selection.kind === "InlineFragment") {
      const on = selection.typeCondition?.name.value ?? type.name;
      if (on !== type.name) return refuse(`${on} is not ${type.name}, the type that is selected here.`);
      const inner = shapeOf(schema, selection.selectionSet, type, path, found, refuse);
      for (const [key, form] of Object.entries(inner)) {
        if (!Object.hasOwn(shape, key)) shape[key] = isConditional(selection) ? orNone(form) : form;
      }
      continue;
    }
    if (selection.name.value === "__typename") continue;
    const field = type.getFields()[selection.name.value];
    if (field === undefined) return refuse(`${type.name} has no field ${selection.name.value}.`);
    const key = selection.alias?.value ?? selection.name.value;
    const here = path + key;
    if (directives(schema, field, "sensitive").length > 0) found.sensitive.push(here);
    const form = formOf(schema, field.type, selection, here, found, refuse);
    shape[key] = isConditional(selection) ? orNone(form) : form;
  }
  return shape;
}

function orNone(form: Shape): Shape {
  return Array.isArray(form) && form[1] === "or none" ? form : [form, "or none"];
}

function formOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selection: FieldNode,
  path: string,
  found: Found,
  refuse: (what: string) => never,
): Shape {
  if (isNonNullType(type)) return formOf(schema, type.ofType, selection, path, found, refuse);
  if (isListType(type)) return [formOf(schema, type.ofType, selection, path, found, refuse)];
  if (isLeafType(type)) {
    if (isScalarType(type)) found.scalars.add(type.name);
    if (["Int", "Float", "Boolean", "String"].includes(type.name)) return type.name as Shape;
    return type.name === "ID" ? "String" : "JSON";
  }
  if (!isObjectType(type) || selection.selectionSet === undefined)
    return refuse(`the type of ${path} is neither a scalar nor an object.`);
  return shapeOf(schema, selection.selectionSet, type, `${path}.`, found, refuse);
}

/** Which variables are personal data, and which formats they have. */
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
