import type { ChaosReport } from "./chaos-report.ts";

// Bytes between two quarters: what the engine compiles meanwhile, and next to nothing a call.
const MOST_GROWTH = 1_000_000;
const MOST_GROWTH_A_CALL = 20;

/** What this package promises and a run broke, one line each. */
export function brokenPromises({ rows, untrue, unexpected, leaks, heap }: ChaosReport): string[] {
  const broken = [...untrue, ...unexpected.map((line) => `unexpected end: ${line}`), ...leaks];
  for (const { fault, lost, doubled, carried } of rows) {
    if (lost > 0) broken.push(`${fault}: ${lost} answers lost`);
    if (doubled > 0) broken.push(`${fault}: ${doubled} calls read more than once`);
    if (carried > 0) broken.push(`${fault}: ${carried} times the keys were carried on`);
  }
  const [first = 0, ...others] = heap;
  const growth = Math.max(...others) - first;
  const calls = rows.reduce((sum, row) => sum + row.calls, 0);
  if (growth > MOST_GROWTH + MOST_GROWTH_A_CALL * calls)
    broken.push(`the heap grew by ${growth} bytes: ${heap.join(", ")}`);
  return broken;
}
