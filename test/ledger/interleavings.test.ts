import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/ledger/claim.ts";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { checkOf, KEY, outcomeOf, receipt, testFolder } from "./ledger-fixtures.ts";

const CHECKS = 3;
const HANDLES = 3;
const DEAD_AFTER = 15_000;

const on = fc.nat(CHECKS - 1);
const by = fc.nat(HANDLES - 1);
const ending = fc.constantFrom("answered", "declined", "free", "unknown");
/** What happens: much at once, or one thing alone. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      asks: fc.array(fc.tuple(by, on), { maxLength: 8 }),
      ends: fc.array(fc.tuple(on, ending), { maxLength: 3 }),
    }),
  },
  fc.record({ pass: fc.constantFrom(6_000, 16_000) }),
  fc.record({ force: on, by }),
  fc.record({ resolve: on, by }),
);

/** A check, as it must stand. */
interface Known {
  isAnswered: boolean;
  open: { readonly claim: Claim; readonly since: number; isUnknown: boolean } | undefined;
}

describe("any interleaving of claims, endings and crashes", () => {
  it("leaves at most one open claim of a check, and no answered check is claimed again", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { folder, remove } = testFolder();
        let now = 1_800_000_000_000;
        const path = join(folder, "checks.db");
        // None of them gives a sign of life as long as this runs: who claims is dead 15 seconds later.
        const handles = await Promise.all(
          Array.from({ length: HANDLES }, () =>
            openLedgerWith({ env: {}, now: () => now }, path, { key: KEY }),
          ),
        );
        const known: Known[] = Array.from({ length: CHECKS }, () => ({ isAnswered: false, open: undefined }));
        const isInDoubt = ({ open }: Known): boolean =>
          open !== undefined && (open.isUnknown || now - open.since > DEAD_AFTER);
        try {
          for (const one of steps) {
            if ("pass" in one) now += one.pass;
            else if ("force" in one) {
              const check = known[one.force]!;
              const outcome = await handles[one.by]!.claim(checkOf(one.force), { evenIfUnknown: true });
              const isFree = check.open === undefined || isInDoubt(check);
              expect(outcome.kind).toBe(check.isAnswered ? "kept" : isFree ? "claimed" : "in-progress");
              if (outcome.kind === "claimed")
                check.open = { claim: outcome.claim, since: now, isUnknown: false };
            } else if ("resolve" in one) {
              const check = known[one.resolve]!;
              const key = check.open?.claim.key ?? "none";
              expect(await handles[one.by]!.resolve(key, "not-billed")).toBe(isInDoubt(check));
              if (isInDoubt(check)) check.open = undefined;
            } else {
              const asked = one.asks.map(([handle, number]) => handles[handle]!.claim(checkOf(number)));
              const ended = new Map(one.ends.filter(([number]) => known[number]!.open !== undefined));
              const ends = [...ended].map(([number, kind]) => {
                const { claim } = known[number]!.open!;
                if (kind === "free") return claim.free();
                return kind === "unknown" ? claim.unknown(receipt) : claim[kind]({ number }, receipt);
              });
              const outcomes = await Promise.all(asked);
              expect(await Promise.all(ends)).not.toContain(false);
              for (const [number, check] of known.entries()) {
                const claims = outcomes.flatMap((outcome, index) =>
                  outcome.kind === "claimed" && one.asks[index]![1] === number ? [outcome.claim] : [],
                );
                const kind = ended.get(number);
                const before = check.open;
                const isFreed = kind === "free" || kind === "declined";
                const most = check.isAnswered || (before !== undefined && !isFreed) ? 0 : 1;
                expect(claims.length).toBeLessThanOrEqual(most);
                if (kind === "answered") check.isAnswered = true;
                if (before !== undefined && kind === "unknown") before.isUnknown = true;
                else if (kind !== undefined) check.open = undefined;
                if (claims[0] !== undefined) check.open = { claim: claims[0], since: now, isUnknown: false };
                // Whoever asks where nothing is in the way gets it.
                const wants = one.asks.some(([, wanted]) => wanted === number);
                if (wants && before === undefined && !check.isAnswered) expect(claims).toHaveLength(1);
              }
            }
          }
          for (const [number, check] of known.entries()) {
            const kind = check.isAnswered ? "kept" : check.open === undefined ? "claimed" : undefined;
            const expected = kind ?? (isInDoubt(check) ? "unknown" : "in-progress");
            await outcomeOf(expected, handles[0]!.claim(checkOf(number)));
          }
        } finally {
          for (const handle of handles) await handle.close();
          remove();
        }
      }),
      { numRuns: 40 },
    );
  });
});
