import type { Command } from "commander";
import { type BulkFlags, type WorkerFlags, withBulkOptions, withWorkerOptions } from "../bulk/bulk-flags.ts";
import type { Io } from "../io.ts";
import { newCommand } from "../new-command.ts";

/** `bulk`: one verification for every row of a file. */
export function bulkCommand(io: Io): Command {
  const command = newCommand("bulk", {
    summary: "run a verification for every row of a file",
    description:
      "Runs one verification for every row of a CSV, TSV or NDJSON file, and pays for each only once. Before it sends anything, it checks every row and shows what the run will cost. A ledger beside the input records every call. If a run stops for any reason, the same command continues where it stopped. The outputs contain findings about people, so only you can read them.",
    examples: {
      "show the plan and send nothing":
        "indiconnect bulk name-match people.csv --out results.csv -e staging --price 2.50 --dry-run",
      "against a running indiconnect sandbox":
        "indiconnect bulk name-match people.csv --out results.csv --base-url http://127.0.0.1:4100",
      "call only a hundred rows first":
        "indiconnect bulk voter-id people.csv --out results.csv -e production --dotenv .env --map epicNo='Voter ID' --sample 100",
      "five calls per second, and never more than this amount of money":
        "indiconnect bulk bank-account accounts.csv --out results.csv -e production --rate 5 --price 1.75 --max-cost 5000",
      "let workers on other machines call the rows":
        "indiconnect bulk voter-id people.csv --out results.csv -e production --queue postgres://db.example/kyc --rate 5",
    },
    exits: {
      0: "every row ended as done or declined",
      2: "options, rows or credentials are invalid; nothing was sent",
      6: "the ledger cannot be used",
      8: "rows failed or are unknown, or a budget or repeated failures ended the run early",
      130: "interrupted",
    },
  })
    .argument("<service>", "a name from indiconnect services")
    .argument(
      "<file>",
      "the rows: a .csv, .tsv or .ndjson file whose first line names the columns, or - for standard input",
    );
  return (
    withBulkOptions(command)
      // Options after `worker` belong to the worker.
      .enablePositionalOptions()
      .helpCommand(false)
      .action(async (service: string, file: string, flags: BulkFlags) => {
        // If commander required it, it would require it for the worker too.
        if (flags.out === undefined) command.error("error: required option '-o, --out <file>' not specified");
        const { runBulk } = await import("../bulk/run-bulk.ts");
        await runBulk(io, service, file, flags);
      })
      .addCommand(workerCommand(io))
  );
}

/** `bulk worker`: calls the rows that `bulk --queue` put into a queue. */
function workerCommand(io: Io): Command {
  const command = newCommand("worker", {
    summary: "call the rows of a queue, on one machine or many",
    description:
      "Takes rows from the queue that bulk --queue fills, and calls each of them at most once. A ledger in PostgreSQL decides which worker may send a row. All workers together keep to the rate that bulk --queue sets. Personal data is encrypted with INDICONNECT_LEDGER_KEY, which must be the same on every machine. Install the packages bullmq and pg beside this one, and ioredis if the queue is on Redis.",
    examples: {
      "against a running indiconnect sandbox":
        "indiconnect bulk worker --queue postgres://localhost/kyc --base-url http://127.0.0.1:4100",
      "on a server, with all settings in a file":
        "indiconnect bulk worker --queue -e production --dotenv worker.env --concurrency 8 --yes",
    },
    exits: {
      0: "ended by a signal other than Ctrl-C",
      1: "the queue's server cannot be reached",
      2: "options or keys are invalid, or a package is not installed",
      6: "the ledger cannot be used",
      8: "paused the queue after failures that would hit every call",
      130: "interrupted",
    },
  }).usage("[options]");
  return withWorkerOptions(command).action(async (flags: WorkerFlags) => {
    const { runWorker } = await import("../bulk/run-worker.ts");
    await runWorker(io, flags);
  });
}
