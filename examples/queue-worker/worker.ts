// `npm run worker`, on as many machines as you like. The ledger decides which worker may send a check. The worker claims it
// before the call, and records afterwards how it ended. BullMQ only brings the rows. If it brings a row twice, the row is
// still paid once. If a worker dies during a check, the check ends as `unknown`.
import { createClient } from "indiconnect";
import { startBulkWorker } from "indiconnect/bulk/queue";
import { openChecks } from "./checks.ts";
import { DOCUMENTS } from "./jobs.ts";

const ledger = await openChecks();
// The check of a dead worker is unknown after 15 seconds, whatever this deadline is.
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

// Take no further row, and wait for the calls in flight: an interrupted call would be unknown.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void worker.stop());

try {
  await worker.finished;
} catch (error) {
  // Refused keys or an empty balance would hit every further call, so the worker has paused the queue for all workers.
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  client.close();
  await ledger.close();
}
