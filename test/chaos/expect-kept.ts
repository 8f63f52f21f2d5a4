import { expect } from "vitest";
import type { Transport } from "../../src/index.node.ts";
import { brokenPromises } from "./broken-promises.ts";
import { ALL_FAULTS, EXPECTED } from "./faults.ts";
import { indiconnect } from "./peers/indiconnect.ts";
import { type ChaosOptions, runChaos } from "./run-chaos.ts";

/** Fails where a run over the transport breaks a promise, or did not try a fault often enough. */
export async function expectKept(
  transport: () => Transport,
  options: Pick<ChaosOptions, "calls" | "restarts">,
): Promise<void> {
  const report = await runChaos({
    ...options,
    concurrency: 64,
    client: (signal) => indiconnect(transport, signal),
    seed: 20261123 + options.restarts,
    watched: true,
  });
  expect(brokenPromises(report).slice(0, 20)).toEqual([]);
  expect(report.rows).toHaveLength(ALL_FAULTS.length);
  for (const row of report.rows) {
    expect(row.calls, row.fault).toBeGreaterThan(10);
    // Restarts cut whatever waits long.
    if (options.restarts > 0) continue;
    const expected = EXPECTED[row.fault].reduce((sum, end) => sum + (row.ends[end] ?? 0), 0);
    // On a busy machine a call may miss the short deadline, whatever was done to it.
    const late = EXPECTED[row.fault].includes("timeout") ? 0 : (row.ends.timeout ?? 0);
    expect(expected / (row.calls - late), JSON.stringify(row)).toBeGreaterThan(0.6);
  }
}
