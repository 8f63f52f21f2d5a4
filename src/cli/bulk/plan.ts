import { createHash } from "node:crypto";
import type { BulkOptions } from "../../bulk/bulk-options.ts";
import { FingerprintIndex } from "../../bulk/fingerprint-index.ts";
import type { RetryOptions } from "../../bulk/retry-options.ts";
import { verifyMany } from "../../bulk/verify-many.ts";
import type { IndiConnect } from "../../client/create-client.ts";
import { type AnyDocument, prepareDocument } from "../../document/prepared-document.ts";
import { checkVariables } from "../../input/check-variables.ts";
import type { SyncStore } from "./hide-queued.ts";
import type { InputFile, InputRow } from "./input-file.ts";
import { Smallest } from "./smallest.ts";

/** How many rows one thing is said of, and the lines of the first of them. */
export interface Noted {
  rows: number;
  readonly lines: number[];
}

/** What a run would do, known before anything is sent. */
export interface Plan {
  readonly rows: number;
  /** Rows that are refused, by what is wrong with them, without values. */
  readonly refused: ReadonlyMap<string, Noted>;
  readonly refusedRows: number;
  /** Rows that are sent although a value looks odd, by what is odd: what `verify` notes. */
  readonly odd: ReadonlyMap<string, Noted>;
  /** Rows with the input of an earlier one. */
  readonly duplicates: number;
  /** Rows that the journal knows and that are not sent again, by outcome. */
  readonly known: ReadonlyMap<string, number>;
  /** Rows that are in a queue and not sent from here. */
  readonly queued: number;
  /** Calls to be made. */
  readonly calls: number;
  /** Of these, calls for rows that are known, by how they ended: they may be billed again. */
  readonly again: { readonly unknown: number; readonly failed: number; readonly declined: number };
  /** The fingerprints to be called, where only a sample is. */
  readonly sample: ReadonlySet<string> | undefined;
  /** SHA-256 of the input. */
  readonly hash: string;
  /** Columns of all rows: those of NDJSON can differ. */
  readonly columns: readonly string[];
}

// Texts of the client, so there are few; a file can still have many columns wrong.
const MOST_REASONS = 50;
const MOST_LINES = 5;
const TO_CALL = 1;
const COUNTED = 2;

/** Reads and checks every row, as the run will, and sends nothing. */
export async function planRun(
  input: InputFile,
  document: AnyDocument,
  journal: SyncStore,
  variables: (row: InputRow) => Record<string, unknown>,
  options: Pick<BulkOptions, keyof RetryOptions | "verify" | "signal">,
  sample: number | undefined,
): Promise<Plan> {
  const hash = createHash("sha256");
  const seen = new FingerprintIndex();
  const columns = new Set<string>();
  const refused = new Map<string, Noted>();
  const odd = new Map<string, Noted>();
  const known = new Map<string, number>();
  const prepared = prepareDocument(document);
  const smallest = new Smallest(sample ?? 0);
  const again = { unknown: 0, failed: 0, declined: 0 };
  let [rows, refusedRows, duplicates, queued, calls] = [0, 0, 0, 0, 0];
  const plan: BulkOptions & { variables: typeof variables } = {
    ...options,
    journal,
    variables(row) {
      const made = variables(row);
      checkVariables(prepared, made, options.verify?.checks ?? "enforce", ({ variable, problem }) =>
        note(odd, `variable "${variable}" ${problem}`, row),
      );
      for (const [variable, value] of Object.entries(made)) {
        // Nobody types them, but two quotes that were never meant make one cell of several rows.
        if (typeof value === "string" && /[\r\n]/.test(value.trim()))
          note(odd, `variable "${variable}" holds several lines`, row);
      }
      return made;
    },
    call(fingerprint = "") {
      // Asked some rows ahead of the outcomes below.
      if (seen.get(fingerprint) !== undefined) return false;
      seen.set(fingerprint, TO_CALL);
      calls++;
      const stored = journal.find(fingerprint);
      const before = stored?.state === "ended" ? stored.ending().outcome : stored && "unknown";
      if (before !== undefined && before !== "done") again[before]++;
      if (sample !== undefined) smallest.add(fingerprint);
      return false;
    },
  };
  const outcomes = verifyMany(NO_CLIENT, document, input.rows(hash), plan as never);
  for await (const outcome of outcomes) {
    const { row, fingerprint, message } = outcome as typeof outcome & { row: InputRow };
    rows++;
    for (const column of Object.keys(row.cells)) columns.add(column);
    if (fingerprint === undefined) {
      refusedRows++;
      const what = (message ?? "refused").replace(/^\w+: /, "").replace(/\.? Nothing was sent\.$/, "");
      note(refused, what, row);
      continue;
    }
    const before = seen.get(fingerprint);
    seen.set(fingerprint, COUNTED);
    if (before === COUNTED) duplicates++;
    else if (before === TO_CALL) continue;
    else if (journal.find(fingerprint)?.state === "queued") queued++;
    else known.set(outcome.outcome, (known.get(outcome.outcome) ?? 0) + 1);
  }
  return {
    rows,
    refused,
    refusedRows,
    odd,
    duplicates,
    known,
    queued,
    calls: sample === undefined ? calls : Math.min(calls, sample),
    again,
    sample: sample === undefined ? undefined : smallest.all(),
    hash: hash.digest("hex"),
    columns: [...columns],
  };
}

function note(all: Map<string, Noted>, what: string, { line }: InputRow): void {
  const key = all.has(what) || all.size < MOST_REASONS ? what : "other reasons";
  const noted = all.get(key) ?? { rows: 0, lines: [] };
  all.set(key, noted);
  noted.rows++;
  if (noted.lines.length < MOST_LINES) noted.lines.push(line);
}

/** Nothing is called here. */
const NO_CLIENT: Pick<IndiConnect, "endpoint" | "verify"> = {
  endpoint: "",
  verify: () => Promise.reject(new Error("a plan calls nothing")),
};
