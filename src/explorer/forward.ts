import type { Sent } from "../error/receipt.ts";
import { Cancellation } from "../transport/cancellation.ts";
import { OutgoingRequest } from "../transport/outgoing-request.ts";
import { type Transport, TransportError } from "../transport/transport.ts";
import { hideSecrets } from "./hide-secrets.ts";
import type { RunRequest } from "./run-request.ts";

/** One request to the vendor. */
export interface ForwardedRequest extends RunRequest {
  /** Texts that the answer must not reveal. */
  readonly secrets: readonly string[];
  /** Milliseconds for the whole request. */
  readonly timeout: number;
}

const LARGEST_ANSWER = 16 * 1024 * 1024;

/** Sends a request once, and returns what the page may know about the answer. */
export async function forward(transport: Transport, request: ForwardedRequest): Promise<ExplorerAnswer> {
  const { url, headers, body, secrets, timeout } = request;
  const cancellation = new Cancellation();
  const timer = setTimeout(() => cancellation.cancel("timeout"), timeout);
  try {
    const outgoing = new OutgoingRequest(url, headers, body, LARGEST_ANSWER, cancellation);
    const response = await transport.send(outgoing);
    const retryAfter = response.header("retry-after") ?? undefined;
    return {
      status: response.status,
      retryAfter: retryAfter && hideSecrets(retryAfter, secrets),
      body: hideSecrets(response.body, secrets),
    };
  } catch (error) {
    const known = error instanceof TransportError;
    return {
      failure: cancellation.reason === "timeout" ? "timeout" : known ? error.code : "connection-lost",
      sent: known ? error.sent : "unknown",
      status: known ? error.status : undefined,
    };
  } finally {
    clearTimeout(timer);
  }
}

/** How a run ended, as the server reports it to the page: an HTTP answer of any status, or none. */
export type ExplorerAnswer =
  | { readonly status: number; readonly retryAfter?: string | undefined; readonly body: string }
  | {
      readonly failure: TransportError["code"] | "timeout";
      readonly sent: Sent;
      readonly status?: number | undefined;
    };
