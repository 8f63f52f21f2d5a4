import { BulkError } from "../../bulk/bulk-error.ts";
import type { Journal } from "../../bulk/journal.ts";
import type { BulkQueue, QueueProgress } from "../../bulk/queue/bulk-queue.ts";
import { callByQueue } from "../../bulk/queue/call-by-queue.ts";
import { runOfJournal } from "../../bulk/queue/run-of-journal.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { Io } from "../io.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import type { InputFile, InputRow } from "./input-file.ts";
import { Progress } from "./progress.ts";

/** What is brought to the queue. */
export interface QueuedRun {
  readonly io: Io;
  readonly entry: CatalogueEntry;
  readonly input: InputFile;
  readonly flags: BulkFlags;
  readonly variables: (row: InputRow) => Record<string, unknown>;
}

/** Takes what workers have done since into the journal, so that the plan knows of it. Nothing is enqueued. */
export async function takeOver(run: QueuedRun, journal: Journal, queue: BulkQueue): Promise<void> {
  for await (const _ of callByQueue(queue, run.entry.document, () => run.input.rows(), {
    ...common(run, journal),
    call: () => false,
  }));
}

/** Has the workers of the queue call what is to be called. Gives what ended it early. */
export async function callAllByQueue(
  run: QueuedRun,
  journal: Journal,
  queue: BulkQueue,
  plan: {
    readonly rate: number;
    readonly maxCalls: number;
    readonly total: number;
    readonly sample: ReadonlySet<string> | undefined;
    /** Milliseconds between looks. */
    readonly interval: number;
  },
): Promise<BulkError | undefined> {
  const { io, entry, input, flags } = run;
  const { price, retryUnknown, retryFailed, retryDeclined } = flags;
  const { sample, maxCalls, total, interval } = plan;
  let now: QueueProgress | undefined;
  const collected: Record<string, number> = { done: 0, declined: 0, failed: 0, unknown: 0 };
  let spent = 0;
  await queue.setRate(plan.rate);
  // A worker paused it at failures that the person has mended, or so they say by starting it again.
  await queue.resume();
  const before = await queue.counts(runOfJournal(journal));
  const progress = new Progress(io, () => {
    const counts = { done: 0, declined: 0, failed: 0, unknown: 0 };
    for (const kind of Object.keys(counts) as (keyof typeof counts)[]) {
      // Rows are collected in their order, so that the ledger is ahead of what is collected.
      const ahead = (now?.rows[kind] ?? 0) - before.rows[kind];
      counts[kind] = Math.max(collected[kind] ?? 0, ahead);
    }
    const calls = Math.min(total, counts.done + counts.declined + counts.failed + counts.unknown);
    const workers = now?.workers ?? 0;
    return {
      calls,
      total,
      outcomes: counts,
      spent: price === undefined ? undefined : Math.max(spent, (now?.cost ?? 0) - before.cost),
      note:
        now !== undefined && workers === 0 && calls < total
          ? "no worker: start indiconnect bulk worker"
          : `workers ${workers}`,
    };
  });
  try {
    const all = callByQueue(queue, entry.document, () => input.rows(), {
      ...common(run, journal),
      interval,
      ...(price !== undefined && { price }),
      ...(Number.isFinite(maxCalls) && { maxCalls }),
      ...(retryUnknown && { retryUnknown }),
      ...(retryFailed && { retryFailed }),
      ...(retryDeclined && { retryDeclined }),
      ...(sample && { call: (row: string) => sample.has(row) }),
      onProgress: (state) => {
        now = state;
      },
    });
    for await (const { outcome, sent } of all) {
      collected[outcome] = (collected[outcome] ?? 0) + 1;
      if (sent !== "no") spent += price ?? 0;
    }
    return undefined;
  } catch (error) {
    if (error instanceof BulkError && ["aborted", "stopped", "budget-reached"].includes(error.code))
      return error;
    throw error;
  } finally {
    progress.stop();
  }
}

function common({ io, flags: { checks }, variables }: QueuedRun, journal: Journal) {
  return { journal, variables, signal: io.signal, ...(checks && { checks }) };
}
