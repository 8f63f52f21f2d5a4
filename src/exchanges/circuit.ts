import type { Exchange } from "@urql/core";
import { declineReasons } from "../answer/decline-reasons.ts";
import type { Attempt } from "../call/attempt.ts";
import { CallHandle } from "../call/call-handle.ts";
import { errorCodes } from "../error/error-codes.ts";
import { failedResult } from "./failed-result.ts";
import { relay } from "./relay.ts";

/** Settings of {@link circuitExchange}. */
export interface CircuitOptions {
  /** How many failures in a row stop further requests. @default 5 */
  readonly failures?: number | undefined;
  /** Milliseconds until one request may try again; `Infinity` waits for a new client. @default 60000 */
  readonly pause?: number | undefined;
  /** A monotonic clock in milliseconds, for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Stops a batch in which every call would fail. After several calls in a row were refused for the keys or the balance,
 * further calls end as `circuit-open` and nothing is sent. Other failures do not count. Any other answer closes the
 * circuit.
 */
export function circuitExchange(options: CircuitOptions = {}): Exchange {
  const { failures = 5, pause = 60_000, now = () => performance.now() } = options;
  let inRow = 0;
  let openedAt = 0;

  const isOpen = (): boolean => {
    if (inRow < failures) return false;
    if (now() - openedAt < pause) return true;
    // One request tries. The others stay refused for another pause.
    openedAt = now();
    return false;
  };
  const note = (attempt: Attempt): void => {
    if (!isHopeless(attempt)) {
      // A failure that says nothing of keys and balance does not prove them good either.
      if (attempt.kind !== "failed") inRow = 0;
    } else if (++inRow >= failures) openedAt = now();
  };

  return relay(({ down, up }) => ({
    operation(operation) {
      const call = CallHandle.callOf(operation);
      if (call === undefined || operation.kind === "teardown" || !isOpen()) return down(operation);
      const what = `the circuit is open because ${failures} calls in a row were refused for the keys or the balance`;
      up(failedResult(operation, call.failure("circuit-open", what)));
    },
    result(result) {
      const attempt = CallHandle.callOf(result.operation)?.last;
      if (attempt !== undefined) note(attempt);
      up(result);
    },
  }));
}

function isHopeless(attempt: Attempt): boolean {
  if (attempt.kind === "failed") return errorCodes[attempt.error.code].opensCircuit === true;
  if (attempt.kind === "refused" || attempt.verification.ok) return false;
  return declineReasons[attempt.verification.error.reason].opensCircuit === true;
}
