import { IndiConnectError } from "../../error.ts";
import type { Verification } from "../../verification.ts";
import type { CallEnding, SendRow } from "./work-rows.ts";

/** A call that is bound to its document. */
export type BoundCall = (variables: Readonly<Record<string, unknown>>) => Promise<Verification<unknown>>;

// What is wrong with the keys or the account, not with the row.
const HOPELESS = new Set([
  "unauthorized",
  "payment-required",
  "invalid-credentials",
  "insufficient-balance",
  "unsupported-document-type",
]);

/** Sends rows by a client's `verify()`, one function an operation, and tells how each ended. */
export function sendByClient(calls: ReadonlyMap<string, BoundCall>): SendRow {
  return async (operation, variables): Promise<CallEnding> => {
    const call = calls.get(operation);
    if (call === undefined) throw new TypeError(`no operation ${operation}`);
    try {
      const verification = await call(variables);
      const { message, attempts } = verification;
      if (verification.ok) {
        const outcome = { ok: true, message, attempts, result: verification.result };
        return { state: "done", reason: null, sent: "yes", outcome, hopeless: false };
      }
      const { error } = verification;
      const outcome = { ok: false, message, attempts, error };
      const hopeless = HOPELESS.has(error.reason);
      return { state: "declined", reason: error.reason, sent: "yes", outcome, hopeless };
    } catch (error) {
      // Anything else is a fault of this program after the row may have left.
      const known = error instanceof IndiConnectError;
      const sent = known ? error.sent : "unknown";
      const reason = known ? error.code : "failed";
      const outcome = {
        ok: false,
        message: known ? error.message : null,
        attempts: known ? error.attempts : 1,
      };
      const state = sent === "unknown" ? "unknown" : "failed";
      return { state, reason, sent, outcome, hopeless: HOPELESS.has(reason) };
    }
  };
}
