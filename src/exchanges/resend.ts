import type { OperationResult } from "@urql/core";
import type { Attempt } from "../call/attempt.ts";
import type { Call } from "../call/call.ts";
import type { ClientContext } from "../call/client-context.ts";
import { IndiConnectError } from "../error/error.ts";
import { failedResult } from "./failed-result.ts";
import { type Relay, relay } from "./relay.ts";

// Pauses before a resend: full jitter up to 200, 400, 800 … ms, never more than 5 s.
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/**
 * Resends a request that provably did not leave the machine and, if the app allows it, one that the server asked to send
 * later. It never resends any other request, because that may have been billed.
 */
export function resendExchange({ calls, dependencies, settings }: ClientContext): Relay {
  /** Milliseconds to wait before a resend; undefined if the request must not be resent. */
  const pauseAfter = (call: Call, { sent, error }: Failed): number | undefined => {
    const { maxRetries = settings.maxRetries, retryAfter = settings.retryAfter } = call.options;
    if (call.document.service.repeatable === false || call.resends >= maxRetries) return undefined;
    let pause: number | undefined;
    if (sent === "no") {
      const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** call.resends);
      if (/^connection-/.test(error.code)) pause = dependencies.random() * longest;
    } else if (retryAfter && (error.status === 429 || error.status === 503)) {
      pause = error.retryAfter;
    }
    // A wait past the deadline would only hide what happened.
    const left = call.timeout - (dependencies.now() - call.started);
    return pause !== undefined && pause < left ? pause : undefined;
  };

  const resent = new WeakSet<Failed>();
  return relay(({ down, up }) => ({
    result(result) {
      const call = calls.of(result.operation);
      const failed = call && failureOf(call, result);
      if (call === undefined || failed === undefined || call.cancellation.reason) return up(result);
      // An exchange repeats the result: the next request is on its way.
      if (resent.has(failed)) return;
      const pause = pauseAfter(call, failed);
      if (pause === undefined) return up(result);
      resent.add(failed);
      call.resends++;
      const timer = dependencies.setTimeout(() => {
        forget();
        down({ ...result.operation, variables: call.variables as never });
      }, pause);
      // A caller who gave up during the pause must not be billed.
      const forget = call.cancellation.onCancel((reason) => {
        dependencies.clearTimeout(timer as never);
        up(reason === "aborted" ? failedResult(result.operation, call.cutShort()) : result);
      });
    },
  }));
}

type Failed = Extract<Attempt, { kind: "failed" }>;

/** The last attempt, if the result says that it failed. If an exchange of the app refused it, it is not resent. */
function failureOf({ last }: Call, { error }: OperationResult): Failed | undefined {
  if (last?.kind !== "failed" || error === undefined) return undefined;
  const isOther = error.networkError instanceof IndiConnectError && error.networkError !== last.error;
  return isOther ? undefined : last;
}
