import type { Client, Exchange, ExchangeIO, Operation, OperationResult } from "@urql/core";
import { make, makeSubject, mergeMap, pipe, share, subscribe, take } from "wonka";
import { IndiConnectError } from "./error.ts";
import type { Pipeline } from "./wire.ts";

const WIRE = "indiconnect";

/** One run of an operation through the exchanges. */
interface Run {
  readonly wire: (operation: Operation) => Promise<OperationResult>;
  readonly fail: (error: unknown) => void;
}

/** The last exchange: hands an operation to the call that it belongs to. */
const wireExchange: Exchange = () => (operations) =>
  pipe(
    operations,
    mergeMap((operation) => {
      const { wire, fail } = operation.context[WIRE] as Run;
      return make<OperationResult>(({ next, complete }) => {
        const tell = (result: OperationResult): void => {
          next(result);
          complete();
        };
        // An exchange that throws at a result would else end as an unhandled rejection, and its call at the deadline.
        wire(operation).then(tell).catch(fail);
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
  return (operation, wire) =>
    new Promise((resolve, fail) => {
      const run: Run = { wire, fail };
      // Exchanges split and merge their source, and so must all be listening before the operation comes.
      const { source, next } = makeSubject<Operation>();
      pipe(exchange(source), take(1), subscribe(resolve));
      next({ ...operation, context: { ...operation.context, [WIRE]: run } });
    });
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
