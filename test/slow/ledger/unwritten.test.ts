import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sqliteDriver } from "../../../src/ledger/sqlite-database.ts";
import { openLedger } from "../../../src/ledger.ts";
import { checkOf, claimOf, KEY, outcomeOf, receipt, testFolder } from "../../ledger/ledger-fixtures.ts";

const { folder, remove } = testFolder();
afterAll(remove);

it("records an ending later if it failed at first, and keeps the claim until then", async () => {
  const path = join(folder, "checks.db");
  const ledger = await openLedger(path, { key: KEY });
  const claim = await claimOf(ledger, checkOf(1));
  const other = (await sqliteDriver())(path);
  other.exec("BEGIN IMMEDIATE");
  const [written, asked] = await Promise.all([
    claim.answered("found", receipt),
    ledger.claim(checkOf(2)).catch(({ code, message }) => ({ code, message })),
  ]);
  expect(written).toBe(false);
  expect(asked).toMatchObject({ code: "ledger-failed", message: expect.stringContaining("locked") });
  other.exec("ROLLBACK");
  other.close();
  await outcomeOf("in-progress", ledger.claim(checkOf(1)));
  await expect.poll(async () => (await ledger.counts()).answered, { timeout: 15_000 }).toBe(1);
  await outcomeOf("kept", ledger.claim(checkOf(1)));
  await claimOf(ledger, checkOf(2));
  await ledger.close();
});
