import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  validate,
  valueFromASTUntyped,
} from "graphql";
import { isObject, objectIn } from "../answer/is-object.ts";

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

/** A refusal in the words of a GraphQL server. */
export interface OperationRefusal {
  readonly errors: readonly object[];
}

// The longest document of the package has 182 tokens. One with millions would use up the memory.
const MOST_TOKENS = 5_000;

/** Parses and validates a request's body as a GraphQL server does. */
export function readOperation(schema: GraphQLSchema, body: string): ReadOperation | OperationRefusal {
  const refuse = (message: string): OperationRefusal => ({ errors: [{ message }] });
  const request = objectIn(body);
  if (request === undefined) return refuse("POST body sent invalid JSON.");
  const { query } = request;
  if (typeof query !== "string") return refuse("Must provide query string.");
  const variables = request.variables ?? {};
  if (!isObject(variables)) return refuse("Variables are invalid JSON: they must be an object.");
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    // The parser's own error, or a stack overflow in a document that is nested too deeply.
    return error instanceof Error && "toJSON" in error
      ? { errors: [(error as unknown as { toJSON(): object }).toJSON()] }
      : refuse("Syntax Error: The document cannot be read.");
  }
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
