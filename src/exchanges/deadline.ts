import { makeOperation, type Operation } from "@urql/core";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import type { CancellationReason } from "../transport/cancellation.ts";
import { onAbort } from "../transport/on-abort.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

/** Ends a call at its deadline or when its caller aborts, even if the transport and other exchanges ignore that. */
export function deadlineExchange({ calls, dependencies }: ClientContext): Relay {
  return relay(({ down, up }) => {
    const cut = (operation: Operation, call: Call, reason: CancellationReason): void => {
      if (call.cancellation.reason !== undefined) return;
      call.forgetDeadline?.();
      call.cancellation.cancel(reason);
      // Only sent down. urql itself would take it for the end of the operation and drop the result.
      down(makeOperation("teardown", operation));
      // Give the transport a turn to report whether the request left. Wait for an answer that is already being read.
      const giveUp = (): void => {
        if (call.state === "ended") return;
        if (call.isReading) dependencies.setTimeout(giveUp, 1);
        else {
          // All requests of the call have ended, but one of the app's exchanges holds back the last result.
          const isLast = !call.underWay && call.attempts > call.resends + call.mends;
          const isHeld = isLast && call.last?.sent === "yes";
          up(failedResult(operation, call.cutShort({ isHeld })));
        }
      };
      dependencies.setTimeout(giveUp, 0);
    };
    return {
      operation(operation) {
        const call = calls.of(operation);
        if (call === undefined) return down(operation);
        if (operation.kind === "teardown") return cut(operation, call, "aborted");
        const { signal } = call.options;
        if (signal?.aborted) {
          call.cancellation.cancel("aborted");
          return up(failedResult(operation, call.cutShort()));
        }
        const timer = dependencies.setTimeout(() => cut(operation, call, "timeout"), call.timeout);
        const forgetSignal = signal && onAbort(signal, () => cut(operation, call, "aborted"));
        call.forgetDeadline = () => {
          dependencies.clearTimeout(timer as never);
          forgetSignal?.();
        };
        down(operation);
      },
      result(result) {
        calls.of(result.operation)?.forgetDeadline?.();
        up(result);
      },
    };
  });
}
