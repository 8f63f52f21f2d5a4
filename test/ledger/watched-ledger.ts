import type { Check } from "../../src/ledger/check.ts";
import type { Claim } from "../../src/ledger/claim.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";

/** Where a check is on its way through a ledger, in this order; its call lies between the third and the fourth. */
export const ledgerSteps = [
  "before the claim",
  "while claiming",
  "before the call",
  "after the answer",
  "while writing it down",
  "after writing it down",
] as const;

export type LedgerStep = (typeof ledgerSteps)[number];

/** A ledger whose steps are told to the test, which may end the process there. It waits for what the test does. */
export function watchedLedger(ledger: Ledger, on: (step: LedgerStep, check: Check) => unknown): Ledger {
  const watched = (claim: Claim, check: Check): Claim => {
    const ending = async (end: () => Promise<boolean>): Promise<boolean> => {
      await on("after the answer", check);
      const ended = end();
      await on("while writing it down", check);
      const isWritten = await ended;
      await on("after writing it down", check);
      return isWritten;
    };
    return {
      key: claim.key,
      answered: (answer, receipt) => ending(() => claim.answered(answer, receipt)),
      declined: (answer, receipt) => ending(() => claim.declined(answer, receipt)),
      free: (failure) => ending(() => claim.free(failure)),
      unknown: (receipt, failure) => ending(() => claim.unknown(receipt, failure)),
    };
  };
  const claim: Ledger["claim"] = async (check, once) => {
    await on("before the claim", check);
    const claimed = ledger.claim(check, once);
    claimed.catch(() => {});
    await on("while claiming", check);
    const outcome = await claimed;
    if (outcome.kind !== "claimed") return outcome;
    await on("before the call", check);
    return { ...outcome, claim: watched(outcome.claim, check) };
  };
  return new Proxy(ledger, {
    get(target, name) {
      if (name === "claim") return claim;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
