import type { TypedDocument } from "../../document/document.ts";
import { type AnyDocument, prepareDocument } from "../../document/prepared-document.ts";
import { IndiConnectError } from "../../error/error.ts";
import { checkVariables } from "../../input/check-variables.ts";
import type { Checks } from "../../settings/verify-options.ts";
import { BulkError } from "../bulk-error.ts";
import type { BulkStore, StoredRow } from "../bulk-store.ts";
import { canonicalCall } from "../canonical-call.ts";
import { FingerprintIndex } from "../fingerprint-index.ts";
import { isAgain } from "../is-again.ts";
import type { RetryOptions } from "../retry-options.ts";
import type { RowEnding } from "../row-ending.ts";
import { batches } from "./batches.ts";
import type { BulkQueue, RowToQueue, WaitOptions } from "./bulk-queue.ts";
import { QueueError } from "./queue-error.ts";
import { runOfJournal } from "./run-of-journal.ts";

/** Options of {@link callByQueue}. */
export interface CallByQueueOptions<Row> extends WaitOptions, RetryOptions {
  /** Gets every ending, names the rows, and with them the run: the same journal goes on with the same run. */
  readonly journal: BulkStore;
  /** Makes variables of a row. @default the row itself */
  readonly variables?: ((row: Row) => unknown) | undefined;
  /** What a call costs, for the ledger's sums. */
  readonly price?: number | undefined;
  /** Calls at most; the run then ends as `budget-reached`. @default no limit */
  readonly maxCalls?: number | undefined;
  /** Asked before a row is enqueued; one that it says no to is only looked up. @default every row is */
  readonly call?: ((fingerprint: string) => boolean) | undefined;
  /** How strictly formats are enforced. @default "enforce" */
  readonly checks?: Checks | undefined;
}

/** A row that ended, by the name that the journal has for it. */
export type CollectedRow = { readonly fingerprint: string } & RowEnding<unknown>;

const SKIPPED = 0;
const ENQUEUED = 1;
const DECIDED_AT_ONCE = 500;
// An answer of the vendor can be a megabyte.
const COLLECTED_AT_ONCE = 25;

/**
 * Has rows called by the workers of a queue, and writes what became of each into a journal: `verifyMany` with the same
 * journal then hands the outcomes out. First it takes over what workers have done since the journal was last written,
 * so that nothing is enqueued that is known; then it enqueues; then it waits, in the order of the rows. Rows that a
 * format excludes are left out, as are those with the input of an earlier row.
 *
 * @param rows gives the rows, the same ones each time: they are read twice
 * @returns the rows that were enqueued, each once it has ended and is in the journal
 * @throws BulkError `aborted`, `stopped`, `budget-reached`; QueueError
 */
export async function* callByQueue<Data, Variables, Row>(
  queue: BulkQueue,
  document: TypedDocument<Data, Variables>,
  rows: () => Iterable<Row> | AsyncIterable<Row>,
  options: CallByQueueOptions<Row>,
): AsyncGenerator<CollectedRow, void, undefined> {
  const { journal, price, checks = "enforce", maxCalls = Number.POSITIVE_INFINITY, signal } = options;
  const prepared = prepareDocument(document as unknown as AnyDocument);
  const { operation } = prepared.service;
  const run = runOfJournal(journal);
  const index = new FingerprintIndex();
  let enqueued = 0;
  let isSpent = false;
  try {
    const { rows: counts } = await queue.counts(run);
    const isNew = Object.values(counts).every((count) => count === 0);
    for await (const batch of batches(fresh(), DECIDED_AT_ONCE)) {
      signal?.throwIfAborted();
      const states = isNew
        ? new Map<string, string>()
        : await queue.states(
            run,
            batch.map(({ fingerprint }) => fingerprint),
          );
      const news: string[] = [];
      for (const { fingerprint } of batch) {
        const state = states.get(fingerprint);
        if (state === undefined || state === "claimed" || state === "released") continue;
        if (isOpen(await journal.find(fingerprint), state)) news.push(fingerprint);
      }
      for await (const _ of collect(news));
      const wanted: RowToQueue[] = [];
      for (const row of batch) {
        if (isSpent) break;
        if (!isWanted(await journal.find(row.fingerprint))) continue;
        if (options.call?.(row.fingerprint) === false) continue;
        if (enqueued + wanted.length >= maxCalls) isSpent = true;
        else wanted.push(row);
      }
      // Before anybody can call them. Whoever goes on without the queue, or after a crash, knows whose they are.
      await Promise.all(wanted.map(({ fingerprint }) => journal.begin(fingerprint, "queue")));
      for (const state of ["unknown", "failed", "declined"] as const) {
        const again = wanted.filter(({ fingerprint }) => states.get(fingerprint) === state);
        if (again.length > 0) {
          await queue.release(
            run,
            state,
            again.map(({ fingerprint }) => fingerprint),
          );
        }
      }
      for (const { fingerprint } of wanted) index.set(fingerprint, ENQUEUED);
      await queue.enqueue(run, wanted);
      enqueued += wanted.length;
    }
    if (enqueued > 0) {
      for await (const batch of batches(awaited(), DECIDED_AT_ONCE)) {
        await queue.wait(run, batch, options);
        yield* collect(batch.map(({ fingerprint }) => fingerprint));
      }
    }
  } catch (error) {
    if (signal?.aborted) {
      const what =
        "The run was aborted. The workers go on with what is in the queue: run the same again to collect it.";
      throw new BulkError("aborted", what);
    }
    throw error instanceof QueueError && error.code === "stopped"
      ? new BulkError("stopped", error.message)
      : error;
  }
  if (isSpent) {
    const what = `The budget of ${maxCalls} calls is used up. Run the same with a larger one to go on.`;
    throw new BulkError("budget-reached", what);
  }

  /** Every row that can be sent, as the queue takes it. */
  async function* named(): AsyncGenerator<RowToQueue> {
    const { variables = (row: Row): unknown => row } = options;
    for await (const row of rows()) {
      try {
        const checked = checkVariables(prepared, variables(row), checks, undefined);
        const fingerprint = journal.fingerprint(canonicalCall(prepared.service, checked));
        yield {
          fingerprint,
          operation,
          variables: checked,
          ...(price !== undefined && { price }),
          ...(checks !== "enforce" && { checks }),
        };
      } catch (error) {
        if (!(error instanceof IndiConnectError)) throw error;
      }
    }
  }

  async function* fresh(): AsyncGenerator<RowToQueue> {
    for await (const row of named()) {
      if (index.get(row.fingerprint) !== undefined) continue;
      index.set(row.fingerprint, SKIPPED);
      yield row;
    }
  }

  async function* awaited(): AsyncGenerator<RowToQueue> {
    for await (const row of named()) {
      if (index.get(row.fingerprint) !== ENQUEUED) continue;
      index.set(row.fingerprint, SKIPPED);
      yield row;
    }
  }

  /** Takes endings from the ledger into the journal. */
  async function* collect(fingerprints: readonly string[]): AsyncGenerator<CollectedRow> {
    for await (const some of batches(fingerprints, COLLECTED_AT_ONCE)) {
      const found: CollectedRow[] = [];
      for (const [fingerprint, { ending }] of await queue.outcomes(run, some)) {
        if (ending === undefined || !isNews(ending, await journal.find(fingerprint))) continue;
        found.push({ ...ending, fingerprint });
      }
      await Promise.all(
        found.map(({ fingerprint, ...ending }) => journal.end(fingerprint, ending as RowEnding<unknown>)),
      );
      yield* found;
    }
  }

  /** Whether a row is to be sent, or once more, as in `verifyMany`. One in the queue is on its way. */
  function isWanted(stored: StoredRow | undefined): boolean {
    if (stored === undefined || stored.state === "queued") return true;
    if (stored.state === "begun") return options.retryUnknown === true;
    return isAgain(stored.ending(), options);
  }
}

/** Whether the ledger may know better. */
function isOpen(stored: StoredRow | undefined, state: string): boolean {
  if (stored?.state !== "ended") return true;
  const { outcome } = stored.ending();
  return outcome === "declined" ? state === "done" : outcome !== "done";
}

/**
 * Whether the ledger knows of a row what the journal does not. It does of a row that was given to the queue. Of any other
 * nobody knows which of the two is newer, so that counts which has the row paid twice least of all.
 */
function isNews(ending: RowEnding<unknown>, stored: StoredRow | undefined): boolean {
  if (stored === undefined || stored.state === "queued") return true;
  if (stored.state === "begun") return weight(ending) > UNKNOWN;
  const known = stored.ending();
  // Given up, and told after all.
  if (known.reason === "interrupted" && known.outcome === "unknown") return ending.outcome !== "unknown";
  return weight(ending) > weight(known);
}

const UNKNOWN = 2;

/** An answer is paid for; who knows nothing asks; then comes what the server had, and what it had not. */
function weight({ outcome, sent }: RowEnding<unknown>): number {
  if (outcome === "unknown") return UNKNOWN;
  if (outcome === "failed") return sent === "no" ? 0 : 1;
  return outcome === "declined" ? UNKNOWN + 1 : UNKNOWN + 2;
}
