import { type DocumentNode, GraphQLError, type GraphQLFormattedError, parse } from "graphql";
import { isObject, objectIn } from "../answer/is-object.ts";

export interface GraphQLRequest {
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: unknown;
}

/** A refusal in the words of a GraphQL server. */
export interface GraphQLRefusal {
  readonly errors: readonly GraphQLFormattedError[];
}

// The longest document of the package has 182 tokens. One with millions would use up the memory.
const MOST_TOKENS = 5_000;

/** Parses the body of a request as a GraphQL server does. */
export function readGraphQLRequest(body: string): GraphQLRequest | GraphQLRefusal {
  const refuse = (message: string): GraphQLRefusal => ({ errors: [{ message }] });
  const request = objectIn(body);
  if (request === undefined) return refuse("POST body sent invalid JSON.");
  const { query, operationName } = request;
  if (typeof query !== "string") return refuse("Must provide query string.");
  const variables = request.variables ?? {};
  if (!isObject(variables)) return refuse("Variables are invalid JSON: they must be an object.");
  try {
    return { query, document: parse(query, { maxTokens: MOST_TOKENS }), variables, operationName };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
    // A stack overflow in a document that is nested too deeply.
    return refuse("Syntax Error: The document cannot be read.");
  }
}
