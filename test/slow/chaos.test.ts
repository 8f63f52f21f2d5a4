import { describe, expect, it } from "vitest";
import { fetchTransport, nodeTransport } from "../../src/index.node.ts";
import { brokenPromises } from "../chaos/broken-promises.ts";
import { ALL_FAULTS, EXPECTED } from "../chaos/faults.ts";
import { indiconnect } from "../chaos/peers/indiconnect.ts";
import { runChaos } from "../chaos/run-chaos.ts";

describe.each([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
] as const)("chaos over the %s transport", (_, transport) => {
  it.each([0, 2])(
    "keeps every promise, with %i restarts of the server",
    { timeout: 120_000 },
    async (restarts) => {
      const report = await runChaos({
        calls: 2000,
        concurrency: 64,
        client: (signal) => indiconnect(transport, signal),
        seed: 20261123 + restarts,
        restarts,
        watched: true,
      });
      expect(brokenPromises(report).slice(0, 20)).toEqual([]);
      expect(report.rows).toHaveLength(ALL_FAULTS.length);
      for (const row of report.rows) {
        expect(row.calls, row.fault).toBeGreaterThan(10);
        // Restarts cut whatever waits long.
        if (restarts > 0) continue;
        const expected = EXPECTED[row.fault].reduce((sum, end) => sum + (row.ends[end] ?? 0), 0);
        // On a busy machine a call may miss the short deadline, whatever was done to it.
        const late = EXPECTED[row.fault].includes("timeout") ? 0 : (row.ends.timeout ?? 0);
        expect(expected / (row.calls - late), JSON.stringify(row)).toBeGreaterThan(0.6);
      }
    },
  );
});
