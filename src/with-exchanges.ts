import { type Client, composeExchanges, type Exchange, type Operation, type OperationResult } from "@urql/core";
import { fromPromise, fromValue, mergeMap, pipe, take, toPromise } from "wonka";
import { IndiConnectError } from "./error.ts";
import type { Pipeline } from "./wire.ts";

const WIRE = "indiconnect";

/** The last exchange: hands an operation to the call that it belongs to. */
const wireExchange: Exchange = () => (operations) =>
  pipe(
    operations,
    mergeMap((operation) => {
      const wire = operation.context[WIRE] as (operation: Operation) => Promise<OperationResult>;
      return fromPromise(wire(operation));
    }),
  );

/**
 * Runs urql exchanges around each verification, the first one outermost: the `exchanges` option takes what this gives.
 * They run **per call**, since a shared urql client announces every result to every waiting call, so that its cost
 * grows with the calls in flight; state that an exchange keeps in its own closure is shared as usual. An exchange may
 * change variables and results; one that forwards an operation twice gets the first outcome twice, never a second call.
 */
export function withExchanges(exchanges: readonly Exchange[]): Pipeline {
  const exchange = composeExchanges([...exchanges, wireExchange])({
    client: noClient,
    dispatchDebug: () => {},
    forward: () => {
      throw new Error("unreachable: the wire forwards nothing");
    },
  });
  return (operation, wire) => {
    const own = { ...operation, context: { ...operation.context, [WIRE]: wire } };
    return pipe(exchange(fromValue(own)), take(1), toPromise);
  };
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
