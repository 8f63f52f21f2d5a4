import type { Verification } from "../answer/verification.ts";
import { IndiConnectError } from "../error/error.ts";
import { Pace } from "../schedule/pace.ts";
import { onAbort } from "../transport/on-abort.ts";
import { BulkError } from "./bulk-error.ts";
import type { BulkSettings } from "./bulk-options.ts";
import type { Clock } from "./clock.ts";
import { endingOf, isKnown, retryAfterOf } from "./ending-of.ts";
import { isHopeless } from "./is-hopeless.ts";
import { isResent } from "./is-resent.ts";
import { Lookups } from "./lookups.ts";
import type { KnownRow, OpenedRow } from "./row-calls.ts";
import type { RowEnding } from "./row-ending.ts";
import type { RowOutcome, RowPlace } from "./row-outcome.ts";
import type { RunMark } from "./run-mark.ts";

/** What a run needs. */
export interface RunParts<Row, Opened extends OpenedRow> {
  readonly settings: BulkSettings;
  readonly clock: Clock;
  /** Checks a row's variables. @throws IndiConnectError if they cannot be sent */
  readonly open: (row: Row) => Opened;
  /** Looks up rows in the ledger. Without a ledger, every row is a call. */
  readonly look: ((rows: readonly Opened[]) => Promise<readonly KnownRow[]>) | undefined;
  /** @param seen the row's version in the ledger, if it is to be sent in spite of its answer */
  readonly call: (row: Opened, seen: string | undefined) => Promise<Verification<unknown>>;
  /** Notes how far the run came, for the next one of the same name. */
  readonly mark: RunMark | undefined;
}

type Outcome<Row> = RowOutcome<unknown, Row>;
type Place<Row> = Pick<RowPlace<Row>, "index" | "row">;

const FIRST_LOOK = 10;
const LATEST_LOOK = 500;

/** One run. It takes rows while there is room, calls them within the rate and the budget, and returns them in order. */
export class Run<Row, Opened extends OpenedRow = OpenedRow> {
  readonly #parts: RunParts<Row, Opened>;
  readonly #pace: Pace;
  readonly #began: number;
  readonly #slots: Promise<Outcome<Row> | undefined>[] = [];
  /** Unfinished rows by their input. Later rows with the same input wait for them. */
  readonly #byInput = new Map<string, Promise<Outcome<Row> | undefined>>();
  readonly #queued = new Set<() => void>();
  readonly #lookups: Lookups<Opened, KnownRow>;
  /** Whether to look up rows before their turn. Not if the ledger knew none of the last ones. */
  #looks = true;
  #made = 0;
  #hopeless = 0;
  #exhausted = false;
  #end: Error | undefined;
  #wake: (() => void)[] = [];

  constructor(parts: RunParts<Row, Opened>) {
    const { settings, clock } = parts;
    this.#parts = parts;
    this.#pace = new Pace(settings.concurrency, settings.rate, clock);
    this.#lookups = new Lookups((rows) => this.#lookUp(rows));
    this.#began = clock.date();
  }

  /** Yields the outcomes. If something ended the run early, it is thrown after the last outcome. */
  async *outcomes(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Outcome<Row>, void, undefined> {
    const { settings, mark } = this.#parts;
    const { signal } = settings;
    const abort = (): void =>
      this.#stop(new BulkError("aborted", "The run was aborted. Run it again to continue."));
    const forget = signal && onAbort(signal, abort);
    if (signal?.aborted) abort();
    void this.#take(rows);
    let isCut = false;
    try {
      for (;;) {
        const slot = this.#slots[0];
        if (slot === undefined) {
          if (this.#exhausted || this.#end !== undefined) break;
          await this.#change();
          continue;
        }
        const outcome = await slot;
        this.#slots.shift();
        this.#changed();
        // After the first row that was not called, yield only rows that this run paid for.
        isCut ||= outcome === undefined;
        if (outcome === undefined || (isCut && outcome.source !== "call")) continue;
        yield outcome;
        if (!isCut) mark?.pass(outcome);
      }
      if (this.#end !== undefined) throw this.#end;
    } finally {
      forget?.();
      this.#stop(new BulkError("aborted", "The outcomes are no longer read."));
      // These calls are paid for, so wait until their endings are recorded.
      await Promise.all(this.#slots);
      await mark?.save();
    }
  }

  async #take(rows: Iterable<Row> | AsyncIterable<Row>): Promise<void> {
    const { settings, mark } = this.#parts;
    try {
      let index = 0;
      if (this.#end === undefined) {
        for await (const row of rows) {
          const place = { index: index++, row };
          if (mark?.isPassed(place)) continue;
          // Rows that would only wait for their turn stay in the input, which saves memory.
          while ((this.#slots.length >= settings.window || this.#pace.isCrowded) && this.#end === undefined) {
            await this.#change();
          }
          if (this.#end !== undefined) break;
          this.#slots.push(this.#row(place).catch((error: Error) => this.#stop(error)));
          this.#changed();
        }
        if (this.#end === undefined) mark?.end(index);
      }
    } catch (error) {
      this.#stop(error as Error);
    }
    this.#exhausted = true;
    this.#changed();
  }

  /** The outcome of a row. Undefined if the run stopped before its call. */
  async #row(place: Place<Row>): Promise<Outcome<Row> | undefined> {
    let opened: Opened;
    try {
      opened = this.#parts.open(place.row);
    } catch (error) {
      if (!(error instanceof IndiConnectError)) throw error;
      return { ...place, source: "none", ...endingOf(error, this.#parts.clock) };
    }
    if (this.#parts.look === undefined) {
      const ending = await this.#call(opened, undefined);
      return ending && { ...place, source: "call", ...ending };
    }
    const twin = this.#byInput.get(opened.input);
    if (twin !== undefined) {
      const outcome = await twin;
      return (
        outcome && { ...outcome, ...place, source: outcome.source === "call" ? "duplicate" : outcome.source }
      );
    }
    const outcome = this.#ledgered(place, opened);
    this.#byInput.set(opened.input, outcome);
    const forget = (): boolean => this.#byInput.delete(opened.input);
    outcome.then(forget, forget);
    return outcome;
  }

  /** The outcome of a row, from the ledger or from a call. Even without a look-up, the claim decides whether it is called. */
  async #ledgered(place: Place<Row>, opened: Opened): Promise<Outcome<Row> | undefined> {
    let known = this.#looks ? await this.#lookups.look(opened) : undefined;
    for (;;) {
      for (let pause = FIRST_LOOK; known?.state === "claimed"; pause = Math.min(1.5 * pause, LATEST_LOOK)) {
        // Another run is calling this row. Waiting for it does not use up a call of this run.
        await new Promise<void>((resolve) => this.#parts.clock.setTimeout(resolve, pause));
        if (this.#end !== undefined) return undefined;
        known = await this.#lookups.look(opened);
      }
      const ended = known?.isEnded ? known.ending : undefined;
      if (ended !== undefined) {
        const isOwn = ended.at > this.#began;
        if (isOwn || !isResent(ended, this.#parts.settings)) {
          return { ...place, source: known?.isOfRun ? "duplicate" : "ledger", ...ended };
        }
      }
      const ending = await this.#call(opened, ended && known?.version);
      if (ending !== "known") return ending && { ...place, source: "call", ...ending };
      this.#looks = true;
      known = await this.#lookups.look(opened);
    }
  }

  /** Looks up many rows at once. */
  async #lookUp(rows: readonly Opened[]): Promise<readonly KnownRow[]> {
    const { look, settings } = this.#parts;
    const found = (await look?.(rows)) ?? [];
    // With a budget, always look up first, so that no call is reserved for a row that the ledger knows.
    this.#looks = Number.isFinite(settings.maxCalls) || found.some(({ state }) => state !== "new");
    return found;
  }

  /** Makes a call and returns how it ended. `known`: the ledger had the answer, and nothing was sent. */
  #call(opened: Opened, seen: undefined): Promise<RowEnding<unknown> | undefined>;
  #call(opened: Opened, seen: string | undefined): Promise<RowEnding<unknown> | "known" | undefined>;
  async #call(opened: Opened, seen: string | undefined): Promise<RowEnding<unknown> | "known" | undefined> {
    const { settings, clock, call } = this.#parts;
    if (this.#end !== undefined) return undefined;
    if (this.#made >= settings.maxCalls) {
      const what = `The budget of ${settings.maxCalls} calls is used up. To continue, run it again with a larger budget.`;
      // Rows that already wait for their turn are within the budget.
      this.#end ??= new BulkError("budget-reached", what);
      this.#changed();
      return undefined;
    }
    this.#made++;
    if (!(await this.#enter())) return undefined;
    this.#changed();
    const outcome = await call(opened, seen).catch((error: unknown) => error);
    const known = isKnown(outcome);
    if (known) this.#made--;
    const ending = endingOf(outcome, clock);
    const retryAfter = retryAfterOf(outcome);
    if (ending.reason === "rate-limited" || retryAfter !== undefined) this.#pace.slowDown(retryAfter);
    else if (ending.outcome === "done" && !known) this.#pace.served();
    if (ending.reason === "ledger-failed") this.#stop(outcome as IndiConnectError);
    else if (!known) this.#note(ending);
    this.#pace.leave();
    if (ending.reason === "ledger-failed") return undefined;
    return known ? "known" : ending;
  }

  /** Waits until a call may start. False if the run stops before. */
  #enter(): Promise<boolean> {
    return new Promise((resolve) => {
      let giveUp: (() => void) | undefined;
      let isIn = false;
      const leave = this.#pace.enter(() => {
        isIn = true;
        if (giveUp !== undefined) this.#queued.delete(giveUp);
        resolve(true);
      });
      if (isIn) return;
      giveUp = () => {
        if (leave()) resolve(false);
      };
      this.#queued.add(giveUp);
    });
  }

  #note(ending: RowEnding<unknown>): void {
    const { stopAfter } = this.#parts.settings;
    this.#hopeless = isHopeless(ending) ? this.#hopeless + 1 : 0;
    if (this.#hopeless < stopAfter) return;
    const what = `The last ${stopAfter} calls failed for a reason that would hit every further call (most recently ${ending.reason}). Fix the cause, and run it again.`;
    this.#stop(new BulkError("stopped", what));
  }

  /** Stops taking rows. Only the first reason counts. */
  #stop(error: Error): undefined {
    this.#end ??= error;
    for (const giveUp of this.#queued) giveUp();
    this.#queued.clear();
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
