import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Follows, Rest, Service, Shape } from "../document/service.ts";
import { directives } from "./directives.ts";
import { placeOf } from "./place-of.ts";

/** What an operation and the schema say about its service. */
export interface ServiceFacts {
  readonly title: string;
  /** The facts that its document carries, without the formats, which are functions. */
  readonly service: Omit<Service, "formats">;
  /** The names of formats, by variable. */
  readonly formats: readonly (readonly [variable: string, format: string])[];
  /** Whether the result's union has other members. The type of the selected one then has its own name. */
  readonly isOneOfMany: boolean;
  /** Names of the scalars that are not GraphQL's own. */
  readonly scalars: ReadonlySet<string>;
}

type Refuse = (what: string) => never;

/** What is collected from the result's selection. */
interface Found {
  readonly schema: GraphQLSchema;
  readonly refuse: Refuse;
  readonly sensitive: string[];
  readonly scalars: Set<string>;
}

/**
 * Reads the facts of an operation's service. An operation must be on exactly one service that the schema knows. Otherwise
 * its answer could not be checked.
 *
 * @param operation a valid operation without spreads of fragments
 * @throws Error with one line that names the operation, its file and its line
 */
export function serviceFacts(schema: GraphQLSchema, operation: OperationDefinitionNode): ServiceFacts {
  const name = operation.name?.value;
  if (name === undefined || operation.operation !== "mutation")
    throw new Error(`${placeOf(operation)}Every operation must be a named mutation.`);
  const refuse: Refuse = (what) => {
    throw new Error(`${placeOf(operation)}Operation ${name}: ${what}`);
  };
  const [root, ...more] = operation.selectionSet.selections;
  if (root?.kind !== Kind.FIELD || more.length > 0) return refuse("select one mutation field.");
  const rootField = schema.getMutationType()?.getFields()[root.name.value];
  if (rootField === undefined) return refuse(`the schema has no mutation field ${root.name.value}.`);
  const inputType = getNamedType(rootField.args.find((argument) => argument.name === "input")?.type);
  if (!isInputObjectType(inputType)) return refuse(`${root.name.value} has no input.`);
  const input = root.arguments?.find((argument) => argument.name.value === "input")?.value;
  if (input?.kind !== Kind.OBJECT)
    return refuse("write the input as an object: input: { documentType: …, … }.");
  const fields = new Map(input.fields.map((field) => [field.name.value, field.value]));
  const literal = fields.get("documentType");
  if (literal?.kind !== Kind.STRING) return refuse("write documentType as a literal.");
  const documentType = literal.value;
  const facts = directives(schema, inputType, "service").find((use) => use.documentType === documentType);
  if (facts === undefined)
    return refuse(`no @service(documentType: ${JSON.stringify(documentType)}) stands on ${inputType.name}.`);

  const resultType = String(facts.result);
  const result = selectionOf(root.selectionSet, "result");
  const [fragment, ...others] = (result?.selectionSet?.selections ?? []).filter(
    (selection): selection is InlineFragmentNode => selection.kind === Kind.INLINE_FRAGMENT,
  );
  if (fragment?.typeCondition?.name.value !== resultType || others.length > 0)
    return refuse(`select result { __typename ... on ${resultType} { … } } and no other member.`);
  const typename = selectionOf(result?.selectionSet, "__typename");
  if (typename === undefined) return refuse("select __typename in result.");
  // Inside the result, aliases are allowed. Outside, the client reads the answer by the original names.
  const renamed = [root, ...(root.selectionSet?.selections ?? []), typename].find(
    (field): field is FieldNode => field.kind === Kind.FIELD && field.alias !== undefined,
  );
  if (renamed) return refuse(`select ${renamed.name.value} under its own name, without an alias.`);
  if ([root, result, typename, fragment].some(isConditional))
    return refuse(
      "use @include and @skip only on fields of the result, because the client needs the others.",
    );

  const member = schema.getType(resultType) as GraphQLObjectType;
  const found: Found = { schema, refuse, sensitive: [], scalars: new Set() };
  const shape = shapeOf(found, fragment.selectionSet, member, "");
  const { sensitive, formats } = inputFacts(schema, operation, documentType);
  const rest = restOf(schema, facts, member, Object.keys(shape), refuse);
  const follows = followsOf(facts.follows, fields, refuse);
  const payload = getNamedType(rootField.type) as GraphQLObjectType;
  const union = getNamedType(payload.getFields().result?.type);
  return {
    title: String(facts.title),
    service: {
      operation: name,
      root: root.name.value,
      documentType,
      ...(rest && { rest }),
      resultType,
      ...(typeof facts.myAppId === "string" && { myAppId: facts.myAppId }),
      ...(facts.repeatable === false && { repeatable: false }),
      ...(facts.reusable === false && { reusable: false }),
      ...(follows && { follows }),
      ...(sensitive.length > 0 && { sensitive }),
      ...(found.sensitive.length > 0 && { sensitiveResult: found.sensitive }),
      text: stripIgnoredCharacters(print(operation)),
      shape,
    },
    formats,
    isOneOfMany: schema.getPossibleTypes(union as never).length > 1,
    scalars: found.scalars,
  };
}

function selectionOf(set: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return set?.selections.find(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === name,
  );
}

/** Whether a variable can remove a selection from the answer. */
function isConditional(selection: SelectionNode | undefined): boolean {
  return selection?.directives?.some(({ name }) => ["include", "skip"].includes(name.value)) ?? false;
}

/** How to call a REST service, and where its answers contain each field of the result. Undefined for a GraphQL service. */
function restOf(
  schema: GraphQLSchema,
  { method, documentType }: Readonly<Record<string, unknown>>,
  result: GraphQLObjectType,
  selected: readonly string[],
  refuse: Refuse,
): Rest | undefined {
  if ((method ?? null) === null) return undefined;
  if (!String(documentType).startsWith("/"))
    return refuse("a service with a method must have its path, which begins with /, as its documentType.");
  const fields = Object.entries(result.getFields()).map(([name, field]) => {
    const [foundAt] = directives(schema, field, "foundAt");
    return [name, (foundAt?.paths as string[] | undefined) ?? [`data.${name}`]] as const;
  });
  const rest: Rest = { method: method as Rest["method"], fields: Object.fromEntries(fields) };
  const renamed = selected.find((name) => !Object.hasOwn(rest.fields, name));
  if (renamed === undefined) return rest;
  return refuse(`select ${renamed} without an alias, because a REST answer has no aliases.`);
}

/** The field that the earlier step passes on, and the variable for it, whose name may differ from the input field's. */
function followsOf(
  handOver: unknown,
  fields: ReadonlyMap<string, ValueNode>,
  refuse: Refuse,
): Follows | undefined {
  if (typeof handOver !== "object" || handOver === null) return undefined;
  const { documentType, take, of, as } = handOver as Record<string, unknown>;
  const value = fields.get(String(as));
  if (value?.kind !== Kind.VARIABLE)
    return refuse(`use a variable for ${String(as)}, because the earlier step gives its value.`);
  const from = of === "INPUT" ? ({ of: "input" } as const) : {};
  return { documentType: String(documentType), take: String(take), ...from, as: value.name.value };
}

/** The shape of a selection. An aliased field has its alias, as in the answer. */
function shapeOf(
  found: Found,
  set: SelectionSetNode,
  type: GraphQLObjectType,
  path: string,
): Record<string, Shape> {
  const shape: Record<string, Shape> = {};
  for (const selection of set.selections) {
    const inner = selectedBy(found, selection, type, path);
    for (const [key, form] of Object.entries(inner)) {
      const mayLack = isConditional(selection) && !(Array.isArray(form) && form[1] === "or none");
      if (!Object.hasOwn(shape, key) || !isConditional(selection))
        shape[key] = mayLack ? [form, "or none"] : form;
    }
  }
  return shape;
}

function selectedBy(
  found: Found,
  selection: SelectionNode,
  type: GraphQLObjectType,
  path: string,
): Record<string, Shape> {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const on = selection.typeCondition?.name.value ?? type.name;
    if (on !== type.name) return found.refuse(`${on} is not ${type.name}, the type that is selected here.`);
    return shapeOf(found, selection.selectionSet, type, path);
  }
  if (selection.kind === Kind.FRAGMENT_SPREAD || selection.name.value === "__typename") return {};
  const field = type.getFields()[selection.name.value];
  if (field === undefined) return found.refuse(`${type.name} has no field ${selection.name.value}.`);
  const key = selection.alias?.value ?? selection.name.value;
  if (directives(found.schema, field, "sensitive").length > 0) found.sensitive.push(path + key);
  return { [key]: formOf(found, field.type, selection, path + key) };
}

function formOf(found: Found, type: GraphQLOutputType, selection: FieldNode, path: string): Shape {
  const inner = getNullableType(type);
  if (isListType(inner)) return [formOf(found, inner.ofType, selection, path)];
  if (isScalarType(inner)) found.scalars.add(inner.name);
  if (selection.selectionSet === undefined) {
    if (["Int", "Float", "Boolean", "String"].includes(inner.name)) return inner.name as Shape;
    return inner.name === "ID" ? "String" : "JSON";
  }
  if (!isObjectType(inner)) return found.refuse(`the type of ${path} is neither a scalar nor an object.`);
  return shapeOf(found, selection.selectionSet, inner, `${path}.`);
}

/** Which variables are personal data, and which formats they have. */
function inputFacts(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  documentType: string,
): { readonly sensitive: string[]; readonly formats: [variable: string, format: string][] } {
  const sensitive = new Set<string>();
  const formats: [string, string][] = [];
  const info = new TypeInfo(schema);
  visit(
    operation,
    visitWithTypeInfo(info, {
      ObjectField: ({ name, value }) => {
        const type = getNamedType(info.getParentInputType());
        const field = isInputObjectType(type) ? type.getFields()[name.value] : undefined;
        if (directives(schema, field, "sensitive").length > 0)
          visit(value, { Variable: (variable) => void sensitive.add(variable.name.value) });
        if (value.kind !== Kind.VARIABLE) return;
        const uses = directives(schema, field, "format");
        const format =
          uses.find((use) => use.documentType === documentType) ??
          uses.find((use) => (use.documentType ?? null) === null);
        if (format) formats.push([value.name.value, String(format.is)]);
      },
    }),
  );
  return { sensitive: [...sensitive], formats };
}
