import type { RowEnding } from "../../bulk/row-ending.ts";
import type { InputRow } from "./input-file.ts";
import type { ResultColumn } from "./result-columns.ts";

/** The ending of a row that was not called: because of a budget, a sample, or a run that ended early. */
export const NOT_CALLED = {
  outcome: "not-called",
  reason: null,
  message: null,
  sent: "no",
  attempts: 0,
  at: 0,
  duration: 0,
} as const;

/**
 * A row and its ending. `call`: this run called it, or did so before it was interrupted. `ledger`: another run or call did.
 * `duplicate`: it has the input of an earlier row in the file.
 */
export type OutputRow = {
  readonly row: InputRow;
  readonly source: "call" | "ledger" | "duplicate" | "none";
} & (RowEnding<unknown> | typeof NOT_CALLED);

const BEFORE: Readonly<Record<string, (outcome: OutputRow) => unknown>> = {
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  message: ({ message }) => message,
};
const AFTER: Readonly<Record<string, (outcome: OutputRow) => unknown>> = {
  source: ({ source }) => source,
  sent: ({ sent }) => sent,
  attempts: ({ attempts }) => attempts,
  time: ({ outcome, at }) => (outcome === "not-called" ? null : new Date(at).toISOString()),
};

/** The columns of the output: those of the input, then ours. */
export interface OutputColumns {
  readonly names: readonly string[];
  row(outcome: OutputRow): Record<string, unknown>;
}

/** The columns of the output. If the input already uses one of our names, ours is called `indiconnect_…`. */
export function outputColumns(input: readonly string[], results: readonly ResultColumn[]): OutputColumns {
  const found = results.map(({ name, read }): [string, (outcome: OutputRow) => unknown] => [
    name,
    (outcome) => (outcome.outcome === "done" ? read(outcome.result) : null),
  ]);
  const taken = new Set(input);
  const ours = [...Object.entries(BEFORE), ...found, ...Object.entries(AFTER)].map(([name, read]) => {
    let own = name;
    while (taken.has(own)) own = `indiconnect_${own}`;
    taken.add(own);
    return [own, read] as const;
  });
  return {
    names: [...input, ...ours.map(([name]) => name)],
    row: (outcome) => ({
      ...outcome.row.cells,
      ...Object.fromEntries(ours.map(([name, read]) => [name, read(outcome) ?? null])),
    }),
  };
}
