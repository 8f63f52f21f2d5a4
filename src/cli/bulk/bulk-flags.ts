import { type Command, Option } from "commander";
import type { DeclineReason } from "../../answer/decline-reasons.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { type ConnectionFlags, withConnectionOptions } from "../connection.ts";
import { type FolderFlags, withFolderOption } from "../known-services.ts";
import { flagValues } from "./flag-values.ts";

/** The parsed options of `bulk`. */
export interface BulkFlags extends ConnectionFlags, FolderFlags {
  readonly out: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly select: readonly string[];
  readonly delimiter?: string;
  readonly failed?: string;
  readonly report: string | boolean;
  readonly rate?: number;
  readonly concurrency?: number;
  readonly price?: number;
  readonly maxCalls?: number;
  readonly maxCost?: number;
  readonly sample?: number;
  readonly stopAfter?: number;
  readonly ledger?: string;
  readonly retryUnknown?: true;
  readonly retryFailed?: true;
  readonly retryDeclined?: readonly DeclineReason[];
  readonly changedInput?: true;
  /** True if the address is in the environment. */
  readonly queue?: string | true;
  readonly queueName?: string;
  readonly checks?: Checks;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** The parsed options of `bulk worker`. */
export type WorkerFlags = ConnectionFlags &
  FolderFlags &
  Pick<BulkFlags, "queue" | "queueName" | "ledger" | "concurrency" | "stopAfter" | "yes">;

/** One option of a command: how the user writes it, what it does, and how its text is read. */
interface Flag<Value> {
  readonly written: string;
  readonly what: string;
  /** @param before the value so far, from earlier uses of the option on the command line */
  read?(text: string, before: Value): Value;
  readonly initial?: { readonly value: Value; readonly shown?: string };
  readonly choices?: readonly string[];
}

/** The options of a command, each under its name. */
type Flags<Given, Names extends keyof Given> = { readonly [Name in Names]-?: Flag<NonNullable<Given[Name]>> };

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];
const split = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  ...text.split(",").filter(Boolean),
];
const flag = <Value>(written: string, what: string, more: Partial<Flag<Value>> = {}): Flag<Value> => ({
  ...{ written, what },
  ...more,
});

const ROWS: Flags<BulkFlags, "out" | "map" | "set" | "select" | "delimiter" | "failed" | "report"> & {
  readonly noReport: Flag<never>;
} = {
  out: flag("-o, --out <file>", "where to write the output: a .csv, .tsv or .ndjson file"),
  map: flag(
    "--map <input=column>",
    "the column that holds an input; repeatable (default: the column of the same name)",
    {
      read: collect,
      initial: { value: [], shown: "by name" },
    },
  ),
  set: flag("--set <input=value>", "use the same value in every row; repeatable", {
    read: collect,
    initial: { value: [], shown: "none" },
  }),
  select: flag(
    "--select <fields>",
    "fields of the result to write, separated by commas, such as result.name,status (default: all)",
    {
      read: split,
      initial: { value: [], shown: "all" },
    },
  ),
  delimiter: flag(
    "--delimiter <character>",
    "character between the cells of a CSV file (default: from its line sep=, else a comma, or a tab in .tsv)",
    { read: flagValues.separator },
  ),
  failed: flag(
    "--failed <file>",
    "where to write the rows that failed, so that you can run them again (default: <out> with .failed before its extension)",
  ),
  report: flag(
    "--report <file>",
    "where to write a page with totals and charts (default: <out> with the extension .report.html)",
    { initial: { value: true } },
  ),
  noReport: flag("--no-report", "do not write this page"),
};

const PACE: Flags<
  BulkFlags,
  "rate" | "concurrency" | "price" | "maxCalls" | "maxCost" | "sample" | "stopAfter"
> = {
  rate: flag("--rate <calls>", "calls per second (default: 1; no limit for a sandbox)", {
    read: flagValues.positive,
  }),
  concurrency: flag("--concurrency <calls>", "calls in flight at once (default: 2; 32 for a sandbox)", {
    read: flagValues.whole,
  }),
  price: flag("--price <amount>", "price of one call, used for the estimate, the report and --max-cost", {
    read: flagValues.amount,
  }),
  maxCalls: flag("--max-calls <calls>", "end the run after this many calls", { read: flagValues.whole }),
  maxCost: flag("--max-cost <amount>", "end the run before it costs more than this; needs --price", {
    read: flagValues.amount,
  }),
  sample: flag("--sample <rows>", "call only this many rows, spread over the file; always the same rows", {
    read: flagValues.whole,
  }),
  stopAfter: flag(
    "--stop-after <calls>",
    "stop after this many consecutive failures that would hit every call, such as refused keys (default: 20)",
    {
      read: flagValues.whole,
    },
  ),
};

const AGAIN: Flags<BulkFlags, "ledger" | "retryUnknown" | "retryFailed" | "retryDeclined" | "changedInput"> =
  {
    ledger: flag(
      "--ledger <file or address>",
      "where to record which rows were called and what was answered: a SQLite file or postgres://… (INDICONNECT_LEDGER; default: the input's name with .ledger appended, or the queue's database with --queue postgres://…)",
    ),
    retryUnknown: flag("--retry-unknown", "resend rows whose billing status is unknown"),
    retryFailed: flag("--retry-failed", "resend rows that reached the server but got no usable answer"),
    retryDeclined: flag(
      "--retry-declined <reasons>",
      "resend rows that were declined for these reasons, separated by commas, such as insufficient-balance",
      { read: flagValues.reasons },
    ),
    changedInput: flag(
      "--changed-input",
      "continue although the input file differs from the one that the run began with",
    ),
  };

const QUEUE: Flags<BulkFlags, "queue" | "queueName"> = {
  queue: flag(
    "--queue [address]",
    "postgres://… or redis://… (INDICONNECT_QUEUE_URL; other users of the machine can see a command line, but not this variable)",
  ),
  queueName: flag(
    "--queue-name <name>",
    "name of the queue, if one server holds several; each has its own rate (default: bulk)",
  ),
};

type Shared = keyof ConnectionFlags | keyof FolderFlags;
type Grouped = keyof typeof ROWS | keyof typeof PACE | keyof typeof AGAIN | keyof typeof QUEUE;
// All the rest of BulkFlags, so that the compiler reports a flag that is in no table.
const OTHERS: Flags<BulkFlags, Exclude<keyof BulkFlags, Shared | Grouped>> = {
  checks: flag(
    "--checks <how>",
    "what to do with inputs that an official format excludes: refuse, send with a warning, or do not check (default: enforce)",
    { choices: ["enforce", "warn", "off"] },
  ),
  dryRun: flag("--dry-run", "read and check every row, show the plan, and send nothing"),
  yes: flag("-y, --yes", "do not ask whether the calls may be billed"),
  json: flag("--json", "print the totals, or the plan of --dry-run, as JSON"),
};

const WORKER: Flags<WorkerFlags, Exclude<keyof WorkerFlags, Shared | keyof typeof QUEUE>> = {
  concurrency: flag("--concurrency <calls>", "calls in flight at once (default: 2; 32 for a sandbox)", {
    read: flagValues.whole,
  }),
  stopAfter: flag(
    "--stop-after <calls>",
    "pause the queue for all workers after this many consecutive failures that would hit every call (default: 20)",
    { read: flagValues.whole },
  ),
  ledger: flag(
    "--ledger <address>",
    "postgres://…, the same as for bulk --queue (default: the queue's database, if that is PostgreSQL)",
  ),
  yes: OTHERS.yes,
};

/** Adds the options of `bulk`. */
export function withBulkOptions(command: Command): Command {
  add(command, "Rows:", ROWS);
  add(command, "Pace and cost:", PACE);
  add(command, "Running again:", AGAIN);
  add(
    command,
    "Many machines:",
    QUEUE,
    "put the rows into this queue, and let indiconnect bulk worker call them: ",
  );
  add(command, "Options:", OTHERS);
  return withFolderOption(withConnectionOptions(command));
}

/** Adds the options of `bulk worker`. */
export function withWorkerOptions(command: Command): Command {
  add(command, "Queue:", QUEUE, "the queue: ");
  add(command, "Options:", WORKER);
  return withFolderOption(withConnectionOptions(command));
}

/** @param first text to put before the description of the first option */
function add(
  command: Command,
  heading: string,
  flags: Readonly<Record<string, Flag<unknown>>>,
  first = "",
): void {
  command.optionsGroup(heading);
  let before = first;
  for (const { written, what, read, initial, choices } of Object.values(flags)) {
    const option = new Option(written, `${before}${what}`);
    if (read !== undefined) option.argParser(read);
    if (initial !== undefined) option.default(initial.value, initial.shown);
    if (choices !== undefined) option.choices(choices);
    command.addOption(option);
    before = "";
  }
}
