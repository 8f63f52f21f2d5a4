import type { Call } from "../call/call.ts";
import type { IndiConnectError } from "../error/error.ts";

/**
 * The failure of an app's own exchange. Its error may contain anything, so none of it is shown. If there was an answer
 * before, the failure contains it, because it may have been paid for.
 */
export function addedFailure(call: Call): IndiConnectError {
  const { last } = call;
  const raw = last?.kind === "answered" ? JSON.stringify(last.verification.body()) : undefined;
  return call.failure("connection-lost", "an added exchange failed", { raw });
}
