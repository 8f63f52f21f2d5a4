// Enqueues a run, waits for it and writes what became of each row. Run as a process of its own; see start-process.ts.
import { renameSync, writeFileSync } from "node:fs";
import { BulkQueue, type RowToQueue } from "../../../../../src/bulk/queue/bulk-queue.ts";
import { openStore } from "../../../../../src/bulk/queue/open-store.ts";
import { persist } from "../../../../../src/bulk/queue/persist.ts";
import { queueAddress } from "../../../../../src/bulk/queue/queue-address.ts";
import { readQueueKeys } from "../../../../../src/bulk/queue/read-queue-keys.ts";
import { SealedBox } from "../../../../../src/bulk/queue/sealed-box.ts";
import type { EnqueuerPlan } from "./plan.ts";

process.once("disconnect", () => process.exit(1));
const plan: EnqueuerPlan = JSON.parse(process.env.PLAN ?? "");
const { run, rate } = plan;
// Whatever starts it again in real life does so until the server is back.
const store = await persist(
  () => openStore(queueAddress(plan.address), { name: "kills", trustRedis: false, connections: 4 }),
  30_000,
);
const queue = new BulkQueue(store, new SealedBox(readQueueKeys(plan.keys)));
const rows = (): RowToQueue[] =>
  Array.from({ length: plan.rows }, (_, index) => ({
    fingerprint: `row-${index}`,
    operation: "NameMatch",
    variables: { name1: `Canary Person ${index}`, name2: "Asha" },
    price: 2,
  }));
if (rate !== undefined) await persist(() => queue.setRate(rate), 30_000);
await queue.enqueue(run, rows());
process.send?.("enqueued");
await queue.wait(run, rows(), { interval: 200 });
const outcomes = await queue.outcomes(
  run,
  rows().map(({ fingerprint }) => fingerprint),
);
const lines = [...outcomes].map(([fingerprint, { row, ending }]) => {
  const { sealed: _, ...shown } = row;
  return JSON.stringify({ fingerprint, ...shown, ending });
});
writeFileSync(`${plan.output}.part`, lines.join("\n"));
renameSync(`${plan.output}.part`, plan.output);
await queue.close();
process.exit(0);
