import { type Command, InvalidArgumentError, Option } from "commander";
import { declineReasons } from "../../answer/decline-reasons.ts";
import type { DeclineReason } from "../../answer/reason.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { type ConnectionFlags, withConnectionOptions } from "../connection-options.ts";
import { type FolderFlags, withFolderOption } from "../folder-option.ts";

/** What the options of `bulk` give. */
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
  /** True where the environment has the address. */
  readonly queue?: string | true;
  readonly queueName?: string;
  readonly checks?: Checks;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** What the options of `bulk worker` give. */
export type WorkerFlags = ConnectionFlags &
  FolderFlags &
  Pick<BulkFlags, "queue" | "queueName" | "ledger" | "concurrency" | "stopAfter" | "yes">;

/** One option of a command: how it is written, what it does, and how its text is read. */
interface Flag<Value> {
  readonly written: string;
  readonly what: string;
  /** @param before what the same option gave when it stood there earlier */
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
  out: flag("-o, --out <file>", "the output, .csv, .tsv or .ndjson"),
  map: flag("--map <input=column>", "the column of an input; repeatable (default: the one of its name)", {
    read: collect,
    initial: { value: [], shown: "by name" },
  }),
  set: flag("--set <input=value>", "the same value for every row; repeatable", {
    read: collect,
    initial: { value: [], shown: "none" },
  }),
  select: flag("--select <fields>", "fields of the result, by commas, with dots into them (default: all)", {
    read: split,
    initial: { value: [], shown: "all" },
  }),
  delimiter: flag(
    "--delimiter <character>",
    "between the cells of a CSV file (default: what its line sep= says, else a comma, of .tsv a tab)",
    { read: separator },
  ),
  failed: flag(
    "--failed <file>",
    "the rows that failed, to be run again (default: <out> with .failed before its ending)",
  ),
  report: flag(
    "--report <file>",
    "a page with totals and charts (default: <out> with .report.html for its ending)",
    { initial: { value: true } },
  ),
  noReport: flag("--no-report", "no such page"),
};

const PACE: Flags<
  BulkFlags,
  "rate" | "concurrency" | "price" | "maxCalls" | "maxCost" | "sample" | "stopAfter"
> = {
  rate: flag("--rate <calls>", "calls a second (default: 1; on this machine no limit)", {
    read: positive,
  }),
  concurrency: flag("--concurrency <calls>", "calls in flight (default: 2; on this machine 32)", {
    read: whole,
  }),
  price: flag("--price <amount>", "what a call costs, for estimate, report and --max-cost", { read: amount }),
  maxCalls: flag("--max-calls <calls>", "calls of this run at most", { read: whole }),
  maxCost: flag("--max-cost <amount>", "cost of this run at most; needs --price", {
    read: amount,
  }),
  sample: flag("--sample <rows>", "call so many rows, spread over the file; always the same ones", {
    read: whole,
  }),
  stopAfter: flag("--stop-after <calls>", "failures in a row that every call would meet (default: 20)", {
    read: whole,
  }),
};

const AGAIN: Flags<BulkFlags, "ledger" | "retryUnknown" | "retryFailed" | "retryDeclined" | "changedInput"> =
  {
    ledger: flag(
      "--ledger <file or address>",
      "what decides which rows are called, and keeps their answers: a SQLite file or postgres://… (INDICONNECT_LEDGER; default: the input with .ledger behind it; with --queue postgres://… that database)",
    ),
    retryUnknown: flag("--retry-unknown", "send rows again whose billing status is unknown"),
    retryFailed: flag("--retry-failed", "send rows again that the server had without a usable answer"),
    retryDeclined: flag(
      "--retry-declined <reasons>",
      "send rows again that were declined for these reasons, by commas, such as insufficient-balance",
      { read: reasons },
    ),
    changedInput: flag("--changed-input", "go on although the input is not the one that the run began with"),
  };

const QUEUE: Flags<BulkFlags, "queue" | "queueName"> = {
  queue: flag(
    "--queue [address]",
    "postgres://… or redis://… (INDICONNECT_QUEUE_URL, which other users of the machine do not see)",
  ),
  queueName: flag(
    "--queue-name <name>",
    "tells queues on one server apart, each with a rate of its own (default: bulk)",
  ),
};

type Shared = keyof ConnectionFlags | keyof FolderFlags;
type Grouped = keyof typeof ROWS | keyof typeof PACE | keyof typeof AGAIN | keyof typeof QUEUE;
// All the rest of BulkFlags, so that the compiler asks for a flag that stands in no table.
const OTHERS: Flags<BulkFlags, Exclude<keyof BulkFlags, Shared | Grouped>> = {
  checks: flag(
    "--checks <how>",
    "what becomes of inputs that an official format excludes (default: enforce)",
    { choices: ["enforce", "warn", "off"] },
  ),
  dryRun: flag("--dry-run", "read and check every row, say what would be done, and send nothing"),
  yes: flag("-y, --yes", "do not ask whether the calls may be billed"),
  json: flag("--json", "print the totals, or the plan of --dry-run, as JSON"),
};

const WORKER: Flags<WorkerFlags, Exclude<keyof WorkerFlags, Shared | keyof typeof QUEUE>> = {
  concurrency: flag("--concurrency <calls>", "rows in work at once (default: 2; on this machine 32)", {
    read: whole,
  }),
  stopAfter: flag(
    "--stop-after <calls>",
    "failures in a row that every call would meet, before the queue is paused for all (default: 20)",
    { read: whole },
  ),
  ledger: flag(
    "--ledger <address>",
    "postgres://…, the one of whoever enqueues (default: the queue's own, where that is PostgreSQL)",
  ),
  yes: OTHERS.yes,
};

/** Adds the options of `bulk`. */
export function withBulkOptions(command: Command): Command {
  add(command, "Rows:", ROWS);
  add(command, "Pace and cost:", PACE);
  add(command, "Running again:", AGAIN);
  add(command, "Many machines:", QUEUE, "have the rows called by indiconnect bulk worker, anywhere: ");
  add(command, "Options:", OTHERS);
  return withFolderOption(withConnectionOptions(command));
}

/** Adds the options of `bulk worker`. */
export function withWorkerOptions(command: Command): Command {
  add(command, "Queue:", QUEUE, "the queue: ");
  add(command, "Options:", WORKER);
  return withFolderOption(withConnectionOptions(command));
}

/** @param first stands before what the first option does */
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

function whole(text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 1 on.");
}

function reasons(text: string): DeclineReason[] {
  const given = text.split(",").filter(Boolean);
  if (given.length > 0 && given.every((reason) => Object.hasOwn(declineReasons, reason)))
    return given as DeclineReason[];
  throw new InvalidArgumentError(`Reasons are ${Object.keys(declineReasons).join(", ")}.`);
}

function separator(text: string): string {
  // As it is typed: shells leave it at that.
  if (text === "\\t") return "\t";
  if ([...text].length !== 1)
    throw new InvalidArgumentError('It must be one character, such as ";" or "\\t".');
  if (/["\r\n]/.test(text)) throw new InvalidArgumentError("It can be no quote and no line end.");
  return text;
}

function positive(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number > 0 && number <= 1e6) return number;
  throw new InvalidArgumentError("It must be a number above 0.");
}

function amount(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number >= 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("It must be an amount, such as 2.50.");
}
