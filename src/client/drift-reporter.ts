import type { Drift } from "../answer/drift.ts";
import { guarded } from "../observe/guarded.ts";

/** A server that sends ever new field names must not fill the memory. */
const MOST_REPORTED = 10_000;

/** Tells an app of each difference once. */
export function driftReporter(onDrift: ((drift: Drift) => void) | undefined): (drift: Drift) => void {
  const reported = new Set<string>();
  return (drift) => {
    const once = `${drift.operation} ${drift.kind} ${drift.path} ${drift.found}`;
    if (reported.has(once) || reported.size > MOST_REPORTED) return;
    reported.add(once);
    guarded(onDrift, drift);
  };
}
