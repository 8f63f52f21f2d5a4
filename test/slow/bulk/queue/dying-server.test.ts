import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBulkQueue, startBulkWorker } from "../../../../src/bulk-queue.ts";
import { createClient, NameMatch } from "../../../../src/index.node.ts";
import { type Ledger, openLedger } from "../../../../src/ledger.ts";
import { withServer } from "../../../bulk/queue/with-server.ts";
import { keys as credentials } from "../../../clients.ts";
import { testFolder } from "../../../ledger/ledger-fixtures.ts";
import { startDyingPostgres } from "./dying-postgres.ts";

const far = withServer("postgres");
const MOST_LIVES = 16;

// An error event that nobody listens to ends the process; the test runner tells of it.
describe.skipIf(far.skip)("a PostgreSQL that ends while it is connected to", () => {
  const { folder, remove } = testFolder();
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger(join(folder, "checks.db"));
  });
  afterAll(async () => {
    await ledger.close();
    remove();
  });
  /** Opens once for each moment at which the server may end; how often that went well. */
  async function opened(open: (url: string) => Promise<() => Promise<void>>): Promise<number> {
    // What is made at the first time takes a hundred answers.
    await (await openBulkQueue({ url: far.server.url, ledger })).close();
    let well = 0;
    for (let lives = 1; lives <= MOST_LIVES; lives++) {
      const way = await startDyingPostgres(far.server.url, lives);
      try {
        const close = await open(way.url);
        well++;
        await close();
      } catch (error) {
        expect(error).toMatchObject({ name: "QueueError", code: "unreachable" });
      } finally {
        await way.stop();
      }
    }
    return well;
  }

  it("lets a queue be opened or not, and never ends the process", async () => {
    const well = await opened(async (url) => {
      const queue = await openBulkQueue({ url, ledger });
      return async () => {
        // It would try for as long as a server may take to restart.
        await Promise.race([queue.setRate(5).catch(() => {}), wait(100)]);
        await queue.close().catch(() => {});
      };
    });
    expect(well).toBeGreaterThan(0);
    expect(well).toBeLessThan(MOST_LIVES);
  });

  it("lets a worker start or not, and never ends the process", async () => {
    const client = createClient({ baseUrl: "http://127.0.0.1:1", credentials });
    const well = await opened(async (url) => {
      const worker = await startBulkWorker({ url, ledger, client, documents: [NameMatch] });
      return () => worker.stop();
    });
    expect(well).toBeGreaterThan(0);
    expect(well).toBeLessThan(MOST_LIVES);
  });
});
