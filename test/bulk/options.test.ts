import { describe, expect, it } from "vitest";
import { type BulkOptions, bulkSettings } from "../../src/bulk/bulk-options.ts";

describe("options of a run", () => {
  it("have the defaults that their documentation names", () => {
    expect(bulkSettings({})).toEqual({
      concurrency: 2,
      rate: Number.POSITIVE_INFINITY,
      maxCalls: Number.POSITIVE_INFINITY,
      stopAfter: 20,
      window: 256,
    });
    expect(bulkSettings({ concurrency: 50 })).toMatchObject({ concurrency: 50, stopAfter: 100, window: 800 });
  });

  it("are used as given", () => {
    const given: BulkOptions = {
      concurrency: 1,
      rate: 0.5,
      maxCalls: 0,
      stopAfter: 1,
      window: 1,
      retryUnknown: true,
      retryFailed: true,
      retryDeclined: ["insufficient-balance"],
      run: "first",
      subject: () => undefined,
      signal: new AbortController().signal,
      verify: { timeout: 5 },
      ledger: { look: async () => [] } as never,
    };
    expect(bulkSettings(given)).toEqual(given);
  });

  it.each([
    [{ price: 0.1, maxCost: 0.3 }, 3],
    [{ price: 0.1, maxCost: 0.7 }, 7],
    [{ price: 2, maxCost: 5 }, 2],
    [{ price: 2, maxCost: 1.99 }, 0],
    [{ price: 0, maxCost: 1 }, Number.POSITIVE_INFINITY],
    [{ price: 2 }, Number.POSITIVE_INFINITY],
    [{ price: 1, maxCost: 0 }, 0],
    [{ price: 2, maxCost: 100, maxCalls: 7 }, 7],
    [{ price: 2, maxCost: 10, maxCalls: 7 }, 5],
  ] as [BulkOptions, number][])("%j afford %d calls", (options, calls) => {
    expect(bulkSettings(options).maxCalls).toBe(calls);
  });

  it.each([
    [{ concurrency: 0 }, '"concurrency" must be a whole number, 1 or more'],
    [{ concurrency: 1.5 }, '"concurrency" must be a whole number, 1 or more'],
    [{ concurrency: "2" }, '"concurrency" must be a whole number, 1 or more'],
    [{ stopAfter: 0 }, '"stopAfter" must be a whole number, 1 or more'],
    [{ window: 0 }, '"window" must be a whole number, 1 or more'],
    [{ maxCalls: -1 }, '"maxCalls" must be a whole number, 0 or more'],
    [{ maxCalls: Number.NaN }, '"maxCalls" must be a whole number, 0 or more'],
    [
      { retryDeclined: "no-record" },
      '"retryDeclined" must be a list of reasons such as "insufficient-balance"',
    ],
    [
      { retryDeclined: ["no-record", "toString"] },
      '"retryDeclined" must be a list of reasons such as "insufficient-balance"',
    ],
    [{ rate: 0 }, '"rate" must be above 0'],
    [{ rate: "5" }, '"rate" must be above 0'],
    [{ rate: Number.NaN }, '"rate" must be above 0'],
    [{ price: -1 }, '"price" must be 0 or more'],
    [{ price: Number.POSITIVE_INFINITY }, '"price" must be 0 or more'],
    [{ price: "5" }, '"price" must be 0 or more'],
    [{ price: 1, maxCost: -1 }, '"maxCost" must be 0 or more'],
    [{ price: 1, maxCost: "5" }, '"maxCost" must be 0 or more'],
    [{ maxCost: 5 }, '"maxCost" needs a "price"'],
    [{ signal: 5 }, '"signal" must be an AbortSignal'],
    [{ signal: {} }, '"signal" must be an AbortSignal'],
    [{ ledger: 5 }, '"ledger" must be a ledger that openLedger() of indiconnect/ledger made'],
    [{ ledger: {} }, '"ledger" must be a ledger that openLedger() of indiconnect/ledger made'],
    [{ run: "" }, '"run" must be a name'],
    [{ concurency: 5 }, 'there is no option "concurency"'],
  ])("%j are refused in one line", (options, what) => {
    expect(() => bulkSettings(options as BulkOptions)).toThrow(
      expect.objectContaining({
        name: "BulkError",
        code: "invalid-option",
        message: `Options of verifyMany: ${what}. Nothing was sent.`,
      }),
    );
  });
});
