import type { Verification } from "../answer/verification.ts";
import { IndiConnectError } from "../error/error.ts";
import type { Clock } from "./clock.ts";
import type { RowEnding } from "./row-ending.ts";

/** Makes a call and tells how it ended. It never rejects. */
export async function endingOf<Result>(
  call: () => Promise<Verification<Result>>,
  clock: Clock,
): Promise<{ readonly ending: RowEnding<Result>; readonly retryAfter: number | undefined }> {
  const started = clock.now();
  const timed = () => ({ at: clock.date(), duration: Math.round(clock.now() - started) });
  try {
    const verification = await call();
    const { message, receipt } = verification;
    const common = { message, sent: "yes" as const, attempts: receipt.attempts, ...timed() };
    const ending: RowEnding<Result> = verification.ok
      ? { outcome: "done", reason: null, ...common, result: verification.result }
      : { outcome: "declined", reason: verification.error.reason, ...common, error: verification.error };
    return { ending, retryAfter: undefined };
  } catch (error) {
    if (error instanceof IndiConnectError) {
      const { code, sent, receipt, message, status, requestId, retryAfter } = error;
      const attempts = receipt?.attempts ?? 0;
      const outcome = sent === "unknown" ? ("unknown" as const) : ("failed" as const);
      const failure = { code, message, ...(status && { status }), ...(requestId && { requestId }) };
      const ending = { outcome, reason: code, message, sent, attempts, ...timed(), error: failure };
      return { ending: ending as RowEnding<Result>, retryAfter };
    }
    // A client of the app's own, or a fault of this program. Its text may hold anything, and the call may have left.
    const message = "The call failed in a way that is not the client's. It may have been served and billed.";
    const failure = { code: "failed", message } as const;
    return {
      ending: {
        outcome: "unknown",
        reason: "failed",
        message,
        sent: "unknown",
        attempts: 1,
        ...timed(),
        error: failure,
      },
      retryAfter: undefined,
    };
  }
}
