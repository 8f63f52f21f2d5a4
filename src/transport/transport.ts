import type { Sent } from "../error/sent.ts";

/** One request on its way out. */
export interface TransportRequest {
  /** The endpoint. */
  readonly url: URL;
  /** Every header, lower-case names; content-type and accept included. Holds the credentials: never print it. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body. */
  readonly body: string;
  /** Bytes of (decoded) body past which the answer is given up as `response-too-large`. */
  readonly maxResponseBytes: number;
  /** Aborted when the deadline passes or the caller aborts. Made on first use. */
  readonly signal: AbortSignal;
  /** The same without the cost of a signal. Gives a function that forgets the listener. */
  onCancel(listener: () => void): () => void;
  /**
   * With a ledger, the answer is read on for a while after its caller has gone, since it may be paid for. Then `signal`
   * and `onCancel` wait, and this tells at once that the caller has gone: a request that has not left must not leave
   * any more.
   */
  onAbandon?(listener: () => void): void;
}

/**
 * What was wrong with how an answer was sent, though the whole of its text arrived:
 * - `content-length`: the body is longer or shorter than the server stated.
 * - `chunked`: a chunk is malformed, or the last one is missing.
 * - `unended`: a body without length and chunks, whose connection the server never closed.
 * - `encoding`: `content-encoding` does not say how the body is encoded: several encodings, an unknown one, or none is
 *   in use.
 * - `encoding-end`: the compressed data is cut short, or its checksum is wrong.
 * - `charset`: the text is not UTF-8.
 */
export type Oddity = "content-length" | "chunked" | "unended" | "encoding" | "encoding-end" | "charset";

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
 * One request, one answer. A transport never resends, never follows a redirect, and reads the whole body before it
 * resolves. A body whose end never comes, or comes wrong, is an answer all the same where it holds a whole JSON object:
 * such a transport resolves while it is cancelled. It rejects with a {@link TransportError} when it knows whether the request left; whatever else it throws
 * counts as `sent: "unknown"`.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
  /** Whether a sandbox answers. @default unknown: an address of this machine is then asked, every other one is real */
  readonly simulated?: boolean | undefined;
  /** Closes idle connections. */
  close?(): void;
}

/** Why a transport has no answer. */
export class TransportError extends Error {
  readonly code: "connection-failed" | "connection-lost" | "redirected" | "response-too-large";
  readonly sent: Sent;
  readonly status: number | undefined;
  readonly systemCode: string | undefined;

  constructor(
    code: TransportError["code"],
    sent: Sent,
    details: { readonly status?: number | undefined; readonly systemCode?: string | undefined } = {},
  ) {
    super(code);
    this.name = "TransportError";
    this.code = code;
    this.sent = sent;
    this.status = details.status;
    this.systemCode = details.systemCode;
  }
}
