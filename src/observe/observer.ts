import type { DeclineReason } from "../answer/reason.ts";
import type { IndiConnectErrorCode } from "../error/error.ts";
import type { Sent } from "../error/sent.ts";

/** One request as it leaves. Holds no value of any variable, no key and no address. Fields are added, never changed. */
export interface RequestRecord {
  /** Name of the operation. */
  readonly operation: string;
  /** The vendor's literal. */
  readonly documentType: string;
  /** 1 for the first request of a call, 2 for its first resend. */
  readonly attempt: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Host and port that are called. */
  readonly host: string;
}

/** How a request ended. */
export interface ResponseRecord {
  /**
   * `answered` and `declined` as of `verify()`; `refused` where the server's validation refused the document;
   * `failed` where an error was thrown.
   */
  readonly outcome: "answered" | "declined" | "refused" | "failed";
  /** Milliseconds from the request on. */
  readonly duration: number;
  readonly sent: Sent;
  /** HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** The code of the error, where it failed. */
  readonly code?: IndiConnectErrorCode | undefined;
  /** Why the vendor declined. */
  readonly reason?: DeclineReason | undefined;
  /** Characters of the request's body, where it was made. */
  readonly requestSize?: number | undefined;
  /** Characters of the answer. */
  readonly responseSize?: number | undefined;
  /** The vendor's id of the request, if it sent one. */
  readonly requestId?: string | undefined;
}

/**
 * Looks on at every request: metrics, traces, logs. What it throws is swallowed: an observer must not turn a billed
 * answer into an error. Each request that is told of ends in exactly one response.
 */
export interface Observer {
  onRequest?(request: RequestRecord): void;
  /** `request` is the very object that `onRequest` was given. */
  onResponse?(response: ResponseRecord, request: RequestRecord): void;
}
