import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { sqliteDriver } from "../../src/ledger/sqlite-database.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { checkOf, claimOf, KEY, outcomeOf, receipt, testFolder } from "./ledger-fixtures.ts";

const { folder, remove } = testFolder();
afterAll(remove);
const far = withServer("postgres");

describe("a ledger in trouble", () => {
  it("pays nothing twice where the clock is set back or far forward", async () => {
    let now = 1_800_000_000_000;
    const open = () => openLedgerWith({ env: {}, now: () => now }, join(folder, "clock.db"), { key: KEY });
    const [one, other] = [await open(), await open()];
    const claim = await claimOf(one, checkOf(1));
    now -= 3_600_000;
    await outcomeOf("in-progress", other.claim(checkOf(1)));
    await claim.answered("found", receipt);
    await outcomeOf("kept", other.claim(checkOf(1), { maxAge: 1_000 }));
    await claimOf(one, checkOf(2));
    now += 10 * 365 * 24 * 3_600_000;
    await outcomeOf("unknown", other.claim(checkOf(2)));
    await one.close();
    await other.close();
  });

  it("waits for another program that has the file locked, without holding up the process", async () => {
    const path = join(folder, "locked.db");
    const ledger = await openLedgerWith({ env: {}, now: Date.now }, path, { key: KEY });
    const other = (await sqliteDriver())(path);
    other.exec("BEGIN IMMEDIATE");
    const claim = claimOf(ledger, checkOf(1));
    await wait(100);
    expect(await Promise.race([claim.then(() => "claimed"), wait(0, "waiting")])).toBe("waiting");
    other.exec("ROLLBACK");
    await claim;
    other.close();
    await ledger.close();
  });

  it("writes an answer whole at the next try, where the first one was rolled back", async () => {
    const path = join(folder, "rolled-back.db");
    const open = () => openLedgerWith({ env: {}, now: Date.now }, path, { key: KEY });
    const ledger = await open();
    const claim = await claimOf(ledger, checkOf(1));
    const other = (await sqliteDriver())(path);
    other.exec("CREATE TRIGGER full BEFORE INSERT ON checks BEGIN SELECT RAISE(ABORT, 'no room'); END");
    expect(await claim.answered("found", receipt)).toBe(false);
    other.exec("DROP TRIGGER full");
    other.close();
    // Tries again.
    await ledger.close();
    const again = await open();
    expect(await outcomeOf("kept", again.claim(checkOf(1)))).toMatchObject({ answer: "found" });
    await again.close();
  });

  it.skipIf(far.skip)(
    "waits for a PostgreSQL that is restarted, and keeps what was paid meanwhile",
    async () => {
      const ledger = await openLedgerWith({ env: {}, now: Date.now }, far.server.url, { key: KEY });
      const claim = await claimOf(ledger, checkOf(1));
      await far.server.kill();
      const written = claim.answered("found", receipt);
      const asked = ledger.claim(checkOf(2));
      await far.server.start();
      expect(await written).toBe(true);
      expect((await asked).kind).toBe("claimed");
      await outcomeOf("kept", ledger.claim(checkOf(1)));
      await ledger.close();
    },
  );

  it.skipIf(far.skip)("says in one line, without the password, that PostgreSQL cannot be used", async () => {
    const wrong = new URL(far.server.url);
    wrong.password = "not-the-password";
    const open = openLedgerWith({ env: {}, now: Date.now }, wrong.href, { key: KEY });
    const { message } = await open.then(
      () => new Error("Opened."),
      (error: Error) => error,
    );
    expect(message).toMatch(/^IndiConnect ledger: postgres:[^\n]* refuses the user or the password\.$/);
    expect(message).not.toContain("not-the-password");
  });
});
