import {
  BankAccount,
  type DeclineReason,
  FaceLivenessPassive,
  type IndiConnect,
  IndiConnectError,
  NameMatch,
} from "indiconnect";
import { type Application, CHECKS, type Check, type CheckName } from "./application.ts";
import type { FormValues } from "./read-form.ts";

const HELD_BY_US = "We could not make this check. That is our matter, not yours: we will contact you.";
/** What the person is told of a declined check. What is the integrator's matter is not explained to them. */
const DECLINED: Partial<Record<DeclineReason, string>> = {
  "no-record": "There is no record that fits what you entered.",
  "source-unavailable": "The register does not answer at the moment. This says nothing about you.",
  "invalid-input": "What you entered was not accepted.",
};

/**
 * Makes the checks that wait, one after the other, and stops at the first that is not confirmed: the next ones would be
 * billed and change nothing. Never rejects.
 */
export async function runChecks(
  client: IndiConnect,
  application: Application,
  changed: () => void,
): Promise<void> {
  const { values } = application;
  if (values === undefined) return;
  const put = (name: CheckName, check: Check): void => {
    application.checks[name] = check;
    changed();
  };
  for (const name of CHECKS) {
    if (application.checks[name].state !== "waiting") continue;
    // Before the call. A second run of the same application finds nothing that waits.
    put(name, { state: "running" });
    const check = await CALLS[name](client, values, application).catch(failed);
    if (check.state === "confirmed") {
      put(name, check);
      continue;
    }
    for (const later of CHECKS) {
      if (application.checks[later].state === "waiting") application.checks[later] = { state: "skipped" };
    }
    put(name, check);
    break;
  }
  // Kept only for as long as "try again" needs them.
  if (!CHECKS.some((name) => application.checks[name].state === "not-sent")) application.values = undefined;
}

type Call = (client: IndiConnect, values: FormValues, application: Application) => Promise<Check>;

const CALLS: Readonly<Record<CheckName, Call>> = {
  async liveness(client, { photoUrl }) {
    const verification = await client.verify(FaceLivenessPassive, { url: photoUrl });
    if (!verification.ok) return declined(verification.error.reason);
    return finding(verification.result.is_live, "The photo does not show a live person.");
  },

  async bankAccount(client, { accountNumber, ifsc }, application) {
    const verification = await client.verify(BankAccount, { accountNumber, ifsc });
    if (!verification.ok) return declined(verification.error.reason);
    const { bank_txn_status, account_name } = verification.result;
    const check = finding(bank_txn_status, "The bank did not confirm this account.");
    if (check.state !== "confirmed") return check;
    if (!account_name) return { state: "inconclusive", note: "The bank names no holder." };
    holders.set(application, account_name);
    return check;
  },

  async nameMatch(client, { fullName }, application) {
    const holder = holders.get(application);
    if (holder === undefined) return { state: "inconclusive", note: "The bank names no holder." };
    const verification = await client.verify(NameMatch, { name1: fullName, name2: holder });
    if (!verification.ok) return declined(verification.error.reason);
    return finding(matches(verification.result.result), "Your name is not that of the account's holder.");
  },
};

/** The holder's name by the bank: never shown, since it would tell whoever types a number whose account it is. */
const holders = new WeakMap<Application, string>();

/** A finding is a yes, a no, or null where the vendor answered and found nothing: null is no yes. */
function finding(value: boolean | null, no: string): Check {
  if (value === null) return { state: "inconclusive", note: "The answer says neither yes nor no." };
  return value ? { state: "confirmed" } : { state: "not-confirmed", note: no };
}

/** The one field of the name match is of no declared type. What is not a plain yes or no is neither. */
function matches(result: unknown): boolean | null {
  if (typeof result !== "object" || result === null || !("result" in result)) return null;
  const inner = result.result;
  if (typeof inner !== "object" || inner === null || !("result" in inner)) return null;
  return typeof inner.result === "boolean" ? inner.result : null;
}

function declined(reason: DeclineReason): Check {
  return { state: "declined", note: DECLINED[reason] ?? HELD_BY_US };
}

function failed(error: unknown): Check {
  const known = error instanceof IndiConnectError;
  // No value and no key is in these.
  const { code, sent, operation, requestId } = known
    ? error
    : { code: "failed", sent: "unknown", operation: undefined, requestId: undefined };
  console.error(JSON.stringify({ code, sent, operation, requestId }));
  if (sent === "no") return { state: "not-sent", note: "We could not reach the service. Nothing was sent." };
  return { state: "unknown", note: "The answer was lost: we do not know how this check ended.", requestId };
}
