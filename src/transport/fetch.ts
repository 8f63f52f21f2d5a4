import { decodeText, isWholeJson } from "./decode-text.ts";
import {
  type Oddity,
  type Transport,
  TransportError,
  type TransportResponse,
  UNKNOWN_HOST,
} from "./transport.ts";

/** Settings of the `fetch` transport. */
export interface FetchTransportOptions {
  /** The function to call. Default: the global `fetch`, looked up at each call. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

// Failures that happen only before there is a connection, and failures of a certificate, which is checked before anything is
// sent. A reset or a broken TLS record is not among them: it looks the same after the request was read.
const NEVER_SENT =
  /^(ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|ERR_TLS_CERT_ALTNAME_INVALID|CERT_.*|DEPTH_ZERO_.*|SELF_SIGNED_.*|UNABLE_TO_.*)$/;

/** Sends over `fetch`, for browsers, edge runtimes, and apps with their own `fetch`. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  return {
    // The sandbox's own.
    simulated: (options.fetch as { readonly simulated?: boolean } | undefined)?.simulated,
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
        return await read(response, request.maxResponseBytes);
      } catch (error) {
        if (error instanceof TransportError) throw error;
        const { code: systemCode, syscall } = systemError(error);
        const failed =
          status === undefined &&
          (syscall === "connect" ||
            syscall === "getaddrinfo" ||
            NEVER_SENT.test(systemCode ?? "") ||
            UNKNOWN_HOST.test(systemCode ?? ""));
        throw new TransportError(
          failed ? "connection-failed" : "connection-lost",
          failed ? "no" : status === undefined ? "unknown" : "yes",
          { status, systemCode },
        );
      }
    },
  };
}

async function read(response: Response, maxBytes: number): Promise<TransportResponse> {
  const { status, headers } = response;
  const answer = (body: string, odd?: readonly Oddity[]): TransportResponse => ({
    status,
    body,
    header: (name) => headers.get(name),
    ...(odd?.length && { odd }),
  });
  // Empty, or of a fetch that has no streams.
  if (!response.body) return answer(await response.text());
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let broken: unknown;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        reader.cancel().catch(() => {});
        const raw = decodeText(joined(chunks, size - value.byteLength), headers.get("content-type")).text;
        throw new TransportError("response-too-large", "yes", { status, raw });
      }
      chunks.push(value);
    }
  } catch (error) {
    if (error instanceof TransportError) throw error;
    broken = error ?? "";
  }
  const { text, isOther } = decodeText(joined(chunks, size), headers.get("content-type"));
  const odd: Oddity[] = isOther ? ["charset"] : [];
  if (broken === undefined) return answer(text, odd);
  if (!isWholeJson(text)) {
    const { code: systemCode } = systemError(broken);
    throw new TransportError("connection-lost", "yes", { status, systemCode, raw: text || undefined });
  }
  // Which of its ends was missing is all that is left to see: what the body was decoded from, fetch does not show.
  return answer(text, [headers.has("content-length") ? "content-length" : "unended", ...odd]);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The system's own error, which `fetch` hides in the cause, or in the causes of an aggregate. */
function systemError(error: unknown): { readonly code?: string | undefined; readonly syscall?: unknown } {
  const { code, syscall, message, cause, errors } = error as NodeJS.ErrnoException & {
    cause?: unknown;
    errors?: unknown[];
  };
  const inner = errors?.[0] ?? cause;
  if (inner) return systemError(inner);
  // Deno gives words alone, which name the phase: DNS, connection and TLS are one. So does undici of a proxy that opens
  // no tunnel.
  const connecting = /: client error \(Connect\)|^Proxy response \(\d+\) !== 200/.test(message);
  // An abort's code is a number.
  return { code: typeof code === "string" ? code : undefined, syscall: connecting ? "connect" : syscall };
}
