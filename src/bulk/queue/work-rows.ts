import { randomUUID } from "node:crypto";
import { isHopeless } from "../is-hopeless.ts";
import type { RowEnding } from "../row-ending.ts";
import type { Ledger, LedgerEnding } from "./ledger.ts";
import { persist } from "./persist.ts";
import { QueueError } from "./queue-error.ts";
import { reclaim } from "./reclaim.ts";
import type { QueuedRow, RowQueue } from "./row-queue.ts";
import type { SealedBox } from "./sealed-box.ts";

/**
 * Sends a row and tells how it ended, and how many milliseconds the vendor asked to wait. Never rejects for what the
 * far end does.
 */
export type SendRow = (
  row: Pick<QueuedRow, "operation" | "checks">,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly ending: RowEnding<unknown>; readonly retryAfter: number | undefined }>;

/** What {@link workRows} needs. */
export interface WorkRowsOptions {
  readonly ledger: Ledger;
  readonly queue: RowQueue;
  readonly box: SealedBox;
  readonly send: SendRow;
  /** Checks, before a row is claimed, that this worker can send it. */
  readonly knows: (operation: string) => boolean;
  /** Finds the variables that a reference stands for. */
  readonly findRow: ((reference: string) => Promise<Readonly<Record<string, unknown>>>) | undefined;
  readonly name: string;
  readonly concurrency: number;
  /** Milliseconds that a call takes at most. */
  readonly timeout: number;
  /** Milliseconds beyond that before a row counts as lost. */
  readonly grace: number;
  /** Milliseconds between looks for rows of dead workers. */
  readonly stalledInterval: number;
  /** Hopeless endings in a row after which the queue is paused. */
  readonly stopAfter: number;
  readonly onEnding: ((ending: LedgerEnding) => void) | undefined;
  readonly onTrouble: ((error: Error) => void) | undefined;
}

/** A worker at work. */
export interface WorkingRows {
  /** Resolves once stopped; rejects with what made it stop by itself. */
  readonly finished: Promise<void>;
  /** Takes no more, waits for what is in flight and writes it down. */
  stop(): Promise<void>;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;
/** A server that restarts is back by then. */
const CLAIM_PATIENCE = 30_000;
/** An answer is paid for: as long as it cannot be written down, nothing else matters. */
const SETTLE_PATIENCE = 15 * 60_000;

/**
 * Takes rows from the queue and sends those that the ledger gives it: claim before call, ending after. Whatever the
 * queue delivers twice is called once.
 *
 * @throws what the server's driver throws where it cannot be reached at first
 */
export async function workRows(options: WorkRowsOptions): Promise<WorkingRows> {
  const { ledger, queue, box, timeout, grace } = options;
  const lease = timeout + grace;
  const trouble = (error: unknown): void => {
    if (error instanceof Error) options.onTrouble?.(error);
  };
  let hopeless = 0;
  let pause = 0;
  let quietUntil = 0;
  let holding = Promise.resolve();
  let fatal: QueueError | undefined;
  let stopping: Promise<void> | undefined;
  let end: { resolve: () => void; reject: (error: Error) => void } | undefined;
  const finished = new Promise<void>((resolve, reject) => {
    end = { resolve, reject };
  });
  // Who does not look at it learns of it by stop().
  finished.catch(() => {});

  /** Refuses, before anything is claimed, what this worker cannot send. */
  function readable(row: QueuedRow): () => Promise<Readonly<Record<string, unknown>>> {
    const { run, fingerprint, sealed, reference } = row;
    const { findRow } = options;
    if (!options.knows(row.operation)) {
      throw new QueueError(
        "invalid-option",
        `This worker does not know the operation ${row.operation}, which is in the queue. Give it the version and the documents of the one who enqueued.`,
      );
    }
    if (sealed !== undefined) {
      const variables = box.open(sealed, { run, fingerprint, content: "variables" });
      return async () => variables as Readonly<Record<string, unknown>>;
    }
    if (reference === undefined || findRow === undefined) {
      throw new QueueError("invalid-option", "The queue holds rows by reference; the worker needs findRow.");
    }
    return () => findRow(reference);
  }

  /** Claims, and again where the answer took so long that the call could outlast the lease. */
  async function claimRow({ run, fingerprint }: QueuedRow, claim: string): Promise<boolean> {
    for (;;) {
      let asked = 0;
      const mine = await persist(() => {
        asked = performance.now();
        return ledger.claim(run, fingerprint, claim, options.name, lease);
      }, CLAIM_PATIENCE);
      if (!mine || performance.now() - asked < grace / 2) return mine;
    }
  }

  async function process(row: QueuedRow): Promise<void> {
    if (fatal !== undefined) throw fatal;
    const { run, fingerprint } = row;
    const variables = readable(row);
    const claim = randomUUID();
    if (!(await claimRow(row, claim))) return;
    const { ending, retryAfter } = await sent(row, variables);
    const settled: LedgerEnding = {
      state: ending.outcome,
      reason: ending.reason,
      sent: ending.sent,
      cost: ending.sent === "no" ? 0 : (row.price ?? 0),
      sealed: box.seal(ending, { run, fingerprint, content: "ending" }),
    };
    await persist(() => ledger.settle(run, fingerprint, claim, settled), SETTLE_PATIENCE);
    options.onEnding?.(settled);
    // Waited for: the queue hands this worker its next row as soon as it has done with this one.
    if (ending.reason === "rate-limited" || retryAfter !== undefined) await slowDown(retryAfter);
    else if (ending.outcome === "done") pause = 0;
    hopeless = isHopeless(ending) ? hopeless + 1 : 0;
    if (hopeless < options.stopAfter || fatal !== undefined) return;
    fatal = new QueueError(
      "stopped",
      `${hopeless} rows in a row ended as ${ending.reason}, the last of them, or alike: every further one would. The queue is paused. Mend that, and start the run again.`,
    );
    await persist(() => queue.pause(), CLAIM_PATIENCE).catch(trouble);
    void stop();
  }

  /** The vendor asked for less: no worker gets a row for a while, for longer each time in a row. */
  function slowDown(retryAfter: number | undefined): Promise<void> {
    const now = performance.now();
    // Those in flight together are told so together.
    if (quietUntil > now) return holding;
    pause = Math.min(LONGEST_PAUSE, pause === 0 ? FIRST_PAUSE : 2 * pause);
    const quiet = Math.max(pause, retryAfter ?? 0);
    quietUntil = now + quiet;
    holding = queue.hold(quiet).catch(trouble);
    return holding;
  }

  async function sent(
    row: QueuedRow,
    find: () => Promise<Readonly<Record<string, unknown>>>,
  ): ReturnType<SendRow> {
    let variables: Readonly<Record<string, unknown>>;
    try {
      variables = await find();
    } catch {
      const message = "The variables of the row were not found by its reference. Nothing was sent.";
      const error = { code: "failed", message } as const;
      const told = { message, sent: "no", attempts: 0, at: Date.now(), duration: 0, error } as const;
      return { ending: { outcome: "failed", reason: "failed", ...told }, retryAfter: undefined };
    }
    return options.send(row, variables);
  }

  /** What is thrown here is kept by the queue in clear: it gets a text of ours, and never a driver's or an app's. */
  async function guarded(row: QueuedRow): Promise<void> {
    try {
      await process(row);
    } catch (error) {
      trouble(error);
      if (error instanceof QueueError) {
        fatal ??= error;
        void stop();
      }
      throw new Error("This worker could not take the row; what it had claimed, its lease ends.");
    }
  }

  // It may be at work, and even stopped by a row, before it is said to be ready.
  const opening = queue.work(guarded, {
    name: options.name,
    concurrency: options.concurrency,
    lock: lease,
    stalledInterval: options.stalledInterval,
    onTrouble: trouble,
  });
  const timer = setInterval(() => void reclaim({ ledger, queue }).catch(trouble), options.stalledInterval);
  try {
    await opening;
  } catch (error) {
    clearInterval(timer);
    throw error;
  }

  function stop(): Promise<void> {
    stopping ??= (async () => {
      clearInterval(timer);
      await opening.then((worker) => worker.close()).catch(trouble);
      if (fatal === undefined) end?.resolve();
      else end?.reject(fatal);
    })();
    return stopping;
  }

  return { finished, stop };
}
