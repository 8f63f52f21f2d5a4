import type { Verification } from "../answer/verification.ts";
import type { PreparedDocument } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import { checkVariables } from "../input/check-variables.ts";
import { onAbort } from "../transport/on-abort.ts";
import { BulkError } from "./bulk-error.ts";
import type { BulkSettings } from "./bulk-options.ts";
import type { BulkStore, StoredRow } from "./bulk-store.ts";
import { canonicalCall } from "./canonical-call.ts";
import type { Clock } from "./clock.ts";
import { endingOf } from "./ending-of.ts";
import { isAgain } from "./is-again.ts";
import { isHopeless } from "./is-hopeless.ts";
import { Pace } from "./pace.ts";
import type { RowEnding } from "./row-ending.ts";
import type { NotCalled, RowOutcome, RowPlace } from "./row-outcome.ts";

/** What a run works with. */
export interface RunParts<Row> {
  readonly prepared: PreparedDocument;
  readonly settings: BulkSettings;
  readonly store: BulkStore | undefined;
  readonly clock: Clock;
  readonly variables: (row: Row) => unknown;
  readonly verify: (variables: Record<string, unknown>) => Promise<Verification<unknown>>;
}

type Outcome<Row> = RowOutcome<unknown, Row>;
type Place<Row> = RowPlace<Row>;

/** A row between input and output; its outcome is undefined where the call was not made in the end. */
interface Slot<Row> {
  readonly outcome: Outcome<Row> | Promise<Outcome<Row> | undefined>;
}

/** One run: rows are taken as there is room, called as pace and budget allow, and handed out in their order. */
export class Run<Row> {
  readonly #parts: RunParts<Row>;
  readonly #pace: Pace;
  readonly #began: number;
  readonly #slots: Slot<Row>[] = [];
  readonly #calls = new Set<Promise<unknown>>();
  /** Calls in flight, for rows with the same input. */
  readonly #byFingerprint = new Map<string, Promise<RowEnding<unknown> | undefined>>();
  #made = 0;
  #hopeless = 0;
  #exhausted = false;
  #end: Error | undefined;
  #wake: (() => void)[] = [];

  constructor(parts: RunParts<Row>) {
    const { settings, clock } = parts;
    this.#parts = parts;
    this.#pace = new Pace(settings.concurrency, settings.rate, clock);
    this.#began = clock.date();
  }

  /** Hands out the outcomes. What ended the run early is thrown after the last of them. */
  async *outcomes(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Outcome<Row>, void, undefined> {
    const { signal } = this.#parts.settings;
    const abort = (): void =>
      this.#stop(new BulkError("aborted", "The run was aborted. Run the same again to go on."));
    const forget = signal && onAbort(signal, abort);
    if (signal?.aborted) abort();
    void this.#take(rows);
    try {
      for (;;) {
        const slot = this.#slots[0];
        if (slot === undefined) {
          if (this.#exhausted || this.#end !== undefined) break;
          await this.#change();
          continue;
        }
        const outcome = await slot.outcome;
        this.#slots.shift();
        this.#changed();
        if (outcome !== undefined) yield outcome;
      }
      if (this.#end !== undefined) throw this.#end;
    } finally {
      forget?.();
      this.#stop(new BulkError("aborted", "The outcomes are no longer read."));
      // They are paid for: what becomes of them is written down.
      await Promise.all(this.#calls);
    }
  }

  async #take(rows: Iterable<Row> | AsyncIterable<Row>): Promise<void> {
    try {
      let index = 0;
      if (this.#end === undefined) {
        for await (const row of rows) {
          while (this.#slots.length >= this.#parts.settings.window && this.#end === undefined) {
            await this.#change();
          }
          if (this.#end !== undefined) break;
          const slot = await this.#slot({ index: index++, row });
          if (slot === undefined) break;
          this.#slots.push(slot);
          this.#changed();
        }
      }
    } catch (error) {
      this.#stop(error as Error);
    }
    this.#exhausted = true;
    this.#changed();
  }

  /** Decides what becomes of a row; nothing where the run has stopped. */
  async #slot(place: Pick<Place<Row>, "index" | "row">): Promise<Slot<Row> | undefined> {
    const { prepared, settings, store, clock } = this.#parts;
    let checked: Record<string, unknown>;
    try {
      const checks = settings.verify?.checks ?? "enforce";
      checked = checkVariables(prepared, this.#parts.variables(place.row), checks, undefined);
    } catch (error) {
      if (!(error instanceof IndiConnectError)) throw error;
      const { ending } = await endingOf(() => Promise.reject(error), clock);
      return { outcome: { ...place, source: "none", ...ending } };
    }
    const fingerprint = store?.fingerprint(canonicalCall(prepared.service, checked));
    const named = { ...place, fingerprint };
    const twin = fingerprint === undefined ? undefined : this.#byFingerprint.get(fingerprint);
    if (twin !== undefined) return { outcome: this.#handOut({ ...named, source: "duplicate" }, twin) };

    let stored: StoredRow | undefined;
    if (store !== undefined && fingerprint !== undefined) {
      const found = store.find(fingerprint);
      stored = found instanceof Promise ? await found : found;
    }
    const known =
      stored && (stored.state === "ended" ? stored.ending() : openEnd(stored.state, clock.date()));
    const isOwn = known !== undefined && stored?.state === "ended" && known.at >= this.#began;
    const kept: Slot<Row> | undefined = known && {
      outcome: { ...named, source: isOwn ? "duplicate" : "journal", ...known },
    };
    if (kept !== undefined && (isOwn || !isAgain(known as RowEnding<unknown>, settings))) return kept;
    if (settings.call?.(fingerprint) === false) {
      return kept ?? { outcome: { ...named, source: "none", ...notCalled(clock.date()) } };
    }
    if (this.#made >= settings.maxCalls) {
      const what = `The budget of ${settings.maxCalls} calls is used up. Run the same with a larger one to go on.`;
      return this.#stop(new BulkError("budget-reached", what));
    }
    if (!(await this.#pace.enter(() => this.#end !== undefined))) return undefined;
    this.#made++;
    const call = this.#call(fingerprint, checked);
    this.#calls.add(call);
    if (fingerprint !== undefined) this.#byFingerprint.set(fingerprint, call);
    void call.then(() => {
      this.#calls.delete(call);
      if (fingerprint !== undefined) this.#byFingerprint.delete(fingerprint);
    });
    return { outcome: this.#handOut({ ...named, source: "call" }, call) };
  }

  /** Intent, call, ending. Undefined where nothing was sent since the intent could not be written. */
  async #call(
    fingerprint: string | undefined,
    variables: Record<string, unknown>,
  ): Promise<RowEnding<unknown> | undefined> {
    const { store, clock, verify } = this.#parts;
    try {
      if (fingerprint !== undefined) await store?.begin(fingerprint);
    } catch (error) {
      this.#pace.leave();
      return this.#stop(error as Error);
    }
    const { ending, retryAfter } = await endingOf(() => verify(variables), clock);
    if (ending.reason === "rate-limited" || retryAfter !== undefined) this.#pace.slowDown(retryAfter);
    else if (ending.outcome === "done") this.#pace.served();
    this.#note(ending);
    this.#pace.leave();
    try {
      if (fingerprint !== undefined) await store?.end(fingerprint, ending);
    } catch (error) {
      this.#stop(error as Error);
    }
    return ending;
  }

  #note(ending: RowEnding<unknown>): void {
    const { stopAfter } = this.#parts.settings;
    this.#hopeless = isHopeless(ending) ? this.#hopeless + 1 : 0;
    if (this.#hopeless < stopAfter) return;
    const what = `${stopAfter} calls in a row ended as ${ending.reason}, the last of them, or alike: every further one would. Mend that, and run the same again.`;
    this.#stop(new BulkError("stopped", what));
  }

  async #handOut(
    place: Place<Row>,
    ended: Promise<RowEnding<unknown> | undefined>,
  ): Promise<Outcome<Row> | undefined> {
    const ending = await ended;
    return ending && { ...place, ...ending };
  }

  /** Takes no more rows. The first reason is the one that counts. */
  #stop(error: Error): undefined {
    this.#end ??= error;
    this.#pace.wake();
    this.#changed();
    return undefined;
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #changed(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}

const OPEN_ENDS = {
  begun: "An earlier run broke off during this call.",
  queued: "The row was put in a queue, and what became of it was not collected: go on with the queue.",
};

/** A row whose call may have left, and whose ending nobody wrote here. */
function openEnd(state: "begun" | "queued", at: number): RowEnding<never> {
  const message = `${OPEN_ENDS[state]} It may have been served and billed, so it is not sent again unless told to.`;
  const error = { code: "interrupted", message } as const;
  return {
    outcome: "unknown",
    reason: "interrupted",
    message,
    sent: "unknown",
    attempts: 1,
    at,
    duration: 0,
    error,
  };
}

function notCalled(at: number): NotCalled {
  return { outcome: "not-called", reason: null, message: null, sent: "no", attempts: 0, at, duration: 0 };
}
