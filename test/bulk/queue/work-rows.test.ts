import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../../src/bulk/queue/open-store.ts";
import { queueAddress } from "../../../src/bulk/queue/queue-address.ts";
import { SealedBox } from "../../../src/bulk/queue/sealed-box.ts";
import { sendByClient } from "../../../src/bulk/queue/send-by-client.ts";
import { workRows } from "../../../src/bulk/queue/work-rows.ts";
import { openBulkQueue } from "../../../src/bulk-queue.ts";
import { createClient, NameMatch } from "../../../src/index.node.ts";
import { createSandbox } from "../../../src/sandbox.ts";
import { keys as credentials } from "../../clients.ts";
import { withServer } from "./with-server.ts";

for (const server of ["postgres", "redis"] as const) {
  const far = withServer(server);

  describe.skipIf(far.skip)(`rows at work on ${server}`, () => {
    const sandbox = createSandbox();
    afterAll(() => sandbox.close());

    it("takes no row between the vendor asking for less and the queue being held", async () => {
      const name = `q-${randomUUID()}`;
      const keys = [{ id: "k", key: randomBytes(32) }];
      const queue = await openBulkQueue({ url: far.server.url, keys, name });
      const rows = Array.from({ length: 8 }, (_, index) => ({
        fingerprint: `row-${index}`,
        operation: "NameMatch",
        variables: { name1: `Asha ${index}`, name2: "http-429" },
      }));
      await queue.setRate(Number.POSITIVE_INFINITY);
      await queue.enqueue(randomUUID(), rows);
      const store = await openStore(queueAddress(far.server.url), {
        name,
        trustRedis: false,
        connections: 4,
      });
      const client = createClient({ baseUrl: (await sandbox.listen()).url, credentials });

      // A server that is far away, or busy.
      const hold = store.queue.hold.bind(store.queue);
      let sentBeforeHeld: number | undefined;
      store.queue.hold = async (milliseconds) => {
        await wait(300);
        await hold(milliseconds);
        sentBeforeHeld ??= sandbox.calls.length;
      };
      const concurrency = 2;
      const worker = await workRows({
        ...store,
        box: new SealedBox(keys),
        send: sendByClient(
          new Map([["NameMatch", (variables) => client.verify(NameMatch, variables as never)]]),
        ),
        knows: () => true,
        findRow: undefined,
        name: "held",
        concurrency,
        timeout: 5_000,
        grace: 1_000,
        stalledInterval: 1_000,
        stopAfter: 100,
        onEnding: undefined,
        onTrouble: undefined,
      });
      while (sentBeforeHeld === undefined) await wait(5);
      await worker.stop();
      await Promise.all([store.close(), queue.close()]);
      client.close();
      expect(sentBeforeHeld).toBeGreaterThan(0);
      expect(sentBeforeHeld).toBeLessThanOrEqual(concurrency);
    });
  });
}
