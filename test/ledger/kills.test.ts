import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLedger } from "../../src/ledger.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { KEY, testFolder } from "./ledger-fixtures.ts";
import { runKills } from "./run-kills.ts";

const far = withServer("postgres");
const size = { processes: 4, calls: 30, inputs: 20 };

for (const store of ["sqlite", "postgres"] as const) {
  describe.skipIf(store === "postgres" && far.skip)(`processes that share a ledger on ${store}`, () => {
    const { folder, remove } = testFolder();
    afterAll(remove);
    const where = (): string => (store === "sqlite" ? join(folder, "checks.db") : far.server.url);

    it("send no input twice, whenever they are killed", async () => {
      const run = { ...size, where: where(), log: join(folder, "killed.log"), kills: 6 };
      const { sends, killed } = await runKills(run);
      expect(killed).toBe(6);
      expect([...sends.values()].filter((count) => count !== 1)).toEqual([]);
      const ledger = await openLedger(where(), { key: KEY });
      const { claimed, unknown, answered } = await ledger.counts();
      // What was claimed and not sent is in doubt as well; nothing is lost.
      expect(answered + claimed + unknown).toBeGreaterThanOrEqual(sends.size);
      await ledger.close();
    });
  });
}
