import { describe, expect, it } from "vitest";
import { TokenBucket } from "../src/schedule/token-bucket.ts";

describe("TokenBucket", () => {
  it("tells how long until the next token, and takes none before", () => {
    const bucket = new TokenBucket(4, 2, 1000);
    expect([bucket.take(1000), bucket.take(1000), bucket.take(1000)]).toEqual([0, 0, 250]);
    expect(bucket.take(1100)).toBe(150);
    expect([bucket.take(1250), bucket.take(1250)]).toEqual([0, 250]);
  });

  it("gathers no more than its burst, of one at least", () => {
    const bucket = new TokenBucket(10, 3, 0);
    expect(Array.from({ length: 4 }, () => bucket.take(60_000))).toEqual([0, 0, 0, 100]);
    const least = new TokenBucket(10, 0.5, 0);
    expect([least.take(0), least.take(0)]).toEqual([0, 100]);
  });

  it("takes an almost full token, and owes the missing part", () => {
    const bucket = new TokenBucket(1, 1, 0);
    expect(bucket.take(0)).toBe(0);
    expect(bucket.take(999)).toBe(0);
    expect(bucket.take(999)).toBe(1001);
    const emptier = new TokenBucket(1, 1, 0);
    expect([emptier.take(0), emptier.take(998) > 0]).toEqual([0, true]);
  });

  it("never makes anybody wait without a rate", () => {
    const bucket = new TokenBucket(Number.POSITIVE_INFINITY, 1, 0);
    expect(Array.from({ length: 50 }, () => bucket.take(0))).toEqual(Array(50).fill(0));
  });
});
