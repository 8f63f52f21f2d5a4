import { executeSync, type GraphQLSchema, Kind, type OperationDefinitionNode, validate } from "graphql";
import type { GraphQLRequest } from "./graphql-request.ts";

/**
 * Answers a document that asks only for the schema, as code generators and editors send it. Undefined if the request asks
 * for something else, or if the schema refuses it.
 */
export function introspect(schema: GraphQLSchema, request: GraphQLRequest): object | undefined {
  const { document, variables, operationName } = request;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const isIntrospection = (operations as OperationDefinitionNode[]).every(
    ({ operation, selectionSet }) =>
      operation === "query" &&
      selectionSet.selections.every(
        (field) => field.kind === Kind.FIELD && field.name.value.startsWith("__"),
      ),
  );
  if (!isIntrospection || validate(schema, document).length > 0) return undefined;
  return executeSync({
    schema,
    document,
    variableValues: variables,
    operationName: typeof operationName === "string" ? operationName : null,
  });
}
