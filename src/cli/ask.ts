import { IndiConnectError, type IndiConnectErrorCode } from "../error/error.ts";
import { checkCredentials } from "../settings/credentials.ts";
import { headersOf } from "../settings/headers.ts";
import { TransportError, type TransportResponse } from "../transport/transport.ts";
import type { Connection } from "./connection.ts";

export interface AskOptions {
  readonly myAppId?: string | undefined;
  /** Milliseconds. @default 60000 */
  readonly timeout?: number | undefined;
  readonly signal: AbortSignal;
}

/**
 * Sends a document that is not a verification, once, with the credentials. Returns the answer whatever its status. The
 * client itself sends nothing but verifications.
 *
 * @throws IndiConnectError `connection-failed`, `connection-lost`, `timeout`, `aborted`, …
 */
export async function ask(
  to: Pick<Connection, "url" | "credentials" | "providerCode" | "transport">,
  query: string,
  { myAppId, timeout = 60_000, signal }: AskOptions,
): Promise<TransportResponse> {
  const { url, credentials, providerCode } = to;
  const deadline = AbortSignal.timeout(timeout);
  const either = AbortSignal.any([signal, deadline]);
  const transport = to.transport();
  try {
    const answer = await transport.send({
      url,
      headers: headersOf(checkCredentials(credentials, undefined), { myAppId, providerCode }),
      body: JSON.stringify({ query, variables: {} }),
      maxResponseBytes: 64 * 1024 * 1024,
      signal: either,
      onCancel(listener) {
        either.addEventListener("abort", listener, { once: true });
        return () => either.removeEventListener("abort", listener);
      },
    });
    if (answer.status >= 300 && answer.status < 400) throw new TransportError("redirected", "no");
    return answer;
  } catch (error) {
    // Foreign errors may hold the headers.
    const failure = (code: IndiConnectErrorCode, what: string): IndiConnectError =>
      new IndiConnectError(code, `${what}. Nothing is billed.`, { sent: "no" });
    if (signal.aborted) throw failure("aborted", "Interrupted");
    if (deadline.aborted) throw failure("timeout", `No answer within ${timeout / 1000} s`);
    const known = error instanceof TransportError ? error : new TransportError("connection-failed", "no");
    const why = known.systemCode === undefined ? "" : ` (${known.systemCode})`;
    const what = {
      "connection-failed": `No connection to ${url.host}${why}`,
      "connection-lost": `The connection to ${url.host} broke${why}`,
      redirected: `${url.host} redirects, and credentials are never sent on`,
      "response-too-large": `The answer from ${url.host} is larger than 64 MiB`,
    };
    throw failure(known.code, what[known.code]);
  } finally {
    transport.close?.();
  }
}
