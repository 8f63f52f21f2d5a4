import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  type BulkQueue,
  type BulkWorker,
  type BulkWorkerOptions,
  openBulkQueue,
  type QueueKey,
  type RowToQueue,
  startBulkWorker,
} from "../../../src/bulk-queue.ts";
import { createClient, type IndiConnect, NameMatch, VoterId } from "../../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox.ts";
import { keys as credentials } from "../../clients.ts";
import { withServer } from "./with-server.ts";

const CANARY = "Canary Lakshmi";
const row = (index: number, name2 = "Asha"): RowToQueue => ({
  fingerprint: `row-${index}`,
  operation: "NameMatch",
  variables: { name1: `${CANARY} ${index}`, name2 },
  price: 2,
});
const rows = (count: number): RowToQueue[] => Array.from({ length: count }, (_, index) => row(index));

for (const store of ["postgres", "redis"] as const) {
  const far = withServer(store);

  describe.skipIf(far.skip)(`the queue on ${store}`, () => {
    const key: QueueKey = { id: "k1", key: randomBytes(32) };
    let sandbox: Sandbox;
    let client: IndiConnect;
    let name: string;
    const open: { stop?(): Promise<void>; close?(): Promise<void> }[] = [];
    beforeAll(async () => {
      sandbox = createSandbox({ slow: 1_500 });
      client = createClient({ baseUrl: (await sandbox.listen()).url, credentials });
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((one) => one.stop?.() ?? one.close?.()));
      sandbox.reset();
    });
    afterAll(async () => {
      client.close();
      await sandbox.close();
    });

    const queueOf = async (keys = [key], queue?: string): Promise<BulkQueue> => {
      name = queue ?? `q-${randomUUID()}`;
      const opened = await openBulkQueue({ url: far.server.url, keys, name });
      open.push(opened);
      return opened;
    };
    const workerOf = async (options: Partial<BulkWorkerOptions> = {}): Promise<BulkWorker> => {
      const worker = await startBulkWorker({
        url: far.server.url,
        keys: [key],
        name,
        client,
        documents: [NameMatch, VoterId],
        timeout: 5_000,
        grace: 1_000,
        stalledInterval: 200,
        ...options,
      });
      open.push(worker);
      return worker;
    };
    const settled = async (queue: BulkQueue, run: string, all: readonly RowToQueue[]) => {
      await queue.wait(run, all, { interval: 50 });
      return queue.counts(run);
    };

    it("brings every row to one of several workers, and its outcome back", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = [...rows(60), row(60, "No Record"), row(61, "Declined unsupported")];
      await Promise.all([workerOf(), workerOf(), workerOf()]);
      expect(await queue.enqueue(run, all)).toBe(62);
      const counts = await settled(queue, run, all);
      expect(counts).toEqual({
        rows: { claimed: 0, done: 60, declined: 2, failed: 0, unknown: 0, released: 0 },
        cost: 124,
      });
      expect(sandbox.calls.map(({ variables }) => variables.name1).sort()).toEqual(
        all.map(({ variables }) => variables.name1).sort(),
      );
      const outcomes = await queue.outcomes(
        run,
        all.map(({ fingerprint }) => fingerprint),
      );
      expect(outcomes.get("row-7")).toMatchObject({
        row: { state: "done", sent: "yes", cost: 2, attempts: 1, reason: null },
        ending: { outcome: "done", sent: "yes", result: { __typename: "NameMatchResult" } },
      });
      expect(outcomes.get("row-60")).toMatchObject({
        row: { state: "declined", reason: "no-record", sent: "yes" },
        ending: { outcome: "declined", error: { reason: "no-record" } },
      });
    });

    it("continues after the enqueuer died, and pays nothing twice when the run is started again", async () => {
      const run = randomUUID();
      const first = await queueOf();
      expect(await first.enqueue(run, rows(10))).toBe(10);
      const second = await queueOf([key], name);
      expect(await second.enqueue(run, rows(20))).toBe(20);
      await workerOf();
      await settled(second, run, rows(20));
      expect(await first.enqueue(run, rows(20))).toBe(0);
      await settled(first, run, rows(20));
      expect(sandbox.calls).toHaveLength(20);
    });

    it("keeps no personal value and no key in the clear on the server", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = [...rows(20), row(20, "No Record"), row(21, "Lost Answer")];
      await queue.enqueue(run, all);
      const searchServer = async (): Promise<string> => {
        if (store === "postgres") {
          const client = new pg.Client(far.server.url);
          await client.connect();
          const { rows: tables } = await client.query(
            "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_schema LIKE 'indiconnect%'",
          );
          expect(tables.length).toBeGreaterThan(3);
          const texts: string[] = [];
          for (const table of tables) {
            const { rows: found } = await client.query(`SELECT t::text FROM ${table.name} t`);
            texts.push(...found.map(({ t }) => t));
          }
          // Checkpointed, so that the files hold what the tables hold.
          await client.query("CHECKPOINT");
          await client.end();
          return texts.join("\n") + grepAll(join(far.server.folder, "data"));
        }
        const redis = new Redis(far.server.url);
        await redis.save();
        redis.disconnect();
        return grepAll(far.server.folder);
      };
      const before = await searchServer();
      await workerOf();
      const { rows: states } = await settled(queue, run, all);
      expect(states).toMatchObject({ done: 20, declined: 1, unknown: 1 });
      const after = await searchServer();
      // What is searched does hold the rows.
      for (const dump of [before, after]) {
        expect(dump).toContain("row-13");
        for (const secret of [
          CANARY,
          "Lakshmi",
          "NameMatchResult",
          "No Record",
          key.key,
          credentials.secretKey,
        ]) {
          const text = typeof secret === "string" ? secret : Buffer.from(secret).toString("base64url");
          expect(dump.includes(text)).toBe(false);
        }
      }
    });

    it("opens old rows after a rotation of keys; a worker without the key stops and loses nothing", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      await queue.enqueue(run, rows(5));
      const fresh: QueueKey = { id: "k2", key: randomBytes(32) };
      const stranger = await workerOf({ keys: [fresh] });
      await expect(stranger.finished).rejects.toMatchObject({
        code: "wrong-key",
        message: expect.stringContaining("k1"),
      });
      expect(sandbox.calls).toHaveLength(0);
      await workerOf({ keys: [fresh, key] });
      await settled(queue, run, rows(5));
      const rotated = await queueOf([fresh, key], name);
      const outcome = (await rotated.outcomes(run, ["row-0"])).get("row-0");
      expect(outcome).toMatchObject({ ending: { outcome: "done" } });
      await expect(queue.outcomes(run, ["row-0"])).rejects.toMatchObject({ code: "wrong-key" });
    });

    it("takes rows by reference, and no variables with them", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = rows(3).map((one, index) => ({ ...one, reference: `people/${index}` }));
      await queue.enqueue(run, all);
      await workerOf({
        findRow: async (reference) => {
          if (reference === "people/2") throw new Error(`${CANARY} is not there`);
          return { name1: `Found ${reference}`, name2: "Asha" };
        },
      });
      const { rows: states } = await settled(queue, run, all);
      expect(states).toMatchObject({ done: 2, failed: 1 });
      expect(sandbox.calls.map(({ variables }) => variables.name1).sort()).toEqual([
        "Found people/0",
        "Found people/1",
      ]);
      expect((await queue.outcomes(run, ["row-2"])).get("row-2")?.row).toMatchObject({
        reason: "failed",
        sent: "no",
        cost: 0,
      });
    });

    it("leaves a row unknown whose call was cut, and sends it again only when told to", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = [row(0), row(1, "Lost Answer"), row(2)];
      await queue.enqueue(run, all);
      await workerOf();
      expect((await settled(queue, run, all)).rows).toMatchObject({ done: 2, unknown: 1 });
      expect(await queue.enqueue(run, all)).toBe(0);
      expect(sandbox.calls).toHaveLength(3);
      expect(await queue.release(run, "unknown", ["row-0", "row-1", "row-2"])).toBe(1);
      const mended = [row(0), row(1), row(2)];
      expect(await queue.enqueue(run, mended)).toBe(1);
      expect((await settled(queue, run, mended)).rows).toMatchObject({ done: 3, unknown: 0 });
      expect(sandbox.calls).toHaveLength(4);
      expect((await queue.outcomes(run, ["row-1"])).get("row-1")?.row).toMatchObject({
        attempts: 2,
        cost: 2,
      });
    });

    it("pauses the queue for all when keys are refused, and goes on when the run is started again", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const refused = rows(40).map((one) => ({
        ...one,
        variables: { ...one.variables, name2: "Declined balance" },
      }));
      await queue.enqueue(run, refused);
      const worker = await workerOf({ stopAfter: 5, concurrency: 1 });
      await expect(worker.finished).rejects.toMatchObject({
        code: "stopped",
        message: expect.stringContaining("insufficient-balance"),
      });
      expect(sandbox.calls).toHaveLength(5);
      await workerOf();
      await wait(500);
      expect(sandbox.calls).toHaveLength(5);
      const seen: boolean[] = [];
      const onProgress = ({ paused }: { readonly paused: boolean }): unknown => seen.push(paused);
      await expect(queue.wait(run, refused, { interval: 50, onProgress })).rejects.toMatchObject({
        code: "stopped",
      });
      expect(seen).toEqual([true]);
      await queue.resume();
      await settled(queue, run, refused.slice(0, 6));
      expect(sandbox.calls.length).toBeGreaterThan(5);
    });

    it("gives no worker a row for a while where the vendor asks for less", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = [row(0, "http-429"), row(1), row(2)];
      await queue.setRate(Number.POSITIVE_INFINITY);
      await queue.enqueue(run, all);
      let told: number | undefined;
      const onEnding = (): void => {
        told ??= performance.now();
      };
      await workerOf({ concurrency: 1, onEnding });
      while (sandbox.calls.length < 2) await wait(5);
      // A second, by two clocks.
      expect(performance.now() - (told ?? Number.NaN)).toBeGreaterThan(950);
      expect((await settled(queue, run, all)).rows).toMatchObject({ failed: 1, done: 2 });
    });

    it("stops a worker that does not know an operation before anything is claimed", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      await queue.enqueue(run, rows(1));
      const worker = await workerOf({ documents: [VoterId] });
      await expect(worker.finished).rejects.toMatchObject({
        code: "invalid-option",
        message: expect.stringContaining("NameMatch"),
      });
      expect((await queue.counts(run)).rows.claimed).toBe(0);
    });

    it("ends what is in flight before a worker stops", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = [row(0, "Slow"), row(1, "Slow")];
      await queue.enqueue(run, all);
      const worker = await workerOf();
      while ((await queue.counts(run)).rows.claimed < 2) await wait(20);
      await worker.stop();
      expect((await queue.counts(run)).rows).toMatchObject({ claimed: 0, done: 2 });
      await worker.finished;
    });

    it("erases outcomes and keeps what was paid", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      await queue.enqueue(run, rows(3));
      await workerOf();
      await settled(queue, run, rows(3));
      expect(await queue.erase(run)).toBe(3);
      expect((await queue.outcomes(run, ["row-1"])).get("row-1")).toMatchObject({
        row: { state: "done" },
        ending: undefined,
      });
      expect(await queue.enqueue(run, rows(3))).toBe(0);
    });

    it("says what to do where the server is not there or refuses the password, and shows none", async () => {
      const address = new URL(far.server.url);
      address.password = "CANARYPW";
      const refused = await openBulkQueue({ url: address.href, keys: [key] }).catch((error) => error);
      expect(refused).toMatchObject({
        name: "QueueError",
        code: "unreachable",
        message: expect.stringMatching(/refuses user and password/),
      });
      address.port = "1";
      const absent = await openBulkQueue({ url: address.href, keys: [key] }).catch((error) => error);
      expect(absent).toMatchObject({ code: "unreachable", message: expect.stringContaining("127.0.0.1:1") });
      for (const error of [refused, absent]) expect(inspect(error)).not.toContain("CANARYPW");
    });

    it("loses nothing while the server restarts", async () => {
      const queue = await queueOf();
      const run = randomUUID();
      const all = Array.from({ length: 40 }, (_, index) => row(index, index % 8 === 0 ? "Slow" : "Asha"));
      await queue.setRate(20);
      await queue.enqueue(run, all);
      await workerOf();
      const ending = settled(queue, run, all);
      await wait(700);
      await far.server.kill();
      await wait(300);
      await far.server.start();
      expect((await ending).rows).toMatchObject({ done: 40, unknown: 0 });
      expect(sandbox.calls).toHaveLength(40);
    });
  });
}

/** Every file below a folder as text, one after the other. */
function grepAll(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      try {
        return readFileSync(join(entry.parentPath, entry.name), "latin1");
      } catch (error) {
        // A temporary table's file goes when the server likes.
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
        throw error;
      }
    })
    .join("\n");
}
