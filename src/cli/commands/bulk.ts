import { Command } from "commander";
import { type BulkFlags, withBulkOptions } from "../bulk/bulk-flags.ts";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";
import { bulkWorkerCommand } from "./bulk-worker.ts";

/** `bulk`: one verification for every row of a file. */
export function bulkCommand(io: Io): Command {
  const command = withBulkOptions(
    new Command("bulk")
      .summary("run a verification for every row of a file")
      .description(
        "Runs one verification for every row of a CSV, TSV or NDJSON file, and pays for each only once. Before it sends anything, it checks every row and shows what the run will cost. A ledger beside the input records every call. If a run stops for any reason, the same command continues where it stopped. The outputs contain findings about people, so only you can read them.",
      )
      .argument("<service>", "a name from indiconnect services")
      .argument(
        "<file>",
        "the rows: a .csv, .tsv or .ndjson file whose first line names the columns, or - for standard input",
      ),
  )
    // Options after `worker` belong to the worker.
    .enablePositionalOptions()
    .helpCommand(false)
    .action(async (service: string, file: string, flags: BulkFlags) => {
      // If commander required it, it would require it for the worker too.
      if (flags.out === undefined) command.error("error: required option '-o, --out <file>' not specified");
      const { runBulk } = await import("../bulk/run-bulk.ts");
      await runBulk(io, service, file, flags);
    });
  command.addCommand(bulkWorkerCommand(io));
  return withExamples(command, [
    [
      "show the plan and send nothing",
      "indiconnect bulk name-match people.csv --out results.csv -e staging --price 2.50 --dry-run",
    ],
    [
      "against a running indiconnect sandbox",
      "indiconnect bulk name-match people.csv --out results.csv --base-url http://127.0.0.1:4100",
    ],
    [
      "call only a hundred rows first",
      "indiconnect bulk voter-id people.csv --out results.csv -e production --dotenv .env --map epicNo='Voter ID' --sample 100",
    ],
    [
      "five calls per second, and never more than this amount of money",
      "indiconnect bulk bank-account accounts.csv --out results.csv -e production --rate 5 --price 1.75 --max-cost 5000",
    ],
    [
      "let workers on other machines call the rows",
      "indiconnect bulk voter-id people.csv --out results.csv -e production --queue postgres://db.example/kyc --rate 5",
    ],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  every row ended as done or declined\n  2  options, rows or credentials are invalid; nothing was sent\n  6  the ledger cannot be used\n  8  rows failed or are unknown, or a budget or repeated failures ended the run early\n  130  interrupted",
  );
}
