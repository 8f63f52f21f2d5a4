import type { Call } from "../call/call.ts";
import type { IndiConnectError } from "../error/error.ts";

/**
 * The failure of an exchange of the app. What it threw may hold anything, so nothing of it is told. An answer that was
 * there before goes along: it may have been paid for.
 */
export function addedFailure(call: Call): IndiConnectError {
  const { last } = call;
  const raw = last?.kind === "answered" ? JSON.stringify(last.verification.body()) : undefined;
  return call.failure("connection-lost", "an added exchange failed", { raw });
}
