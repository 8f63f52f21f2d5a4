import {
  type Client,
  CombinedError,
  type Exchange,
  type ExchangeIO,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { make, makeSubject, mergeMap, pipe, share, subscribe, take } from "wonka";
import type { GraphQLAnswer } from "../answer/read-answer.ts";
import { IndiConnectError } from "../error/error.ts";
import type { Pipeline, Wire } from "../wire.ts";

const RUN = "indiconnect";

/** One run of an operation through the exchanges. */
interface Run {
  readonly send: (operation: Operation) => Promise<OperationResult>;
  readonly fail: (error: unknown) => void;
}

/** The last exchange: hands an operation to the attempt that it belongs to. */
const wireExchange: Exchange = () => (operations) =>
  pipe(
    operations,
    mergeMap((operation) => {
      const { send, fail } = operation.context[RUN] as Run;
      return make<OperationResult>(({ next, complete }) => {
        const tell = (result: OperationResult): void => {
          next(result);
          complete();
        };
        // An exchange that throws at a result would else end as an unhandled rejection, and its call at the deadline.
        send(operation).then(tell).catch(fail);
        return () => {};
      });
    }),
  );

/**
 * Runs urql exchanges around each verification, the first one outermost: the `exchanges` option takes what this gives.
 * They run **per call**, since a shared urql client announces every result to every waiting call, so that its cost
 * grows with the calls in flight; state that an exchange keeps in its own closure is shared as usual. An exchange may
 * change variables and results; one that forwards an operation twice gets the first outcome twice, never a second call.
 */
export function withExchanges(exchanges: readonly Exchange[]): Pipeline {
  // urql's own composeExchanges() refuses, outside production, to run a second time.
  const last: ExchangeIO = wireExchange({ client: noClient, forward: unreachable, dispatchDebug: () => {} });
  const exchange = exchanges.reduceRight<ExchangeIO>(
    (forward, next) =>
      next({
        client: noClient,
        forward: (operations) => share(forward(share(operations))),
        dispatchDebug: () => {},
      }),
    last,
  );
  let key = 0;
  return async (document, variables, wire) => {
    let outcome: Promise<OperationResult> | undefined;
    const result = await new Promise<OperationResult>((resolve, fail) => {
      // Whether a billed request may be resent is decided in one place, by the call.
      const send = (operation: Operation): Promise<OperationResult> => {
        outcome ??= attempt(operation, wire);
        return outcome;
      };
      const run: Run = { send, fail };
      // Exchanges split and merge their source, and so must all be listening before the operation comes.
      const { source, next } = makeSubject<Operation>();
      pipe(exchange(source), take(1), subscribe(resolve));
      next({
        // Unique per attempt: tearing one operation down tears down all under its key.
        key: ++key,
        kind: "mutation",
        query: document as never,
        variables,
        context: { url: "", requestPolicy: "network-only", [RUN]: run },
      });
    });
    return answerOf(result);
  };
}

async function attempt(operation: Operation, wire: Wire): Promise<OperationResult> {
  const result: OperationResult = { operation, data: undefined, stale: false, hasNext: false };
  try {
    const { data, errors } = await wire(operation.variables ?? {});
    result.data = data;
    if (errors.length > 0) result.error = new CombinedError({ graphQLErrors: errors as never });
  } catch (error) {
    result.error = new CombinedError({ networkError: error as Error });
  }
  return result;
}

/** What an exchange gives may be anything. */
function answerOf(result: OperationResult | undefined): GraphQLAnswer {
  const failure = result?.error?.networkError;
  if (failure !== undefined) throw failure;
  return {
    data: (result?.data ?? {}) as GraphQLAnswer["data"],
    errors: result?.error?.graphQLErrors ?? [],
    extensions: undefined,
    body: {},
    raw: "",
    odd: [],
    unsafe: [],
  };
}

function unreachable(): never {
  throw new Error("unreachable: the wire forwards nothing");
}

/** Exchanges are handed a client by urql. Ours runs none; one that needs it is told so instead of failing oddly. */
const noClient: Client = /*#__PURE__*/ new Proxy({} as Client, {
  get(_, property) {
    throw new IndiConnectError(
      "invalid-option",
      `An exchange uses urql's client (client.${String(property)}); verifications run through the exchanges alone.`,
    );
  },
});
