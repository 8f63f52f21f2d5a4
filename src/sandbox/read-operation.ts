import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  validate,
  valueFromASTUntyped,
} from "graphql";

/** One verification as a request asks for it. */
export interface ReadOperation {
  readonly document: DocumentNode;
  /** The mutation field. */
  readonly root: string;
  /** The key under which it is answered. */
  readonly key: string;
  readonly documentType: string;
  /** The whole input, with the variables in their places. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A refusal as a GraphQL server words it. */
export interface OperationRefusal {
  readonly errors: readonly object[];
}

/** Parses and validates a request's body as a GraphQL server does. */
export function readOperation(schema: GraphQLSchema, body: string): ReadOperation | OperationRefusal {
  const refuse = (message: string): OperationRefusal => ({ errors: [{ message }] });
  let request: { query?: unknown; variables?: unknown };
  try {
    request = JSON.parse(body) as typeof request;
  } catch {
    return refuse("POST body sent invalid JSON.");
  }
  if (typeof request?.query !== "string") return refuse("Must provide query string.");
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    return { errors: [(error as { toJSON(): object }).toJSON()] };
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
  const variables = (request.variables ?? {}) as Record<string, unknown>;
  const input = valueFromASTUntyped(argument.value, variables) as Record<string, unknown>;
  return {
    document,
    root: field.name.value,
    key: field.alias?.value ?? field.name.value,
    documentType: String(input.documentType),
    input,
    variables,
  };
}
