import { type AnyVariables, CombinedError, type Operation, type OperationResult } from "@urql/core";
import type { GraphQLAnswer } from "./read-answer.ts";

/** Performs one operation: variables in, GraphQL answer out. Given anew for each attempt. */
export type Perform = (operation: Operation) => Promise<GraphQLAnswer>;

/** Takes an operation to its result: the wire itself, or exchanges around it. */
export type Pipeline = (
  operation: Operation,
  wire: (operation: Operation) => Promise<OperationResult>,
) => Promise<OperationResult>;

/** Runs one attempt. */
export type Execute = (
  document: object,
  variables: AnyVariables,
  perform: Perform,
) => Promise<OperationResult>;

/**
 * Makes operations of documents and variables and takes each through the pipeline. One that comes to the wire a second
 * time gets the first outcome again: whether a billed request may be resent is decided in one place, by the call.
 */
export function executor(pipeline: Pipeline | undefined): Execute {
  let key = 0;
  return (document, variables, perform) => {
    let outcome: Promise<OperationResult> | undefined;
    const wire = (operation: Operation): Promise<OperationResult> => {
      outcome ??= run(operation, perform);
      return outcome;
    };
    // What urql's makeOperation gives, spelled out: it copies its parts, which was measured to cost a hundred times as
    // much. Keys are unique per call: tearing one operation down tears down all under its key.
    const operation: Operation = {
      key: ++key,
      kind: "mutation",
      query: document as never,
      variables,
      context: { url: "", requestPolicy: "network-only" },
    };
    return pipeline ? pipeline(operation, wire) : wire(operation);
  };
}

async function run(operation: Operation, perform: Perform): Promise<OperationResult> {
  const result: OperationResult = { operation, data: undefined, stale: false, hasNext: false };
  try {
    const { data, errors } = await perform(operation);
    result.data = data;
    if (errors.length > 0) result.error = new CombinedError({ graphQLErrors: errors as never });
  } catch (error) {
    result.error = new CombinedError({ networkError: error as Error });
  }
  return result;
}
