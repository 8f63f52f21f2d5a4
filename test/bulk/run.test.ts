import { describe, expect, it } from "vitest";
import type { Verification } from "../../src/answer/verification.ts";
import { type BulkOptions, bulkSettings } from "../../src/bulk/bulk-options.ts";
import type { BulkStore, StoredRow } from "../../src/bulk/bulk-store.ts";
import type { RowEnding } from "../../src/bulk/row-ending.ts";
import type { RowOutcome } from "../../src/bulk/row-outcome.ts";
import { Run } from "../../src/bulk/run.ts";
import { prepareDocument } from "../../src/document/prepared-document.ts";
import { IndiConnectError } from "../../src/error/error.ts";
import { Ifsc, NameMatch } from "../../src/index.node.ts";

interface Row {
  readonly name1: string;
  readonly name2: string;
}

const START = 1_000_000;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const named = (name1: string): Row => ({ name1, name2: "Asha" });
const letters = (count: number) =>
  Array.from({ length: count }, (_, index) => named(`${"x".repeat(index)}a`));
const served = {
  ok: true,
  message: null,
  result: {},
  answer: {},
  receipt: { attempts: 1 },
} as unknown as Verification<unknown>;
const failure = (code: IndiConnectError["code"], details: object) =>
  new IndiConnectError(code, code, details);

/** A run on a clock whose pauses are over at once, and what it did. */
function start(options: BulkOptions, answer: (name: string, call: number) => unknown = () => served) {
  const calls: string[] = [];
  const pauses: number[] = [];
  let now = 0;
  const run = new Run<Row>({
    prepared: prepareDocument(NameMatch as never),
    settings: bulkSettings(options),
    store: typeof options.journal === "object" ? options.journal : undefined,
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
    variables: (row) => row,
    verify: async ({ name1 }) => {
      calls.push(name1 as string);
      const given = await answer(name1 as string, calls.length);
      if (given instanceof Error) throw given;
      return given as Verification<unknown>;
    },
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

/** A store in memory that knows what it is told, and nothing of rows that `forgets` names. */
class Memory implements BulkStore {
  readonly rows = new Map<string, StoredRow>();
  readonly log: string[] = [];
  forgets = false;
  fingerprint = (call: string): string => call;
  find = (row: string): StoredRow | undefined => (this.forgets ? undefined : this.rows.get(row));
  async begin(row: string): Promise<void> {
    this.log.push("begin");
    this.rows.set(row, { state: "begun" });
  }
  async end(row: string, ending: RowEnding<unknown>): Promise<void> {
    this.log.push("end");
    this.rows.set(row, { state: "ended", ending: () => ending });
  }
  async close(): Promise<void> {}
}

const fingerprintOf = ({ name1, name2 }: Row): string =>
  JSON.stringify(["NAME MATCH", { name1, name2 }]).replace("NAME MATCH", NameMatch.service.documentType);
const ended = (at: number): StoredRow => ({
  state: "ended",
  ending: () =>
    ({
      outcome: "done",
      reason: null,
      message: null,
      sent: "yes",
      attempts: 1,
      at,
      duration: 1,
      result: {},
    }) as never,
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

  it("takes nothing where it was aborted before", async () => {
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
      message: "The run was aborted. Run the same again to go on.",
    });
  });

  it("writes down what is in flight where the outcomes are no longer read, and takes no more", async () => {
    const journal = new Memory();
    const { run, calls } = start({ journal, concurrency: 3 }, async (_, call) => {
      if (call > 1) await settled();
      return served;
    });
    for await (const _ of run.outcomes(letters(40))) break;
    expect(journal.log.filter((what) => what === "end")).toHaveLength(calls.length);
    const made = calls.length;
    expect(made).toBeLessThanOrEqual(5);
    await settled();
    expect(calls).toHaveLength(made);
  });

  it("throws what is no failure of a call, after the outcomes before it", async () => {
    const [first, second] = [named("Ravi"), named("Asha")];
    const run = new Run<Row>({
      prepared: prepareDocument(NameMatch as never),
      settings: bulkSettings({}),
      store: undefined,
      clock: { now: () => 0, date: () => START, setTimeout: () => undefined },
      variables: (row) => {
        if (row === second) throw new TypeError("the app's own");
        return row;
      },
      verify: async () => served,
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
      message: "The budget of 2 calls is used up. Run the same with a larger one to go on.",
    });
  });

  it.each([
    [undefined, { outcome: "failed", reason: "invalid-input", sent: "no", attempts: 0, source: "none" }],
    [{ checks: "enforce" }, { outcome: "failed", source: "none" }],
    [{}, { outcome: "failed", source: "none" }],
    [{ checks: "off" }, { outcome: "done", source: "call" }],
  ] as const)("checks variables as it is told to by %j", async (verify, expected) => {
    const calls: unknown[] = [];
    const run = new Run<string>({
      prepared: prepareDocument(Ifsc as never),
      settings: bulkSettings({ verify }),
      store: undefined,
      clock: { now: () => 0, date: () => START, setTimeout: () => undefined },
      variables: (ifsc) => ({ ifsc }),
      verify: async (variables) => {
        calls.push(variables);
        return served;
      },
    });
    const outcomes: unknown[] = [];
    for await (const outcome of run.outcomes(["no code"])) outcomes.push(outcome);
    expect(outcomes).toMatchObject([{ ...expected, index: 0, row: "no code" }]);
    expect(calls).toEqual(expected.source === "call" ? [{ ifsc: "no code" }] : []);
  });
});

describe("the pace of a run", () => {
  it("slows down where the server says that it is too much, and where it asks for a pause", async () => {
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
  it("are one call while it is in flight and afterwards, where a store remembers", async () => {
    const journal = new Memory();
    const { run, calls } = start({ journal, concurrency: 4 });
    const same = [named("Ravi"), named("Ravi"), named("Asha"), named("Ravi")];
    const { outcomes } = await all(run, same);
    expect(outcomes.map(({ source }) => source)).toEqual(["call", "duplicate", "call", "duplicate"]);
    expect(calls).toEqual(["Ravi", "Asha"]);
    expect(outcomes.every(({ fingerprint }) => fingerprint !== undefined)).toBe(true);
  });

  it("are one call while it is in flight alone, where a store forgets", async () => {
    const journal = new Memory();
    journal.forgets = true;
    const { run, calls } = start({ journal, concurrency: 1 });
    const { outcomes } = await all(run, [named("Ravi"), named("Asha"), named("Ravi")]);
    expect(outcomes.map(({ source }) => source)).toEqual(["call", "call", "call"]);
    expect(calls).toEqual(["Ravi", "Asha", "Ravi"]);
  });

  it("are a call each without a store", async () => {
    const { run, calls } = start({});
    const { outcomes } = await all(run, [named("Ravi"), named("Ravi")]);
    expect(outcomes.map(({ source, fingerprint }) => [source, fingerprint])).toEqual([
      ["call", undefined],
      ["call", undefined],
    ]);
    expect(calls).toHaveLength(2);
  });
});

describe("rows that a store knows", () => {
  it.each([
    ["before the run", START - 1, "journal"],
    ["as it began", START, "duplicate"],
    ["during the run", START + 1, "duplicate"],
  ] as const)("from %s come from there", async (_, at, source) => {
    const journal = new Memory();
    journal.rows.set(fingerprintOf(named("Ravi")), ended(at));
    const { run, calls } = start({ journal });
    const { outcomes } = await all(run, [named("Ravi")]);
    expect(outcomes).toMatchObject([{ outcome: "done", source, at, index: 0 }]);
    expect(calls).toEqual([]);
  });

  it("as begun are unknown, and sent again only if told to", async () => {
    const journal = new Memory();
    journal.rows.set(fingerprintOf(named("Ravi")), { state: "begun" });
    const first = start({ journal });
    expect((await all(first.run, [named("Ravi")])).outcomes).toEqual([
      {
        index: 0,
        row: named("Ravi"),
        fingerprint: fingerprintOf(named("Ravi")),
        source: "journal",
        outcome: "unknown",
        reason: "interrupted",
        message: expect.stringMatching(/^An earlier run broke off .* not sent again unless told to\.$/),
        sent: "unknown",
        attempts: 1,
        at: START,
        duration: 0,
        error: { code: "interrupted", message: expect.stringContaining("billed") },
      },
    ]);
    expect(first.calls).toEqual([]);
    const second = start({ journal, retryUnknown: true });
    expect((await all(second.run, [named("Ravi")])).outcomes).toMatchObject([
      { outcome: "done", source: "call" },
    ]);
    expect(journal.log).toEqual(["begin", "end"]);
  });

  it("are left as they are where the app says no to the call, and the others are not called", async () => {
    const journal = new Memory();
    journal.rows.set(fingerprintOf(named("Ravi")), { state: "begun" });
    const asked: unknown[] = [];
    const call = (fingerprint: string | undefined) => {
      asked.push(fingerprint);
      return false;
    };
    const { run, calls } = start({ journal, call, retryUnknown: true });
    const { outcomes } = await all(run, [named("Ravi"), named("Asha")]);
    expect(outcomes).toMatchObject([
      { outcome: "unknown", source: "journal" },
      { outcome: "not-called", source: "none", sent: "no", attempts: 0, reason: null, at: START },
    ]);
    expect(asked).toEqual([fingerprintOf(named("Ravi")), fingerprintOf(named("Asha"))]);
    expect([calls, journal.log]).toEqual([[], []]);
  });
});
