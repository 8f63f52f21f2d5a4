import { composeExchanges, type Exchange, type Operation, type OperationResult } from "@urql/core";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { IndiConnectError } from "../error/error.ts";
import { addedFailure } from "./added-failure.ts";
import { failedResult } from "./failed-result.ts";
import { relay } from "./relay.ts";

/**
 * Runs the app's own exchanges, the first one outermost, between fences and above a gate.
 *
 * Each exchange has a fence on both sides: if it throws, its call ends at once and no other is affected. An error thrown
 * through urql would lock its dispatch for good. The gate forwards an operation once for each request that the call
 * wants. An exchange that forwards it again gets the same result again, unless nothing was sent.
 */
export function appExchanges({ calls }: ClientContext, exchanges: readonly Exchange[]): Exchange {
  let end: (operation: Operation) => void;
  const fenced =
    <Signal extends Operation | OperationResult>(push: (signal: Signal) => void) =>
    (signal: Signal): void => {
      try {
        push(signal);
      } catch {
        end("operation" in signal ? signal.operation : signal);
      }
    };
  const top = relay(({ down, up }) => {
    end = (operation) => {
      const call = calls.of(operation);
      if (call === undefined) return;
      up(failedResult(operation, addedFailure(call)));
    };
    return { operation: fenced(down) };
  });
  const fence = relay(({ down, up }) => ({ operation: fenced(down), result: fenced(up) }));
  const gate = relay(({ down, up }) => {
    const passes = new WeakMap<Call, Pass>();
    const mayPass = (call: Call, pass: Pass | undefined): boolean => {
      if (pass === undefined) return true;
      if (pass.result === undefined || call.state === "ended") return false;
      return call.last?.sent === "no" || pass.wanted !== wanted(call);
    };
    return {
      operation(operation) {
        const call = calls.of(operation);
        if (call === undefined || operation.kind === "teardown") return down(operation);
        const pass = passes.get(call);
        if (mayPass(call, pass)) {
          passes.set(call, { wanted: wanted(call), echoes: [], result: undefined });
          down(operation);
        } else if (pass?.result === undefined) pass?.echoes.push(operation);
        // With the operation as it was forwarded: urql's retryExchange counts in its context.
        else up({ ...pass.result, operation });
      },
      result(result) {
        const call = calls.of(result.operation);
        const pass = call && passes.get(call);
        if (pass === undefined) return up(result);
        pass.result = result;
        up(result);
        for (const operation of pass.echoes.splice(0)) up({ ...result, operation });
      },
    };
  });
  return composeExchanges([top, ...exchanges.flatMap((exchange) => [setUp(exchange), fence]), gate]);
}

// An exchange returns a function, which returns a source: a function too.
const NO_EXCHANGE = Symbol("no exchange");

/** Starts an exchange. If that throws, the error names the option and not the message, which may contain anything. */
function setUp(exchange: Exchange): Exchange {
  const refuse = (error: unknown): never => {
    if (error instanceof IndiConnectError) throw error;
    const kind = error instanceof Error ? error.constructor.name : typeof error;
    const what = error === NO_EXCHANGE ? "is no exchange of urql" : `threw at its start (${kind})`;
    throw new IndiConnectError("invalid-option", `IndiConnect options: an exchange of "exchanges" ${what}.`);
  };
  return (input) => {
    try {
      const io = exchange(input);
      if (typeof io !== "function") return refuse(NO_EXCHANGE);
      return (operations) => {
        try {
          const results = io(operations);
          return typeof results === "function" ? results : refuse(NO_EXCHANGE);
        } catch (error) {
          return refuse(error);
        }
      };
    } catch (error) {
      return refuse(error);
    }
  };
}

/** The request of a call that the gate let out last. */
interface Pass {
  /** Which of the requests that the call wants it was. */
  readonly wanted: number;
  /** The same operation, forwarded again while the request was under way. */
  readonly echoes: Operation[];
  result: OperationResult | undefined;
}

/** How many requests a call wants beside the first: those of resend and mend. */
function wanted(call: Call): number {
  return call.resends + call.mends;
}
