// Hostile answers, variables and keys: each ends in a typed answer or a typed error. `npm run fuzz` tries many more.
import { expect, it } from "vitest";
import { runFuzz } from "./run-fuzz.ts";

// Fixed, so that a run can be repeated; FUZZ_SEED sets another.
const seed = Number(process.env.FUZZ_SEED ?? 1);

it(`holds for whatever comes back and whatever is given (seed ${seed})`, async () => {
  const results = await runFuzz({ seed, cases: 1_500, limit: 20_000 });
  expect(results.filter(({ failure }) => failure !== undefined)).toEqual([]);
  for (const { name, cases } of results) expect(cases, name).toBeGreaterThan(0);
}, 60_000);
