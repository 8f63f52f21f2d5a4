import { IndiConnectError } from "../error/error.ts";
import { errorCodes, type HttpAnswer, type PublicCode, publicCodes } from "../error/error-codes.ts";
import { type DeclineReason, declineReasons } from "./decline-reasons.ts";
import type { Declined } from "./verification.ts";

/**
 * Maps an error of `verify()`, or a declined verification, to an HTTP answer for the app's own caller: a status, and a
 * code from a closed set. Both are public: they reveal no key, input, finding, vendor's text or balance.
 *
 * @param problem the error or the verification; anything else becomes a 500
 *
 * ```ts
 * try {
 *   const verification = await indiconnect.verify(VoterId, { epicNo });
 *   if (!verification.ok) return reply(toHttp(verification));
 * } catch (error) {
 *   return reply(toHttp(error));
 * }
 * ```
 */
export function toHttp(problem: unknown): HttpAnswer {
  const code = publicCode(problem);
  return { status: publicCodes[code], code };
}

function publicCode(problem: unknown): PublicCode {
  if (problem instanceof IndiConnectError) {
    const facts = errorCodes[problem.code];
    // Callers may retry after "unavailable". A call that may have been billed must not look like that. The same holds for
    // the reasons of a decline: only those that refuse the account are "unavailable".
    const isOpen = problem.sent !== "no" && facts.ending === "unknown" && facts.public === "unavailable";
    return isOpen ? "no-answer" : facts.public;
  }
  const reason = (problem as Partial<Declined> | null | undefined)?.error?.reason;
  return reason !== undefined && Object.hasOwn(declineReasons, reason)
    ? declineReasons[reason as DeclineReason].public
    : "internal";
}
