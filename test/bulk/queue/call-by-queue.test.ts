import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { canonicalCall } from "../../../src/bulk/canonical-call.ts";
import { openJournal, verifyMany } from "../../../src/bulk/index.ts";
import type { Journal } from "../../../src/bulk/journal.ts";
import { BulkQueue } from "../../../src/bulk/queue/bulk-queue.ts";
import { callByQueue, type QueueKey, startBulkWorker } from "../../../src/bulk/queue/index.ts";
import { openStore, type Store } from "../../../src/bulk/queue/open-store.ts";
import { queueAddress } from "../../../src/bulk/queue/queue-address.ts";
import { runOfJournal } from "../../../src/bulk/queue/run-of-journal.ts";
import { SealedBox } from "../../../src/bulk/queue/sealed-box.ts";
import type { RetryOptions } from "../../../src/bulk/retry-options.ts";
import type { RowEnding } from "../../../src/bulk/row-ending.ts";
import { createClient, type IndiConnect, NameMatch, VoterId } from "../../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.ts";
import { keys as credentials } from "../../clients.ts";
import { withServer } from "./with-server.ts";

for (const store of ["postgres", "redis"] as const) {
  const far = withServer(store);

  describe.skipIf(far.skip)(`rows called by a queue on ${store}`, () => {
    const key: QueueKey = { id: "k1", key: randomBytes(32) };
    const box = new SealedBox([key]);
    let sandbox: Sandbox;
    let client: IndiConnect;
    let opened: Store;
    let queue: BulkQueue;
    let folder: string;
    let journal: Journal;
    const open: { stop(): Promise<void> }[] = [];
    beforeAll(async () => {
      sandbox = createSandbox();
      client = createClient({ baseUrl: (await sandbox.listen()).url, credentials });
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((one) => one.stop()));
      await journal.close();
      await queue.close();
      rmSync(folder, { recursive: true, force: true });
      sandbox.reset();
    });
    afterAll(async () => {
      client.close();
      await sandbox.close();
    });

    const begin = async (document: typeof NameMatch | typeof VoterId = NameMatch, works = true) => {
      const name = `c-${randomUUID()}`;
      opened = await openStore(queueAddress(far.server.url), { name, trustRedis: false, connections: 4 });
      queue = new BulkQueue(opened, box);
      folder = mkdtempSync(join(tmpdir(), "indiconnect-call-by-queue-"));
      journal = await openJournal(join(folder, "run"), document);
      if (!works) return;
      open.push(
        await startBulkWorker({
          url: far.server.url,
          keys: [key],
          name,
          client,
          documents: [NameMatch, VoterId],
          stalledInterval: 200,
        }),
      );
    };
    const people = [
      { name1: "Asha", name2: "Asha" },
      { name1: "Nobody" } as { name1: string; name2: string },
      { name1: "Ravi", name2: "Verma" },
      { name1: "Asha", name2: "Asha" },
    ];
    const interval = 50;

    it("hands out each once, and verifyMany all of them with the same journal", async () => {
      await begin();
      const endings: string[] = [];
      for await (const { fingerprint, outcome } of callByQueue(queue, NameMatch, () => people, {
        journal,
        interval,
      })) {
        expect(journal.find(fingerprint)?.state).toBe("ended");
        endings.push(outcome);
      }
      expect(endings).toEqual(["done", "done"]);
      const all = [];
      for await (const row of verifyMany(client, NameMatch, people, { journal, call: () => false }))
        all.push(row);
      expect(all.map(({ outcome, reason }) => [outcome, reason])).toEqual([
        ["done", null],
        ["failed", "invalid-input"],
        ["done", null],
        ["done", null],
      ]);
      for await (const _ of callByQueue(queue, NameMatch, () => people, { journal, interval }))
        throw new Error();
      expect(sandbox.calls).toHaveLength(2);
    });

    it("takes nothing of another journal's run for its own, though both have one key", async () => {
      await begin();
      const options = { key: randomBytes(32).toString("base64") };
      for (const name of ["first", "second"]) {
        const own = await openJournal(join(folder, name), NameMatch, options);
        let collected = 0;
        for await (const _ of callByQueue(queue, NameMatch, () => people, { journal: own, interval }))
          collected++;
        await own.close();
        expect(collected).toBe(2);
      }
      // A quarter later, the same people are asked for again.
      expect(sandbox.calls).toHaveLength(4);
    });

    it("enforces formats here and at the worker, unless told otherwise", async () => {
      await begin(VoterId);
      const rows = () => [{ epicNo: "#N/A" }];
      for await (const _ of callByQueue(queue, VoterId, rows, { journal, interval })) throw new Error();
      expect(sandbox.calls).toHaveLength(0);
      const endings = [];
      for await (const row of callByQueue(queue, VoterId, rows, { journal, interval, checks: "off" }))
        endings.push(row);
      expect(endings).toHaveLength(1);
      expect(sandbox.calls).toHaveLength(1);
    });

    it("takes over what became known after a row was given up", async () => {
      await begin(NameMatch, false);
      const rows = () => [people[0] as { name1: string; name2: string }];
      const run = runOfJournal(journal);
      const calling = callByQueue(queue, NameMatch, rows, { journal, interval });
      const first = calling.next();
      // A worker by hand: it claims, the server gives it up, and it tells the ending after all.
      let fingerprint: string | undefined;
      while (fingerprint === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const claim = (queued: { fingerprint: string }): void => {
          fingerprint ??= queued.fingerprint;
        };
        const worker = await opened.queue.work(async (row) => claim(row), {
          name: "by-hand",
          concurrency: 1,
          lock: 10_000,
          stalledInterval: 10_000,
          onTrouble: () => {},
        });
        await new Promise((resolve) => setTimeout(resolve, 200));
        await worker.close();
      }
      expect(await opened.ledger.claim(run, fingerprint, "mine", "by-hand", 1)).toBe(true);
      expect((await first).value).toMatchObject({
        outcome: "unknown",
        reason: "interrupted",
        sent: "unknown",
      });
      expect((await calling.next()).done).toBe(true);
      const ending: RowEnding<unknown> = {
        ...{ outcome: "done", reason: null, message: null, sent: "yes", attempts: 1, at: 1, duration: 1 },
        result: { found: true },
      } as const;
      const sealed = box.seal(ending, { run, fingerprint, content: "ending" });
      await opened.ledger.settle(run, fingerprint, "mine", {
        state: "done",
        reason: null,
        sent: "yes",
        cost: 1,
        sealed,
      });
      for await (const _ of callByQueue(queue, NameMatch, rows, { journal, interval, call: () => false }))
        throw new Error();
      const stored = journal.find(fingerprint);
      expect(stored?.state === "ended" && stored.ending()).toMatchObject({
        outcome: "done",
        result: { found: true },
      });
    });

    describe("with workers that a test plays by hand", () => {
      const one = { name1: "Asha", name2: "Asha" };
      const rows = () => [one];
      const name = (): string => journal.fingerprint(canonicalCall(NameMatch.service, one));
      const known = async (): Promise<unknown> => {
        const stored = await journal.find(name());
        return stored?.state === "ended" ? [stored.ending().outcome, stored.ending().sent] : stored?.state;
      };
      const lookUp = async (): Promise<void> => {
        for await (const _ of callByQueue(queue, NameMatch, rows, { journal, interval, call: () => false }))
          throw new Error("nothing was to be enqueued");
      };
      /** Fills the queue and goes away, as somebody who is interrupted. */
      const enqueueOnly = async (options: RetryOptions = {}) => {
        const interruption = new AbortController();
        const onProgress = (): void => interruption.abort();
        const calling = callByQueue(queue, NameMatch, rows, {
          ...options,
          journal,
          interval,
          signal: interruption.signal,
          onProgress,
        });
        await expect(calling.next()).rejects.toMatchObject({ code: "aborted" });
      };
      const claims = (claim: string, lease: number): Promise<boolean> =>
        opened.ledger.claim(runOfJournal(journal), name(), claim, "by-hand", lease);
      /** A worker that claims the row and dies in its call. */
      const dies = async (claim: string): Promise<void> => {
        expect(await claims(claim, 1)).toBe(true);
        await new Promise((resolve) => setTimeout(resolve, 20));
        await opened.ledger.expire();
      };
      const ends = async (claim: string, how: Partial<RowEnding<unknown>>): Promise<void> => {
        expect(await claims(claim, 60_000)).toBe(true);
        const common = { reason: null, message: null, attempts: 1, at: Date.now(), duration: 1 };
        const ending = { ...common, sent: "yes", outcome: "done", result: {}, ...how } as RowEnding<unknown>;
        const [run, fingerprint] = [runOfJournal(journal), name()];
        const sealed = box.seal(ending, { run, fingerprint, content: "ending" });
        const { outcome: state, reason, sent } = ending;
        expect(
          await opened.ledger.settle(run, fingerprint, claim, { state, reason, sent, cost: 1, sealed }),
        ).toBe(true);
      };
      const notSent = { outcome: "failed", reason: "connection-failed", sent: "no" } as const;
      const declinedByServer = { outcome: "failed", reason: "http-error", sent: "yes" } as const;
      const states = async () => (await queue.counts(runOfJournal(journal))).rows;

      it("does not send a row again by itself whose worker died when it was sent for the second time", async () => {
        await begin(NameMatch, false);
        await enqueueOnly();
        await ends("first", notSent);
        await lookUp();
        expect(await known()).toEqual(["failed", "no"]);
        // Nothing was sent, so the next run sends it; this time its worker dies, and so does the one who waits.
        await enqueueOnly();
        expect(await states()).toMatchObject({ released: 1 });
        await dies("second");
        for await (const _ of callByQueue(queue, NameMatch, rows, { journal, interval }))
          throw new Error("it may have been billed");
        expect(await known()).toEqual(["unknown", "unknown"]);
        expect(await states()).toMatchObject({ unknown: 1, released: 0 });
        await enqueueOnly({ retryUnknown: true });
        expect(await states()).toMatchObject({ unknown: 0, released: 1 });
      });

      it("takes over an answer that was paid for in a second try, whoever asks next", async () => {
        await begin(NameMatch, false);
        await enqueueOnly();
        await ends("first", declinedByServer);
        await lookUp();
        expect(await known()).toEqual(["failed", "yes"]);
        await enqueueOnly({ retryFailed: true });
        await ends("second", {});
        await lookUp();
        expect(await known()).toEqual(["done", "yes"]);
      });

      it("sends a declined row again where its reason is named", async () => {
        await begin(NameMatch, false);
        await enqueueOnly();
        const declined = { outcome: "declined", reason: "insufficient-balance" } as const;
        await ends("first", declined as never);
        await lookUp();
        expect(await known()).toEqual(["declined", "yes"]);
        for await (const _ of callByQueue(queue, NameMatch, rows, {
          journal,
          interval,
          retryDeclined: ["no-record"],
        }))
          throw new Error("that was not its reason");
        await enqueueOnly({ retryDeclined: ["insufficient-balance"] });
        expect(await states()).toMatchObject({ declined: 0, released: 1 });
        await ends("second", {});
        await lookUp();
        expect(await known()).toEqual(["done", "yes"]);
      });

      it("does not send a row by itself whose call on this machine broke off", async () => {
        await begin(NameMatch, false);
        await journal.begin(name());
        for await (const _ of callByQueue(queue, NameMatch, rows, { journal, interval }))
          throw new Error("it may have been billed");
        expect(await states()).toMatchObject({ claimed: 0, released: 0 });
        expect(await known()).toBe("begun");
        await enqueueOnly({ retryUnknown: true });
        expect(await known()).toBe("queued");
      });

      it("does not take what a queue knew before for how a later call on this machine ended", async () => {
        await begin(NameMatch, false);
        await enqueueOnly();
        await ends("first", notSent);
        await lookUp();
        await journal.begin(name());
        for await (const _ of callByQueue(queue, NameMatch, rows, { journal, interval }))
          throw new Error("it may have been billed");
        expect(await known()).toBe("begun");
      });

      it("leaves rows of a queue to its workers where a run goes on without it", async () => {
        await begin(NameMatch, false);
        await enqueueOnly();
        const all = [];
        for await (const row of verifyMany(client, NameMatch, rows(), { journal })) all.push(row);
        expect(all).toMatchObject([{ outcome: "unknown", reason: "interrupted", sent: "unknown" }]);
        expect(all[0]?.message).toContain("in a queue");
        expect(sandbox.calls).toHaveLength(0);
        // The same after another start of the process.
        await journal.close();
        journal = await openJournal(join(folder, "run"), NameMatch);
        expect(await known()).toBe("queued");
        await ends("first", {});
        await lookUp();
        expect(await known()).toEqual(["done", "yes"]);
        for await (const row of verifyMany(client, NameMatch, rows(), { journal }))
          expect(row).toMatchObject({ outcome: "done", source: "journal" });
        expect(sandbox.calls).toHaveLength(0);
      });
    });
  });
}
