import { Command, Option } from "commander";
import { whole } from "../bulk/bulk-flags.ts";
import { withQueueOptions } from "../bulk/queue-flags.ts";
import type { WorkerFlags } from "../bulk/run-worker.ts";
import { withConnectionOptions } from "../connection-options.ts";
import { withFolderOption } from "../folder-option.ts";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";

/** `bulk worker`: calls the rows that `bulk --queue` has put into a queue. */
export function bulkWorkerCommand(io: Io): Command {
  const command = new Command("worker")
    .summary("call the rows of a queue, on as many machines as you like")
    .description(
      "Takes rows from a queue that bulk --queue fills, and calls each at most once: a ledger on the queue's server decides which worker may send it. As many workers as you like share one rate, which bulk --queue sets. What is personal is sealed by INDICONNECT_QUEUE_KEYS, the same on every machine. Needs the packages bullmq and pg, or bullmq and ioredis, installed beside this one.",
    )
    .usage("[options]")
    .optionsGroup("Queue:");
  withQueueOptions(command, "the queue")
    .optionsGroup("Options:")
    .addOption(
      new Option("--concurrency <calls>", "rows in work at once (default: 2; on this machine 32)").argParser(
        whole,
      ),
    )
    .addOption(
      new Option(
        "--stop-after <calls>",
        "failures in a row that every call would meet, before the queue is paused for all (default: 20)",
      ).argParser(whole),
    )
    .option("-y, --yes", "do not ask whether the calls may be billed");
  withFolderOption(withConnectionOptions(command)).action(async (flags: WorkerFlags) => {
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
    "\nExit codes:\n  0  ended by a signal other than Ctrl-C\n  1  the queue's server cannot be reached\n  2  options, keys or the server's settings cannot be used\n  8  stopped at failures that every call would meet; the queue is paused\n  130  interrupted",
  );
}
