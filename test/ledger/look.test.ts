import { randomUUID } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KnownCheck, Ledger } from "../../src/ledger/ledger.ts";
import { openLedgerWith } from "../../src/ledger/open-ledger.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { checkOf, claimOf, KEY, outcomeOf, receipt, testFolder } from "./ledger-fixtures.ts";

const DAY = 24 * 3_600_000;
const far = withServer("postgres");
const failure = { code: "invalid-response", message: "it is none", receipt, answer: "<html>Example</html>" };

for (const store of ["sqlite", "postgres"] as const) {
  describe.skipIf(store === "postgres" && far.skip)(`how checks stand, on ${store}`, () => {
    const { folder, remove } = testFolder();
    const opened: Ledger[] = [];
    let late = 0;
    const open = async (options = {}): Promise<Ledger> => {
      const where = store === "sqlite" ? join(folder, "checks.db") : far.server.url;
      const now = (): number => Date.now() + late;
      const ledger = await openLedgerWith({ env: {}, now }, where, { key: KEY, ...options });
      opened.push(ledger);
      return ledger;
    };
    /** The database's clock goes on. */
    const pass = async (milliseconds: number): Promise<void> => {
      if (store === "sqlite") {
        late += milliseconds;
        return;
      }
      const client = new pg.Client({ connectionString: far.server.url });
      await client.connect();
      const ago = `interval '${milliseconds} milliseconds'`;
      await client.query(`UPDATE indiconnect.holders SET beat = beat - ${ago}`);
      await client.query(
        `UPDATE indiconnect.checks SET at = at - ${ago}, since = since - ${ago}, failed_at = failed_at - ${ago}`,
      );
      await client.end();
    };
    let ledger: Ledger;
    const look = async (check = checkOf("")): Promise<KnownCheck> => (await ledger.look([check]))[0]!;
    beforeAll(async () => {
      ledger = await open();
    });
    afterAll(async () => {
      for (const each of opened) await each.close();
      remove();
    });

    it("is told of many at once, in their order, with answers and failures", async () => {
      const ids = Array.from({ length: 7 }, () => randomUUID());
      const [answered, declined, free, unknown, claimed, paid] = ids.map((id) => checkOf(id));
      await (await claimOf(ledger, answered!)).answered({ name: "Example" }, receipt);
      await (await claimOf(ledger, declined!)).declined({ name: "none" }, receipt);
      await (await claimOf(ledger, free!)).free(failure);
      await (await claimOf(ledger, unknown!)).unknown(receipt, failure);
      await claimOf(ledger, claimed!);
      await (await claimOf(ledger, paid!)).answered({ name: "Example" }, receipt);
      const lacking = { ...paid!, selection: ["result.more"] };
      const all = [answered!, declined!, free!, unknown!, claimed!, lacking, checkOf(ids[6]!)];
      const known = await ledger.look(all);
      expect(known.map(({ state }) => state)).toEqual([
        ...["answered", "declined", "free", "unknown", "claimed", "paid", "new"],
      ]);
      expect(known.map(({ kept }) => kept?.answer)).toEqual([
        ...[{ name: "Example" }, { name: "none" }],
        ...new Array(5).fill(undefined),
      ]);
      expect(known.map((each) => each.failure)).toEqual([
        ...[undefined, undefined, failure, failure],
        ...new Array(3).fill(undefined),
      ]);
      expect(new Set(known.map(({ key }) => key)).size).toBe(7);
      const states = await ledger.look(all, { statesOnly: true });
      expect(states).toEqual(known.map((each) => ({ ...each, kept: undefined })));
      expect(known[3]?.since).toBeGreaterThan(Date.now() - 60_000);
      const asked = await ledger.look([declined!, answered!], { anyAnswer: false });
      expect(asked.map(({ state }) => state)).toEqual(["paid", "answered"]);
    });

    it("tells which run sent a check last", async () => {
      const ids = Array.from({ length: 3 }, () => randomUUID());
      const [answered, unknown, none] = ids.map((id) => checkOf(id));
      await (await claimOf(ledger, answered!, { run: "first" })).answered({}, receipt);
      await (await claimOf(ledger, unknown!, { run: "first" })).unknown(receipt);
      await (await claimOf(ledger, none!)).answered({}, receipt);
      const of = async (run?: string): Promise<unknown> =>
        (await ledger.look([answered!, unknown!, none!, checkOf(randomUUID())], { run })).map(
          ({ isOfRun }) => isOfRun,
        );
      expect(await of("first")).toEqual([true, true, false, false]);
      expect(await of("second")).toEqual([false, false, false, false]);
      expect(await of()).toEqual([false, false, false, false]);
      await claimOf(ledger, unknown!, { run: "second", evenIfUnknown: true });
      expect(await of("second")).toEqual([false, true, false, false]);
    });

    it("changes the version after every change", async () => {
      const check = checkOf(randomUUID());
      const versions: string[] = [];
      const note = async (): Promise<unknown> => versions.push((await look(check)).version);
      await note();
      const first = await claimOf(ledger, check);
      await note();
      await first.free();
      await note();
      const second = await claimOf(ledger, check);
      await second.unknown(receipt);
      await note();
      // Thought lost, and told after all.
      await second.answered({}, receipt);
      await note();
      await claimOf(ledger, { ...check, selection: ["result.more"] });
      await note();
      expect(new Set(versions).size).toBe(versions.length);
    });

    it("lets one of many resend a check that all have seen, and nobody if it has changed since", async () => {
      const other = await open();
      for (const end of ["unknown", "declined", "answered"] as const) {
        const check = checkOf(randomUUID());
        const first = await claimOf(ledger, check);
        await (end === "unknown" ? first.unknown(receipt, failure) : first[end]({}, receipt));
        const { version: seen } = await look(check);
        const asked = Array.from({ length: 8 }, (_, index) =>
          [ledger, other][index % 2]!.claim(check, { seen, anyAnswer: true }),
        );
        const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === "claimed")).toHaveLength(1);
        const mine = (await Promise.all(asked)).find(({ kind }) => kind === "claimed");
        if (mine?.kind === "claimed") await mine.claim.declined({ again: true }, receipt);
        // Seen before: the newer answer counts.
        const kept = await outcomeOf("kept", other.claim(check, { seen, anyAnswer: true }));
        expect(kept).toMatchObject({ answer: { again: true }, isDeclined: true });
      }
    });

    it("lets nobody resend a check that was under way and became unknown", async () => {
      const check = checkOf(randomUUID());
      await (await claimOf(ledger, check)).declined({}, receipt);
      const again = await claimOf(ledger, check);
      const { version: seen, state } = await look(check);
      expect(state).toBe("declined");
      await again.unknown(receipt);
      await outcomeOf("kept", ledger.claim(check, { seen, anyAnswer: true }));
      await outcomeOf("unknown", ledger.claim(check, { seen }));
      // Of a holder that died.
      const lost = await claimOf(ledger, check, { evenIfUnknown: true });
      const before = await look(check);
      await pass(16_000);
      await outcomeOf("unknown", (await open()).claim(check, { seen: before.version }));
      expect(await lost.answered({}, receipt)).toBe(true);
    });

    it("takes a decline for an answer only where that is asked for", async () => {
      const check = checkOf(randomUUID());
      await (await claimOf(ledger, check)).declined({ name: "none" }, receipt);
      await outcomeOf("kept", ledger.claim(check, { anyAnswer: true }));
      await claimOf(ledger, check);
    });

    it("forgets a failure with the next claim, with its subject, and after its time", async () => {
      const [again, erased, old] = [checkOf(randomUUID()), checkOf(randomUUID()), checkOf(randomUUID())];
      await (await claimOf(ledger, again)).unknown(receipt, failure);
      await claimOf(ledger, again, { evenIfUnknown: true });
      expect((await look(again)).failure).toBeUndefined();
      const subject = randomUUID();
      await (await claimOf(ledger, erased, { subject })).unknown(receipt, failure);
      await ledger.erase({ subject });
      expect(await look(erased)).toMatchObject({ state: "unknown", failure: undefined });
      await (await claimOf(ledger, old)).free(failure);
      await pass(DAY + 1_000);
      await open({ keepFor: DAY });
      await expect.poll(async () => (await look(old)).failure).toBeUndefined();
      expect((await look(old)).state).toBe("free");
    });

    it("encrypts notes, and decrypts a value only with the place it was encrypted for", async () => {
      const name = randomUUID();
      expect(await ledger.note(name)).toBeUndefined();
      await ledger.writeNote(name, { rows: 1 });
      await ledger.writeNote(name, { rows: 2, of: "Example" });
      expect(await (await open()).note(name)).toEqual({ rows: 2, of: "Example" });
      expect(await ledger.note(`${name}.`)).toBeUndefined();
      const sealed = ledger.seal({ name: "Example" }, ["row", "1"]);
      expect(sealed).not.toContain("Example");
      expect(ledger.open(sealed, ["row", "1"])).toEqual({ name: "Example" });
      expect(() => ledger.open(sealed, ["row", "2"])).toThrow(/cannot be decrypted/);
    });
  });
}
