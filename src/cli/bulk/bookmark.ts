import { createHash } from "node:crypto";
import type { Clock } from "../../bulk/clock.ts";
import { isFree } from "../../bulk/ending-of.ts";
import type { RowOutcome } from "../../bulk/row-outcome.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { InputRow, RowPlace } from "./input-file.ts";
import type { Noted, Plan } from "./plan.ts";

/** What is noted in the ledger. */
interface Note {
  /** Which input was read, and how. */
  readonly of: string;
  readonly rows: number;
  readonly refused: readonly (readonly [string, Noted])[];
  readonly refusedRows: number;
  readonly odd: readonly (readonly [string, Noted])[];
  readonly duplicates: number;
  readonly columns: readonly string[];
  /** The most calls that the rest of the rows can take, if the ledger loses nothing. */
  readonly calls: number;
  readonly from: RowPlace;
  readonly before: readonly RowPlace[];
}

const SAVE_EVERY = 1_000;
// With more of these rows, the bookmark does not move on, so that the note stays small.
const MOST_BEFORE = 1_000;

/**
 * Notes in the ledger how far a run came, so that the same command continues there after a kill without looking up a million
 * rows first. It only saves time: the claim decides whether a row is sent, and the outputs are written from the ledger. When
 * they are written, the bookmark is removed, and the next run looks up every row again.
 */
export class Bookmark {
  readonly #ledger: Pick<Ledger, "note" | "writeNote">;
  readonly #name: string;
  readonly #clock: Clock;
  #note: Note | undefined;
  #before = new Map<number, RowPlace>();
  /** How many of the rows to come are those of {@link Plan.before}. */
  #first = 0;
  #passed = 0;
  #isCut = false;
  #savedAt: number;
  #saving: Promise<void> = Promise.resolve();

  private constructor(ledger: Pick<Ledger, "note" | "writeNote">, name: string, clock: Clock) {
    this.#ledger = ledger;
    this.#name = name;
    this.#clock = clock;
    this.#savedAt = clock.now();
  }

  /**
   * @param run names the run
   * @throws IndiConnectError `ledger-failed`
   */
  static async open(
    ledger: Pick<Ledger, "note" | "writeNote">,
    run: string,
    clock: Clock,
  ): Promise<Bookmark> {
    const bookmark = new Bookmark(ledger, JSON.stringify([run, "bookmark"]), clock);
    bookmark.#note = ((await ledger.note(bookmark.#name)) ?? undefined) as Note | undefined;
    return bookmark;
  }

  /** Whether an interrupted run left one. */
  get isSet(): boolean {
    return this.#note !== undefined;
  }

  /**
   * The plan of the interrupted run from where it stopped. Undefined if it read another input, or in another way.
   *
   * @param hash of the input
   * @param how whatever decides which checks the rows become
   */
  plan(hash: string, how: unknown): Plan | undefined {
    if (this.#note?.of !== nameOf(hash, how)) return undefined;
    const { of: _, refused, odd, before, ...same } = this.#note;
    return {
      ...same,
      refused: new Map(refused),
      odd: new Map(odd),
      known: new Map(),
      underWay: 0,
      before,
      again: { unknown: 0, failed: before.length, declined: 0, paid: 0 },
      sample: undefined,
      hash,
      isContinued: true,
    };
  }

  /** Notes from now on how far the run of this plan comes. */
  begin(plan: Plan, how: unknown): void {
    const { rows, refused, refusedRows, odd, duplicates, columns, calls, underWay, from, before } = plan;
    if (from === undefined) return;
    this.#before = new Map(before.map((place) => [place.byte, place]));
    this.#first = before.length;
    this.#note = {
      ...{ of: nameOf(plan.hash, how), rows, refusedRows, duplicates, columns, from, before },
      ...{ refused: [...refused], odd: [...odd] },
      calls: calls + underWay,
    };
    void this.save();
  }

  /** Notes an outcome. They come in the order of the rows that were to be called. */
  pass(outcome: RowOutcome<unknown, InputRow>): void {
    const { index, row, source } = outcome;
    // From the first row on that was not called, the run is over.
    this.#isCut ||= index !== this.#passed || this.#before.size > MOST_BEFORE;
    if (this.#note === undefined || this.#isCut) return;
    this.#passed++;
    const { byte, line } = row;
    const isAgain = source === "call" && isFree(outcome);
    if (isAgain) this.#before.set(byte, { byte, line });
    else this.#before.delete(byte);
    let { calls, from } = this.#note;
    // The row itself is looked up again, because the place of the next one is not known yet.
    if (index >= this.#first) from = { byte, line };
    if (source === "call" && !isAgain) calls--;
    this.#note = { ...this.#note, calls, from };
    if (this.#clock.now() - this.#savedAt >= SAVE_EVERY) void this.save();
  }

  /** If that fails, the next run only looks up more rows. */
  save(): Promise<void> {
    this.#savedAt = this.#clock.now();
    if (this.#note === undefined) return this.#saving;
    const { from } = this.#note;
    const before = [...this.#before.values()].filter(({ byte }) => byte < from.byte);
    return this.#write({ ...this.#note, before });
  }

  remove(): Promise<void> {
    this.#note = undefined;
    return this.#write(null);
  }

  #write(note: Note | null): Promise<void> {
    this.#saving = this.#saving.then(() => this.#ledger.writeNote(this.#name, note)).catch(() => {});
    return this.#saving;
  }
}

function nameOf(hash: string, how: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify([hash, how]))
    .digest("base64url");
}
