import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { startPgBouncer, type TestServer } from "../bulk/queue/servers.ts";
import { skipWithout } from "../bulk/queue/skip-without.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { checkOf, KEY, receipt } from "./ledger-fixtures.ts";

const CHECKS = 100;
const skip = skipWithout("pgbouncer");
const far = withServer("postgres");
let pooler: TestServer | undefined;

describe.skipIf(skip)("a ledger behind a pooler that gives each transaction another connection", () => {
  beforeAll(async () => {
    pooler = await startPgBouncer(far.server);
  });
  afterAll(() => pooler?.stop());

  it("pays each check once, and keeps what was paid", async () => {
    const open = () => openLedgerWith({ env: {}, now: Date.now }, pooler?.url ?? "", { key: KEY });
    const ledgers = [await open(), await open()];
    const claimed = new Map<number, number>();
    const ask = async (number: number): Promise<void> => {
      for (const ledger of ledgers) {
        const outcome = await ledger.claim(checkOf(number));
        if (outcome.kind !== "claimed") continue;
        claimed.set(number, (claimed.get(number) ?? 0) + 1);
        expect(await outcome.claim.answered({ number }, receipt)).toBe(true);
      }
    };
    await Promise.all(Array.from({ length: CHECKS }, (_, number) => ask(number)));
    expect([...claimed.values()]).toEqual(Array.from({ length: CHECKS }, () => 1));
    expect(await ledgers[0]?.counts()).toMatchObject({ answered: CHECKS, claimed: 0, unknown: 0 });
    for (const ledger of ledgers) await ledger.close();
  });
});
