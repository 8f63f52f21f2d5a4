import type { Operation } from "@urql/core";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { Pace } from "../schedule/pace.ts";
import type { Limits } from "../settings/options.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

/**
 * Sends requests no faster than the limits allow, in order of arrival. Waiting counts against a call's deadline. A call
 * that waits has not been sent.
 */
export function limitExchange({ calls, dependencies }: ClientContext, limits: Limits): Relay {
  const { concurrency = Number.POSITIVE_INFINITY, rate = Number.POSITIVE_INFINITY } = limits;
  const pace = new Pace(concurrency, rate, dependencies);
  const out = new Set<Call>();

  return relay(({ down, up }) => ({
    operation(operation: Operation) {
      const call = calls.of(operation);
      if (call === undefined || operation.kind === "teardown") return down(operation);
      let leave: (() => boolean) | undefined;
      const forget = call.cancellation.onCancel(() => {
        if (leave?.() !== true) return;
        const error = call.cutShort({ attempt: "no" });
        call.endAttempt({ kind: "failed", sent: "no", error });
        up(failedResult(operation, error));
      });
      leave = pace.enter(() => {
        forget();
        out.add(call);
        down(operation);
      });
    },
    result(result) {
      const call = calls.of(result.operation);
      if (call !== undefined && out.delete(call)) pace.leave();
      up(result);
    },
  }));
}
