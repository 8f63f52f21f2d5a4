import { describe, expect, it } from "vitest";
import type { Verification } from "../../src/answer/verification.ts";
import { type BulkOptions, bulkSettings } from "../../src/bulk/bulk-options.ts";
import type { KnownRow, OpenedRow } from "../../src/bulk/row-calls.ts";
import type { RowEnding } from "../../src/bulk/row-ending.ts";
import type { RowOutcome } from "../../src/bulk/row-outcome.ts";
import { Run, type RunParts } from "../../src/bulk/run.ts";
import { RunMark } from "../../src/bulk/run-mark.ts";
import { IndiConnectError } from "../../src/error/error.ts";

interface Row {
  readonly name1: string;
  readonly name2: string;
}

const START = 1_000_000;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const named = (name1: string): Row => ({ name1, name2: "Asha" });
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => named(`${"x".repeat(index)}a`));
const receipt = { attempts: 1, at: new Date(START), duration: 1, sent: "yes", source: "call" };
const served = { ok: true, message: null, result: {}, receipt } as unknown as Verification<unknown>;
const kept = { ...served, receipt: { ...receipt, source: "ledger" } };
const failure = (code: IndiConnectError["code"], details: object) =>
  new IndiConnectError(code, code, details);
const open = (row: Row): OpenedRow => ({
  variables: row as never,
  input: JSON.stringify(row),
  subject: undefined,
  warnings: [],
});

/** A run on a clock whose pauses are over at once, and what it did. */
function start(
  options: BulkOptions,
  answer: (name: string, call: number, seen: string | undefined) => unknown = () => served,
  more: Partial<Pick<RunParts<Row, OpenedRow>, "look" | "mark" | "open">> = {},
) {
  const calls: string[] = [];
  const pauses: number[] = [];
  let now = 0;
  const run = new Run<Row>({
    open,
    look: undefined,
    mark: undefined,
    settings: bulkSettings(options),
    clock: {
      now: () => now,
      date: () => START + now,
      setTimeout: (ring, milliseconds) => {
        pauses.push(milliseconds);
        setImmediate(() => {
          now += milliseconds;
          ring();
        });
      },
    },
    call: async ({ variables: { name1 } }, seen) => {
      calls.push(name1 as string);
      const given = await answer(name1 as string, calls.length, seen);
      if (given instanceof Error) throw given;
      return given as Verification<unknown>;
    },
    ...more,
  });
  return { run, calls, pauses };
}

async function all(run: Run<Row>, rows: Iterable<Row> | AsyncIterable<Row>) {
  const outcomes: RowOutcome<unknown, Row>[] = [];
  try {
    for await (const outcome of run.outcomes(rows)) outcomes.push(outcome);
    return { outcomes, error: undefined };
  } catch (error) {
    return { outcomes, error: error as Error };
  }
}

const ended = (at: number, more: Partial<RowEnding<unknown>> = {}): RowEnding<unknown> =>
  ({
    ...{
      outcome: "done",
      reason: null,
      message: null,
      sent: "yes",
      attempts: 1,
      at,
      duration: 1,
      result: {},
    },
    ...more,
  }) as never;
const known = (state: KnownRow["state"], ending?: RowEnding<unknown>, version = "v1"): KnownRow => ({
  ...{ key: "key", version, state, ending, isOfRun: false },
  isEnded: state === "answered" || state === "declined" || state === "unknown",
});

describe("a run", () => {
  it("takes no further rows while the outcomes are not read", async () => {
    const { run, calls } = start({ window: 5, concurrency: 2 });
    let taken = 0;
    const outcomes = run.outcomes(
      (function* () {
        for (const row of letters(40)) {
          taken++;
          yield row;
        }
      })(),
    );
    await outcomes.next();
    await settled();
    expect(calls.length).toBe(6);
    expect(taken).toBe(7);
    await outcomes.next();
    await settled();
    expect([calls.length, taken]).toEqual([7, 8]);
    let rest = 0;
    for await (const { index } of outcomes) expect(index).toBe(2 + rest++);
    expect([rest, calls.length]).toEqual([38, 40]);
  });

  it("takes no row if it was aborted before", async () => {
    const { run, calls } = start({ signal: AbortSignal.abort() });
    let taken = 0;
    const { outcomes, error } = await all(
      run,
      (function* () {
        taken++;
        yield named("Ravi");
      })(),
    );
    expect([outcomes, calls, taken]).toEqual([[], [], 0]);
    expect(error).toMatchObject({
      code: "aborted",
      message: "The run was aborted. Run it again to continue.",
    });
  });

  it("waits for the calls in flight if nobody reads the outcomes any more, and takes no more rows", async () => {
    let ends = 0;
    const { run, calls } = start({ concurrency: 3 }, async (_, call) => {
      if (call > 1) await settled();
      ends++;
      return served;
    });
    for await (const _ of run.outcomes(letters(40))) break;
    expect(ends).toBe(calls.length);
    const made = calls.length;
    expect(made).toBeLessThanOrEqual(5);
    await settled();
    expect(calls).toHaveLength(made);
  });

  it("throws an error that is not a call's failure, after the earlier outcomes", async () => {
    const [first, second] = [named("Ravi"), named("Asha")];
    const { run } = start({}, undefined, {
      open: (row) => {
        if (row === second) throw new TypeError("the app's own");
        return open(row);
      },
    });
    const { outcomes, error } = await all(run, [first, second, first]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["done"]);
    expect(error).toEqual(new TypeError("the app's own"));
  });

  it("names a used up budget and how to go on", async () => {
    const { run, calls } = start({ maxCalls: 2 });
    const { outcomes, error } = await all(run, letters(5));
    expect([outcomes.length, calls.length]).toEqual([2, 2]);
    expect(error).toMatchObject({
      code: "budget-reached",
      message: "The budget of 2 calls is used up. To continue, run it again with a larger budget.",
    });
  });

  it("returns a row that cannot be sent as failed, without a call", async () => {
    const { run, calls } = start({}, undefined, {
      open: () => {
        throw failure("invalid-input", { sent: "no" });
      },
    });
    expect((await all(run, [named("Ravi")])).outcomes).toMatchObject([
      { outcome: "failed", reason: "invalid-input", sent: "no", attempts: 0, source: "none", index: 0 },
    ]);
    expect(calls).toEqual([]);
  });
});

describe("the pace of a run", () => {
  it('slows down if the server answers "too many requests" or asks for a pause', async () => {
    const answers = [
      failure("rate-limited", { sent: "yes" }),
      failure("unavailable", { sent: "yes", retryAfter: 7_000 }),
      served,
      failure("rate-limited", { sent: "yes", retryAfter: 10 }),
      failure("unavailable", { sent: "yes" }),
      failure("rate-limited", { sent: "yes" }),
      served,
    ];
    const { run, pauses } = start({ concurrency: 1 }, (_, call) => answers[call - 1]);
    const { outcomes } = await all(run, letters(7));
    expect(outcomes.map(({ reason }) => reason)).toEqual([
      "rate-limited",
      "unavailable",
      null,
      "rate-limited",
      "unavailable",
      "rate-limited",
      null,
    ]);
    // Twice as long for the next one, another failure between or not, and short again after an answer.
    expect(pauses).toEqual([1_000, 7_000, 1_000, 2_000]);
  });
});

describe("rows that are the same", () => {
  it("are one call with a ledger", async () => {
    const { run, calls } = start({ concurrency: 4 }, undefined, {
      look: async (rows) => rows.map(() => known("new")),
    });
    const { outcomes } = await all(run, [named("Ravi"), named("Ravi"), named("Asha"), named("Ravi")]);
    expect(outcomes.map(({ source, index }) => [source, index])).toEqual([
      ["call", 0],
      ["duplicate", 1],
      ["call", 2],
      ["duplicate", 3],
    ]);
    expect(calls).toEqual(["Ravi", "Asha"]);
  });

  it("are a call each without one", async () => {
    const { run, calls } = start({});
    const { outcomes } = await all(run, [named("Ravi"), named("Ravi")]);
    expect(outcomes.map(({ source }) => source)).toEqual(["call", "call"]);
    expect(calls).toHaveLength(2);
  });
});

describe("rows that the ledger knows", () => {
  it.each([
    ["before the run", START - 1, "ledger"],
    ["another run", START + 1, "ledger"],
    ["this run", START + 1, "duplicate"],
  ] as const)("from %s are not called", async (_, at, source) => {
    const isOfRun = source === "duplicate";
    const look = async () => [{ ...known("answered", ended(at)), isOfRun }];
    const { run, calls } = start({}, undefined, { look });
    expect((await all(run, [named("Ravi")])).outcomes).toMatchObject([
      { outcome: "done", source, at, index: 0 },
    ]);
    expect(calls).toEqual([]);
  });

  it("do not wait for the rate of a slow run", async () => {
    const look = async (rows: readonly OpenedRow[]) => rows.map(() => known("answered", ended(START - 1)));
    const { run, pauses } = start({ rate: 0.001 }, undefined, { look });
    expect((await all(run, letters(100))).outcomes).toHaveLength(100);
    expect(pauses).toEqual([]);
  });

  it.each([
    ["unknown", { outcome: "unknown", reason: "timeout", sent: "unknown" }, { retryUnknown: true }],
    ["unknown", { outcome: "failed", reason: "invalid-response" }, { retryFailed: true }],
    ["declined", { outcome: "declined", reason: "no-record" }, { retryDeclined: ["no-record"] }],
  ] as const)(
    "as %s are sent again only if told to, and only as they were seen",
    async (state, ending, retry) => {
      const look = async () => [known(state, ended(START - 1, ending as never))];
      const first = start({}, undefined, { look });
      expect((await all(first.run, [named("Ravi")])).outcomes).toMatchObject([
        { ...ending, source: "ledger" },
      ]);
      expect(first.calls).toEqual([]);
      const seen: unknown[] = [];
      const second = start(
        retry as never,
        (_name, _call, version) => {
          seen.push(version);
          return served;
        },
        { look },
      );
      expect((await all(second.run, [named("Ravi")])).outcomes).toMatchObject([
        { outcome: "done", source: "call" },
      ]);
      expect(seen).toEqual(["v1"]);
    },
  );

  it("are called like new ones if they are free or paid", async () => {
    const look = async () => [known("free", ended(START - 1)), known("paid")];
    const { run, calls } = start({}, undefined, { look });
    await all(run, [named("Ravi"), named("Asha")]);
    expect(calls).toEqual(["Ravi", "Asha"]);
  });

  it("are waited for if they are under way, while others are called", async () => {
    let looks = 0;
    const look = async (rows: readonly OpenedRow[]) =>
      rows.map(({ variables: { name1 } }) => {
        if (name1 !== "Ravi") return known("new");
        return looks++ < 3 ? known("claimed") : known("answered", ended(START - 1));
      });
    const { run, calls } = start({ concurrency: 1 }, undefined, { look });
    const { outcomes } = await all(run, [named("Ravi"), named("Asha")]);
    expect(outcomes.map(({ source }) => source)).toEqual(["ledger", "call"]);
    expect(calls).toEqual(["Asha"]);
    expect(looks).toBe(4);
  });

  it("only when they are claimed are looked up then, and cost no budget", async () => {
    let looks = 0;
    const look = async (rows: readonly OpenedRow[]) => {
      looks++;
      return rows.map(() =>
        looks === 1 ? known("new") : known("unknown", ended(START - 1, { outcome: "unknown" } as never)),
      );
    };
    for (const told of [
      kept,
      failure("outcome-unknown", { sent: "no" }),
      failure("in-progress", { sent: "no" }),
    ]) {
      looks = 0;
      const { run, calls } = start(
        { maxCalls: 2, concurrency: 1 },
        (_, call) => (call === 1 ? told : served),
        { look },
      );
      const { outcomes, error } = await all(run, [named("Ravi")]);
      expect([outcomes.map(({ source }) => source), calls, error]).toEqual([["ledger"], ["Ravi"], undefined]);
    }
  });

  it("end the run where the ledger fails, and nothing is sent", async () => {
    const broken = failure("ledger-failed", { sent: "no" });
    const first = start({}, undefined, { look: () => Promise.reject(broken) });
    expect(await all(first.run, letters(3))).toEqual({ outcomes: [], error: broken });
    expect(first.calls).toEqual([]);
    const second = start({ concurrency: 1 }, () => broken, {
      look: async (rows) => rows.map(() => known("new")),
    });
    expect(await all(second.run, letters(3))).toEqual({ outcomes: [], error: broken });
    expect(second.calls).toHaveLength(1);
  });
});

describe("the mark of a run", () => {
  const clock = { now: () => 0, date: () => START, setTimeout: () => undefined };
  const marked = async (notes: Map<string, unknown>) =>
    RunMark.open(
      {
        note: async (name: string) => notes.get(name),
        writeNote: async (name: string, value: unknown) =>
          void notes.set(name, JSON.parse(JSON.stringify(value))),
      },
      "first",
      clock,
      (row: Row) => row,
    );

  it("skips rows that were returned, except those that every run sends again", async () => {
    const notes = new Map<string, unknown>();
    const rows = letters(6);
    const first = start(
      { concurrency: 1, maxCalls: 4 },
      (_, call) => (call === 2 ? failure("connection-failed", { sent: "no" }) : served),
      { mark: await marked(notes), look: async (all) => all.map(() => known("new")) },
    );
    expect((await all(first.run, rows)).outcomes).toHaveLength(4);
    const second = start({}, undefined, { mark: await marked(notes) });
    expect((await all(second.run, rows)).outcomes.map(({ index }) => index)).toEqual([1, 4, 5]);
    const third = start({}, undefined, { mark: await marked(notes) });
    expect((await all(third.run, rows)).outcomes).toEqual([]);
    const other = start({}, undefined, { mark: await marked(notes) });
    expect(await all(other.run, rows.toReversed())).toMatchObject({
      outcomes: [],
      error: { code: "input-changed" },
    });
  });

  it("does not skip a row whose outcome nobody took", async () => {
    const notes = new Map<string, unknown>();
    const first = start({}, undefined, { mark: await marked(notes) });
    for await (const { index } of first.run.outcomes(letters(6))) if (index === 2) break;
    const second = start({}, undefined, { mark: await marked(notes) });
    expect((await all(second.run, letters(6))).outcomes.map(({ index }) => index)).toEqual([2, 3, 4, 5]);
  });
});
