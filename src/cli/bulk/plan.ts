import { createHash } from "node:crypto";
import { isResent } from "../../bulk/is-resent.ts";
import { lookUpRows } from "../../bulk/look-up-rows.ts";
import type { RetryOptions } from "../../bulk/retry-options.ts";
import type { KnownRow, RowCalls } from "../../bulk/row-calls.ts";
import { SeenInputs } from "../../bulk/seen-inputs.ts";
import type { InputFile, InputRow, RowPlace } from "./input-file.ts";

/** How many rows one remark is about, and the lines of the first of them. */
export interface Noted {
  rows: number;
  readonly lines: number[];
}

/** What a run will do, worked out before anything is sent. */
export interface Plan {
  readonly rows: number;
  /** Rows that are refused, by the reason. Reasons contain no values. */
  readonly refused: ReadonlyMap<string, Noted>;
  readonly refusedRows: number;
  /** Rows that are sent although a value looks odd, by the remark. `verify` makes the same remarks. */
  readonly odd: ReadonlyMap<string, Noted>;
  /** Rows with the same input as an earlier row. */
  readonly duplicates: number;
  /** Rows that the ledger knows and that are not sent again, by outcome. */
  readonly known: ReadonlyMap<string, number>;
  /** Rows that another run is calling, or was calling when it ended a moment ago. This run waits for them. */
  readonly underWay: number;
  /** The first row that needs a call or is under way. Absent if there is none. */
  readonly from: RowPlace | undefined;
  /** Rows before that one that need a call all the same. */
  readonly before: readonly RowPlace[];
  /** Number of calls. If the plan continues another one: the most that it can be. */
  readonly calls: number;
  /**
   * How many of these calls repeat an earlier one, by how that one ended. They may be billed again. `paid`: its answer is
   * gone.
   */
  readonly again: { readonly [how in "unknown" | "failed" | "declined" | "paid"]: number };
  /** The keys of the rows in the sample. Absent if all rows are called. */
  readonly sample: ReadonlySet<string> | undefined;
  /** SHA-256 of the input. */
  readonly hash: string;
  /** The columns of all rows. In NDJSON each row can have other ones. */
  readonly columns: readonly string[];
  /** Whether it is the plan of an interrupted run, from where that one stopped. */
  readonly isContinued: boolean;
}

// There are few different texts, since the client writes them. But a file can have mistakes in many columns.
const MOST_REASONS = 50;
const MOST_LINES = 5;

/** The outcomes of rows whose answers were not read. */
const OUTCOMES: { readonly [state in KnownRow["state"]]?: "done" | "declined" } = {
  answered: "done",
  declined: "declined",
};

/** Reads and checks every row just as the run will. Sends nothing. */
export async function planRun(
  input: InputFile,
  rowCalls: RowCalls,
  variables: (row: InputRow) => Record<string, unknown>,
  retry: RetryOptions,
  sample: number | undefined,
  signal: AbortSignal,
): Promise<Plan> {
  const hash = createHash("sha256");
  const seen = new SeenInputs();
  const columns = new Set<string>();
  const refused = new Map<string, Noted>();
  const odd = new Map<string, Noted>();
  const known = new Map<string, number>();
  const smallest = new Smallest(sample ?? 0);
  const again = { unknown: 0, failed: 0, declined: 0, paid: 0 };
  let [rows, refusedRows, duplicates, underWay, calls] = [0, 0, 0, 0, 0];
  let from: RowPlace | undefined;
  const made = (row: InputRow): Record<string, unknown> => {
    const all = variables(row);
    for (const [variable, value] of Object.entries(all)) {
      // Nobody types line breaks into such a value. Two stray quotes turn several rows into one cell.
      if (typeof value === "string" && /[\r\n]/.test(value.trim()))
        note(odd, `variable "${variable}" contains several lines`, row);
    }
    return all;
  };
  // Which declines are sent again depends on their reasons.
  const asked = { statesOnly: !retry.retryDeclined?.length };
  for await (const batch of lookUpRows(rowCalls, input.rows(hash), made, asked)) {
    signal.throwIfAborted();
    for (const each of batch) {
      rows++;
      for (const column of Object.keys(each.row.cells)) columns.add(column);
      if (each.refused !== undefined) {
        refusedRows++;
        const said = each.refused.message ?? "refused";
        note(refused, said.replace(/^\w+: /, "").replace(/\.? Nothing was sent\.$/, ""), each.row);
        continue;
      }
      for (const { variable, problem } of each.opened.warnings) {
        note(odd, `variable "${variable}" ${problem}`, each.row);
      }
      const { key, state, isEnded, ending } = each.known;
      if (!seen.add(key)) {
        duplicates++;
        continue;
      }
      const outcome = ending?.outcome ?? OUTCOMES[state];
      if (isEnded && outcome !== undefined && !(ending !== undefined && isResent(ending, retry))) {
        known.set(outcome, (known.get(outcome) ?? 0) + 1);
        continue;
      }
      from ??= { line: each.row.line, byte: each.row.byte };
      if (state === "claimed") {
        underWay++;
        continue;
      }
      calls++;
      if (state === "paid") again.paid++;
      else if (outcome !== undefined && outcome !== "done") again[outcome]++;
      if (sample !== undefined) smallest.add(key);
    }
  }
  return {
    rows,
    refused,
    refusedRows,
    odd,
    duplicates,
    known,
    underWay,
    from,
    before: [],
    calls: sample === undefined ? calls : Math.min(calls, sample),
    again,
    sample: sample === undefined ? undefined : smallest.all(),
    hash: hash.digest("hex"),
    columns: [...columns],
    isContinued: false,
  };
}

function note(all: Map<string, Noted>, what: string, { line }: InputRow): void {
  const key = all.has(what) || all.size < MOST_REASONS ? what : "other reasons";
  const noted = all.get(key) ?? { rows: 0, lines: [] };
  all.set(key, noted);
  noted.rows++;
  if (noted.lines.length < MOST_LINES) noted.lines.push(line);
}

/** Keeps the N smallest of many texts, in memory for about 2 N. */
class Smallest {
  readonly #most: number;
  #texts: string[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  add(text: string): void {
    this.#texts.push(text);
    if (this.#texts.length >= 2 * this.#most + 1_000) this.#cut();
  }

  all(): ReadonlySet<string> {
    this.#cut();
    return new Set(this.#texts);
  }

  #cut(): void {
    this.#texts = this.#texts.sort().slice(0, this.#most);
  }
}
