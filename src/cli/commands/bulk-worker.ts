import { Command } from "commander";
import { type WorkerFlags, withWorkerOptions } from "../bulk/bulk-flags.ts";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";

/** `bulk worker`: calls the rows that `bulk --queue` has put into a queue. */
export function bulkWorkerCommand(io: Io): Command {
  const command = new Command("worker")
    .summary("call the rows of a queue, on as many machines as you like")
    .description(
      "Takes rows from a queue that bulk --queue fills, and calls each at most once: a ledger in PostgreSQL decides which worker may send it. As many workers as you like share one rate, which bulk --queue sets. What is personal is sealed by INDICONNECT_LEDGER_KEY, the same on every machine. Needs the packages bullmq and pg, and ioredis for a queue on Redis, installed beside this one.",
    )
    .usage("[options]");
  withWorkerOptions(command).action(async (flags: WorkerFlags) => {
    const { runWorker } = await import("../bulk/run-worker.ts");
    await runWorker(io, flags);
  });
  return withExamples(command, [
    [
      "beside a running sandbox",
      "indiconnect bulk worker --queue postgres://localhost/kyc --base-url http://127.0.0.1:4100",
    ],
    [
      "on a server, all settings in a file",
      "indiconnect bulk worker --queue -e production --dotenv worker.env --concurrency 8 --yes",
    ],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  ended by a signal other than Ctrl-C\n  1  the queue's server cannot be reached\n  2  options or keys cannot be used, or a package is not installed\n  6  the ledger cannot be used\n  8  stopped at failures that every call would meet; the queue is paused\n  130  interrupted",
  );
}
