import type { RowOutcome } from "../../bulk/row-outcome.ts";
import type { InputRow } from "./input-file.ts";
import type { ResultColumn } from "./result-columns.ts";

type Outcome = RowOutcome<unknown, InputRow>;

const BEFORE: Readonly<Record<string, (outcome: Outcome) => unknown>> = {
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  message: ({ message }) => message,
};
const AFTER: Readonly<Record<string, (outcome: Outcome) => unknown>> = {
  source: ({ source }) => source,
  sent: ({ sent }) => sent,
  attempts: ({ attempts }) => attempts,
  time: ({ outcome, at }) => (outcome === "not-called" ? null : new Date(at).toISOString()),
};

/** What an output row is made of: the input's columns, and ours beside them. */
export interface OutputColumns {
  readonly names: readonly string[];
  row(outcome: Outcome): Record<string, unknown>;
}

/** The columns of the output. One of ours whose name the input has already is called `indiconnect_…`. */
export function outputColumns(input: readonly string[], results: readonly ResultColumn[]): OutputColumns {
  const found = results.map(({ name, read }): [string, (outcome: Outcome) => unknown] => [
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
