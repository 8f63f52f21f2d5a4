import {
  type FieldNode,
  Kind,
  type ListValueNode,
  type ObjectValueNode,
  type OperationDefinitionNode,
  parseValue,
  print,
  specifiedScalarTypes,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";
import { isObject } from "../answer/is-object.ts";
import { scalarOf } from "./leaf-type.ts";
import { demand, ServiceRefusal } from "./service-refusal.ts";

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
): readonly InputLiteral[] {
  const [input, ...more] = root.arguments ?? [];
  demand(
    input?.name.value === "input" && more.length === 0,
    `The example's ${root.name.value} does not take one argument named input.`,
  );
  const { fields } = read("input", input.value, "input");
  demand(fields, "The example's input is not an object.");
  return fields;

  function read(name: string, node: ValueNode, path: string): InputLiteral {
    switch (node.kind) {
      case Kind.VARIABLE:
        return readVariable(name, node.name.value, path);
      case Kind.ENUM:
        throw new ServiceRefusal(
          `${path} is the bare word ${node.value}, an enum whose type name is not on the page: write this service by hand.`,
        );
      case Kind.OBJECT:
        return readObject(name, node, path);
      case Kind.LIST:
        return readList(name, node, path);
      case Kind.NULL:
        return { name, type: undefined, shown: false, value: null };
      case Kind.INT: {
        const value = Number(node.value);
        const type = scalarOf(value);
        // A whole number beyond the range of Int has a scalar type that only the vendor knows.
        return { name, type, shown: type === "Int", value };
      }
      default:
        return { name, type: node.kind.replace("Value", ""), shown: true, value: valueFromASTUntyped(node) };
    }
  }

  function readObject(name: string, node: ObjectValueNode, path: string): InputLiteral {
    const fields = node.fields.map((field) =>
      read(field.name.value, field.value, `${path}.${field.name.value}`),
    );
    const areUsual = fields.every((field) => /^(?!__)[A-Za-z_]\w*$/.test(field.name));
    demand(
      fields.length > 0 && areUsual && path.split(".").length <= 5,
      `${path} is an object that is empty, is nested too deeply or has unusual keys: write this service by hand.`,
    );
    return { name, type: undefined, shown: true, fields, value: undefined };
  }

  function readList(name: string, node: ListValueNode, path: string): InputLiteral {
    const items = node.values.map((value) => read(name, value, path));
    const types = new Set(items.map((item) => (item.fields === undefined ? item.type : "object")));
    types.delete(undefined);
    if (types.has("Float")) types.delete("Int");
    const [type = "String"] = types;
    demand(
      types.size <= 1 && type !== "object" && !type.startsWith("["),
      `${path} is a list of objects or lists, whose type name is not on the page: write this service by hand.`,
    );
    return { name, type: `[${type}!]`, shown: types.size > 0, value: items.map((item) => item.value) };
  }

  function readVariable(name: string, variable: string, path: string): InputLiteral {
    const definition = operation.variableDefinitions?.find((node) => node.variable.name.value === variable);
    demand(definition, `The document does not declare $${variable}.`);
    const value = Object.hasOwn(variables, variable) ? nodeOf(variables[variable]) : definition.defaultValue;
    const type = print(definition.type).replace(/!$/, "");
    const named = type.replace(/[[\]!]/g, "");
    if (specifiedScalarTypes.some((scalar) => scalar.name === named)) {
      return { name, type, shown: true, value: value && valueFromASTUntyped(value) };
    }
    demand(value, `${path} is $${variable}, whose value is not in "variables": its fields are unknown.`);
    const literal = read(name, value, path);
    demand(
      literal.fields,
      `${path} is declared as ${named}, a type that the schema does not have: write this service by hand.`,
    );
    return literal;
  }
}

/** A value of JSON in GraphQL's syntax. */
function nodeOf(value: unknown): ValueNode {
  if (typeof value === "string") return { kind: Kind.STRING, value };
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map(nodeOf) };
  if (!isObject(value)) return parseValue(JSON.stringify(value));
  const fields = Object.entries(value).map(([key, inner]) => ({
    kind: Kind.OBJECT_FIELD as const,
    name: { kind: Kind.NAME as const, value: key },
    value: nodeOf(inner),
  }));
  return { kind: Kind.OBJECT, fields };
}
