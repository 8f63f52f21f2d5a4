import { Command } from "commander";
import { type WorkerFlags, withWorkerOptions } from "../bulk/bulk-flags.ts";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";

/** `bulk worker`: calls the rows that `bulk --queue` put into a queue. */
export function bulkWorkerCommand(io: Io): Command {
  const command = new Command("worker")
    .summary("call the rows of a queue, on one machine or many")
    .description(
      "Takes rows from the queue that bulk --queue fills, and calls each of them at most once. A ledger in PostgreSQL decides which worker may send a row. All workers together keep to the rate that bulk --queue sets. Personal data is encrypted with INDICONNECT_LEDGER_KEY, which must be the same on every machine. Install the packages bullmq and pg beside this one, and ioredis if the queue is on Redis.",
    )
    .usage("[options]");
  withWorkerOptions(command).action(async (flags: WorkerFlags) => {
    const { runWorker } = await import("../bulk/run-worker.ts");
    await runWorker(io, flags);
  });
  return withExamples(command, [
    [
      "against a running indiconnect sandbox",
      "indiconnect bulk worker --queue postgres://localhost/kyc --base-url http://127.0.0.1:4100",
    ],
    [
      "on a server, with all settings in a file",
      "indiconnect bulk worker --queue -e production --dotenv worker.env --concurrency 8 --yes",
    ],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  ended by a signal other than Ctrl-C\n  1  the queue's server cannot be reached\n  2  options or keys are invalid, or a package is not installed\n  6  the ledger cannot be used\n  8  paused the queue after failures that would hit every call\n  130  interrupted",
  );
}
