import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyMany } from "../../../src/bulk.ts";
import {
  type BulkQueue,
  type BulkWorker,
  type BulkWorkerOptions,
  type CallByQueueOptions,
  callByQueue,
  openBulkQueue,
  startBulkWorker,
} from "../../../src/bulk-queue.ts";
import { createClient, type IndiConnect, NameMatch, VoterId } from "../../../src/index.node.ts";
import { type Ledger, openLedger } from "../../../src/ledger.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox.ts";
import { keys as credentials } from "../../clients.ts";
import { watchedLedger } from "../../ledger/watched-ledger.ts";
import { withServer } from "./with-server.ts";

const CANARY = "Canary Lakshmi";
const row = (index: number, name2 = "Asha") => ({ name1: `${CANARY} ${index}`, name2 });
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index));
type Row = ReturnType<typeof row>;

for (const store of ["postgres", "redis"] as const) {
  const far = withServer(store);

  describe.skipIf(far.skip)(`the queue on ${store}`, () => {
    const key = randomBytes(32).toString("base64");
    let sandbox: Sandbox;
    let client: IndiConnect;
    let name: string;
    let folder: string;
    let ledger: Ledger;
    const open: { stop?(): Promise<void>; close?(): Promise<void> }[] = [];
    beforeAll(async () => {
      sandbox = createSandbox({ slow: 1_500 });
      // An address of its own for each test would be a ledger of its own, too.
      client = createClient({ baseUrl: (await sandbox.listen()).url, credentials });
      folder = mkdtempSync(join(tmpdir(), "indiconnect-queue-"));
      ledger = await ledgerOf();
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((one) => one.stop?.() ?? one.close?.()));
      sandbox.reset();
    });
    afterAll(async () => {
      client.close();
      await ledger.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    });

    // A queue on Redis has its ledger elsewhere. One file does for the processes of one machine.
    const ledgerOf = (of = key): Promise<Ledger> =>
      openLedger(store === "postgres" ? far.server.url : join(folder, "checks.db"), { key: of });
    const queueOf = async (queue?: string): Promise<BulkQueue> => {
      name = queue ?? `q-${randomUUID()}`;
      const opened = await openBulkQueue({ url: far.server.url, name, ledger });
      open.push(opened);
      return opened;
    };
    const workerOf = async (options: Partial<BulkWorkerOptions> = {}): Promise<BulkWorker> => {
      const worker = await startBulkWorker({
        ...{
          url: far.server.url,
          name,
          client,
          ledger,
          documents: [NameMatch, VoterId],
          stalledInterval: 500,
        },
        ...options,
      });
      open.push(worker);
      return worker;
    };
    /** Rows of a test's own: the ledger knows those of the others. */
    const mine = (all: readonly Row[]): Row[] => {
      // In letters alone, and all of them told apart: a number in a name would choose a scenario.
      const test = randomBytes(4)
        .toString("hex")
        .replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));
      return all.map(({ name1, name2 }) => ({ name1: `${name1} ${test}`, name2 }));
    };
    const call = async (queue: BulkQueue, all: readonly Row[], options: CallByQueueOptions<Row> = {}) => {
      const outcomes: {
        index: number;
        outcome: string;
        reason: string | null;
        source: string;
        sent: string;
      }[] = [];
      for await (const each of callByQueue(queue, client, NameMatch, () => all, {
        interval: 50,
        ...options,
      })) {
        const { index, outcome, reason, source, sent } = each;
        outcomes.push({ index, outcome, reason, source, sent });
      }
      return outcomes;
    };
    const names = () => sandbox.calls.map(({ variables }) => variables.name1);

    it("brings every row to one of several workers, and its outcome back in the input's order", async () => {
      const queue = await queueOf();
      const all = mine([
        ...rows(30),
        row(30, "No Record"),
        row(31, "Declined unsupported"),
        row(32, "http-500"),
      ]);
      const input = [...all, all[0]!, { name1: "Nobody" } as Row];
      await Promise.all([workerOf(), workerOf(), workerOf()]);
      const outcomes = await call(queue, input);
      expect(outcomes.map(({ index }) => index)).toEqual(input.map((_, index) => index));
      const told = ({ outcome, reason, source }: (typeof outcomes)[number]) => [outcome, reason, source];
      expect(outcomes.slice(29).map(told)).toEqual([
        ["done", null, "call"],
        ["declined", "no-record", "call"],
        ["declined", "unsupported-document-type", "call"],
        ["failed", "http-error", "call"],
        ["done", null, "duplicate"],
        ["failed", "invalid-input", "none"],
      ]);
      expect(names().sort()).toEqual(all.map(({ name1 }) => name1).sort());
      // The same again pays nothing, with or without the queue.
      expect((await call(queue, input)).map(({ source }) => source)).toEqual([
        ...all.map(() => "ledger"),
        "duplicate",
        "none",
      ]);
      for await (const { source } of verifyMany(client, NameMatch, all, { ledger }))
        expect(source).toBe("ledger");
      expect(sandbox.calls).toHaveLength(all.length);
    });

    it("continues after the enqueuer was ended, and pays nothing twice when the run is started again", async () => {
      const all = mine(rows(20));
      const first = await queueOf();
      const abort = new AbortController();
      const onProgress = () => abort.abort();
      const aborted = call(first, all.slice(0, 10), { signal: abort.signal, onProgress });
      await expect(aborted).rejects.toMatchObject({ code: "aborted" });
      const second = await queueOf(name);
      expect(await second.progress()).toEqual({ waiting: 10, active: 0, workers: 0, paused: false });
      await workerOf();
      expect((await call(second, all)).map(({ outcome }) => outcome)).toEqual(all.map(() => "done"));
      expect(sandbox.calls).toHaveLength(20);
    });

    it("says of two runs over the same rows at once which of them paid for a row", async () => {
      const all = mine(rows(40));
      const [first, second] = [await queueOf(), await queueOf(name)];
      await Promise.all([workerOf(), workerOf()]);
      const told = await Promise.all([call(first, all), call(second, all)]);
      const sources = all.map((_, index) => told.map((each) => each[index]?.source).sort());
      expect(sources).toEqual(all.map(() => ["call", "ledger"]));
      expect(sandbox.calls).toHaveLength(all.length);
      // A process that continues a run takes the rows for its own that an earlier one enqueued.
      const more = mine(rows(10));
      const abort = new AbortController();
      const options = { run: "mine", signal: abort.signal, onProgress: () => abort.abort() };
      const third = await queueOf();
      await expect(call(third, more, options)).rejects.toMatchObject({ code: "aborted" });
      const continued = call(third, more, { run: "mine" });
      await workerOf();
      expect((await continued).map(({ source }) => source)).toEqual(more.map(() => "call"));
    });

    it("keeps no personal value and no key in the clear on the server", async () => {
      const queue = await queueOf();
      const all = mine([...rows(20), row(20, "No Record"), row(21, "Lost Answer")]);
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
        return grepAll(far.server.folder) + grepAll(folder);
      };
      const ended = call(queue, all);
      while ((await queue.progress()).waiting < all.length) await wait(20);
      const before = await searchServer();
      await workerOf();
      await ended;
      const after = await searchServer();
      // What is searched does hold the rows.
      expect(before.includes("NameMatch")).toBe(true);
      for (const dump of [before, after]) {
        for (const secret of [CANARY, "Lakshmi", "No Record", credentials.secretKey, key]) {
          expect([secret, dump.includes(secret)]).toEqual([secret, false]);
        }
      }
    });

    it("stops a worker with another key before anything is sent, and loses nothing", async () => {
      const queue = await queueOf();
      const all = mine(rows(3));
      const ended = call(queue, all);
      const other = await openLedger(join(folder, `other-${randomUUID()}.db`));
      const stranger = await workerOf({ ledger: other });
      await expect(stranger.finished).rejects.toMatchObject({
        code: "invalid-option",
        message: expect.stringContaining("The ledger's key does not decrypt a row"),
      });
      await other.close();
      expect(sandbox.calls).toHaveLength(0);
      await workerOf();
      expect((await ended).map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
    });

    it("leaves a row unknown if its call broke, and resends it only if asked", async () => {
      const queue = await queueOf();
      const all = mine([row(0), row(1, "Lost Answer"), row(2, "No Record"), row(3, "http-500")]);
      await workerOf();
      const ends = async (options: CallByQueueOptions<Row> = {}) =>
        (await call(queue, all, options)).map(({ outcome, source }) => `${outcome} ${source}`);
      expect(await ends()).toEqual(["done call", "unknown call", "declined call", "failed call"]);
      expect(await ends()).toEqual(["done ledger", "unknown ledger", "declined ledger", "failed ledger"]);
      expect(sandbox.calls).toHaveLength(4);
      const retry = { retryUnknown: true, retryFailed: true, retryDeclined: ["no-record"] } as const;
      expect(await ends(retry)).toEqual(["done ledger", "unknown call", "declined call", "failed call"]);
      expect(sandbox.calls).toHaveLength(7);
    });

    it("resends rows that never left", async () => {
      const queue = await queueOf();
      const all = mine(rows(2));
      const { url } = sandbox as unknown as { url?: string };
      const down = createClient({ baseUrl: client.endpoint, credentials, maxRetries: 0 });
      const { port } = new URL(client.endpoint);
      await sandbox.close();
      const worker = await workerOf({ client: down });
      expect((await call(queue, all)).map(({ outcome, sent }) => [outcome, sent])).toEqual([
        ["failed", "no"],
        ["failed", "no"],
      ]);
      await sandbox.listen({ port: Number(port) });
      expect((await call(queue, all)).map(({ outcome }) => outcome)).toEqual(["done", "done"]);
      expect([sandbox.calls.length, url]).toEqual([2, undefined]);
      await worker.stop();
      down.close();
    });

    it("keeps within a budget", async () => {
      const queue = await queueOf();
      const all = mine(rows(10));
      await workerOf();
      const outcomes: number[] = [];
      const budget = async () => {
        for await (const { index } of callByQueue(queue, client, NameMatch, () => all, {
          interval: 50,
          maxCalls: 4,
        }))
          outcomes.push(index);
      };
      await expect(budget()).rejects.toMatchObject({ code: "budget-reached" });
      expect(outcomes).toEqual([0, 1, 2, 3]);
      await expect(budget()).rejects.toMatchObject({ code: "budget-reached" });
      expect(outcomes.slice(4)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(await call(queue, all, { maxCalls: 4 })).toHaveLength(10);
      expect(sandbox.calls).toHaveLength(10);
    });

    it("pauses the queue for all when keys are refused, and goes on when the run is started again", async () => {
      const queue = await queueOf();
      const refused = mine(rows(40).map(({ name1 }) => ({ name1, name2: "Declined balance" })));
      const worker = await workerOf({ stopAfter: 5, concurrency: 1 });
      await expect(call(queue, refused)).rejects.toMatchObject({ code: "stopped" });
      await expect(worker.finished).rejects.toMatchObject({
        code: "stopped",
        message: expect.stringContaining("insufficient-balance"),
      });
      expect(sandbox.calls).toHaveLength(5);
      await workerOf();
      await wait(500);
      expect(sandbox.calls).toHaveLength(5);
      await queue.resume();
      expect(await call(queue, refused.slice(0, 12))).toHaveLength(12);
      expect(sandbox.calls.length).toBeGreaterThan(5);
    });

    it("gives no worker a row for a while if the vendor asks to slow down", async () => {
      const queue = await queueOf();
      const all = mine([row(0, "http-429"), row(1), row(2)]);
      await queue.setRate(Number.POSITIVE_INFINITY);
      let told: number | undefined;
      const onEnding = (): void => {
        told ??= performance.now();
      };
      await workerOf({ concurrency: 1, onEnding });
      const ended = call(queue, all);
      while (sandbox.calls.length < 2) await wait(5);
      // A second, by two clocks.
      expect(performance.now() - (told ?? Number.NaN)).toBeGreaterThan(950);
      expect((await ended).map(({ outcome }) => outcome)).toEqual(["failed", "done", "done"]);
    });

    it("stops a worker that does not know an operation before anything is claimed", async () => {
      const queue = await queueOf();
      const ended = call(queue, mine(rows(1)));
      const worker = await workerOf({ documents: [VoterId] });
      await expect(worker.finished).rejects.toMatchObject({
        code: "invalid-option",
        message: expect.stringContaining("NameMatch"),
      });
      expect((await ledger.counts()).claimed).toBe(0);
      await workerOf();
      expect(await ended).toMatchObject([{ outcome: "done" }]);
    });

    it("says so if the workers use another ledger or call another address", async () => {
      const queue = await queueOf();
      const other = await openLedger(join(folder, `other-${randomUUID()}.db`), { key });
      await workerOf({ ledger: other });
      await expect(call(queue, mine(rows(1)))).rejects.toMatchObject({
        code: "invalid-option",
        message: expect.stringContaining("the same ledger, address and provider code"),
      });
      await Promise.all(open.splice(0).map((one) => one.stop?.() ?? one.close?.()));
      await other.close();
    });

    it("keeps waiting for a row whose claim was given up", async () => {
      const queue = await queueOf();
      let isFirst = true;
      const unsure = watchedLedger(ledger, async (step, check) => {
        if (step !== "before the claim" || !isFirst) return;
        isFirst = false;
        // As where the ledger's answer was lost.
        const outcome = await ledger.claim(check);
        if (outcome.kind === "claimed") await outcome.claim.free();
        await wait(300);
      });
      await workerOf({ ledger: unsure });
      expect(await call(queue, mine(rows(2)))).toMatchObject([{ outcome: "done" }, { outcome: "done" }]);
    });

    it("ends what is in flight before a worker stops", async () => {
      const queue = await queueOf();
      const ended = call(queue, mine([row(0, "Slow"), row(1, "Slow")]));
      const worker = await workerOf();
      while (sandbox.calls.length < 2) await wait(20);
      await worker.stop();
      expect((await ledger.counts()).claimed).toBe(0);
      await worker.finished;
      expect((await ended).map(({ outcome }) => outcome)).toEqual(["done", "done"]);
    });

    it("says what to do if the server is down or refuses the password, without showing it", async () => {
      const address = new URL(far.server.url);
      address.password = "CANARYPW";
      const refused = await openBulkQueue({ url: address.href, ledger }).catch((error) => error);
      expect(refused).toMatchObject({
        name: "QueueError",
        code: "unreachable",
        message: expect.stringMatching(/refuses the user or the password/),
      });
      address.port = "1";
      const absent = await openBulkQueue({ url: address.href, ledger }).catch((error) => error);
      expect(absent).toMatchObject({ code: "unreachable", message: expect.stringContaining("127.0.0.1:1") });
      for (const error of [refused, absent]) expect(inspect(error)).not.toContain("CANARYPW");
      await expect(openBulkQueue({ url: far.server.url } as never)).rejects.toMatchObject({
        code: "invalid-option",
      });
    });

    it("loses nothing while the server restarts", async () => {
      const queue = await queueOf();
      const all = mine(
        Array.from({ length: 40 }, (_, index) => row(index, index % 8 === 0 ? "Slow" : "Asha")),
      );
      await queue.setRate(20);
      await workerOf();
      const ended = call(queue, all);
      await wait(700);
      await far.server.kill();
      await wait(300);
      await far.server.start();
      expect((await ended).map(({ outcome }) => outcome)).toEqual(all.map(() => "done"));
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
