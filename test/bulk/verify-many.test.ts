import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BulkError, verifyMany } from "../../src/bulk.ts";
import { createClient, type DeclineReason, Ifsc, NameMatch } from "../../src/index.node.ts";
import { type Ledger, openLedger } from "../../src/ledger.ts";
import { keys } from "../clients.ts";
import { startFarEnd } from "../servers/far-end.ts";
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
  it("returns one outcome per row in the input's order", async () => {
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

  it("turns an app's own rows into variables, and returns the rows", async () => {
    const people = [{ id: 7, called: "Asha" }];
    const [only] = await collect(
      verifyMany(vendor.client, NameMatch, people, { variables: ({ called }) => row(called) }),
    );
    expect(only?.row).toBe(people[0]);
    expect(only?.source).toBe("call");
  });

  it("throws the source's error after the earlier outcomes", async () => {
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
      [{ concurrency: 0 }, /"concurrency" must be a whole number, 1 or more/],
      [{ rate: 0 }, /"rate" must be above 0/],
      [{ maxCost: 5 }, /"maxCost" needs a "price"/],
      [{ concurency: 5 }, /no option "concurency"/],
      [{ ledger: 5 }, /"ledger" must be/],
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

  it("stops after failures that would hit every further call", async () => {
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

  it("takes no further rows when aborted, and returns the calls in flight", async () => {
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

describe("a run with a ledger", () => {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await openLedger(join(folder, "checks.db"));
  });
  afterEach(() => ledger.close());

  const places = (all: readonly { outcome: string; source: string }[]) =>
    all.map(({ outcome, source }) => [outcome, source]);

  it("pays for no row twice, in the run and across runs", async () => {
    const input = [row("Asha"), { name2: "Asha", name1: "Asha" }, row("Ravi"), row("Asha")];
    const first = await collect(verifyMany(vendor.client, NameMatch, input, { ledger, concurrency: 4 }));
    expect(first.map(({ outcome }) => outcome)).toEqual(["done", "done", "done", "done"]);
    expect(first.map(({ source }) => source)).toEqual(["call", "duplicate", "call", "duplicate"]);
    const again = await collect(verifyMany(vendor.client, NameMatch, [...input, row("Meera")], { ledger }));
    expect(again.map(({ source }) => source)).toEqual(["ledger", "ledger", "ledger", "ledger", "call"]);
    const strip = ({ outcome, reason, ...rest }: (typeof again)[number]) => ({
      ...{ outcome, reason, sent: rest.sent, attempts: rest.attempts, message: rest.message },
      result: "result" in rest ? rest.result : undefined,
    });
    expect(again.slice(0, 4).map(strip)).toEqual(first.map(strip));
    expect(vendor.names().sort()).toEqual(["Asha", "Meera", "Ravi"]);
  });

  it("shares paid answers with verify(), and uses the client's ledger by default", async () => {
    const credentials = { serviceKey: "sk_test_example", accessKey: "indc_test_x", secretKey: "ac_test_x" };
    const client = createClient({ baseUrl: vendor.url, credentials, ledger });
    await client.verify(NameMatch, row("Asha"), { once: true });
    expect(places(await collect(verifyMany(client, NameMatch, [row("Asha"), row("Ravi")])))).toEqual([
      ["done", "ledger"],
      ["done", "call"],
    ]);
    const { receipt } = await client.verify(NameMatch, row("Ravi"), { once: true });
    expect(receipt.source).toBe("ledger");
    expect(vendor.sandbox.calls).toHaveLength(2);
    client.close();
  });

  it("pays once where two runs meet, whatever the answer", async () => {
    const input = [...rows(0, 20), row("Asha No-Record"), row("http-500"), row("Slow Asha")];
    const other = await openLedger(join(folder, "checks.db"));
    const both = await Promise.all(
      [ledger, other, ledger].map((each) =>
        collect(verifyMany(vendor.client, NameMatch, input, { ledger: each, concurrency: 4 })),
      ),
    );
    await other.close();
    expect(vendor.sandbox.calls).toHaveLength(input.length);
    const outcomes = (all: (typeof both)[number]) => all.map(({ outcome, reason }) => [outcome, reason]);
    for (const all of both) expect(outcomes(all)).toEqual(outcomes(both[0]!));
    // One of them paid for a row.
    const sources = input.map((_, index) => both.map((all) => all[index]?.source).sort());
    expect(sources).toEqual(input.map(() => ["call", "ledger", "ledger"]));
  });

  it("never takes what one server answered for another's answer", async () => {
    await collect(verifyMany(vendor.client, NameMatch, [row("Asha")], { ledger }));
    const moved = await startVendor();
    expect(places(await collect(verifyMany(moved.client, NameMatch, [row("Asha")], { ledger })))).toEqual([
      ["done", "call"],
    ]);
    await moved.stop();
  });

  it("resends rows that never left, but failed and unknown ones only if asked", async () => {
    const input = [row("http-500"), row("lost-answer"), row("Asha")];
    const first = await collect(verifyMany(vendor.client, NameMatch, input, { ledger }));
    expect(vendor.sandbox.calls).toHaveLength(3);
    const second = await collect(verifyMany(vendor.client, NameMatch, input, { ledger }));
    expect(places(second)).toEqual([
      ["failed", "ledger"],
      ["unknown", "ledger"],
      ["done", "ledger"],
    ]);
    const told = ({ reason, message, sent }: (typeof first)[number]) => ({ reason, message, sent });
    expect(second.map(told)).toEqual(first.map(told));
    expect(vendor.sandbox.calls).toHaveLength(3);
    await collect(verifyMany(vendor.client, NameMatch, input, { ledger, retryFailed: true }));
    expect(vendor.names().slice(3)).toEqual(["http-500"]);
    await collect(verifyMany(vendor.client, NameMatch, input, { ledger, retryUnknown: true }));
    expect(vendor.names().slice(4)).toEqual(["lost-answer"]);

    const { url, client } = vendor;
    await vendor.sandbox.close();
    const fresh = [row("Meera")];
    const down = await collect(verifyMany(client, NameMatch, fresh, { ledger }));
    expect(down.map(({ outcome, sent }) => [outcome, sent])).toEqual([["failed", "no"]]);
    await vendor.sandbox.listen({ port: Number(new URL(url).port) });
    expect(places(await collect(verifyMany(client, NameMatch, fresh, { ledger })))).toEqual([
      ["done", "call"],
    ]);
  });

  it("sends declined rows again where their reason is named", async () => {
    const input = [row("Asha declined-balance"), row("Ravi declined-source"), row("Meera No-Record")];
    const again = async (retryDeclined: DeclineReason[]): Promise<unknown[]> => {
      const before = vendor.names().length;
      await collect(verifyMany(vendor.client, NameMatch, input, { ledger, retryDeclined }));
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

  it("resends a row once if many runs ask for it", async () => {
    const input = [row("lost-answer"), row("Asha No-Record"), row("http-500")];
    await collect(verifyMany(vendor.client, NameMatch, input, { ledger }));
    const retry = { retryUnknown: true, retryFailed: true, retryDeclined: ["no-record"] } as const;
    await Promise.all(
      [1, 2, 3].map(() => collect(verifyMany(vendor.client, NameMatch, input, { ledger, ...retry }))),
    );
    expect(vendor.sandbox.calls).toHaveLength(6);
  });

  it("keeps an unreadable answer encrypted with its row until the subject is erased", async () => {
    const body = "<html>Canary Kumari</html>";
    const farEnd = await startFarEnd({ answer: () => ({ body }) });
    const client = createClient({ baseUrl: farEnd.url, credentials: keys });
    const answers = async (): Promise<unknown[]> => {
      const subject = () => "applicant 7";
      const all = await collect(verifyMany(client, NameMatch, [row("Asha")], { ledger, subject }));
      return all.map((each) => [
        each.source,
        each.reason,
        each.outcome === "failed" && each.error.answer?.(),
      ]);
    };
    expect(await answers()).toEqual([["call", "invalid-response", body]]);
    expect(await answers()).toEqual([["ledger", "invalid-response", body]]);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), "latin1")).not.toContain("Canary");
    await ledger.erase({ subject: "applicant 7" });
    expect(await answers()).toEqual([["ledger", "interrupted", false]]);
    client.close();
    await farEnd.stop();
  });

  it("treats values that look alike as equal, even if they are sent unchanged", async () => {
    const input = ["HDFC0000001", " HDFC0000001\u200b", "hdfc0000001"].map((ifsc) => ({ ifsc }));
    const verify = { checks: "off" } as const;
    const all = await collect(verifyMany(vendor.client, Ifsc, input, { ledger, verify }));
    expect(all.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
    expect(vendor.sandbox.calls).toHaveLength(1);
    expect(places(await collect(verifyMany(vendor.client, Ifsc, input.slice(0, 1), { ledger })))).toEqual([
      ["done", "ledger"],
    ]);
  });

  it("continues a named run where the last one stopped", async () => {
    const input = rows(0, 30);
    const options = { ledger, run: "people", concurrency: 4 };
    const { all } = await until(verifyMany(vendor.client, NameMatch, input, { ...options, maxCalls: 12 }));
    const rest = await collect(verifyMany(vendor.client, NameMatch, input, options));
    expect([...all, ...rest].map(({ index }) => index)).toEqual(input.map((_, index) => index));
    expect(vendor.sandbox.calls).toHaveLength(30);
    expect(await collect(verifyMany(vendor.client, NameMatch, input, options))).toEqual([]);
    const other = await until(verifyMany(vendor.client, NameMatch, rows(1, 31), options));
    expect(other.error.code).toBe("input-changed");
    const fewer = await until(verifyMany(vendor.client, NameMatch, rows(40, 50), options));
    expect(fewer).toMatchObject({ all: [], error: { code: "input-changed" } });
    // A retry looks at every row.
    const retry = { ...options, retryUnknown: true };
    expect(await collect(verifyMany(vendor.client, NameMatch, input, retry))).toHaveLength(30);
  });

  it("sends nothing where the ledger is closed", async () => {
    await ledger.close();
    await expect(collect(verifyMany(vendor.client, NameMatch, rows(0, 5), { ledger }))).rejects.toMatchObject(
      {
        code: "ledger-failed",
      },
    );
    expect(vendor.sandbox.calls).toHaveLength(0);
  });
});
