import type { Verification } from "../answer/verification.ts";
import { IndiConnectError, type IndiConnectErrorCode } from "../error/error.ts";
import { errorCodes } from "../error/error-codes.ts";
import type { Receipt } from "../error/receipt.ts";
import type { Clock } from "./clock.ts";
import type { Failure, RowEnding } from "./row-ending.ts";

/** How a call ended, from what `verify()` returned or threw. */
export function endingOf<Result>(outcome: Verification<Result> | unknown, clock: Clock): RowEnding<Result> {
  if (outcome instanceof IndiConnectError) return endingOfError(outcome, clock.date());
  if (isVerification<Result>(outcome)) {
    const { message, receipt } = outcome;
    const common = { message, sent: receipt.sent, ...timesOf(receipt) } as const;
    return outcome.ok
      ? { outcome: "done", reason: null, ...common, result: outcome.result }
      : { outcome: "declined", reason: outcome.error.reason, ...common, error: outcome.error };
  }
  // An error of the app's own client, or a bug here. Its text may contain anything, and the call may have been sent.
  const message = "The call failed for a reason outside the client. It may have been served and billed.";
  return unknownEnding("failed", message, clock.date());
}

/** Milliseconds that the server asked to wait. */
export function retryAfterOf(outcome: unknown): number | undefined {
  return outcome instanceof IndiConnectError ? outcome.retryAfter : undefined;
}

/** Whether the ledger had the answer, or allowed no call. */
export function isKnown(outcome: unknown): boolean {
  if (outcome instanceof IndiConnectError) {
    return outcome.code === "outcome-unknown" || outcome.code === "in-progress";
  }
  const { source = "call" } = (outcome as Partial<Verification<unknown>>)?.receipt ?? {};
  return source === "ledger" || source === "in-flight";
}

/** The ending of a row whose request may have left and whose outcome is unknown. */
export function unknownEnding(code: Failure["code"], message: string, at: number): RowEnding<never> {
  const common = { message, sent: "unknown", attempts: 1, at, duration: 0 } as const;
  return { outcome: "unknown", reason: code, ...common, error: { code, message } };
}

/** Whether every run sends a row with this ending again, because nothing was executed. */
export function isFree({
  outcome,
  reason,
  sent,
}: Pick<RowEnding<unknown>, "outcome" | "reason" | "sent">): boolean {
  if (outcome !== "failed") return false;
  if (sent === "no" || reason === null || !Object.hasOwn(errorCodes, reason)) return sent === "no";
  return errorCodes[reason as IndiConnectErrorCode].ending === "free";
}

function endingOfError(error: IndiConnectError, now: number): RowEnding<never> {
  const { code, sent, receipt, message, status, requestId } = error;
  const raw = error.answer();
  const failure: Failure = {
    code,
    message,
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    ...(raw !== undefined && { answer: () => raw }),
  };
  const times = receipt === undefined ? { attempts: 0, at: now, duration: 0 } : timesOf(receipt);
  const common = { reason: code, message, sent, ...times, error: failure };
  return sent === "unknown" ? { outcome: "unknown", ...common } : { outcome: "failed", ...common };
}

function timesOf({
  attempts,
  at,
  duration,
}: Receipt): Pick<RowEnding<never>, "attempts" | "at" | "duration"> {
  // Rounds the end down. A later time would make a run that begins right afterwards take the row for its own.
  return { attempts, at: at.getTime() + Math.floor(duration), duration: Math.round(duration) };
}

function isVerification<Result>(outcome: unknown): outcome is Verification<Result> {
  const { ok, receipt } = (outcome ?? {}) as Partial<Verification<Result>>;
  return typeof ok === "boolean" && receipt?.at instanceof Date;
}
