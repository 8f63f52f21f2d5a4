import {
  type DocumentNode,
  executeSync,
  GraphQLError,
  type GraphQLFormattedError,
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

export interface GraphQLRequest {
  readonly query: string;
  readonly document: DocumentNode;
  readonly operations: readonly OperationDefinitionNode[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: unknown;
}

/** A refusal in the words of a GraphQL server. */
export interface GraphQLRefusal {
  readonly errors: readonly GraphQLFormattedError[];
}

/** The verification that a request asks for. */
export interface Asked {
  /** The mutation field. */
  readonly root: string;
  /** Its key in the answer. */
  readonly key: string;
  readonly documentType: string;
  /** The complete input, with the values of the variables. */
  readonly input: Readonly<Record<string, unknown>>;
}

// The longest document of the package has 182 tokens. One with millions would use up the memory.
const MOST_TOKENS = 5_000;

const refuse = (message: string): GraphQLRefusal => ({ errors: [{ message }] });

/** Parses the body of a request as a GraphQL server does. */
export function readGraphQLRequest(body: string): GraphQLRequest | GraphQLRefusal {
  const request = objectIn(body);
  if (request === undefined) return refuse("POST body sent invalid JSON.");
  const { query, operationName } = request;
  if (typeof query !== "string") return refuse("Must provide query string.");
  const variables = request.variables ?? {};
  if (!isObject(variables)) return refuse("Variables are invalid JSON: they must be an object.");
  try {
    const document = parse(query, { maxTokens: MOST_TOKENS });
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return { query, document, operations: operations as OperationDefinitionNode[], variables, operationName };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
    // A stack overflow in a document that is nested too deeply.
    return refuse("Syntax Error: The document cannot be read.");
  }
}

/**
 * Answers a document that asks only for the schema, as code generators and editors send it. Undefined if the request asks
 * for something else, or if the schema refuses it.
 */
export function introspect(
  schema: GraphQLSchema,
  { document, operations, variables, operationName }: GraphQLRequest,
): object | undefined {
  const isMeta = (field: SelectionNode): boolean =>
    field.kind === Kind.FIELD && field.name.value.startsWith("__");
  const isIntrospection = operations.every(
    ({ operation, selectionSet }) => operation === "query" && selectionSet.selections.every(isMeta),
  );
  if (!isIntrospection || validate(schema, document).length > 0) return undefined;
  return executeSync({
    schema,
    document,
    variableValues: variables,
    operationName: typeof operationName === "string" ? operationName : null,
  });
}

/** Validates a request as a GraphQL server does, and finds the verification that it asks for. */
export function askedBy(
  schema: GraphQLSchema,
  { document, operations: [operation], variables }: GraphQLRequest,
): Asked | GraphQLRefusal {
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors: errors.map((error) => error.toJSON()) };
  const field = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  const argument = field?.arguments?.find(({ name }) => name.value === "input");
  if (operation?.operation !== "mutation" || field === undefined || argument === undefined)
    return refuse("The sandbox serves verify and businessVerification only.");
  const input: unknown = valueFromASTUntyped(argument.value, variables);
  if (!isObject(input)) return refuse(`Expected ${print(argument)} to be an object.`);
  return {
    root: field.name.value,
    key: field.alias?.value ?? field.name.value,
    documentType: typeof input.documentType === "string" ? input.documentType : "",
    input,
  };
}
