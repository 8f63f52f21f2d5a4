import { type Command, InvalidArgumentError, Option } from "commander";
import { declineReasons } from "../../answer/decline-reasons.ts";
import type { DeclineReason } from "../../answer/reason.ts";
import { type ConnectionFlags, withConnectionOptions } from "../connection-options.ts";
import { type FolderFlags, withFolderOption } from "../folder-option.ts";
import { type QueueFlags, withQueueOptions } from "./queue-flags.ts";

/** What the options of `bulk` give. */
export interface BulkFlags extends ConnectionFlags, FolderFlags, QueueFlags {
  readonly out: string;
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly select: readonly string[];
  readonly delimiter?: string;
  readonly rate?: number;
  readonly concurrency?: number;
  readonly price?: number;
  readonly maxCalls?: number;
  readonly maxCost?: number;
  readonly sample?: number;
  readonly stopAfter?: number;
  readonly retryUnknown?: true;
  readonly retryFailed?: true;
  readonly retryDeclined?: readonly DeclineReason[];
  readonly checks?: "enforce" | "warn" | "off";
  readonly journal?: string;
  readonly failed?: string;
  readonly report: string | boolean;
  readonly changedInput?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** Adds the options of `bulk`. */
export function withBulkOptions(command: Command): Command {
  const collect = (value: string, all: readonly string[]): string[] => [...all, value];
  const split = (value: string, all: readonly string[]): string[] => [
    ...all,
    ...value.split(",").filter(Boolean),
  ];
  command
    .optionsGroup("Rows:")
    .option("-o, --out <file>", "the output, .csv, .tsv or .ndjson")
    .addOption(
      new Option("--map <input=column>", "the column of an input; repeatable (default: the one of its name)")
        .argParser(collect)
        .default([], "by name"),
    )
    .addOption(
      new Option("--set <input=value>", "the same value for every row; repeatable")
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(
      new Option("--select <fields>", "fields of the result, by commas, with dots into them (default: all)")
        .argParser(split)
        .default([], "all"),
    )
    .addOption(
      new Option(
        "--delimiter <character>",
        "between the cells of a CSV file (default: what its line sep= says, else a comma, of .tsv a tab)",
      ).argParser(separator),
    )
    .option(
      "--failed <file>",
      "the rows that failed, to be run again (default: <out> with .failed before its ending)",
    )
    .option(
      "--report <file>",
      "a page with totals and charts (default: <out> with .report.html for its ending)",
      true,
    )
    .option("--no-report", "no such page")
    .optionsGroup("Pace and cost:")
    .addOption(
      new Option("--rate <calls>", "calls a second (default: 1; on this machine no limit)").argParser(
        positive,
      ),
    )
    .addOption(
      new Option("--concurrency <calls>", "calls in flight (default: 2; on this machine 32)").argParser(
        whole,
      ),
    )
    .addOption(
      new Option("--price <amount>", "what a call costs, for estimate, report and --max-cost").argParser(
        amount,
      ),
    )
    .addOption(new Option("--max-calls <calls>", "calls of this run at most").argParser(whole))
    .addOption(new Option("--max-cost <amount>", "cost of this run at most; needs --price").argParser(amount))
    .addOption(
      new Option(
        "--sample <rows>",
        "call so many rows, spread over the file; always the same ones",
      ).argParser(whole),
    )
    .addOption(
      new Option(
        "--stop-after <calls>",
        "failures in a row that every call would meet (default: 20)",
      ).argParser(whole),
    )
    .optionsGroup("Running again:")
    .option("--journal <folder>", "where the run writes down what it does (default: <out>.run)")
    .option("--retry-unknown", "send rows again of which nobody knows whether they were billed")
    .option("--retry-failed", "send rows again that the server had without a usable answer")
    .addOption(
      new Option(
        "--retry-declined <reasons>",
        "send rows again that were declined for these reasons, by commas, such as insufficient-balance",
      ).argParser(reasons),
    )
    .option("--changed-input", "go on although the input is not the one that the journal began with")
    .optionsGroup("Many machines:");
  withQueueOptions(command, "have the rows called by indiconnect bulk worker, anywhere")
    .optionsGroup("Options:")
    .addOption(
      new Option(
        "--checks <how>",
        "what becomes of inputs that an official format excludes (default: enforce)",
      ).choices(["enforce", "warn", "off"]),
    )
    .option("--dry-run", "read and check every row, say what would be done, and send nothing")
    .option("-y, --yes", "do not ask whether the calls may be billed")
    .option("--json", "print the totals, or the plan of --dry-run, as JSON");
  return withFolderOption(withConnectionOptions(command));
}

/** Reads a number of calls or rows. */
export function whole(text: string): number {
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
