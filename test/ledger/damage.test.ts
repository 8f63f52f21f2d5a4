import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testFolder } from "./ledger-fixtures.ts";
import { damages, makePaid, tryDamage } from "./try-damage.ts";

const CHECKS = 300;
const CASES = 10;
const { folder, remove } = testFolder();
afterAll(remove);

describe("a damaged ledger", () => {
  beforeAll(() => makePaid(join(folder, "paid.db"), CHECKS));

  it.each(damages)(
    "goes on rightly or refuses in one line, and never gives a paid check away: %s",
    async (how) => {
      let seed = damages.indexOf(how) + 1;
      const random = (): number => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
      };
      let refusals = 0;
      for (let index = 0; index < CASES; index++) {
        const { kept, refused } = await tryDamage(
          join(folder, "paid.db"),
          join(folder, "copy.db"),
          CHECKS,
          how,
          random,
        );
        expect(kept + refused).toBe(CHECKS);
        if (refused > 0) refusals++;
      }
      expect(refusals).toBeGreaterThan(0);
    },
  );
});
