import type { FieldNode, OperationDefinitionNode, TypeNode, ValueNode } from "graphql";
import { GRAPHQL_MAX_INT, GRAPHQL_MIN_INT, print, specifiedScalarTypes, valueFromASTUntyped } from "graphql";
import { ServiceRefusal } from "./service-refusal.ts";

/** One input field as the example fills it. */
export interface InputLiteral {
  readonly name: string;
  /** The type of the literal in SDL, without `!`. Undefined for an object (see `fields`) and for null. */
  readonly type: string | undefined;
  /** Whether the literal shows the type. Otherwise the type is a guess. */
  readonly shown: boolean;
  /** The fields of an object. */
  readonly fields?: readonly InputLiteral[];
  /** The value, if it is a single one. It may be personal, so use it only for comparison. */
  readonly value: unknown;
}

/**
 * The input fields of the example, written out or passed in variables. An input cannot become a variable of ours if the
 * page does not give the vendor's name of its type. Such an input is refused.
 */
export function inputLiterals(
  root: FieldNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): InputLiteral[] {
  const [input, ...more] = root.arguments ?? [];
  if (input?.name.value !== "input" || more.length > 0) {
    throw new ServiceRefusal(`The example's ${root.name.value} does not take one argument named input.`);
  }
  const read = readNode("input", input.value);
  if (read.fields === undefined) throw new ServiceRefusal("The example's input is not an object.");
  return [...read.fields];

  function readNode(name: string, node: ValueNode, path: string = name): InputLiteral {
    if (node.kind === "Variable") return readVariable(name, node.name.value, path);
    if (node.kind === "EnumValue") {
      throw new ServiceRefusal(
        `${path} is the bare word ${node.value}, an enum whose type name is not on the page: write this service by hand.`,
      );
    }
    if (node.kind === "ObjectValue") {
      const fields = node.fields.map((field) =>
        readNode(field.name.value, field.value, `${path}.${field.name.value}`),
      );
      return readObject(name, fields, path);
    }
    if (node.kind === "ListValue")
      return readList(
        name,
        node.values.map((value) => readNode(name, value, path)),
        path,
      );
    // An Int may have more digits than a number can hold. Only the type matters.
    if (node.kind === "FloatValue") return { name, type: "Float", shown: true, value: Number(node.value) };
    return readJson(name, valueFromASTUntyped(node), path);
  }

  function readVariable(name: string, variable: string, path: string): InputLiteral {
    const definition = operation.variableDefinitions?.find((node) => node.variable.name.value === variable);
    if (definition === undefined) throw new ServiceRefusal(`The document does not declare $${variable}.`);
    const given = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    const value = given ?? (definition.defaultValue && valueFromASTUntyped(definition.defaultValue));
    const declared = nullable(definition.type);
    if (specifiedScalarTypes.some((scalar) => scalar.name === named(declared))) {
      return { name, type: print(declared), shown: true, value };
    }
    if (value === undefined) {
      throw new ServiceRefusal(
        `${path} is $${variable}, whose value is not in "variables": its fields are unknown.`,
      );
    }
    const read = readJson(name, value, path);
    if (read.fields !== undefined) return read;
    throw new ServiceRefusal(
      `${path} is declared as ${named(declared)}, a type that the schema does not have: write this service by hand.`,
    );
  }
}

function readJson(name: string, value: unknown, path: string): InputLiteral {
  if (Array.isArray(value))
    return readList(
      name,
      value.map((item) => readJson(name, item, path)),
      path,
    );
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([key, inner]) => readJson(key, inner, `${path}.${key}`));
    return readObject(name, fields, path);
  }
  if (typeof value === "string") return { name, type: "String", shown: true, value };
  if (typeof value === "boolean") return { name, type: "Boolean", shown: true, value };
  if (typeof value !== "number") return { name, type: undefined, shown: false, value: null };
  const isInt = Number.isInteger(value) && value <= GRAPHQL_MAX_INT && value >= GRAPHQL_MIN_INT;
  // A whole number beyond the range of Int has a scalar type that only the vendor knows.
  return { name, type: isInt ? "Int" : "Float", shown: isInt || !Number.isInteger(value), value };
}

function readObject(name: string, fields: readonly InputLiteral[], path: string): InputLiteral {
  const odd = fields.find((field) => !/^(?!__)[A-Za-z_]\w*$/.test(field.name));
  if (fields.length === 0 || odd !== undefined || path.split(".").length > 5) {
    throw new ServiceRefusal(
      `${path} is an object that is empty, is nested too deeply or has unusual keys: write this service by hand.`,
    );
  }
  return { name, type: undefined, shown: true, fields, value: undefined };
}

function readList(name: string, items: readonly InputLiteral[], path: string): InputLiteral {
  const types = new Set(items.map((item) => (item.fields === undefined ? item.type : "object")));
  types.delete(undefined);
  if (types.size === 2 && types.has("Int") && types.has("Float")) types.delete("Int");
  const [type = "String"] = types;
  if (types.size > 1 || type === "object" || type.startsWith("[")) {
    throw new ServiceRefusal(
      `${path} is a list of objects or lists, whose type name is not on the page: write this service by hand.`,
    );
  }
  return { name, type: `[${type}!]`, shown: types.size > 0, value: items.map((item) => item.value) };
}

function nullable(type: TypeNode): Exclude<TypeNode, { readonly kind: "NonNullType" }> {
  return type.kind === "NonNullType" ? type.type : type;
}

function named(type: TypeNode): string {
  return type.kind === "NamedType" ? type.name.value : named(type.type);
}
