import { describe, expect, it } from "vitest";
import { skipWithout } from "../../../bulk/queue/skip-without.ts";
import { judge } from "./kills/judge.ts";
import { measureRate } from "./kills/measure-rate.ts";
import { steps } from "./kills/plan.ts";
import { runKills } from "./kills/run-kills.ts";

// The short form of `npm run kills:queue`: a worker and the server at every step once, two enqueuers.
const stores = ["postgres", "redis"] as const;

describe.concurrent("kill -9", () => {
  for (const store of stores) {
    it.skipIf(skipWithout(store))(
      `on ${store} pays no row twice, loses none, and leaves unknown only what a dead worker had`,
      { timeout: 240_000 },
      async () => {
        const report = await runKills({
          store,
          rows: 300,
          workers: 3,
          workerKills: steps.length,
          serverKills: 3,
          enqueuerKills: 2,
          concurrency: 4,
          rate: 60,
          slow: 60,
          random: Math.random,
        });
        console.log(`${store}: ${report.seconds.toFixed(1)} s, ${JSON.stringify(report.states)}`);
        expect(report.broken).toEqual([]);
        for (const step of steps) expect(report.kills).toMatchObject({ [`worker, ${step}`]: 1 });
        const others = Object.entries(report.kills).filter(([what]) => !what.startsWith("worker"));
        expect(others.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThanOrEqual(3);
        expect(report.states.done).toBeGreaterThan(200);
        // The kills did fall while rows were on their way.
        expect(report.states.unknown).toBeGreaterThan(0);
      },
    );
  }
});

describe("a shared rate", () => {
  it.skipIf(skipWithout("postgres") || skipWithout("redis"))("is held by three workers", async () => {
    for (const store of stores) {
      const { measured } = await measureRate({ store, workers: 3, rate: 40, seconds: 5 });
      // Never above the rate, whatever the machine does. How near it comes is measured by the long form.
      expect(measured).toBeGreaterThan(0);
      expect(measured).toBeLessThan(40 * 1.02);
    }
  });
});

describe("the judge of a run of kills", () => {
  const done = (index: number) => ({
    row: `row-${index}`,
    outcome: "done",
    reason: null,
    at: "2026-01-01T00:00:00.000Z",
  });
  const calls = [{ row: "row-0" }, { row: "row-1" }];
  const kept = { rows: 2, calls, ended: [done(0), done(1)], fallen: new Set<string>() };

  it.each([
    ["nothing", kept, []],
    ["a second call", { ...kept, calls: [...calls, { row: "row-1" }] }, ["called 2 times", "after 2 calls"]],
    ["a lost row", { ...kept, ended: [done(0)] }, ["row-1 is lost"]],
    ["an outcome of no call", { ...kept, calls: [{ row: "row-0" }] }, ["row-1 is done after 0 calls"]],
    [
      "unknown where no kill fell",
      { ...kept, ended: [done(0), { ...done(1), outcome: "unknown" }] },
      ["no kill fell"],
    ],
    [
      "a row that failed",
      { ...kept, ended: [done(0), { ...done(1), outcome: "failed" }] },
      ["row-1 is failed"],
    ],
  ])("finds %s", (_, remains, words) => {
    const { broken } = judge(remains);
    expect(broken).toHaveLength(words.length);
    for (const [index, word] of words.entries()) expect(broken[index]).toContain(word);
  });

  it("makes the row of a dead worker unknown", () => {
    const ended = [done(0), { ...done(1), outcome: "unknown" }];
    expect(judge({ ...kept, ended, fallen: new Set(["row-1"]) }).broken).toEqual([]);
  });
});
