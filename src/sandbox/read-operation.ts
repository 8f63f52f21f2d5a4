import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  validate,
  valueFromASTUntyped,
} from "graphql";
import { isObject } from "../answer/is-object.ts";
import type { GraphQLRefusal, GraphQLRequest } from "./graphql-request.ts";

/** The verification that a request asks for. */
export interface ReadOperation {
  readonly document: DocumentNode;
  /** The mutation field. */
  readonly root: string;
  /** Its key in the answer. */
  readonly key: string;
  readonly documentType: string;
  /** The complete input, with the values of the variables. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Validates a request as a GraphQL server does, and finds the verification that it asks for. */
export function readOperation(
  schema: GraphQLSchema,
  { document, variables }: GraphQLRequest,
): ReadOperation | GraphQLRefusal {
  const refuse = (message: string): GraphQLRefusal => ({ errors: [{ message }] });
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const field = operation?.selectionSet.selections.find(
    (selection: SelectionNode) => selection.kind === Kind.FIELD,
  );
  const argument = field?.arguments?.find(({ name }) => name.value === "input");
  if (operation?.operation !== "mutation" || field === undefined || argument === undefined) {
    return refuse("The sandbox serves verify and businessVerification only.");
  }
  const input: unknown = valueFromASTUntyped(argument.value, variables);
  if (!isObject(input)) return refuse(`Expected ${print(argument)} to be an object.`);
  return {
    document,
    root: field.name.value,
    key: field.alias?.value ?? field.name.value,
    documentType: typeof input.documentType === "string" ? input.documentType : "",
    input,
    variables,
  };
}
