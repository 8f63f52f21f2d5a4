import {
  type AnyVariables,
  type Client,
  CombinedError,
  composeExchanges,
  type Exchange,
  makeOperation,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { fromPromise, fromValue, mergeMap, pipe, take, toPromise } from "wonka";
import { IndiConnectError } from "./error.ts";
import type { GraphQLAnswer } from "./read-answer.ts";

/** Performs one operation: variables in, GraphQL answer out. Given anew for each attempt. */
export type Perform = (operation: Operation) => Promise<GraphQLAnswer>;

/** Runs one attempt through the exchanges. */
export type Execute = (document: object, variables: AnyVariables, perform: Perform) => Promise<OperationResult>;

const PERFORM = "indiconnect";

/**
 * The last exchange: hands an operation to the attempt it belongs to. An exchange before it that forwards the same
 * operation again gets the first outcome again: whether a billed request may be resent is decided in one place.
 */
const wireExchange: Exchange = () => (operations) =>
  pipe(
    operations,
    mergeMap((operation) => fromPromise((operation.context[PERFORM] as (operation: Operation) => Promise<OperationResult>)(operation))),
  );

/**
 * Composes the exchanges and runs them **per call**: a shared urql client announces every result to every waiting
 * call, so its cost grows with the calls in flight. State that an exchange keeps in its own closure is shared as usual.
 */
export function executor(exchanges: readonly Exchange[]): Execute {
  const exchange =
    exchanges.length > 0 &&
    composeExchanges([...exchanges, wireExchange])({
      client: noClient,
      dispatchDebug: () => {},
      forward: () => {
        throw new Error("unreachable: the wire forwards nothing");
      },
    });
  let key = 0;
  return (document, variables, perform) => {
    let outcome: Promise<OperationResult> | undefined;
    const once = (operation: Operation): Promise<OperationResult> => {
      outcome ??= run(operation, perform);
      return outcome;
    };
    const request = { key: ++key, query: document as never, variables };
    const context = { url: "", requestPolicy: "network-only" as const, [PERFORM]: once };
    const operation = makeOperation("mutation", request, context);
    // The pipeline is for added exchanges; the wire alone would only be passed through it, at a third of the call's cost.
    return exchange ? pipe(exchange(fromValue(operation)), take(1), toPromise) : once(operation);
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

/** Exchanges are handed a client by urql. Ours runs none; one that needs it is told so instead of failing oddly. */
const noClient = new Proxy({} as Client, {
  get(_, property) {
    throw new IndiConnectError(
      "invalid-option",
      `An exchange uses urql's client (client.${String(property)}); verifications run through the exchanges alone.`,
    );
  },
});
