import { expect, it } from "vitest";
import { runKills } from "./kills/run-kills.ts";

// Longer, and as a command: npm run test:slow and npm run kills.
it("a run that is killed at every step calls no row twice and loses none", async () => {
  const { mostCalls, lost, unexplained, rows, kills, byStep } = await runKills({
    rows: 100,
    kills: 7,
    concurrency: 8,
    random: Math.random,
  });
  expect({ rows, kills, mostCalls, lost, unexplained }).toEqual({
    rows: 100,
    kills: 7,
    mostCalls: 1,
    lost: 0,
    unexplained: 0,
  });
  expect(Object.values(byStep)).toEqual([1, 1, 1, 1, 1, 1, 1]);
});
