import {
  BankAccount,
  type DeclineReason,
  FaceLivenessPassive,
  type IndiConnect,
  IndiConnectError,
  NameMatch,
  type VerifyOptions,
} from "indiconnect";
import { type Application, CHECKS, type Check, type CheckName } from "./application.ts";
import type { FormValues } from "./read-form.ts";

const HELD_BY_US = "We could not make this check. This is our problem, not yours: we will contact you.";
/** Texts for the person about a declined check. They do not explain problems of the integrator. */
const DECLINED: Partial<Record<DeclineReason, string>> = {
  "no-record": "There is no record that matches what you entered.",
  "source-unavailable": "The register does not answer at the moment. This says nothing about you.",
  "invalid-input": "What you entered was not accepted.",
};

/**
 * Makes the checks one after the other, and stops at the first one that is not confirmed: the next ones would be billed and
 * change nothing. Earlier answers come from the ledger. Never rejects.
 */
export async function runChecks(
  client: IndiConnect,
  application: Application,
  changed: () => void,
): Promise<void> {
  const { id, values, checks } = application;
  if (values === undefined) return;
  // With this subject, `indiconnect ledger erase --subject` erases all findings about a person.
  const options = { once: { subject: id } };
  let isGoingOn = true;
  for (const name of CHECKS) {
    checks[name] = isGoingOn ? { state: "running" } : { state: "skipped" };
    changed();
    if (!isGoingOn) continue;
    checks[name] = await CALLS[name](client, values, options).catch(failed);
    isGoingOn = checks[name].state === "confirmed";
  }
  // Kept only for as long as "try again" needs them.
  if (!CHECKS.some((name) => checks[name].state === "not-sent")) application.values = undefined;
  changed();
}

type Call = (client: IndiConnect, values: FormValues, options: VerifyOptions) => Promise<Check>;

const CALLS: Readonly<Record<CheckName, Call>> = {
  async liveness(client, { photoUrl }, options) {
    const verification = await client.verify(FaceLivenessPassive, { url: photoUrl }, options);
    if (!verification.ok) return declined(verification.error.reason);
    return finding(verification.result.is_live, "The photo does not show a live person.");
  },

  async bankAccount(client, { accountNumber, ifsc }, options) {
    const verification = await client.verify(BankAccount, { accountNumber, ifsc }, options);
    if (!verification.ok) return declined(verification.error.reason);
    const { bank_txn_status, account_name } = verification.result;
    const check = finding(bank_txn_status, "The bank did not confirm this account.");
    if (check.state !== "confirmed") return check;
    return account_name ? check : { state: "inconclusive", note: "The bank names no holder." };
  },

  async nameMatch(client, { fullName, accountNumber, ifsc }, options) {
    // This answer comes from the ledger. The name is never shown: otherwise anybody could look up whose account a number is.
    const account = await client.verify(BankAccount, { accountNumber, ifsc }, options);
    const holder = account.ok ? account.result.account_name : null;
    if (!holder) return { state: "inconclusive", note: "The bank names no holder." };
    const verification = await client.verify(NameMatch, { name1: fullName, name2: holder }, options);
    if (!verification.ok) return declined(verification.error.reason);
    return finding(
      matches(verification.result.result),
      "Your name does not match that of the account's holder.",
    );
  },
};

/** A finding is a yes, a no, or null if the vendor answered but found nothing. Null does not mean yes. */
function finding(value: boolean | null, no: string): Check {
  if (value === null) return { state: "inconclusive", note: "The answer says neither yes nor no." };
  return value ? { state: "confirmed" } : { state: "not-confirmed", note: no };
}

/** The only field of the name match has no declared type. Anything except a plain yes or no counts as neither. */
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
  // These contain no value and no key.
  const { code, sent, operation, requestId } = known
    ? error
    : { code: "failed", sent: "unknown", operation: undefined, requestId: undefined };
  console.error(JSON.stringify({ code, sent, operation, requestId }));
  // An earlier application lost the answer. Nothing was sent now, and nothing will be until somebody has looked it up.
  const isUnknown = sent !== "no" || code === "outcome-unknown";
  if (!isUnknown) return { state: "not-sent", note: "We could not reach the service. Nothing was sent." };
  return { state: "unknown", note: "The answer was lost: we do not know how this check ended.", requestId };
}
