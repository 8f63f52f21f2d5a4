import fc from "fast-check";
import { expect, it } from "vitest";
import { Pace, type PaceClock } from "../src/schedule/pace.ts";

/** A clock that stands still until it is told to go on. */
class Clockwork implements PaceClock {
  #now = 0;
  readonly timers: { at: number; ring: () => void }[] = [];
  readonly now = () => this.#now;
  readonly setTimeout = (ring: () => void, milliseconds: number) => {
    this.timers.push({ at: this.#now + milliseconds, ring });
  };

  /** Rings the next timer at its time; false where there is none. */
  async next(): Promise<boolean> {
    const [timer] = this.timers.sort((a, b) => a.at - b.at);
    if (timer === undefined) return false;
    this.timers.shift();
    this.#now = Math.max(this.#now, timer.at);
    timer.ring();
    await settled();
    return true;
  }

  set(at: number): void {
    this.#now = at;
  }
}

const settled = () => new Promise(setImmediate);
const unlimited = Number.POSITIVE_INFINITY;

it("lets no more start at once than allowed, the next one as soon as one is back, in order of arrival", () => {
  const pace = new Pace(2, unlimited, new Clockwork());
  const started: number[] = [];
  for (const number of [1, 2, 3, 4]) pace.enter(() => started.push(number));
  expect(started).toEqual([1, 2]);
  pace.leave();
  expect(started).toEqual([1, 2, 3]);
  pace.leave();
  expect(started).toEqual([1, 2, 3, 4]);
});

it("drops callers that give up, unless they have started", () => {
  const pace = new Pace(1, unlimited, new Clockwork());
  const started: number[] = [];
  const [first, second] = [1, 2, 3].map((number) => pace.enter(() => started.push(number)));
  expect([first?.(), second?.(), second?.()]).toEqual([false, true, false]);
  pace.leave();
  expect(started).toEqual([1, 3]);
});

it("starts as many as the rate allows over any time, plus what 20 ms collect", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.5, max: 5_000, noNaN: true }), async (rate) => {
      const clock = new Clockwork();
      const pace = new Pace(1, rate, clock);
      const left: number[] = [];
      for (let count = 0; count < 60; count++) {
        let isIn = false;
        pace.enter(() => {
          isIn = true;
        });
        while (!isIn) expect(await clock.next()).toBe(true);
        left.push(clock.now());
        pace.leave();
      }
      const burst = Math.max(1, rate * 0.02);
      for (const [count, at] of left.entries()) {
        expect(count + 1).toBeLessThanOrEqual(burst + (at / 1000) * rate + 0.01 + 0.001 * count);
      }
      // And hardly fewer: timers have whole milliseconds.
      expect(60).toBeGreaterThan(((left.at(-1) as number) / 1000 - 0.06) * rate - 1);
    }),
    { numRuns: 30 },
  );
});

/** When the next one leaves. */
async function nextLeaves(pace: Pace, clock: Clockwork): Promise<number> {
  let isIn = false;
  pace.enter(() => {
    isIn = true;
  });
  while (!isIn) expect(await clock.next()).toBe(true);
  pace.leave();
  return clock.now();
}

it("doubles the pause each time the server asks to slow down, up to a minute", async () => {
  const clock = new Clockwork();
  const pace = new Pace(1, unlimited, clock);
  const pauses: number[] = [];
  for (let time = 0; time < 8; time++) {
    const from = clock.now();
    pace.slowDown(undefined);
    pauses.push((await nextLeaves(pace, clock)) - from);
  }
  expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

it("pauses as long as the server asks for where that is longer", async () => {
  const clock = new Clockwork();
  const pace = new Pace(1, unlimited, clock);
  pace.slowDown(5_000);
  expect(await nextLeaves(pace, clock)).toBe(5_000);
  pace.slowDown(500);
  expect(await nextLeaves(pace, clock)).toBe(5_000 + 2_000);
});

it("counts answers to calls in flight together as one request to slow down, and resets after a success", async () => {
  const clock = new Clockwork();
  const pace = new Pace(3, unlimited, clock);
  pace.slowDown(undefined);
  pace.slowDown(undefined);
  clock.set(999);
  pace.slowDown(60_000);
  expect(await nextLeaves(pace, clock)).toBe(1_000);
  pace.slowDown(undefined);
  expect(await nextLeaves(pace, clock)).toBe(3_000);
  pace.served();
  pace.slowDown(undefined);
  expect(await nextLeaves(pace, clock)).toBe(4_000);
});
