import type { Attempt } from "../call/attempt.ts";
import type { ClientContext } from "../call/client-context.ts";
import { attemptResult } from "./attempt-result.ts";
import { type Relay, relay } from "./relay.ts";
import { sendAttempt } from "./send-attempt.ts";

/**
 * Sends the request. No other part of the client does. It adds the keys and headers, which no exchange above sees.
 * It also reads the answer, once, so that every other exchange sees how the attempt ended.
 */
export function transportExchange(client: ClientContext): Relay {
  const { calls, dependencies } = client;
  return relay(({ up }) => ({
    operation(operation) {
      const call = calls.of(operation);
      if (call === undefined || operation.kind === "teardown") return;
      // An exchange of the app answered the call, and forwards it only now.
      if (call.claim?.isOver) return;
      let isOver = false;
      const end = (attempt: Attempt): void => {
        if (isOver) return;
        isOver = true;
        forget();
        call.endAttempt(attempt);
        up(attemptResult(operation, attempt));
      };
      const forget = call.cancellation.onCancel(() => {
        // A transport that obeys the signal knows better whether the request left, so let it report first.
        const sent = call.underWay ? "unknown" : "no";
        dependencies.setTimeout(() => {
          // An answer that has come is read to its end.
          if (!call.isReading) end({ kind: "failed", sent, error: call.cutShort({ attempt: sent }) });
        }, 0);
      });
      const watched = call.claim?.watch();
      sendAttempt(client, call, operation.variables as Record<string, unknown>, (attempt) => {
        watched?.(attempt);
        end(attempt);
      });
    },
  }));
}
