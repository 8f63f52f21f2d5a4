import type { Exchange, Operation, OperationResult } from "@urql/core";
import { make, makeSubject, pipe, subscribe } from "wonka";

/** The two ways out of an exchange. */
export interface Lanes {
  /** Hands an operation to the next exchange. */
  readonly down: (operation: Operation) => void;
  /** Hands a result to the exchange before. */
  readonly up: (result: OperationResult) => void;
}

/** What an exchange does; what it leaves out passes through. */
export interface Steps {
  readonly operation?: (operation: Operation) => void;
  readonly result?: (result: OperationResult) => void;
}

/**
 * Makes an exchange out of two functions: what becomes of an operation on its way down, and of a result on its way up.
 * One subscription each serves all calls, so that a call costs the same however many are under way; wonka's `mergeMap`
 * keeps a list of them and filters it at each end.
 */
export function relay(stepsFor: (lanes: Lanes) => Steps): Exchange {
  return ({ forward }) =>
    (operations) =>
      make(({ next: up }) => {
        const { source, next: down } = makeSubject<Operation>();
        const { operation = down, result = up } = stepsFor({ down, up });
        const results = pipe(forward(source), subscribe(result));
        const asked = pipe(operations, subscribe(operation));
        return () => {
          asked.unsubscribe();
          results.unsubscribe();
        };
      });
}
