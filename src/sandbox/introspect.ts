import {
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";

/**
 * Answers a document that asks only for the schema, as code generators and editors send it. Undefined if the request asks
 * for something else, or if the schema refuses it.
 */
export function introspect(schema: GraphQLSchema, body: string): object | undefined {
  // A quick test, since most requests are verifications.
  if (!/__schema|__type/.test(body)) return undefined;
  try {
    const { query, variables, operationName } = JSON.parse(body) as {
      readonly query: string;
      readonly variables?: Readonly<Record<string, unknown>> | null;
      readonly operationName?: string | null;
    };
    const document = parse(query, { maxTokens: 5_000 });
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const isIntrospection = (operations as OperationDefinitionNode[]).every(
      ({ operation, selectionSet }) =>
        operation === "query" &&
        selectionSet.selections.every(
          (field) => field.kind === Kind.FIELD && field.name.value.startsWith("__"),
        ),
    );
    if (!isIntrospection || validate(schema, document).length > 0) return undefined;
    return executeSync({ schema, document, variableValues: variables, operationName });
  } catch {
    return undefined;
  }
}
