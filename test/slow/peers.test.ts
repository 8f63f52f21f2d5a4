import { expect, it, vi } from "vitest";
import type { ChaosReport, FaultRow } from "../chaos/chaos-report.ts";
import type { Fault } from "../chaos/faults.ts";
import { peers } from "../chaos/peers/index.ts";
import { runChaos } from "../chaos/run-chaos.ts";

const rowOf = ({ rows }: ChaosReport, fault: Fault): FaultRow => rows.find((row) => row.fault === fault)!;
/** The part of a fault's calls that ended so. */
const part = (report: ChaosReport, fault: Fault, end: string): number => {
  const { ends, calls } = rowOf(report, fault);
  return (ends[end] ?? 0) / calls;
};

// What a peer does is its own affair and may change; that its adapter works must not.
it.each(Object.entries(peers))("%s is called as it should be", async (_, client) => {
  vi.spyOn(console, "warn").mockImplementation(() => {}); // urql tells of each answer that says it is text
  const report = await runChaos({
    calls: 900,
    concurrency: 64,
    client,
    seed: 4,
    restarts: 0,
    watched: false,
  });
  expect(part(report, "answered", "answered")).toBeGreaterThan(0.6);
  expect(part(report, "declined", "declined")).toBeGreaterThan(0.6);
  expect(part(report, "unauthorized", "HTTP 401")).toBeGreaterThan(0.6);
  expect(part(report, "reset-after-read", "connection-lost")).toBeGreaterThan(0.6);
  expect(part(report, "stall-before-headers", "timeout")).toBeGreaterThan(0.6);
  expect(part(report, "refused", "connection-failed")).toBeGreaterThan(0.6);
  expect(part(report, "tls-untrusted", "connection-failed")).toBeGreaterThan(0.6);
  expect(rowOf(report, "refused").seen).toBe(0);
  for (const { fault, ends, calls } of report.rows) {
    expect(
      Object.values(ends).reduce((sum, count) => sum + count, 0),
      fault,
    ).toBe(calls);
    // Nothing but these words, and names of errors that came up while an answer was read.
    for (const end of Object.keys(ends)) {
      expect(end).toMatch(/^(answered|declined|timeout|connection-(lost|failed)|HTTP \d{3}|\w*Error)$/);
    }
  }
});
