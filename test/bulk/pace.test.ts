import fc from "fast-check";
import { expect, it } from "vitest";
import type { Clock } from "../../src/bulk/clock.ts";
import { Pace } from "../../src/bulk/pace.ts";

/** A clock that stands still until it is told to go on. */
class Clockwork implements Clock {
  #now = 0;
  readonly timers: { at: number; ring: () => void }[] = [];
  readonly now = () => this.#now;
  readonly date = () => this.#now;
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
const never = () => false;
const unlimited = Number.POSITIVE_INFINITY;

it("lets no more leave at once than allowed, and the next one as soon as one is back", async () => {
  const pace = new Pace(2, unlimited, new Clockwork());
  expect(await pace.enter(never)).toBe(true);
  expect(await pace.enter(never)).toBe(true);
  let third = false;
  const waiting = pace.enter(never).then((left) => {
    third = left;
  });
  await settled();
  expect([third, pace.running]).toEqual([false, 2]);
  pace.leave();
  await waiting;
  expect([third, pace.running]).toEqual([true, 2]);
});

it("gives up where the run has stopped, and counts nothing", async () => {
  const pace = new Pace(1, unlimited, new Clockwork());
  expect(await pace.enter(() => true)).toBe(false);
  expect(pace.running).toBe(0);
  await pace.enter(never);
  let stopped = false;
  const waiting = pace.enter(() => stopped);
  await settled();
  stopped = true;
  pace.wake();
  expect(await waiting).toBe(false);
  expect(pace.running).toBe(1);
});

it("lets as many leave as the rate allows over any time, but for what 20 ms gather", async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.5, max: 5_000, noNaN: true }), async (rate) => {
      const clock = new Clockwork();
      const pace = new Pace(1, rate, clock);
      const left: number[] = [];
      for (let count = 0; count < 60; count++) {
        const entered = pace.enter(never);
        let isIn = false;
        void entered.then(() => {
          isIn = true;
        });
        await settled();
        while (!isIn) expect(await clock.next()).toBe(true);
        left.push(clock.now());
        pace.leave();
      }
      const burst = Math.max(2, rate * 0.02);
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
  const entered = pace.enter(never);
  let isIn = false;
  void entered.then(() => {
    isIn = true;
  });
  await settled();
  while (!isIn) expect(await clock.next()).toBe(true);
  pace.leave();
  return clock.now();
}

it("pauses for longer each time in a row that the server asks for less, up to a minute", async () => {
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

it("takes what calls in flight together are told for one request, and begins anew once it is served", async () => {
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
