import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ledger, LedgerEnding } from "../../../src/bulk/queue/ledger.ts";
import { PostgresLedger } from "../../../src/bulk/queue/postgres-ledger.ts";
import { RedisLedger } from "../../../src/bulk/queue/redis-ledger.ts";
import { withServer } from "./with-server.ts";

const done: LedgerEnding = { state: "done", reason: null, sent: "yes", cost: 1.5, sealed: "1.k.box" };
const LONG = 60_000;

for (const store of ["postgres", "redis"] as const) {
  const far = withServer(store);

  describe.skipIf(far.skip)(`the ledger on ${store}`, () => {
    let ledger: Ledger;
    const redis = (): Redis => new Redis(far.server.url, { lazyConnect: true }).on("error", () => {});
    const open = async (): Promise<Ledger> => {
      const opened =
        store === "postgres"
          ? new PostgresLedger(pg.Pool, { connectionString: far.server.url })
          : new RedisLedger(redis(), false);
      await opened.prepare();
      return opened;
    };
    beforeAll(async () => {
      ledger = await open();
    });
    afterAll(() => ledger.close());

    it("can be made by several at once", async () => {
      const others = await Promise.all([open(), open(), open(), open()]);
      for (const other of others) await other.close();
    });

    it("gives a row to one of many claims", async () => {
      const run = randomUUID();
      const claims = await Promise.all(
        Array.from({ length: 50 }, (_, index) => ledger.claim(run, "row", `claim-${index}`, "w", LONG)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect((await ledger.counts(run)).rows.claimed).toBe(1);
    });

    it("gives the same claim again when its answer was lost", async () => {
      const run = randomUUID();
      expect(await ledger.claim(run, "row", "mine", "w", LONG)).toBe(true);
      expect(await ledger.claim(run, "row", "mine", "w", LONG)).toBe(true);
      expect(await ledger.claim(run, "row", "other", "w", LONG)).toBe(false);
      expect((await ledger.read(run, ["row"])).get("row")).toMatchObject({ state: "claimed", attempts: 1 });
    });

    it("keeps an ending, and takes the same one twice", async () => {
      const run = randomUUID();
      await ledger.claim(run, "row", "mine", "w", LONG);
      expect(await ledger.settle(run, "row", "other", done)).toBe(false);
      expect(await ledger.settle(run, "row", "mine", done)).toBe(true);
      expect(await ledger.settle(run, "row", "mine", done)).toBe(true);
      expect(await ledger.claim(run, "row", "third", "w", LONG)).toBe(false);
      expect(await ledger.claim(run, "row", "mine", "w", LONG)).toBe(false);
      const row = (await ledger.read(run, ["row", "absent"])).get("row");
      expect(row).toMatchObject({ ...done, attempts: 1 });
      expect(Math.abs((row?.at.getTime() ?? 0) - Date.now())).toBeLessThan(10_000);
      const { rows, cost } = await ledger.counts(run);
      expect({ rows, cost }).toEqual({
        rows: { claimed: 0, done: 1, declined: 0, failed: 0, unknown: 0, released: 0 },
        cost: 1.5,
      });
    });

    it("calls a claim unknown once its lease is over, never gives it out again, and takes its late ending", async () => {
      const run = randomUUID();
      await ledger.claim(run, "dead", "one", "w", 30);
      await ledger.claim(run, "slow", "two", "w", 30);
      await ledger.claim(run, "alive", "three", "w", LONG);
      await wait(60);
      expect(await ledger.expire()).toBeGreaterThanOrEqual(2);
      expect((await ledger.counts(run)).rows).toMatchObject({ claimed: 1, unknown: 2 });
      expect((await ledger.read(run, ["dead"])).get("dead")).toMatchObject({
        state: "unknown",
        reason: "worker-lost",
        sent: "unknown",
        sealed: null,
      });
      expect(await ledger.claim(run, "dead", "again", "w", LONG)).toBe(false);
      expect(await ledger.settle(run, "slow", "two", done)).toBe(true);
      expect((await ledger.counts(run)).rows).toMatchObject({ claimed: 1, unknown: 1, done: 1 });
    });

    it("gives a claim whose answer was lost for longer than its lease to the one who asks again", async () => {
      const run = randomUUID();
      await ledger.claim(run, "row", "mine", "w", 1);
      await ledger.claim(run, "told", "other", "w", 1);
      await wait(20);
      await ledger.expire();
      // Whoever has told an ending has sent the row, and asks no more; a late packet may.
      await ledger.settle(run, "told", "other", {
        ...done,
        state: "unknown",
        reason: "timeout",
        sent: "unknown",
      });
      expect(await ledger.claim(run, "told", "other", "w", LONG)).toBe(false);
      expect(await ledger.claim(run, "row", "mine", "w", LONG)).toBe(true);
      expect((await ledger.read(run, ["row"])).get("row")).toMatchObject({
        state: "claimed",
        attempts: 1,
        reason: null,
        sent: null,
      });
      expect((await ledger.counts(run)).rows).toMatchObject({ claimed: 1, unknown: 1 });
      expect(await ledger.settle(run, "row", "mine", done)).toBe(true);
    });

    it("gives a released row out once more, and no ending of the claim before counts", async () => {
      const run = randomUUID();
      await ledger.claim(run, "row", "one", "w", 1);
      await wait(20);
      await ledger.expire();
      expect(await ledger.release(run, "failed", ["row"])).toEqual([]);
      expect(await ledger.release(run, "unknown", ["row", "absent"])).toEqual(["row"]);
      expect(await ledger.settle(run, "row", "one", done)).toBe(false);
      const claims = await Promise.all(
        ["a", "b", "c"].map((claim) => ledger.claim(run, "row", claim, "w", LONG)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect((await ledger.read(run, ["row"])).get("row")).toMatchObject({ state: "claimed", attempts: 2 });
      expect((await ledger.counts(run)).rows).toMatchObject({ claimed: 1, unknown: 0, released: 0 });
    });

    it("never takes the ending of an earlier call for that of a worker who died in a later one", async () => {
      const run = randomUUID();
      const refused = { ...done, state: "failed", reason: "connection-failed", sent: "no", cost: 0 } as const;
      await ledger.claim(run, "row", "one", "w", LONG);
      await ledger.settle(run, "row", "one", refused);
      await ledger.release(run, "failed", ["row"]);
      await ledger.claim(run, "row", "two", "w", 1);
      await wait(20);
      await ledger.expire();
      expect((await ledger.read(run, ["row"])).get("row")).toMatchObject({
        state: "unknown",
        reason: "worker-lost",
        sent: "unknown",
        sealed: null,
      });
    });

    it("reads many rows, and erases outcomes but not states", async () => {
      const run = randomUUID();
      const names = Array.from({ length: 450 }, (_, index) => `row-${index}`);
      await Promise.all(
        names.map(async (name) => {
          await ledger.claim(run, name, name, "w", LONG);
          await ledger.settle(run, name, name, { ...done, sealed: `box of ${name}` });
        }),
      );
      const read = await ledger.read(run, names);
      expect(names.map((name) => read.get(name)?.sealed)).toEqual(names.map((name) => `box of ${name}`));
      expect(await ledger.erase(run)).toBe(450);
      expect((await ledger.read(run, ["row-7"])).get("row-7")).toMatchObject({ state: "done", sealed: null });
      expect(await ledger.claim(run, "row-7", "again", "w", LONG)).toBe(false);
    });

    it("has what it confirmed after kill -9 of the server", async () => {
      const run = randomUUID();
      const confirmed: string[] = [];
      const claiming = Promise.all(
        Array.from({ length: 300 }, async (_, index) => {
          await wait(index % 30);
          await ledger.claim(run, `row-${index}`, "mine", "w", LONG).then(
            () => confirmed.push(`row-${index}`),
            () => {},
          );
        }),
      );
      await wait(20);
      await far.server.kill();
      if (store === "postgres") await claiming;
      const sure = [...confirmed];
      await far.server.start();
      await claiming;
      const read = await ledger.read(run, sure);
      expect(sure.filter((name) => read.get(name)?.state !== "claimed")).toEqual([]);
      for (const name of sure) expect(await ledger.claim(run, name, "other", "w", LONG)).toBe(false);
    });
  });
}
