import type { Check } from "./check.ts";

/** A check that was run, and what came of it. */
export interface Outcome extends Pick<Check, "runtime" | "how"> {
  readonly version: string;
  /** What was measured, if anything. */
  readonly measured: string | undefined;
}

/** The table of docs/runtimes.md: a row for each runtime. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const runtimes = [...new Set(outcomes.map(({ runtime }) => runtime))];
  return [
    "| in | version | run as |",
    "|---|---|---|",
    ...runtimes.map((runtime) => {
      const own = outcomes.filter((outcome) => outcome.runtime === runtime);
      const ways = own.map(({ how, measured }) => (measured === undefined ? how : `${how} (${measured})`));
      return `| ${runtime} | ${own[0]?.version} | ${ways.join("; ")} |`;
    }),
  ].join("\n");
}

/** A table with neither versions nor measurements, which differ from one day and machine to the next. */
export function formOf(table: string): string {
  return table.replace(/\| \d[\d.-]* \|/g, "| version |").replace(/ \(\d[^()]*\)/g, "");
}
