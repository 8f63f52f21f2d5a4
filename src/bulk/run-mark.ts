import { createHash } from "node:crypto";
import type { Ledger } from "../ledger/ledger.ts";
import { BulkError } from "./bulk-error.ts";
import type { Clock } from "./clock.ts";
import { isFree } from "./ending-of.ts";
import type { RowOutcome, RowPlace } from "./row-outcome.ts";

/** The note about a run. */
interface Noted {
  /** Number of rows that were returned, from the first one. */
  readonly rows: number;
  /** A hash of the last of these rows. */
  readonly last: string;
  /** Indices of those that every run sends again, because nothing was executed. */
  readonly again: readonly number[];
}

const SAVE_EVERY = 1_000;
// With more of these rows, the mark does not move on, so that the note stays small.
const MOST_AGAIN = 10_000;

/** Notes in the ledger how far a named run came. This only saves time: the claim decides whether a row is sent. */
export class RunMark {
  readonly #ledger: Pick<Ledger, "writeNote">;
  readonly #name: string;
  readonly #clock: Clock;
  readonly #nameOf: (row: unknown) => string;
  /** The note of the earlier runs. */
  readonly #passed: Noted;
  readonly #again: Set<number>;
  #rows: number;
  #lastRow: { readonly row: unknown } | undefined;
  #savedAt: number;
  #saving: Promise<void> = Promise.resolve();

  private constructor(
    ledger: Pick<Ledger, "writeNote">,
    name: string,
    clock: Clock,
    input: (row: never) => unknown,
    noted: Noted,
  ) {
    this.#ledger = ledger;
    this.#name = name;
    this.#clock = clock;
    this.#nameOf = (row) =>
      createHash("sha256")
        .update(JSON.stringify(input(row as never)))
        .digest("base64url");
    this.#passed = noted;
    this.#again = new Set(noted.again);
    this.#rows = noted.rows;
    this.#savedAt = clock.now();
  }

  /**
   * @param input returns what distinguishes a row from others
   * @throws IndiConnectError `ledger-failed`
   */
  static async open(
    ledger: Pick<Ledger, "note" | "writeNote">,
    name: string,
    clock: Clock,
    input: (row: never) => unknown,
  ): Promise<RunMark> {
    const noted = ((await ledger.note(name)) as Noted | undefined) ?? { rows: 0, last: "", again: [] };
    return new RunMark(ledger, name, clock, input, noted);
  }

  /**
   * Whether an earlier run returned the row, and it need not be sent again.
   *
   * @throws BulkError `input-changed`
   */
  isPassed({ index, row }: Pick<RowPlace<unknown>, "index" | "row">): boolean {
    const { rows, last } = this.#passed;
    if (index >= rows) return false;
    if (index === rows - 1 && this.#nameOf(row) !== last) throw changed();
    return !this.#again.has(index);
  }

  /**
   * Checks the number of rows at the end of the input.
   *
   * @throws BulkError `input-changed`
   */
  end(rows: number): void {
    if (rows < this.#passed.rows) throw changed();
  }

  /** Notes that the caller has taken the outcome of a row. */
  pass(outcome: RowOutcome<unknown>): void {
    const { index, row } = outcome;
    const isAgain = isFree(outcome) && outcome.source !== "none";
    if (index < this.#rows) {
      if (!isAgain) this.#again.delete(index);
    } else if (index === this.#rows && this.#again.size < MOST_AGAIN) {
      this.#rows++;
      this.#lastRow = { row };
      if (isAgain) this.#again.add(index);
    }
    if (this.#clock.now() - this.#savedAt >= SAVE_EVERY) void this.save();
  }

  /** Saves the note. If that fails, the next run only looks up more rows. */
  save(): Promise<void> {
    this.#savedAt = this.#clock.now();
    const last = this.#lastRow === undefined ? this.#passed.last : this.#nameOf(this.#lastRow.row);
    const noted: Noted = { rows: this.#rows, last, again: [...this.#again] };
    this.#saving = this.#saving.then(() => this.#ledger.writeNote(this.#name, noted)).catch(() => {});
    return this.#saving;
  }
}

function changed(): BulkError {
  return new BulkError(
    "input-changed",
    "The rows differ from those that the run of this name began with: use another name, or none. The calls made so far are in the ledger.",
  );
}
