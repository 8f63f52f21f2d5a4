import type { GraphQLAnswer } from "./answer/read-answer.ts";

/** Sends one attempt: variables in, GraphQL answer out. Rejects with what became of it, to be passed on as it is. */
export type Wire = (variables: Record<string, unknown>) => Promise<GraphQLAnswer>;

/** Takes an attempt to its answer by way of something around the wire: `withExchanges([…])` makes one. */
export type Pipeline = (
  document: object,
  variables: Record<string, unknown>,
  wire: Wire,
) => Promise<GraphQLAnswer>;
