import { existsSync } from "node:fs";
import { isAbsolute, relative } from "node:path";
import { declineReasons } from "../../answer/decline-reasons.ts";
import type { BulkError } from "../../bulk/bulk-error.ts";
import { budgetOf } from "../../bulk/bulk-options.ts";
import { realClock } from "../../bulk/clock.ts";
import { type BulkQueue, openBulkQueue } from "../../bulk/queue/bulk-queue.ts";
import { RowCalls } from "../../bulk/row-calls.ts";
import { contextOf } from "../../client/create-client.ts";
import { confirmBilled } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import { connection } from "../connection.ts";
import type { Io } from "../io.ts";
import { findService, knownServices } from "../known-services.ts";
import { painter } from "../painter.ts";
import { printable } from "../printable.ts";
import { Bookmark } from "./bookmark.ts";
import { bulkExit } from "./bulk-exit.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import { bulkLedger } from "./bulk-ledger.ts";
import { type BulkPaths, bulkPaths } from "./bulk-paths.ts";
import { callRows } from "./call-rows.ts";
import { InputFile } from "./input-file.ts";
import { mapColumns } from "./map-columns.ts";
import { numberText } from "./number-text.ts";
import { planRun } from "./plan.ts";
import { planJson } from "./plan-json.ts";
import { planText } from "./plan-text.ts";
import { queueSettings } from "./queue-settings.ts";
import { resultColumns } from "./result-columns.ts";
import { rowVariables } from "./row-variables.ts";
import { RunFiles } from "./run-files.ts";
import type { Tally } from "./tally.ts";
import { writeOutputs } from "./write-outputs.ts";

const { count, money } = numberText;

/**
 * One run: reads and checks every row, asks for consent, calls the rows, and writes the outputs. Each step reads from the
 * ledger what earlier steps and earlier runs did.
 *
 * @throws CliExit, IndiConnectError
 */
export async function runBulk(io: Io, service: string, file: string, flags: BulkFlags): Promise<void> {
  const { checks, price, retryUnknown, retryFailed, retryDeclined, stopAfter, sample } = flags;
  const entry = findService((await knownServices(io, flags.folder)).entries, service);
  const input = await InputFile.open(io, file, flags.delimiter);
  const paths = bulkPaths(io.cwd, input, flags);
  const isByName = flags.map.length === 0;
  const columns = await input.columns(isByName ? entry.inputs.map(({ variable }) => variable) : []);
  const mappings = mapColumns(entry, columns, flags.map, flags.set);
  const results = resultColumns(entry, flags.select);
  checkTogether(flags);
  const to = await connection(io, flags, { isPlan: flags.dryRun === true });
  // This comes first, because opening the ledger would name only one of the missing packages.
  const queueTo = flags.queue === undefined ? undefined : await queueSettings(io, flags, to);
  const opened = await bulkLedger(io, flags, flags.queue === undefined ? paths.ledger : undefined);
  const { ledger } = opened;
  let queue: BulkQueue | undefined;
  let hasBegun = false;
  // A plan needs no keys.
  const client = to.client({ ledger, ...(flags.dryRun && { credentials: () => to.credentials }) });
  try {
    const run = JSON.stringify(["bulk", entry.name, to.answerer, paths.out]);
    const files = await RunFiles.open(ledger, run);
    for (const path of [paths.out, paths.failed, paths.report])
      if (path !== undefined) await files.check(path);
    if (queueTo !== undefined) queue = await openBulkQueue({ url: queueTo.url, name: queueTo.name, ledger });
    const variables = rowVariables(entry, mappings, checks);
    const calls = new RowCalls(client, entry.document, { checks }, ledger, realClock, run);
    const retry = { retryUnknown, retryFailed, retryDeclined };
    const bookmark = await Bookmark.open(ledger, run, realClock);
    const { dialect } = input;
    const { providerCode } = contextOf(client)?.settings ?? {};
    const how = [dialect, calls.service, mappings, checks, client.endpoint, providerCode];
    // These concern rows above the place where a run was interrupted.
    const { dryRun } = flags;
    const isUsual = ![dryRun, queueTo, sample, ...Object.values(retry)].some((given) => given !== undefined);
    const plan =
      (isUsual && bookmark.isSet ? bookmark.plan(await input.hash(), how) : undefined) ??
      (await planRun(input, calls, variables, retry, sample, io.signal));
    const maxCalls = budgetOf(flags);
    // The vendor documents no limit, so the default is slow. A sandbox has no limit.
    const rate = flags.rate ?? (to.billed ? 1 : Number.POSITIVE_INFINITY);
    const concurrency = flags.concurrency ?? (to.billed ? 2 : 32);
    const paint = painter(io, flags.dryRun ? "stdout" : "stderr");
    const shown = { input: input.name, service: entry.name, place: to.place, mappings, results };
    const planned = (flags.dryRun && flags.json ? planJson : planText)(plan, {
      ...shown,
      ...{ price, rate, maxCalls, paint },
    });
    (flags.dryRun ? io.stdout : io.stderr).write(planned);
    if (flags.dryRun) return;
    await files.bindInput(plan.hash, flags.changedInput === true);
    const most = Math.min(plan.calls, maxCalls);
    let stopped: BulkError | undefined;
    if (most > 0) {
      const cost = price === undefined ? "" : `, ${money(most * price)} in all,`;
      const limit = plan.isContinued ? "At most " : "";
      const what = `${limit}${count(most)} calls of ${entry.name}${cost}`;
      await confirmBilled(io, to, what, flags.yes === true);
    }
    if (most + plan.underWay > 0) {
      hasBegun = true;
      if (isUsual) bookmark.begin(plan, how);
      else if (bookmark.isSet) await bookmark.remove();
      const interval = to.billed ? 1_000 : 200;
      const pace = { rate, concurrency, stopAfter, maxCalls, price };
      const rows = { io, run, entry, client, ledger, input, calls, variables, checks, plan, bookmark, retry };
      stopped = await callRows({ ...rows, ...pace, queue, interval });
    }
    if (stopped?.code === "aborted") {
      throw new CliExit(
        "interrupted",
        queue !== undefined
          ? stopped.message
          : "Interrupted. The calls that were in flight have ended and are recorded. Run the same command again to continue. It writes the output at the end.",
      );
    }
    const { signal } = io;
    const report = { entry, place: to.place, input: input.name, price, at: io.now() };
    const tally = await writeOutputs({
      input,
      calls,
      plan,
      variables,
      results,
      paths,
      files,
      report,
      signal,
    });
    if (bookmark.isSet) await bookmark.remove();
    tell(io, flags, paths, opened.shown, tally);
    end(tally, stopped);
  } catch (error) {
    if (io.signal.aborted && error === io.signal.reason) {
      throw new CliExit("interrupted", "Interrupted. Nothing is in flight.");
    }
    throw bulkExit(error, hasBegun);
  } finally {
    client.close();
    await queue?.close();
    await opened.close();
  }
}

/** @throws CliExit if options contradict each other */
function checkTogether({ maxCost, price, queue, concurrency, stopAfter }: BulkFlags): void {
  if (maxCost !== undefined && price === undefined) {
    throw new CliExit("usage", "--max-cost needs --price, the price of one call. Nothing was sent.");
  }
  for (const [option, given] of [
    ["--concurrency", concurrency],
    ["--stop-after", stopAfter],
  ]) {
    if (queue === undefined || given === undefined) continue;
    throw new CliExit(
      "usage",
      `${option} cannot be used with --queue: give it to indiconnect bulk worker instead. Nothing was sent.`,
    );
  }
}

/** Prints the totals, and where the files are. */
function tell(io: Io, flags: BulkFlags, paths: BulkPaths, ledger: string, tally: Tally): void {
  const near = (path: string): string => (isAbsolute(path) ? relative(io.cwd, path) || path : path);
  const { done, declined, failed, unknown } = tally.outcomes;
  if (flags.json) {
    const files = {
      out: paths.out,
      failed: tally.outcomes.failed > 0 ? paths.failed : null,
      report: paths.report ?? null,
      ledger,
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
    `${near(paths.out)}: ${count(tally.rows)} rows, done ${done}, declined ${declined}, failed ${failed}, unknown ${unknown}${tally.outcomes["not-called"] > 0 ? `, not called ${tally.outcomes["not-called"]}` : ""}`,
    ...(failed > 0
      ? [
          `${near(paths.failed)}: the rows that failed. Correct them and run this file${tally.failedAtServer > 0 ? `. That may bill ${tally.failedAtServer} of them again, because the server received them` : ""}`,
        ]
      : []),
    ...declinedInPassing(tally),
    ...(paths.report !== undefined && existsSync(paths.report)
      ? [`${near(paths.report)}: totals and charts`]
      : []),
    `${near(ledger)}: the ledger. With it, the same command never pays for a row again. It contains findings, encrypted`,
  ];
  io.stdout.write(printable(`${lines.join("\n")}\n`));
}

/** Says how to resend the rows that were declined for a reason that has nothing to do with the person. */
function declinedInPassing({ reasons }: Tally): string[] {
  let rows = 0;
  const passing = Object.entries(declineReasons).flatMap(([reason, { concerns: of }]) => {
    const found = of === "call" ? 0 : (reasons.get(`declined ${reason}`) ?? 0);
    rows += found;
    return found > 0 ? [reason] : [];
  });
  if (rows === 0) return [];
  const what = `${count(rows)} rows were declined for reasons that have nothing to do with the person`;
  return [`${what}: once the cause is fixed, resend them with --retry-declined ${passing.join(",")}`];
}

function end(tally: Tally, stopped: BulkError | undefined): void {
  if (stopped !== undefined) throw new CliExit("found", stopped.message);
  const { missed } = tally;
  const { failed, unknown } = tally.outcomes;
  if (failed + unknown + missed === 0) return;
  const what = [
    ...(missed > 0
      ? [
          `${missed} rows need a call, because their answers were erased, or the doubt about them was resolved, since the run was interrupted: run the same command again`,
        ]
      : []),
    ...(failed > 0 ? [`${failed} rows failed`] : []),
    ...(unknown > 0
      ? [
          `${unknown} are unknown, so they may have been billed: look them up first (indiconnect ledger unknown --ledger …), or resend them with --retry-unknown`,
        ]
      : []),
  ];
  throw new CliExit("found", `${what.join("; ")}.`);
}
