// `npm run worker`, on as many machines as there are. The ledger decides which worker may send a check: it is claimed before
// its call and its ending is written after. BullMQ only brings the rows, and may bring one twice without its being paid
// twice. A check whose worker died in the middle ends as `unknown`.
import { createClient } from "indiconnect";
import { startBulkWorker } from "indiconnect/bulk/queue";
import { openChecks } from "./checks.ts";
import { DOCUMENTS } from "./jobs.ts";

const ledger = await openChecks();
// A dead worker's check is unknown after 15 seconds, whatever the deadline is.
const client = createClient({ timeout: Number(process.env.CALL_TIMEOUT_MS ?? 30_000) });
const worker = await startBulkWorker({
  client,
  ledger,
  documents: DOCUMENTS,
  concurrency: 8,
  stalledInterval: Number(process.env.STALLED_MS ?? 10_000),
  onEnding: ({ outcome, reason, sent }) => console.log(JSON.stringify({ outcome, reason, sent })),
  onTrouble: (message) => console.error(message),
});
console.log("Working");

// Takes no further row and ends what is in flight: a call that is cut off would be unknown.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void worker.stop());

try {
  await worker.finished;
} catch (error) {
  // Keys refused, balance empty: every further call would end so too, and the queue is paused for all workers.
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  client.close();
  await ledger.close();
}
