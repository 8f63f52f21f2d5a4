import { describe, expect, it } from "vitest";
import { runCommandKills } from "../../bulk/kills/run-command-kills.ts";
import { runKills } from "../../bulk/kills/run-kills.ts";

// The long form: npm run kills.
describe("a run that is killed at every step", () => {
  it("calls no row twice, loses none, and is unsure only of rows that a kill fell on", async () => {
    const { mostCalls, lost, unexplained, rows, kills, byStep, outcomes } = await runKills({
      rows: 400,
      kills: 14,
      concurrency: 8,
      random: Math.random,
    });
    expect({ rows, kills, mostCalls, lost, unexplained }).toEqual({
      rows: 400,
      kills: 14,
      mostCalls: 1,
      lost: 0,
      unexplained: 0,
    });
    expect(Object.values(byStep)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(Object.keys(outcomes).sort()).toEqual(["done", "seen by the server", "unknown"]);
    // At most what was in flight at each kill.
    expect(outcomes.unknown).toBeLessThanOrEqual(14 * 8);
  });

  it("does so as a command too, killed at any time and while it writes", async () => {
    const report = await runCommandKills({ rows: 3_000, kills: 4, random: Math.random });
    expect(report).toMatchObject({ rows: 3_000, isInOrder: true, mostCalls: 1, lost: 0 });
    expect(report.kills).toBeGreaterThan(0);
    expect(report.whileWriting).toBeGreaterThan(0);
    expect(Object.keys(report.outcomes).filter((outcome) => !["done", "unknown"].includes(outcome))).toEqual(
      [],
    );
    expect(report.outcomes.unknown ?? 0).toBeLessThanOrEqual(8 * report.kills);
  });
});
