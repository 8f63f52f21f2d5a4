// `npm run worker`, on as many machines as there are. Which worker may send a row is decided by a ledger on the server:
// it is claimed before its call and its ending is written after. BullMQ only brings the rows, with one attempt each, and
// may bring one twice without its being paid twice. A row whose worker died in the middle ends as `unknown`.
import { createClient } from "indiconnect";
import { startBulkWorker } from "indiconnect/bulk/queue";
import { DOCUMENTS } from "./jobs.ts";

const client = createClient();
const worker = await startBulkWorker({
  client,
  documents: DOCUMENTS,
  concurrency: 8,
  // A dead worker's row becomes unknown after both: no call may last longer.
  timeout: Number(process.env.CALL_TIMEOUT_MS ?? 30_000),
  grace: Number(process.env.GRACE_MS ?? 10_000),
  stalledInterval: Number(process.env.STALLED_MS ?? 10_000),
  onEnding: ({ state, reason, sent }) => console.log(JSON.stringify({ state, reason, sent })),
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
}
