import type { Painter } from "../painter.ts";
import { printable } from "../printable.ts";
import type { Mapping } from "./map-columns.ts";
import { numberText } from "./number-text.ts";
import type { Noted, Plan } from "./plan.ts";
import type { ResultColumn } from "./result-columns.ts";

const { count, money, duration } = numberText;

/** Facts about the run that are shown with its plan. */
export interface PlanFacts {
  readonly input: string;
  readonly service: string;
  readonly place: string;
  readonly mappings: readonly Mapping[];
  readonly results: readonly ResultColumn[];
  readonly price: number | undefined;
  /** Most calls per second. */
  readonly rate: number;
  /** Most calls of this run. */
  readonly maxCalls: number;
  readonly paint: Painter;
}

/**
 * A plan for a person: which column feeds which input, which rows are refused and why, and what the run costs. It shows
 * column names and counts, no values.
 */
export function planText(plan: Plan, facts: PlanFacts): string {
  const { input, service, place, mappings, results, price, rate, maxCalls, paint } = facts;
  const calls = Math.min(plan.calls, maxCalls);
  const lines: [string, string][] = [
    ...mappings.map(({ input: { variable }, column }): [string, string] => [
      variable,
      column === undefined ? "from --set" : `from column ${column}`,
    ]),
    ["rows", count(plan.rows)],
  ];
  if (plan.refusedRows > 0) lines.push(["refused", `${count(plan.refusedRows)}, will not be sent`]);
  lines.push(...noted(plan.refused));
  if (plan.odd.size > 0) lines.push(["look odd", "and will be sent all the same"], ...noted(plan.odd));
  if (plan.duplicates > 0)
    lines.push(["duplicates", `${count(plan.duplicates)}, use the answer of the earlier row`]);
  if (plan.known.size > 0) {
    const known = [...plan.known].map(([outcome, rows]) => `${outcome} ${count(rows)}`).join(", ");
    lines.push(["known", `${known}: from an earlier run, will not be sent again`]);
  }
  if (plan.isContinued && plan.from !== undefined) {
    const what = "where an earlier run was interrupted. The rows above it are not looked up again";
    lines.push(["continues", `at line ${count(plan.from.line)}, ${what}`]);
  }
  if (plan.underWay > 0) {
    const what = "in another run, or in one that ended a moment ago: this run will wait for them";
    lines.push(["under way", `${count(plan.underWay)} ${what}`]);
  }
  const cost = (number: number): string =>
    price === undefined ? "" : `, cost ${money(number * price)} at ${money(price)} each`;
  lines.push([
    "calls",
    `${plan.isContinued ? "at most " : ""}${count(calls)}${calls < plan.calls ? ` of ${count(plan.calls)}` : ""}${cost(calls)}`,
  ]);
  if (plan.again.unknown > 0) {
    lines.push([
      "",
      `${count(plan.again.unknown)} of them ended as unknown before and may have been billed${cost(plan.again.unknown)}`,
    ]);
  }
  const { declined, paid } = plan.again;
  if (declined > 0)
    lines.push([
      "",
      `${count(declined)} of them were declined before and may be billed again${cost(declined)}`,
    ]);
  if (paid > 0)
    lines.push([
      "",
      `${count(paid)} of them were paid for before, but the ledger has no answer to use${cost(paid)}`,
    ]);
  if (plan.again.failed > 0) lines.push(["", `${count(plan.again.failed)} of them failed before`]);
  if (calls > 0 && Number.isFinite(rate))
    lines.push(["time", `at least ${duration(calls / rate)}, at ${rate} calls per second`]);
  const json = results.filter(({ inner }) => inner.length > 0);
  if (json.length > 0) {
    const names = json.map(({ name }) => name).join(", ");
    const some = json.flatMap(({ inner }) => inner).slice(0, 4);
    lines.push(["json", `${names}: to get columns instead, add for instance --select ${some.join(",")}`]);
  }
  const width = Math.max(...lines.map(([name]) => name.length));
  const head = paint("bold", `${input}: ${service} on ${place}`);
  return printable(`${head}\n`).concat(
    lines
      .map(([name, text]) => `  ${paint("cyan", printable(name.padEnd(width)))}  ${printable(text)}\n`)
      .join(""),
  );
}

/** One line for each remark about rows, with the line numbers of the first of them. */
function noted(all: ReadonlyMap<string, Noted>): [string, string][] {
  const sorted = [...all].sort(([, a], [, b]) => b.rows - a.rows);
  const lines = sorted.slice(0, 8).map(([what, { rows, lines: first }]): [string, string] => {
    const more = rows > first.length ? ` and ${count(rows - first.length)} more` : "";
    return ["", `${count(rows)} × ${what} (line${rows > 1 ? "s" : ""} ${first.join(", ")}${more})`];
  });
  if (sorted.length > 8) lines.push(["", `and ${count(sorted.length - 8)} other reasons`]);
  return lines;
}
