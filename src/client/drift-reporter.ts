import type { Drift } from "../answer/drift.ts";
import { guarded } from "../observe/guarded.ts";

/** A limit, so that a server that keeps sending new field names cannot fill the memory. */
const MOST_REPORTED = 10_000;

/** Reports each difference to the app once. */
export function driftReporter(onDrift: ((drift: Drift) => void) | undefined): (drift: Drift) => void {
  const reported = new Set<string>();
  return (drift) => {
    const once = `${drift.operation} ${drift.kind} ${drift.path} ${drift.found}`;
    if (reported.has(once) || reported.size > MOST_REPORTED) return;
    reported.add(once);
    guarded(onDrift, drift);
  };
}
