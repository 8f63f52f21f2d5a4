import type { DeclineReason } from "../answer/decline-reasons.ts";
import type { Decline } from "../answer/verification.ts";
import type { IndiConnectErrorCode } from "../error/error.ts";
import type { Sent } from "../error/receipt.ts";

/** What all endings have in common. */
interface Ended {
  /** Whether the call reached the vendor, and so may have been billed. */
  readonly sent: Sent;
  /** Number of requests of the call. 0 if none was made. */
  readonly attempts: number;
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  /** Milliseconds of the call. */
  readonly duration: number;
}

/** Facts about a call without an answer. */
export interface Failure {
  readonly code: IndiConnectErrorCode | "interrupted" | "failed";
  /** One line, without values. */
  readonly message: string;
  /** HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** The vendor's id of the request, if it sent one. */
  readonly requestId?: string | undefined;
  /** The answer's text, if it could not be read. It can contain findings, so it is a function that nothing prints. */
  readonly answer?: (() => string) | undefined;
}

/** The vendor served the call. */
export interface DoneEnding<Result> extends Ended {
  readonly outcome: "done";
  readonly reason: null;
  readonly message: string | null;
  readonly result: Result;
}

/** The vendor answered, without a result of the service. */
export interface DeclinedEnding extends Ended {
  readonly outcome: "declined";
  readonly reason: DeclineReason;
  readonly message: string | null;
  readonly error: Decline;
}

/** There is no usable answer: nothing was sent (`sent` is `no`), or the server received the call (`yes`). */
export interface FailedEnding extends Ended {
  readonly outcome: "failed";
  readonly reason: Failure["code"];
  readonly message: string;
  readonly error: Failure;
}

/** Nobody knows whether the call was served and billed. It is not sent again unless you ask for it. */
export interface UnknownEnding extends Ended {
  readonly outcome: "unknown";
  readonly reason: Failure["code"];
  readonly message: string;
  readonly error: Failure;
}

/** How a call ended. */
export type RowEnding<Result> = DoneEnding<Result> | DeclinedEnding | FailedEnding | UnknownEnding;
