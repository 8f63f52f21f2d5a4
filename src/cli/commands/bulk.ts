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
        "Runs one verification for every row of a CSV, TSV or NDJSON file, each paid once. Every row is read and checked first, and what it would cost is shown, before anything is sent. A ledger beside the input knows what was paid for: the same command again goes on where it stopped, whatever stopped it. Outputs hold findings on people and are readable by you alone.",
      )
      .argument("<service>", "a name from indiconnect services")
      .argument(
        "<file>",
        "the rows, .csv, .tsv or .ndjson, with the names of columns in the first line; - reads standard input",
      ),
  )
    // What stands after the worker's name is the worker's.
    .enablePositionalOptions()
    .helpCommand(false)
    .action(async (service: string, file: string, flags: BulkFlags) => {
      // commander would ask the worker for it, too.
      if (flags.out === undefined) command.error("error: required option '-o, --out <file>' not specified");
      const { runBulk } = await import("../bulk/run-bulk.ts");
      await runBulk(io, service, file, flags);
    });
  command.addCommand(bulkWorkerCommand(io));
  return withExamples(command, [
    [
      "what would be done, unbilled",
      "indiconnect bulk name-match people.csv --out results.csv -e staging --price 2.50 --dry-run",
    ],
    [
      "against a running indiconnect sandbox",
      "indiconnect bulk name-match people.csv --out results.csv --base-url http://127.0.0.1:4100",
    ],
    [
      "a hundred rows first, then all",
      "indiconnect bulk voter-id people.csv --out results.csv -e production --dotenv .env --map epicNo='Voter ID' --sample 100",
    ],
    [
      "five calls a second, and no more than so much money",
      "indiconnect bulk bank-account accounts.csv --out results.csv -e production --rate 5 --price 1.75 --max-cost 5000",
    ],
    [
      "by workers on other machines",
      "indiconnect bulk voter-id people.csv --out results.csv -e production --queue postgres://db.example/kyc --rate 5",
    ],
  ]).addHelpText(
    "after",
    "\nExit codes:\n  0  every row ended as done or declined\n  2  options, rows or credentials cannot be used; nothing was sent\n  6  the ledger cannot be used\n  8  rows failed or are unknown, or the run stopped at a budget or at failures\n  130  interrupted",
  );
}
