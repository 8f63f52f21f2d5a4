import type { CallEnd } from "../caller.ts";

interface ForeignError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly networkError?: unknown;
  readonly response?: { readonly status?: unknown };
}

const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_\w+|UNABLE_TO_\w+)$/;

/**
 * What a careful integrator can read from another client's error: the status of the response that it carries, and the
 * system's code wherever in it that stands. What is no failure of the network, such as a property of undefined, came
 * up while an answer was read.
 */
export function endOf(error: unknown): CallEnd {
  const { response } = error as ForeignError;
  if (typeof response?.status === "number") return { end: `HTTP ${response.status}`, sent: "yes" };
  const { name, code, syscall } = rootOf(error as ForeignError);
  if (typeof code === "string" && (syscall === "connect" || NEVER_SENT.test(code))) {
    return { end: "connection-failed", sent: "no" };
  }
  if (name === "TimeoutError" || code === "ECONNABORTED" || code === "ETIMEDOUT") {
    return { end: "timeout", sent: "unknown" };
  }
  if (typeof code === "string") return { end: "connection-lost", sent: "unknown" };
  return { end: String(name), sent: "yes" };
}

/** The error at the bottom, or the first above it that has a code. */
function rootOf(error: ForeignError): ForeignError {
  if (typeof error.code === "string") return error;
  const inner = error.networkError ?? error.cause;
  return typeof inner === "object" && inner !== null ? rootOf(inner) : error;
}
