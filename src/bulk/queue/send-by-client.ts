import type { Verification } from "../../answer/verification.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { realClock } from "../clock.ts";
import { endingOf } from "../ending-of.ts";
import type { SendRow } from "./work-rows.ts";

/** A call that is bound to its document. */
export type BoundCall = (
  variables: Readonly<Record<string, unknown>>,
  checks: Checks,
) => Promise<Verification<unknown>>;

/** Sends rows by a client's `verify()`, one function an operation, and tells how each ended. */
export function sendByClient(calls: ReadonlyMap<string, BoundCall>): SendRow {
  return async ({ operation, checks = "enforce" }, variables) => {
    const call = calls.get(operation);
    if (call === undefined) throw new TypeError(`no operation ${operation}`);
    return endingOf(() => call(variables, checks), realClock);
  };
}
