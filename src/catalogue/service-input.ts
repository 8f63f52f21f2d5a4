import {
  type FieldNode,
  type GraphQLInputObjectType,
  type ObjectValueNode,
  type OperationDefinitionNode,
  print,
} from "graphql";
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

/** The variables that a service's document declares, described by the schema's input fields in which they are used. */
export function declaredInputs(
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
