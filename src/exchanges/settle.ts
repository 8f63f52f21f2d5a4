import { makeOperation, type Operation, type OperationResult } from "@urql/core";
import type { Call, Outcome } from "../call/call.ts";
import { operationOf } from "../call/call-handle.ts";
import type { ClientContext } from "../call/client-context.ts";
import { openCall } from "../call/open-call.ts";
import type { Envelope } from "../document/document.ts";
import type { AnyDocument } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { addedFailure } from "./added-failure.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

/**
 * Ends every call exactly once: this outermost exchange passes the outcome to the caller. It avoids a subscription to
 * urql's results per call, because each subscription would look at every result. An operation that the app dispatched
 * through urql becomes a call here, with its own key. Its result goes back under the operation that urql knows.
 */
export function settleExchange(client: ClientContext): Relay {
  const { calls } = client;
  return relay(({ down, up }) => ({
    operation(operation) {
      if (operation.kind === "teardown") {
        const call = calls.of(operation) ?? calls.madeFrom(operation);
        if (call?.state === "open") down(makeOperation("teardown", operationOf(call)));
        return;
      }
      try {
        const call = calls.of(operation) ?? callFrom(client, operation, up);
        // The operation of an earlier call is not executed again: that would be billed.
        if (call.state !== "new") return;
        calls.open(call);
        down(call.source === undefined ? operation : operationOf(call, call.source.context));
      } catch (error) {
        up(failedResult(operation, error as IndiConnectError));
      }
    },
    result(result) {
      const call = calls.of(result.operation);
      // An exchange may answer twice, or after the deadline.
      if (call === undefined || !calls.close(call)) return;
      const outcome = outcomeOf(call, result);
      if (outcome instanceof Promise) outcome.then((changed) => call.settle(changed, result));
      else call.settle(outcome, result);
    },
  }));
}

/** Makes a call of an operation that the app gave to urql. */
function callFrom(client: ClientContext, source: Operation, up: (result: OperationResult) => void): Call {
  if (source.kind !== "mutation") {
    const what = `Verifications are mutations, and this is a ${source.kind}. Nothing was sent.`;
    throw new IndiConnectError("invalid-document", what);
  }
  const options = (source.context.indiconnect ?? {}) as VerifyOptions;
  const call: Call = openCall(
    client,
    source.query as never as AnyDocument,
    source.variables,
    options,
    (outcome, result) => up(toResult(call, source, outcome, result)),
    source,
  );
  return call;
}

/** The outcome of a call. An app's exchange may return anything, so the call itself decides what happened. */
function outcomeOf(call: Call, { data, error }: OperationResult): Outcome | Promise<Outcome> {
  const failure = error?.networkError;
  if (failure !== undefined) {
    if (call.made(failure)) return failure;
    // An exchange may refuse an operation before it is sent.
    if (failure instanceof IndiConnectError && call.attempts === 0) return call.adopt(failure);
    return addedFailure(call);
  }
  const { last } = call;
  if (last?.kind === "answered" && last.data === data) return last.verification;
  const body = { data: data ?? {}, errors: error?.graphQLErrors ?? [] };
  return import("../call/read-unusual.ts")
    .then(({ readChanged }) => readChanged(call, body))
    .catch((refusal: unknown) => (call.made(refusal) ? refusal : addedFailure(call)));
}

/** The result as urql's users know it, with the receipt in its extensions. */
function toResult(call: Call, source: Operation, outcome: Outcome, result: OperationResult): OperationResult {
  const extensions = { ...result.extensions, indiconnect: outcome.receipt };
  if (outcome instanceof IndiConnectError) return { ...failedResult(source, outcome), extensions };
  const { data } = result;
  const { root } = call.document.service;
  const { result: received } = data[root] as Envelope<unknown>;
  // What was missing became null, so that the data is what its type says.
  const isChanged = outcome.ok && outcome.result !== received;
  const settled = isChanged ? { ...data, [root]: { ...data[root], result: outcome.result } } : data;
  return { ...result, operation: source, data: settled, extensions };
}
