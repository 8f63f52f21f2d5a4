import type { Sent } from "../error/receipt.ts";

/** One request on its way out. */
export interface TransportRequest {
  /** The endpoint. */
  readonly url: URL;
  /** All headers, with lower-case names, including content-type and accept. Contains the credentials: never print it. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body. */
  readonly body: string;
  /** The largest (decoded) body in bytes. A larger answer fails as `response-too-large`. */
  readonly maxResponseBytes: number;
  /** Aborted when the deadline passes or the caller aborts. Made on first use. */
  readonly signal: AbortSignal;
  /** Like `signal`, without the cost of creating one. Returns a function that removes the listener. */
  onCancel(listener: () => void): () => void;
  /**
   * Called when the caller has gone but the answer is still awaited for the ledger, because it may have been paid for.
   * `signal` and `onCancel` fire later. A request that has not left yet must not be sent any more.
   */
  onAbandon?(listener: () => void): void;
}

/**
 * What was wrong with the framing or encoding of an answer whose complete text arrived:
 * - `content-length`: the body is longer or shorter than the server stated.
 * - `chunked`: a chunk is malformed, or the last one is missing.
 * - `unended`: a body without length and chunks, whose connection the server never closed.
 * - `encoding`: `content-encoding` does not say how the body is encoded: several encodings, an unknown one, or none is
 *   in use.
 * - `encoding-end`: the compressed data is cut short, or its checksum is wrong.
 * - `charset`: the text is not UTF-8.
 * - `head`: the lines before the body are not as HTTP writes them.
 */
export type Oddity =
  | "content-length"
  | "chunked"
  | "unended"
  | "encoding"
  | "encoding-end"
  | "charset"
  | "head";

/** One answer, whatever its status. */
export interface TransportResponse {
  readonly status: number;
  /** The whole body as text. */
  readonly body: string;
  /** What was wrong with how it was sent, if anything. */
  readonly odd?: readonly Oddity[] | undefined;
  /** A header's value by lower-case name, or nothing. */
  header(name: string): string | null | undefined;
}

/**
 * Sends one request and returns one answer. A transport never resends, never follows a redirect, and reads the whole body
 * before it resolves. If the end of a body is missing or wrong but the body holds a complete JSON object, it is still an
 * answer; the transport may then resolve after it was cancelled. It rejects with a {@link TransportError} if it knows
 * whether the request left. Any other error counts as `sent: "unknown"`.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Whether a sandbox answers. @default unknown: an address of this machine is then asked, every other one is real */
  readonly simulated?: boolean | undefined;
  /** Sends a GET without keys to an address of this machine, and returns one header of the answer. @default uses `fetch` */
  getHeader?(url: URL, name: string, signal: AbortSignal): Promise<string | null | undefined>;
  /** Closes idle connections. */
  close?(): void;
}

/** The header by which the sandbox says that it made an answer up. An address says nothing of the kind. */
export const SIMULATED = "x-indiconnect-simulated";

/** Why a transport has no answer. */
export class TransportError extends Error {
  readonly code: "connection-failed" | "connection-lost" | "redirected" | "response-too-large";
  readonly sent: Sent;
  readonly status: number | undefined;
  readonly systemCode: string | undefined;
  readonly #raw: string | undefined;

  /** @param details `raw` is the received part of an incomplete answer */
  constructor(
    code: TransportError["code"],
    sent: Sent,
    details: {
      readonly status?: number | undefined;
      readonly systemCode?: string | undefined;
      readonly raw?: string | undefined;
    } = {},
  ) {
    super(code);
    this.name = "TransportError";
    this.code = code;
    this.sent = sent;
    this.status = details.status;
    this.systemCode = details.systemCode;
    this.#raw = details.raw;
  }

  /** The text that came of an answer. A method, so that nothing prints it. */
  answer(): string | undefined {
    return this.#raw;
  }
}

/**
 * Error codes for a host without an address: those of the system's resolver, and those of c-ares, which `dns.resolve()` and
 * the caches built on it use. No connection was made.
 */
export const UNKNOWN_HOST: RegExp =
  /^(?:ENOTFOUND|EAI_\w+|E(?:NODATA|SERVFAIL|REFUSED|TIMEOUT|NONAME|FORMERR|NOTIMP|BADNAME|BADRESP))$/;
