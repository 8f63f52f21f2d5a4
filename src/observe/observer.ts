import type { DeclineReason } from "../answer/decline-reasons.ts";
import type { IndiConnectErrorCode } from "../error/error.ts";
import type { Sent } from "../error/receipt.ts";

/** A request as it leaves. Contains no variable's value, no key and no full address. Fields are only ever added. */
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
   * `answered` and `declined` are outcomes of `verify()`. `refused`: the server's validation refused the document.
   * `failed`: an error was thrown.
   */
  readonly outcome: "answered" | "declined" | "refused" | "failed";
  /** Milliseconds since the request. */
  readonly duration: number;
  readonly sent: Sent;
  /** HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** The code of the error, if it failed. */
  readonly code?: IndiConnectErrorCode | undefined;
  /** Why the vendor declined. */
  readonly reason?: DeclineReason | undefined;
  /** Characters of the request's body, if one was made. */
  readonly requestSize?: number | undefined;
  /** Characters of the answer. */
  readonly responseSize?: number | undefined;
  /** The vendor's id of the request, if it sent one. */
  readonly requestId?: string | undefined;
}

/**
 * Notified of every request, for metrics, traces and logs. Errors thrown by an observer are swallowed, because they must
 * not turn a billed answer into an error. Each `onRequest` is followed by exactly one `onResponse`.
 */
export interface Observer {
  onRequest?(request: RequestRecord): void;
  /** `request` is the same object that `onRequest` got. */
  onResponse?(response: ResponseRecord, request: RequestRecord): void;
}
