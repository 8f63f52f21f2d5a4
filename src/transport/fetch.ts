import { type Transport, TransportError } from "./transport.ts";

/** Settings of the `fetch` transport. */
export interface FetchTransportOptions {
  /** The function to call. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

// Failures that come up only while there is no connection, or of a certificate, which is judged before anything is
// sent. A reset or a broken TLS record is not among them: it looks the same after the request was read.
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_TLS_CERT_ALTNAME_INVALID|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** Sends over `fetch`: browsers, edge runtimes, and wherever an app brings a `fetch` of its own. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    async send(request) {
      let status: number | undefined;
      try {
        const response = await (options.fetch ?? globalThis.fetch)(request.url, {
          method: "POST",
          headers: request.headers,
          // Deno sends a request again by itself when a connection breaks (denoland/deno#35610), unless it would have to
          // read the body a second time, which it takes for impossible here.
          body: "Deno" in globalThis ? new Blob([request.body]) : request.body,
          redirect: "manual",
          signal: request.signal,
          // Edge runtimes refuse settings that only make sense with a cookie jar and an address bar.
          ...(typeof document === "object" && { credentials: "omit", referrerPolicy: "no-referrer" }),
        });
        if (response.type === "opaqueredirect") throw new TransportError("redirected", "yes");
        status = response.status;
        const body = await readBody(response, request.maxResponseBytes);
        return { status, body, header: (name) => response.headers.get(name) };
      } catch (error) {
        if (error instanceof TransportError) throw error;
        const { code: systemCode, syscall } = systemError(error);
        const failed =
          status === undefined &&
          (syscall === "connect" || syscall === "getaddrinfo" || NEVER_SENT.test(systemCode ?? ""));
        throw new TransportError(
          failed ? "connection-failed" : "connection-lost",
          failed ? "no" : status === undefined ? "unknown" : "yes",
          { status, systemCode },
        );
      }
    },
  };
}

async function readBody(response: Response, maxBytes: number): Promise<string> {
  // A length that the server states bounds what can arrive, unless the body is encoded.
  const length = response.headers.get("content-length");
  if (
    response.body === null ||
    (length !== null && Number(length) <= maxBytes && !response.headers.has("content-encoding"))
  ) {
    return response.text();
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(() => {});
      throw new TransportError("response-too-large", "yes", { status: response.status });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The system's own error, which `fetch` hides in the cause, or in the causes of an aggregate. */
function systemError(error: unknown): { readonly code?: string | undefined; readonly syscall?: unknown } {
  const { code, syscall, message, cause, errors } = error as NodeJS.ErrnoException & {
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = errors?.[0] ?? cause;
  if (inner) return systemError(inner);
  // Deno gives words alone, which name the phase: DNS, connection and TLS are one.
  const connecting = /: client error \(Connect\)/.test(message);
  // An abort's code is a number.
  return { code: typeof code === "string" ? code : undefined, syscall: connecting ? "connect" : syscall };
}
