import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { checkOf, claimOf, KEY, outcomeOf, receipt, testFolder } from "./ledger-fixtures.ts";

const DAY = 24 * 3_600_000;
const answer = { data: { name: "Example" }, big: "12345678901234567890" };
const far = withServer("postgres");

for (const store of ["sqlite", "postgres"] as const) {
  describe.skipIf(store === "postgres" && far.skip)(`a ledger on ${store}`, () => {
    const { folder, remove } = testFolder();
    const where = (): string => (store === "sqlite" ? join(folder, "checks.db") : far.server.url);
    const opened: Ledger[] = [];
    let late = 0;
    const open = async (options = {}): Promise<Ledger> => {
      const now = (): number => Date.now() + late;
      const ledger = await openLedgerWith({ env: {}, now }, where(), { key: KEY, ...options });
      opened.push(ledger);
      return ledger;
    };
    /** The database's clock goes on. */
    const pass = async (milliseconds: number): Promise<void> => {
      if (store === "sqlite") {
        late += milliseconds;
        return;
      }
      const client = new pg.Client({ connectionString: where() });
      await client.connect();
      const ago = `interval '${milliseconds} milliseconds'`;
      await client.query(`UPDATE indiconnect.holders SET beat = beat - ${ago}`);
      await client.query(`UPDATE indiconnect.checks SET at = at - ${ago}, since = since - ${ago}`);
      await client.end();
    };
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await open();
    });
    afterAll(async () => {
      for (const each of opened) await each.close();
      remove();
    });

    it("can be made by several at once", async () => {
      const counts = await Promise.all(Array.from({ length: 4 }, async () => (await open()).counts()));
      expect(counts).toHaveLength(4);
    });

    it("lets one of many claim a check, and gives the answer to all, with the call's receipt", async () => {
      const check = checkOf(randomUUID());
      const others = [ledger, await open(), await open()];
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, index) => others[index % 3]!.claim(check)),
      );
      const claimed = outcomes.filter(({ kind }) => kind === "claimed");
      expect(claimed).toHaveLength(1);
      const waiting = outcomes.map((outcome) =>
        outcome.kind === "in-progress" ? outcome.wait() : undefined,
      );
      const [mine] = claimed;
      if (mine?.kind === "claimed") expect(await mine.claim.answered(answer, receipt)).toBe(true);
      for (const outcome of await Promise.all(waiting)) {
        if (outcome === undefined) continue;
        expect(outcome).toEqual({
          kind: "kept",
          answer,
          isDeclined: false,
          receipt: { ...receipt, source: "in-flight" },
        });
      }
      expect(await others[1]!.claim(check)).toEqual({
        kind: "kept",
        answer,
        isDeclined: false,
        receipt: { ...receipt, source: "ledger" },
      });
    });

    it("tells checks apart by all that makes them, and by nothing else", async () => {
      const id = randomUUID();
      const check = checkOf(id, { input: { a: id, b: { c: 1, d: 2 } } });
      await (await claimOf(ledger, check)).answered(answer, receipt);
      await outcomeOf("kept", ledger.claim({ ...check, input: { b: { d: 2, c: 1 }, a: id } }));
      await outcomeOf("kept", ledger.claim({ ...check, selection: [] }));
      for (const other of [
        { endpoint: "https://other.example.com/" },
        { providerCode: "other" },
        { documentType: "Other" },
        { input: { a: id } },
        { simulated: true },
      ]) {
        await claimOf(ledger, { ...check, ...other });
      }
    });

    it("takes no answer that is too old or lacks what is selected", async () => {
      const check = checkOf(randomUUID());
      await (await claimOf(ledger, check)).answered(answer, receipt);
      for (const maxAge of [DAY, Number.MAX_SAFE_INTEGER, Number.POSITIVE_INFINITY]) {
        await outcomeOf("kept", ledger.claim(check, { maxAge }));
        await outcomeOf("kept", (await open({ keepFor: maxAge })).claim(check));
      }
      const free = async (): Promise<unknown> =>
        (await claimOf(ledger, { ...check, selection: ["result.more"] })).free();
      await free();
      await pass(2 * DAY);
      const old = await claimOf(ledger, check, { maxAge: DAY });
      // The old answer is still there for whom it will do, and a claim that comes to nothing does not lose it.
      await outcomeOf("kept", ledger.claim(check, { maxAge: 3 * DAY }));
      await old.free();
      await outcomeOf("kept", ledger.claim(check));
    });

    it("never takes a simulated answer for a real one, nor the reverse", async () => {
      const check = checkOf(randomUUID());
      const made = { ...receipt, simulated: true };
      // A sandbox that did not say before the call that it is one.
      await (await claimOf(ledger, check)).answered(answer, made);
      await (await claimOf(ledger, check)).answered(answer, receipt);
      await outcomeOf("kept", ledger.claim(check));
      await (await claimOf(ledger, { ...check, simulated: true })).answered(answer, made);
      const kept = await outcomeOf("kept", ledger.claim({ ...check, simulated: true }));
      expect(kept.receipt.simulated).toBe(true);
      expect((await outcomeOf("kept", ledger.claim(check))).receipt.simulated).toBe(false);
    });

    it("gives a decline to who waits, and asks again for who comes later", async () => {
      const check = checkOf(randomUUID());
      const claim = await claimOf(ledger, check);
      const here = (await outcomeOf("in-progress", ledger.claim(check))).wait();
      const there = (await outcomeOf("in-progress", (await open()).claim(check))).wait();
      await claim.declined(answer, receipt);
      const expected = {
        kind: "kept",
        answer,
        isDeclined: true,
        receipt: { ...receipt, source: "in-flight" },
      };
      expect(await here).toEqual(expected);
      expect(await there).toEqual(expected);
      await claimOf(ledger, check);
    });

    it("gives a claim that was freed to one of those who wait", async () => {
      const check = checkOf(randomUUID());
      const claim = await claimOf(ledger, check);
      const other = await open();
      const found = [ledger, other, other].map((each) => outcomeOf("in-progress", each.claim(check)));
      const waiting = (await Promise.all(found)).map(({ wait }) =>
        wait(AbortSignal.timeout(1_000)).then(
          ({ kind }) => kind,
          ({ name }: Error) => name,
        ),
      );
      await claim.free();
      const kinds = await Promise.all(waiting);
      expect(kinds.sort()).toEqual(["TimeoutError", "TimeoutError", "claimed"]);
    });

    it("blocks what nobody knows, until somebody decides", async () => {
      const id = randomUUID();
      const check = checkOf(id);
      await (await claimOf(ledger, check)).unknown(receipt);
      const unknown = await outcomeOf("unknown", (await open()).claim(check));
      expect(unknown).toMatchObject({ documentType: "Example", receipt });
      const listed = (await ledger.unknown()).find(({ key }) => key === unknown.key);
      expect({ kind: "unknown", ...listed }).toEqual(unknown);
      expect(await ledger.resolve(unknown.key, "not-billed")).toBe(true);
      expect(await ledger.resolve(unknown.key, "not-billed")).toBe(false);
      expect(await ledger.resolve("", "billed")).toBe(false);
      await (await claimOf(ledger, check)).unknown(receipt);
      const before = await ledger.counts();
      expect(await ledger.resolve(unknown.key, "billed")).toBe(true);
      const { paid, unknown: left } = await ledger.counts();
      expect([paid - before.paid, left - before.unknown]).toEqual([1, -1]);
      await (await claimOf(ledger, check)).unknown(receipt);
      await claimOf(ledger, check, { evenIfUnknown: true });
      await outcomeOf("in-progress", ledger.claim(check, { evenIfUnknown: true }));
    });

    it("makes a dead holder's claims unknown, and still accepts a late ending", async () => {
      const check = checkOf(randomUUID());
      const slow = await open();
      const claim = await claimOf(slow, check);
      const { wait } = await outcomeOf("in-progress", ledger.claim(check));
      await pass(14_000);
      await outcomeOf("in-progress", ledger.claim(check));
      await pass(2_000);
      const unknown = await outcomeOf("unknown", ledger.claim(check));
      expect(unknown.receipt).toBeUndefined();
      expect(await wait()).toEqual(unknown);
      expect((await ledger.unknown()).map(({ key }) => key)).toContain(claim.key);
      const again = await claimOf(await open(), check, { evenIfUnknown: true });
      expect(await claim.answered(answer, receipt)).toBe(true);
      await outcomeOf("kept", ledger.claim(check));
      // The newer claim is open as before.
      await outcomeOf("in-progress", ledger.claim({ ...check, selection: ["result.more"] }));
      expect(await again.free()).toBe(true);
    });

    it("erases a subject's answers, also those under way, and still knows that they were paid", async () => {
      const subject = randomUUID();
      const [kept, open, other] = [checkOf(randomUUID()), checkOf(randomUUID()), checkOf(randomUUID())];
      await (await claimOf(ledger, kept, { subject: "another" })).answered(answer, receipt);
      // Whoever asks for a kept answer has a share in it.
      await outcomeOf("kept", ledger.claim(kept, { subject }));
      const underWay = await claimOf(ledger, open, { subject });
      await (await claimOf(ledger, other)).answered(answer, receipt);
      const { paid } = await ledger.counts();
      expect(await ledger.erase({ subject })).toBe(1);
      expect(await ledger.erase({ subject })).toBe(0);
      await underWay.answered(answer, receipt);
      expect((await ledger.counts()).paid).toBe(paid + 2);
      await outcomeOf("kept", ledger.claim(other));
      for (const check of [kept, open]) await (await claimOf(ledger, check)).answered(answer, receipt);
      await outcomeOf("kept", ledger.claim(open));
    });

    it("destroys answers after their time", async () => {
      const check = checkOf(randomUUID());
      await (await claimOf(ledger, check)).answered(answer, receipt);
      const brief = await open({ keepFor: DAY });
      await outcomeOf("kept", brief.claim(check));
      await pass(DAY + 1_000);
      const { paid } = await ledger.counts();
      await (await claimOf(brief, check)).free();
      await outcomeOf("kept", ledger.claim(check));
      await open({ keepFor: DAY });
      await expect.poll(async () => (await ledger.counts()).paid).toBeGreaterThan(paid);
      await claimOf(ledger, check);
    });

    it("says that it is closed", async () => {
      const closed = await open();
      await closed.close();
      await expect(closed.claim(checkOf(randomUUID()))).rejects.toThrow("IndiConnect ledger: it is closed.");
    });

    it("seals with the newest key, and opens with all", async () => {
      const newer = `${KEY},k2:${randomBytes(32).toString("base64")}`;
      const [older, both] = [ledger, await open({ key: newer })];
      const [first, second] = [checkOf(randomUUID()), checkOf(randomUUID())];
      await (await claimOf(older, first)).answered(answer, receipt);
      await (await claimOf(both, second)).answered(answer, receipt);
      await outcomeOf("kept", both.claim(first));
      await outcomeOf("kept", both.claim(second));
      await expect(older.claim(second)).rejects.toMatchObject({
        code: "ledger-failed",
        sent: "no",
        message: expect.stringMatching(/^IndiConnect ledger: [^\n]* key k2,[^\n]*$/),
      });
      await expect(open({ key: randomBytes(32).toString("base64") })).rejects.toMatchObject({
        code: "ledger-failed",
        message: expect.stringContaining("another key"),
      });
    });
  });
}
