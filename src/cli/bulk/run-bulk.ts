import { existsSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { declineReasons } from "../../answer/decline-reasons.ts";
import { BulkError } from "../../bulk/bulk-error.ts";
import { Journal } from "../../bulk/journal.ts";
import type { BulkQueue } from "../../bulk/queue/bulk-queue.ts";
import { openBulkQueue } from "../../bulk/queue/open-bulk-queue.ts";
import { verifyMany } from "../../bulk/verify-many.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { IndiConnect } from "../../client/create-client.ts";
import { CliExit } from "../cli-exit.ts";
import { confirmBilled } from "../confirm-billed.ts";
import { type Connection, connection } from "../connection.ts";
import { exitCodes } from "../exit-codes.ts";
import { findService } from "../find-service.ts";
import type { Io } from "../io.ts";
import { knownServices } from "../known-services.ts";
import { painter } from "../painter.ts";
import { printable } from "../printable.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import { type BulkPaths, bulkPaths } from "./bulk-paths.ts";
import { callAllByQueue, takeOver } from "./call-all-by-queue.ts";
import { hideQueued, type SyncStore } from "./hide-queued.ts";
import { InputFile, type InputRow } from "./input-file.ts";
import { type Mapping, mapColumns } from "./map-columns.ts";
import { type Plan, planRun } from "./plan.ts";
import { planJson } from "./plan-json.ts";
import { planText } from "./plan-text.ts";
import { Progress } from "./progress.ts";
import { queueExit } from "./queue-exit.ts";
import { queueSettings } from "./queue-settings.ts";
import { resultColumns } from "./result-columns.ts";
import { rowVariables } from "./row-variables.ts";
import type { Tally } from "./tally.ts";
import { writeOutputs } from "./write-outputs.ts";

/**
 * One run: read and check every row, ask, call, write the outputs. The journal carries what is known from one step to
 * the next, and from one run to the next.
 *
 * @throws CliExit, IndiConnectError
 */
export async function runBulk(io: Io, service: string, file: string, flags: BulkFlags): Promise<void> {
  const entry = findService((await knownServices(io, flags.folder)).entries, service);
  const input = await InputFile.open(io, file, flags.delimiter);
  const paths = bulkPaths(io.cwd, input, flags);
  const isByName = flags.map.length === 0;
  const columns = await input.columns(isByName ? entry.inputs.map(({ variable }) => variable) : []);
  const mappings = mapColumns(entry, columns, flags.map, flags.set);
  const results = resultColumns(entry, flags.select);
  if (flags.maxCost !== undefined && flags.price === undefined) {
    throw new CliExit(exitCodes.usage, "--max-cost needs --price, what one call costs. Nothing was sent.");
  }
  for (const [name, option] of [
    ["concurrency", "--concurrency"],
    ["stopAfter", "--stop-after"],
  ] as const) {
    if (flags.queue === undefined || flags[name] === undefined) continue;
    throw new CliExit(
      exitCodes.usage,
      `With --queue, ${option} is an option of indiconnect bulk worker. Nothing was sent.`,
    );
  }
  const to = await connection(io, flags, { isPlan: flags.dryRun === true });
  const run = {
    io,
    entry,
    input,
    paths,
    mappings,
    flags,
    to,
    variables: rowVariables(entry, mappings, flags.checks),
  };
  const isNew = !existsSync(paths.journal);
  const journal = await told(() => openJournal(run));
  let queue: BulkQueue | undefined;
  try {
    await told(() => journal.bindEndpoint(to.answerer));
    if (flags.queue !== undefined) {
      const opened = await told(async () => openBulkQueue(queueSettings(io, flags, to)));
      queue = opened;
      await told(() => takeOver(run, journal, opened));
    }
    const known = queue === undefined ? journal : hideQueued(journal);
    const plan = await told(() => makePlan(run, journal, known));
    const pace = paceOf(flags, to);
    const maxCalls = budgetOf(flags);
    const paint = painter(io, flags.dryRun ? "stdout" : "stderr");
    const { price } = flags;
    const shown = {
      input: input.name,
      service: entry.name,
      place: to.place,
      mappings,
      results,
      price,
      rate: pace.rate,
      maxCalls,
      paint,
    };
    const planned = (flags.dryRun && flags.json ? planJson : planText)(plan, shown);
    (flags.dryRun ? io.stdout : io.stderr).write(planned);
    if (flags.dryRun) return;
    const calls = Math.min(plan.calls, maxCalls);
    let stopped: BulkError | undefined;
    if (calls > 0) {
      const cost = price === undefined ? "" : `, ${money(calls * price)} in all,`;
      await confirmBilled(
        io,
        to,
        `${calls.toLocaleString("en-IN")} calls of ${entry.name}${cost}`,
        flags.yes === true,
      );
      const opened = queue;
      const { rate } = pace;
      const { sample } = plan;
      const interval = to.billed ? 1_000 : 200;
      stopped = await told(() =>
        opened === undefined
          ? callAll(run, journal, plan, pace, maxCalls, calls)
          : callAllByQueue(run, journal, opened, { rate, maxCalls, total: calls, sample, interval }),
      );
    }
    if (stopped?.code === "aborted") {
      throw new CliExit(
        exitCodes.interrupted,
        queue !== undefined
          ? stopped.message
          : "Interrupted. What was in flight has ended and is written down. Run the same again to go on; the output is written at the end.",
      );
    }
    const tally = await told(() =>
      writeOutputs({
        ...run,
        journal: known,
        results,
        columns: plan.columns,
        checks: flags.checks,
        signal: io.signal,
        report: { entry, place: to.place, input: input.name, price, at: io.now() },
      }),
    );
    tell(run, tally);
    end(tally, stopped);
  } finally {
    await queue?.close();
    await journal.close();
    // A look at what would be done leaves nothing behind.
    if (isNew && flags.dryRun) rmSync(paths.journal, { recursive: true, force: true });
  }
}

interface BulkRun {
  readonly io: Io;
  readonly entry: CatalogueEntry;
  readonly input: InputFile;
  readonly paths: BulkPaths;
  readonly mappings: readonly Mapping[];
  readonly flags: BulkFlags;
  readonly to: Connection;
  readonly variables: (row: InputRow) => Record<string, unknown>;
}

interface Pace {
  readonly rate: number;
  readonly concurrency: number;
}

/** Nothing is known of the vendor's limits, so the default is a slow one; on this machine nobody has any. */
function paceOf({ rate, concurrency }: BulkFlags, { billed }: Connection): Pace {
  return {
    rate: rate ?? (billed ? 1 : Number.POSITIVE_INFINITY),
    concurrency: concurrency ?? (billed ? 2 : 32),
  };
}

function budgetOf({ maxCalls = Number.POSITIVE_INFINITY, maxCost, price }: BulkFlags): number {
  if (maxCost === undefined || price === undefined || price === 0) return maxCalls;
  return Math.min(maxCalls, Math.floor((maxCost / price) * (1 + Number.EPSILON * 4)));
}

function openJournal({ entry, paths }: BulkRun): Promise<Journal> {
  const { operation, documentType } = entry.service;
  return Journal.open(paths.journal, { operation, documentType });
}

async function makePlan(
  { io, input, entry, variables, flags }: BulkRun,
  journal: Journal,
  known: SyncStore,
): Promise<Plan> {
  const { retryUnknown, retryFailed, retryDeclined, checks, sample } = flags;
  const plan = await planRun(
    input,
    entry.document,
    known,
    variables,
    {
      signal: io.signal,
      ...(retryUnknown && { retryUnknown }),
      ...(retryFailed && { retryFailed }),
      ...(retryDeclined && { retryDeclined }),
      verify: { ...(checks && { checks }) },
    },
    sample,
  );
  if (flags.dryRun) return plan;
  if (flags.changedInput) await journal.rebindInput(plan.hash);
  else await journal.bindInput(plan.hash);
  return plan;
}

/** Calls what is to be called. Gives what ended it early. */
async function callAll(
  { io, input, entry, variables, flags, to }: BulkRun,
  journal: Journal,
  plan: Plan,
  pace: Pace,
  maxCalls: number,
  total: number,
): Promise<BulkError | undefined> {
  const { price, stopAfter, retryUnknown, retryFailed, retryDeclined, checks } = flags;
  const outcomes: Record<string, number> = { done: 0, declined: 0, failed: 0, unknown: 0 };
  let calls = 0;
  let sent = 0;
  const client: IndiConnect = to.client();
  const progress = new Progress(io, () => ({
    calls,
    total,
    outcomes,
    spent: price === undefined ? undefined : sent * price,
  }));
  try {
    const all = verifyMany({ endpoint: to.answerer, verify: client.verify }, entry.document, input.rows(), {
      journal,
      ...pace,
      ...(Number.isFinite(maxCalls) && { maxCalls }),
      ...(stopAfter !== undefined && { stopAfter }),
      ...(retryUnknown && { retryUnknown }),
      ...(retryFailed && { retryFailed }),
      ...(retryDeclined && { retryDeclined }),
      ...(plan.sample && { call: (row = "") => plan.sample?.has(row) === true }),
      signal: io.signal,
      variables: variables as never,
      verify: { ...(checks && { checks }) },
    });
    for await (const { source, outcome, sent: reached } of all) {
      if (source !== "call") continue;
      calls++;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (reached !== "no") sent++;
    }
    return undefined;
  } catch (error) {
    if (error instanceof BulkError && ["aborted", "stopped", "budget-reached"].includes(error.code))
      return error;
    throw error;
  } finally {
    progress.stop();
    client.close();
  }
}

/** Where everything is, and what it came to. */
function tell({ io, paths, flags }: BulkRun, tally: Tally): void {
  const near = (path: string): string => relative(io.cwd, path) || path;
  const { done, declined, failed, unknown } = tally.outcomes;
  if (flags.json) {
    const files = {
      out: paths.out,
      failed: tally.outcomes.failed > 0 ? paths.failed : null,
      report: paths.report ?? null,
      journal: paths.journal,
    };
    const totals = {
      rows: tally.rows,
      outcomes: tally.outcomes,
      sources: tally.sources,
      reasons: Object.fromEntries(tally.reasons),
      billed: tally.billed,
      ...(flags.price !== undefined && { cost: tally.billed * flags.price }),
      files,
    };
    io.stdout.write(`${JSON.stringify(totals, null, 2)}\n`);
    return;
  }
  const lines = [
    `${near(paths.out)}: ${tally.rows.toLocaleString("en-IN")} rows, done ${done}, declined ${declined}, failed ${failed}, unknown ${unknown}${tally.outcomes["not-called"] > 0 ? `, not called ${tally.outcomes["not-called"]}` : ""}`,
    ...(failed > 0
      ? [
          `${near(paths.failed)}: the rows that failed, to be mended and run as an input of their own${tally.failedAtServer > 0 ? `, which may bill ${tally.failedAtServer} of them again: the server had those` : ""}`,
        ]
      : []),
    ...declinedInPassing(tally),
    ...(paths.report !== undefined && existsSync(paths.report)
      ? [`${near(paths.report)}: totals and charts`]
      : []),
    `${near(paths.journal)}: what is paid for, so that a run of the same pays for nothing again. It holds findings: guard it, and delete it once the output is safe`,
  ];
  io.stdout.write(printable(`${lines.join("\n")}\n`));
}

/** Rows that are no one's fault who stands in them, and how they are sent again. */
function declinedInPassing({ reasons }: Tally): string[] {
  let rows = 0;
  const passing = Object.entries(declineReasons).flatMap(([reason, { concerns: of }]) => {
    const found = of === "call" ? 0 : (reasons.get(`declined ${reason}`) ?? 0);
    rows += found;
    return found > 0 ? [reason] : [];
  });
  if (rows === 0) return [];
  const what = `${rows.toLocaleString("en-IN")} rows were declined for reasons that say nothing of the person`;
  return [`${what}: once these are mended, --retry-declined ${passing.join(",")} sends them again`];
}

function end(tally: Tally, stopped: BulkError | undefined): void {
  if (stopped !== undefined) throw new CliExit(exitCodes.found, stopped.message);
  const { failed, unknown } = tally.outcomes;
  if (failed + unknown === 0) return;
  const what = [
    ...(failed > 0 ? [`${failed} rows failed`] : []),
    ...(unknown > 0
      ? [
          `of ${unknown} nobody knows whether they were billed: look them up, or add --retry-unknown to send them again`,
        ]
      : []),
  ];
  throw new CliExit(exitCodes.found, `${what.join("; ")}.`);
}

/** A run's own errors as one line. */
async function told<Value>(act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BulkError)) throw queueExit(error);
    if (error.code === "aborted")
      throw new CliExit(exitCodes.interrupted, "Interrupted. Nothing is in flight.");
    const hint = error.code === "journal-mismatch" && /another input/.test(error.message);
    const message = error.message.replace("name another folder", "name another --out or --journal");
    throw new CliExit(
      error.code === "journal-failed" ? exitCodes.failed : exitCodes.usage,
      hint
        ? `${message} Add --changed-input to go on with this one; rows that are known stay known.`
        : message,
    );
  }
}

function money(amount: number): string {
  return amount.toLocaleString("en-IN", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
