// Enqueues a run, waits for it and writes what became of each row. Run as a process of its own; see start-process.ts.
import { renameSync, writeFileSync } from "node:fs";
import { persist } from "../../../../../src/bulk/queue/persist.ts";
import { callByQueue, openBulkQueue } from "../../../../../src/bulk-queue.ts";
import { createClient, NameMatch } from "../../../../../src/index.node.ts";
import { openLedger } from "../../../../../src/ledger.ts";
import { keys } from "../../../../clients.ts";
import type { EnqueuerPlan } from "./plan.ts";

process.once("disconnect", () => process.exit(1));
const plan: EnqueuerPlan = JSON.parse(process.env.PLAN ?? "");
// Whatever starts it again in real life does so until the server is back.
const ledger = await persist(() => openLedger(plan.ledger, { key: plan.key }), 30_000);
const queue = await persist(() => openBulkQueue({ url: plan.address, name: "kills", ledger }), 30_000);
const client = createClient({ baseUrl: plan.vendor, credentials: keys });
// Octal, because a number that ends like 0902 chooses a scenario of the sandbox.
const nameOf = (index: number): string => index.toString(8);
const rows = () =>
  Array.from({ length: plan.rows }, (_, index) => ({
    name1: `Canary Person ${nameOf(index)}`,
    name2: "Asha",
  }));
if (plan.rate !== undefined) await queue.setRate(plan.rate);
const lines: string[] = [];
const onProgress = (): void => void process.send?.("enqueued");
for await (const { index, outcome, reason, at } of callByQueue(queue, client, NameMatch, rows, {
  interval: 200,
  onProgress,
})) {
  lines.push(
    JSON.stringify({ row: `row-${nameOf(index)}`, outcome, reason, at: new Date(at).toISOString() }),
  );
}
writeFileSync(`${plan.output}.part`, lines.join("\n"));
renameSync(`${plan.output}.part`, plan.output);
await queue.close();
await ledger.close();
process.exit(0);
