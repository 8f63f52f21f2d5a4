import { printable } from "../printable.ts";
import type { Plan } from "./plan.ts";
import type { PlanFacts } from "./plan-text.ts";

/** A plan for programs, with the same facts as `planText`: column names and counts, no values. */
export function planJson(plan: Plan, facts: PlanFacts): string {
  const { input, service, place, mappings, price, maxCalls } = facts;
  const calls = Math.min(plan.calls, maxCalls);
  const written = {
    dryRun: true,
    input,
    service,
    place,
    columns: Object.fromEntries(
      mappings.map(({ input: { variable }, column }) => [variable, column ?? null]),
    ),
    rows: plan.rows,
    refusedRows: plan.refusedRows,
    refused: Object.fromEntries(plan.refused),
    odd: Object.fromEntries(plan.odd),
    duplicates: plan.duplicates,
    known: Object.fromEntries(plan.known),
    underWay: plan.underWay,
    calls,
    again: plan.again,
    ...(price !== undefined && { cost: calls * price }),
  };
  return `${printable(JSON.stringify(written, null, 2))}\n`;
}
