import { BulkError } from "../../bulk/bulk-error.ts";
import { lookUpRows } from "../../bulk/look-up-rows.ts";
import type { BulkQueue, QueueProgress } from "../../bulk/queue/bulk-queue.ts";
import { callByQueue } from "../../bulk/queue/call-by-queue.ts";
import type { RetryOptions } from "../../bulk/retry-options.ts";
import type { RowCalls } from "../../bulk/row-calls.ts";
import { verifyMany } from "../../bulk/verify-many.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { IndiConnect } from "../../client/create-client.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { Checks } from "../../settings/verify-options.ts";
import type { Io } from "../io.ts";
import type { Bookmark } from "./bookmark.ts";
import type { InputFile, InputRow } from "./input-file.ts";
import { numberText } from "./number-text.ts";
import type { Plan } from "./plan.ts";
import { Progress } from "./progress.ts";

/** Which rows to call, and how fast. */
export interface RowsToCall {
  readonly io: Io;
  /** Names the run for the ledger. */
  readonly run: string;
  readonly entry: CatalogueEntry;
  readonly client: IndiConnect;
  readonly ledger: Ledger;
  readonly input: InputFile;
  readonly calls: RowCalls;
  readonly variables: (row: InputRow) => Record<string, unknown>;
  readonly checks: Checks | undefined;
  readonly plan: Plan;
  /** Is told how far the run comes. */
  readonly bookmark: Bookmark;
  readonly retry: RetryOptions;
  readonly rate: number;
  readonly concurrency: number;
  readonly stopAfter: number | undefined;
  readonly maxCalls: number;
  readonly price: number | undefined;
  /** If set, workers of this queue call the rows instead of this process. */
  readonly queue: BulkQueue | undefined;
  /** Milliseconds between looks at the queue. */
  readonly interval: number;
}

const MORE =
  "More calls are needed than the plan says: answers were erased since the run was interrupted, or a duplicate repeats a call that executed nothing. To make them, run the same command again.";

/** Calls the rows, in this process or through a queue. Returns the error that ended the run early, if one did. */
export async function callRows(parts: RowsToCall): Promise<BulkError | undefined> {
  const { io, plan, bookmark, maxCalls, price, queue } = parts;
  const outcomes: Record<string, number> = { done: 0, declined: 0, failed: 0, unknown: 0 };
  const total = Math.min(plan.calls, maxCalls);
  let calls = 0;
  let sent = 0;
  let now: QueueProgress | undefined;
  const progress = new Progress(io, () => ({
    calls,
    total,
    outcomes,
    spent: price === undefined ? undefined : sent * price,
    ...(queue !== undefined && { note: noteOf(now, calls < total) }),
  }));
  try {
    const all =
      queue === undefined
        ? here(parts)
        : byQueue(parts, queue, (state) => {
            now = state;
          });
    for await (const each of all) {
      bookmark.pass(each);
      const { source, outcome, sent: reached } = each;
      if (source !== "call") continue;
      calls++;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (reached !== "no") sent++;
    }
    return undefined;
  } catch (error) {
    if (!(error instanceof BulkError) || !["aborted", "stopped", "budget-reached"].includes(error.code)) {
      throw error;
    }
    return error.code === "budget-reached" && calls < maxCalls
      ? new BulkError("budget-reached", MORE)
      : error;
  } finally {
    progress.stop();
    await bookmark.save();
  }
}

function here(parts: RowsToCall) {
  const { io, run, client, entry, ledger, variables, checks, stopAfter } = parts;
  const { plan, retry, rate, concurrency, maxCalls } = parts;
  // The user agreed to so many.
  const most = plan.isContinued ? Math.min(plan.calls, maxCalls) : maxCalls;
  return verifyMany(client, entry.document, toCall(parts), {
    ...retry,
    ledger,
    rate,
    concurrency,
    maxCalls: Number.isFinite(most) ? most : undefined,
    stopAfter,
    signal: io.signal,
    variables: variables as never,
    verify: { checks, once: { run, anyAnswer: true } },
  });
}

async function* byQueue(parts: RowsToCall, queue: BulkQueue, onProgress: (now: QueueProgress) => void) {
  const { io, run, client, entry, variables, checks, retry, rate, maxCalls, interval } = parts;
  await queue.setRate(rate);
  // A worker may have paused the queue after failures. By starting the command again, the user says that they are fixed.
  await queue.resume();
  yield* callByQueue(queue, client, entry.document, () => toCall(parts), {
    ...retry,
    run,
    maxCalls,
    interval,
    signal: io.signal,
    variables,
    verify: { checks },
    onProgress,
  });
}

/** All rows from the first one that needs a call, or only the rows of the sample. */
async function* toCall({ input, plan, calls, variables }: RowsToCall): AsyncGenerator<InputRow> {
  const { sample, before, from } = plan;
  if (sample === undefined) {
    for (const place of before) {
      for await (const row of input.rowsFrom(place)) {
        yield row;
        break;
      }
    }
    if (from !== undefined) yield* input.rowsFrom(from);
    return;
  }
  for await (const batch of lookUpRows(calls, input.rows(), variables, { statesOnly: true })) {
    for (const { row, known } of batch) if (known !== undefined && sample.has(known.key)) yield row;
  }
}

function noteOf(now: QueueProgress | undefined, isMore: boolean): string {
  const { workers = 0, waiting = 0, active = 0 } = now ?? {};
  if (now !== undefined && workers === 0 && isMore) return "no worker: start indiconnect bulk worker";
  return `workers ${workers}, in the queue ${numberText.count(waiting + active)}`;
}
