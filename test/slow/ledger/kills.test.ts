import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type LedgerCounts, openLedger } from "../../../src/ledger.ts";
import { withServer } from "../../bulk/queue/with-server.ts";
import { KEY, testFolder } from "../../ledger/ledger-fixtures.ts";
import { runKills } from "../../ledger/run-kills.ts";

const far = withServer("postgres");
const size = { processes: 4, calls: 200, inputs: 50 };
// The long form has 200: KILLS=200.
const KILLS = Number(process.env.KILLS ?? 40);

for (const store of ["sqlite", "postgres"] as const) {
  describe.skipIf(store === "postgres" && far.skip)(`processes that share a ledger on ${store}`, () => {
    const { folder, remove } = testFolder();
    afterAll(remove);
    const where = (): string => (store === "sqlite" ? join(folder, "checks.db") : far.server.url);

    it(`send no input twice in ${KILLS} kills`, async () => {
      let killed = 0;
      for (let first = 0; killed < KILLS; first += size.inputs) {
        const tally = await runKills({
          ...size,
          first,
          kills: 20,
          where: where(),
          log: join(folder, `${first}.log`),
        });
        killed += tally.killed;
        expect(tally.sends.size).toBeGreaterThan(0);
        expect([...tally.sends.values()].filter((count) => count !== 1)).toEqual([]);
      }
    }, 900_000);

    it("answer everything where nobody is killed", async () => {
      const ledger = await openLedger(where(), { key: KEY });
      const before = await ledger.counts();
      const log = join(folder, "calm.log");
      const { sends, met } = await runKills({ ...size, first: 1_000_000, kills: 0, where: where(), log });
      expect([...sends.values()].filter((count) => count !== 1)).toEqual([]);
      const { call, ledger: kept = 0, "in-flight": shared = 0, ...failures } = met;
      expect(failures).toEqual({});
      expect([call, kept + shared]).toEqual([sends.size, size.processes * size.calls - sends.size]);
      const after = await ledger.counts();
      // What the killed ones had open becomes unknown meanwhile.
      const open = ({ claimed, unknown }: LedgerCounts): number => claimed + unknown;
      expect([after.answered, open(after)]).toEqual([before.answered + sends.size, open(before)]);
      await ledger.close();
    }, 300_000);
  });
}
