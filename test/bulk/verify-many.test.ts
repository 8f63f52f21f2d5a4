import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BulkError, openJournal, verifyMany } from "../../src/bulk.ts";
import { createClient, type DeclineReason, NameMatch } from "../../src/index.node.ts";
import { keys } from "../clients.ts";
import { startVendor, type Vendor } from "./vendor.ts";

let vendor: Vendor;
let folder: string;
beforeEach(async () => {
  vendor = await startVendor();
  folder = mkdtempSync(join(tmpdir(), "indiconnect-bulk-"));
});
afterEach(async () => {
  await vendor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const row = (name1: string) => ({ name1, name2: "Asha" });
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    row(`Person ${String.fromCharCode(97 + ((from + index) % 26))}${"x".repeat(from + index)}`),
  );

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What was handed out before the run ended, and what ended it. */
async function until<Item>(items: AsyncIterable<Item>): Promise<{ all: Item[]; error: BulkError }> {
  const all: Item[] = [];
  try {
    for await (const item of items) all.push(item);
  } catch (error) {
    if (error instanceof BulkError) return { all, error };
    throw error;
  }
  throw new Error("the run did not end early");
}

describe("verifyMany", () => {
  it("hands out one outcome a row in the input's order, each kind by its name", async () => {
    const names = ["Slow Asha", "Asha", "Asha No-Record", "http-500", "lost-answer", "", "Ravi"];
    const all = await collect(verifyMany(vendor.client, NameMatch, names.map(row), { concurrency: 3 }));
    expect(all.map(({ index, outcome, reason, sent }) => [index, outcome, reason, sent])).toEqual([
      [0, "done", null, "yes"],
      [1, "done", null, "yes"],
      [2, "declined", "no-record", "yes"],
      [3, "failed", "http-error", "yes"],
      [4, "unknown", "connection-lost", "unknown"],
      [5, "failed", "invalid-input", "no"],
      [6, "done", null, "yes"],
    ]);
    const first = all[0];
    expect(first?.outcome === "done" && first.result.__typename).toBe("NameMatchResult");
    // Refused before anything was sent.
    expect(vendor.names()).not.toContain("");
    expect(vendor.sandbox.calls).toHaveLength(6);
  });

  it("keeps the calls in flight within the limit, and reads no further ahead than the window", async () => {
    let taken = 0;
    async function* source() {
      for (let index = 0; index < 100; index++) {
        taken++;
        yield row(`slow ${"x".repeat(index + 1)}`);
      }
    }
    const outcomes = verifyMany(vendor.client, NameMatch, source(), { concurrency: 4, window: 10 });
    await outcomes.next();
    // One more may have been taken and wait for room.
    expect(taken).toBeLessThanOrEqual(12);
    await outcomes.return();
    // What was in flight was waited for.
    const calls = vendor.sandbox.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(vendor.sandbox.calls).toHaveLength(calls);
    expect(calls).toBeLessThanOrEqual(12);
  });

  it("makes variables of an app's own rows, and gives those back", async () => {
    const people = [{ id: 7, called: "Asha" }];
    const [only] = await collect(
      verifyMany(vendor.client, NameMatch, people, { variables: ({ called }) => row(called) }),
    );
    expect(only?.row).toBe(people[0]);
    expect(only?.source).toBe("call");
  });

  it("throws what the source throws, after the outcomes before it", async () => {
    function* source() {
      yield row("Asha");
      throw new Error("the file ended too soon");
    }
    const outcomes = verifyMany(vendor.client, NameMatch, source());
    expect((await outcomes.next()).value).toMatchObject({ outcome: "done" });
    await expect(outcomes.next()).rejects.toThrow("the file ended too soon");
  });

  it("refuses options that it cannot use before anything is taken or sent", () => {
    const refused: [object, RegExp][] = [
      [{ concurrency: 0 }, /"concurrency" must be a whole number from 1/],
      [{ rate: 0 }, /"rate" must be above 0/],
      [{ maxCost: 5 }, /"maxCost" needs a "price"/],
      [{ concurency: 5 }, /no option "concurency"/],
      [{ journal: 5 }, /"journal" must be/],
      [{ signal: 5 }, /"signal" must be/],
    ];
    for (const [options, message] of refused) {
      expect(() => verifyMany(vendor.client, NameMatch, [], options)).toThrow(message);
    }
  });
});

describe("a run that ends early", () => {
  it("stops at the budget, and says so", async () => {
    const { all, error } = await until(
      verifyMany(vendor.client, NameMatch, rows(0, 20), { price: 0.1, maxCost: 0.3, concurrency: 2 }),
    );
    expect(error.code).toBe("budget-reached");
    expect(all).toHaveLength(3);
    expect(vendor.sandbox.calls).toHaveLength(3);
  });

  it("stops after failures that every further call would meet", async () => {
    const { error } = await until(
      verifyMany(
        vendor.client,
        NameMatch,
        Array.from({ length: 50 }, (_, i) => row(`http-401 ${"x".repeat(i)}`)),
        {
          stopAfter: 3,
          concurrency: 1,
        },
      ),
    );
    expect(error.code).toBe("stopped");
    expect(error.message).toContain("unauthorized");
    expect(vendor.sandbox.calls).toHaveLength(3);
  });

  it("takes no further rows when aborted, and hands out what was in flight", async () => {
    const abort = new AbortController();
    const outcomes = verifyMany(
      vendor.client,
      NameMatch,
      Array.from({ length: 50 }, (_, index) => row(`slow ${"x".repeat(index)}`)),
      { signal: abort.signal, concurrency: 2 },
    );
    const first = await outcomes.next();
    expect(first.value).toMatchObject({ outcome: "done" });
    abort.abort();
    const { all, error } = await until(outcomes);
    expect(error.code).toBe("aborted");
    for (const outcome of all) expect(outcome.outcome).toBe("done");
    expect(vendor.sandbox.calls).toHaveLength(all.length + 1);
  });

  it("waits as long as a server asks for after 429", async () => {
    vendor.sandbox.answerOnce(NameMatch, { scenario: "http-429" });
    const started = performance.now();
    const all = await collect(verifyMany(vendor.client, NameMatch, rows(0, 2), { concurrency: 1 }));
    expect(all.map(({ reason }) => reason)).toEqual(["rate-limited", null]);
    // Timers fire up to a millisecond early.
    expect(performance.now() - started).toBeGreaterThan(990);
  });
});

describe("a run with a journal", () => {
  it("pays for no row twice, in the run and across runs", async () => {
    const input = [row("Asha"), { name2: "Asha", name1: "Asha" }, row("Ravi"), row("Asha")];
    const first = await collect(
      verifyMany(vendor.client, NameMatch, input, { journal: folder, concurrency: 4 }),
    );
    expect(first.map(({ outcome }) => outcome)).toEqual(["done", "done", "done", "done"]);
    expect(first.map(({ source }) => source)).toEqual(["call", "duplicate", "call", "duplicate"]);
    const again = await collect(
      verifyMany(vendor.client, NameMatch, [...input, row("Meera")], { journal: folder }),
    );
    expect(again.map(({ source }) => source)).toEqual(["journal", "journal", "journal", "journal", "call"]);
    const strip = ({ outcome, reason, at, ...rest }: (typeof again)[number]) => ({
      outcome,
      at,
      result: "result" in rest ? rest.result : undefined,
    });
    expect(again.slice(0, 4).map(strip)).toEqual(first.map(strip));
    expect(vendor.names().sort()).toEqual(["Asha", "Meera", "Ravi"]);
  });

  it("writes nothing personal into the journal, and lets only its owner read", async () => {
    await collect(verifyMany(vendor.client, NameMatch, [row("Canary Kumari")], { journal: folder }));
    const journal = readFileSync(join(folder, "journal.jsonl"), "utf8");
    expect(journal).not.toMatch(/canary|kumari|asha/i);
    expect(journal.split("\n").map((line) => line.slice(2, 8))).toEqual([
      "header",
      "header",
      "intent",
      'ended"',
      "",
    ]);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["journal.jsonl", "key", "records.jsonl"]);
  });

  it("never takes what one server answered for another's answer", async () => {
    const input = [row("Asha")];
    await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder }));
    const staging = createClient({ environment: "staging", credentials: keys });
    const refused = await until(verifyMany(staging, NameMatch, input, { journal: folder }));
    expect(refused.all).toEqual([]);
    expect(refused.error).toMatchObject({
      code: "journal-mismatch",
      message: `${folder} holds what this machine answered, and calls would go to ${staging.endpoint} now: name another folder. Nothing was sent.`,
    });
    const store = await openJournal(folder, NameMatch);
    const same = await until(verifyMany(staging, NameMatch, input, { journal: store }));
    expect(same.error).toMatchObject({ code: "journal-mismatch" });
    await store.close();
    // A sandbox comes back on another port.
    const moved = await startVendor();
    expect(moved.url).not.toBe(vendor.url);
    const again = await collect(verifyMany(moved.client, NameMatch, input, { journal: folder }));
    expect(again.map(({ outcome, source }) => [outcome, source])).toEqual([["done", "journal"]]);
    await moved.stop();
    staging.close();
  });

  it("sends what never left again, what the server had only if told to, and unknown ones only if told to", async () => {
    const input = [row("http-500"), row("lost-answer"), row("Asha")];
    await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder }));
    expect(vendor.sandbox.calls).toHaveLength(3);
    const second = await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder }));
    expect(second.map(({ outcome, source }) => [outcome, source])).toEqual([
      ["failed", "journal"],
      ["unknown", "journal"],
      ["done", "journal"],
    ]);
    expect(vendor.sandbox.calls).toHaveLength(3);
    await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder, retryFailed: true }));
    expect(vendor.names().slice(3)).toEqual(["http-500"]);
    await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder, retryUnknown: true }));
    expect(vendor.names().slice(4)).toEqual(["lost-answer"]);

    const { url, client } = vendor;
    await vendor.sandbox.close();
    const fresh = [row("Meera")];
    const down = await collect(verifyMany(client, NameMatch, fresh, { journal: folder }));
    expect(down.map(({ outcome, sent }) => [outcome, sent])).toEqual([["failed", "no"]]);
    await vendor.sandbox.listen({ port: Number(new URL(url).port) });
    const up = await collect(verifyMany(client, NameMatch, fresh, { journal: folder }));
    expect(up.map(({ outcome, source }) => [outcome, source])).toEqual([["done", "call"]]);
  });

  it("sends declined rows again where their reason is named", async () => {
    const input = [row("Asha declined-balance"), row("Ravi declined-source"), row("Meera No-Record")];
    const again = async (retryDeclined: DeclineReason[]): Promise<unknown[]> => {
      const before = vendor.names().length;
      await collect(verifyMany(vendor.client, NameMatch, input, { journal: folder, retryDeclined }));
      return vendor.names().slice(before);
    };
    expect(await again(["insufficient-balance"])).toHaveLength(3);
    expect(await again([])).toEqual([]);
    expect(await again(["insufficient-balance"])).toEqual(["Asha declined-balance"]);
    expect(await again(["source-unavailable", "no-record"])).toEqual([
      "Ravi declined-source",
      "Meera No-Record",
    ]);
  });

  it("asks before each call, and leaves known rows with what is known of them", async () => {
    await collect(verifyMany(vendor.client, NameMatch, [row("Asha")], { journal: folder }));
    const asked: unknown[] = [];
    const all = await collect(
      verifyMany(vendor.client, NameMatch, [row("Asha"), row("Ravi")], {
        journal: folder,
        call: (fingerprint) => {
          asked.push(fingerprint);
          return false;
        },
      }),
    );
    expect(all.map(({ outcome, source }) => [outcome, source])).toEqual([
      ["done", "journal"],
      ["not-called", "none"],
    ]);
    expect(asked).toEqual([all[1]?.fingerprint]);
    expect(vendor.sandbox.calls).toHaveLength(1);
  });

  it("sends nothing where the intent cannot be written, and hands out what is paid for where the ending cannot", async () => {
    const store = await openJournal(folder, NameMatch);
    const failing = (method: "begin" | "end") => ({
      fingerprint: (call: string) => store.fingerprint(call),
      find: (fingerprint: string) => store.find(fingerprint),
      begin: (fingerprint: string) =>
        method === "begin"
          ? Promise.reject(new BulkError("journal-failed", "disk full"))
          : store.begin(fingerprint),
      end: () => Promise.reject(new BulkError("journal-failed", "disk full")),
      close: () => store.close(),
    });
    const before = await until(
      verifyMany(vendor.client, NameMatch, rows(0, 5), { journal: failing("begin") }),
    );
    expect(before.all).toEqual([]);
    expect(before.error.code).toBe("journal-failed");
    expect(vendor.sandbox.calls).toHaveLength(0);
    const after = await until(
      verifyMany(vendor.client, NameMatch, rows(0, 5), { journal: failing("end"), concurrency: 1 }),
    );
    // The next one may have left before the first one's ending was refused.
    expect(after.all.length).toBeLessThanOrEqual(2);
    expect(new Set(after.all.map(({ outcome }) => outcome))).toEqual(new Set(["done"]));
    expect(vendor.sandbox.calls).toHaveLength(after.all.length);
    await store.close();
    const next = await collect(verifyMany(vendor.client, NameMatch, rows(0, 1), { journal: folder }));
    expect(next.map(({ outcome, reason }) => [outcome, reason])).toEqual([["unknown", "interrupted"]]);
  });
});
