import type { Exchange, Operation } from "@urql/core";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { TokenBucket } from "../schedule/token-bucket.ts";
import type { Limits } from "../settings/options.ts";
import { failedResult } from "./failed-result.ts";
import { relay } from "./relay.ts";

/**
 * Lets requests out no faster than the limits allow, first come, first served. Waiting counts against a call's deadline
 * and ends with it: what waits was not sent.
 */
export function limitExchange({ calls, dependencies }: ClientContext, limits: Limits): Exchange {
  const { concurrency = Number.POSITIVE_INFINITY, rate = Number.POSITIVE_INFINITY } = limits;
  // A map keeps the order of arrival and forgets one from the middle at no cost.
  const waiting = new Map<Call, () => void>();
  const out = new Set<Call>();
  const bucket = new TokenBucket(rate, 1, dependencies.now());
  let isTimed = false;

  const next = (): void => {
    for (const [call, start] of waiting) {
      if (out.size >= concurrency || isTimed) return;
      const wait = bucket.take(dependencies.now());
      if (wait > 0) {
        isTimed = true;
        dependencies.setTimeout(() => {
          isTimed = false;
          next();
        }, wait);
        return;
      }
      waiting.delete(call);
      out.add(call);
      start();
    }
  };

  return relay(({ down, up }) => ({
    operation(operation: Operation) {
      const call = calls.of(operation);
      if (call === undefined || operation.kind === "teardown") return down(operation);
      const forget = call.cancellation.onCancel(() => {
        if (!waiting.delete(call)) return;
        const error = call.cutShort({ attempt: "no" });
        call.endAttempt({ kind: "failed", sent: "no", error });
        up(failedResult(operation, error));
      });
      waiting.set(call, () => {
        forget();
        down(operation);
      });
      next();
    },
    result(result) {
      const call = calls.of(result.operation);
      if (call !== undefined && out.delete(call)) next();
      up(result);
    },
  }));
}
