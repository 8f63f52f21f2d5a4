import type { Exchange, Operation, OperationResult } from "@urql/core";
import { make, makeSubject, pipe, subscribe } from "wonka";

/** The two ways out of an exchange. */
export interface Lanes {
  /** Passes an operation to the next exchange. */
  readonly down: (operation: Operation) => void;
  /** Passes a result to the previous exchange. */
  readonly up: (result: OperationResult) => void;
}

/** The steps of an exchange. A step that it omits passes everything through. */
export interface Steps {
  readonly operation?: (operation: Operation) => void;
  readonly result?: (result: OperationResult) => void;
}

/**
 * Makes an exchange from two functions: one handles an operation on its way down, the other a result on its way up. Each
 * uses one subscription for all calls, so the cost of a call does not grow with the calls in flight. wonka's `mergeMap`
 * would keep a list of them and filter it whenever one ends.
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
