import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { IndiConnect } from "../../client/create-client.ts";
import type { ResultOf, TypedDocument } from "../../document/document.ts";
import { BulkError } from "../bulk-error.ts";
import { realClock } from "../clock.ts";
import { unknownEnding } from "../ending-of.ts";
import { isResent } from "../is-resent.ts";
import { type LookedUpRow, lookUpRows } from "../look-up-rows.ts";
import type { RetryOptions } from "../retry-options.ts";
import { type KnownRow, RowCalls } from "../row-calls.ts";
import type { RowOutcome } from "../row-outcome.ts";
import { SeenInputs } from "../seen-inputs.ts";
import type { BulkQueue, QueueProgress } from "./bulk-queue.ts";
import { QueueError } from "./queue-error.ts";
import { packed, type RowOptions } from "./row-parcel.ts";

/** Options of {@link callByQueue}. */
export interface CallByQueueOptions<Row> extends RetryOptions {
  /** Turns a row into variables. @default the row itself */
  readonly variables?: ((row: Row) => unknown) | undefined;
  /** Says whom a row is about, in the app's own terms, for the ledger's `erase()`. @default none */
  readonly subject?: ((row: Row) => string | undefined) | undefined;
  /** Options of each call. */
  readonly verify?: RowOptions | undefined;
  /** Most calls. The run then ends with `budget-reached`. @default no limit */
  readonly maxCalls?: number | undefined;
  /**
   * A name for the run. An outcome has the source `call` if a worker called the row for this run, and `ledger` if it did so for
   * another one. To continue a run, give the same name. @default a name of its own
   */
  readonly run?: string | undefined;
  /** Least milliseconds between two look-ups. @default 1000 */
  readonly interval?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: QueueProgress) => void) | undefined;
}

type Looked<Row> = LookedUpRow<Row>;

const MOST_REFILLS = 5;
const NOT_KEPT = "The row was called meanwhile, but its answer was erased or is not kept.";
const NO_TRACE =
  "Workers take these rows from the queue again and again, but the ledger has no record of it. Do the workers use the same ledger, address and provider code as this run?";

/**
 * Lets the workers of a queue call rows. First it looks up every row in the ledger and enqueues those that must be sent.
 * Then it waits for the rows in their order and yields how each ended, as `verifyMany` does. It may end at any time: the
 * workers continue, and the same call again collects their answers and enqueues the rows that are missing.
 *
 * @param client must have the same address and `providerCode` as the workers' clients, so that rows get the same keys
 * @param rows returns the rows. It is called twice and must return the same rows each time
 * @returns the outcomes, without rows that the budget left out
 * @throws BulkError `aborted`, `stopped`, `budget-reached`; QueueError; IndiConnectError `ledger-failed`
 */
export async function* callByQueue<Data, Variables, Row>(
  queue: BulkQueue,
  client: IndiConnect,
  document: TypedDocument<Data, Variables>,
  rows: () => Iterable<Row> | AsyncIterable<Row>,
  options: CallByQueueOptions<Row> = {},
): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined> {
  const { variables = (row: Row): unknown => row, subject, verify = {}, signal } = options;
  const { maxCalls = Number.POSITIVE_INFINITY, interval = 1_000, onProgress, run = randomUUID() } = options;
  const { ledger } = queue;
  const calls = new RowCalls(client, document, verify, ledger, realClock, run);
  const { operation } = calls.service;
  /** The versions of the enqueued rows, without rows that were new. */
  const before = new Map<number, string>();
  const began = Date.now();
  let enqueued = 0;
  /** The first row that the budget left out. */
  let spentAt = Number.POSITIVE_INFINITY;
  try {
    await fill();
    yield* collect();
  } catch (error) {
    if (!signal?.aborted) throw error;
    const what =
      "The run was aborted. The workers continue with the rows that are in the queue. Run it again to collect the answers.";
    throw new BulkError("aborted", what);
  }
  if (spentAt < Number.POSITIVE_INFINITY) {
    const what = `The budget of ${maxCalls} calls is used up. To continue, run it again with a larger budget.`;
    throw new BulkError("budget-reached", what);
  }

  async function fill(): Promise<void> {
    const seen = new SeenInputs();
    const asked = { subject, statesOnly: !options.retryDeclined?.length };
    for await (const batch of lookUpRows(calls, rows(), variables, asked)) {
      signal?.throwIfAborted();
      const wanted: Looked<Row>[] = [];
      for (const each of batch) {
        if (each.known === undefined || !seen.add(each.known.key) || !isWanted(each.known)) continue;
        if (enqueued + wanted.length >= maxCalls) {
          spentAt = each.index;
          break;
        }
        wanted.push(each);
        if (each.known.state !== "new") before.set(each.index, each.known.version);
      }
      await queue.add(wanted.map(packedRow));
      enqueued += wanted.length;
      if (spentAt < Number.POSITIVE_INFINITY) return;
    }
  }

  async function* collect(): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>> {
    const seen = new SeenInputs();
    for await (const first of lookUpRows(calls, rows(), variables, { subject })) {
      let batch = first;
      let [idle, refills, left] = [0, 0, Number.POSITIVE_INFINITY];
      for (;;) {
        signal?.throwIfAborted();
        const asked = performance.now();
        const open = batch.filter((each) => each.known !== undefined && isOpen(each.index, each.known));
        const progress = await queue.progress();
        onProgress?.(progress);
        if (open.length === 0) break;
        if (progress.paused) {
          throw new BulkError(
            "stopped",
            "A worker paused the queue, because its calls failed for a reason that would hit every further call. The worker printed that reason. Fix the cause, and start the run again.",
          );
        }
        // Only after two idle looks, since a row on its way from the queue to the ledger is in neither.
        idle = progress.waiting + progress.active === 0 ? idle + 1 : 0;
        if (open.length < left) refills = 0;
        left = open.length;
        if (idle >= 2) {
          const lost = open.filter(({ known }) => known?.state !== "claimed");
          if (lost.length > 0 && ++refills > MOST_REFILLS) throw new QueueError("invalid-option", NO_TRACE);
          await queue.add(lost.map(packedRow));
          idle = 0;
        }
        // A look-up takes a while. The server must not spend most of its time on look-ups.
        await wait(Math.max(interval, 10 * (performance.now() - asked)), undefined, { signal });
        batch = await lookAgain(batch);
      }
      for (const { index, row, refused, known } of batch) {
        if (index >= spentAt && (known === undefined || isWanted(known))) continue;
        if (refused !== undefined) yield { index, row, source: "none", ...refused };
        else {
          const ending = known.ending ?? unknownEnding("interrupted", NOT_KEPT, Date.now());
          const isOwn = known.isOfRun && ending.at >= began;
          const source = seen.add(known.key) ? (isOwn ? "call" : "ledger") : "duplicate";
          yield { index, row, source, ...ending } as RowOutcome<ResultOf<Data>, Row>;
        }
      }
    }
  }

  async function lookAgain(batch: readonly Looked<Row>[]): Promise<readonly Looked<Row>[]> {
    const sent = batch.filter((each) => each.opened !== undefined);
    const known = (await calls.look(sent.map(({ opened }) => opened!))).values();
    return batch.map((each) => (each.opened === undefined ? each : { ...each, known: known.next().value! }));
  }

  function packedRow({ index, opened, known }: Looked<Row>) {
    const { variables, subject } = opened!;
    const seen = known!.isEnded ? (before.get(index) ?? known!.version) : undefined;
    return packed(ledger, known!.key, operation, { variables, subject, options: verify, seen, run });
  }

  /** Whether a row must be sent or resent, as in `verifyMany`. */
  function isWanted({ state, isEnded, ending }: KnownRow): boolean {
    if (state === "claimed") return false;
    return !isEnded || (ending !== undefined && isResent(ending, options));
  }

  /** Whether a row is still waiting or under way. */
  function isOpen(index: number, known: KnownRow): boolean {
    if (index >= spentAt) return false;
    const { state, ending, version } = known;
    // A claim was given up because the ledger did not answer in time. The worker will ask again.
    const isUntold = state === "new" || (state === "free" && ending === undefined);
    return state === "claimed" || isUntold || before.get(index) === version;
  }
}
