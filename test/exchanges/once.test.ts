import { readdirSync, readFileSync } from "node:fs";
import { Agent } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { type Exchange, mapExchange } from "@urql/core";
import { parse } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { filter, fromPromise, map, merge, mergeMap, pipe, share } from "wonka";
import type { TypedDocument } from "../../src/document/document.ts";
import { withService } from "../../src/document/with-service.ts";
import { errorCodes } from "../../src/error/error-codes.ts";
import {
  type ClientOptions,
  FaceLivenessPassive,
  fetchTransport,
  type IndiConnect,
  IndiConnectError,
  nodeTransport,
  type Receipt,
  type Transport,
} from "../../src/index.node.ts";
import { type Claim, type Ledger, openLedger } from "../../src/ledger.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { clientFor, Everything, type EverythingResult, failureOf, found, transportFor } from "../clients.ts";
import { type Expected, failureRows } from "../failure-rows.ts";
import { KEY, testFolder } from "../ledger/ledger-fixtures.ts";
import { authority } from "../servers/certificates.ts";
import { type FarEnd, type FarEndScript, type Reply, startFarEnd } from "../servers/far-end.ts";
import { startRow } from "../servers/start-row.ts";

const { folder, remove } = testFolder();
const path = join(folder, "checks.db");
let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger(path, { key: KEY });
});
afterAll(async () => {
  await ledger.close();
  remove();
});

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const json = (body: unknown, status = 200): Reply => ({
  status,
  headers: { "content-type": "application/json", "x-request-id": "7c9e6679-7425-40de-944b-e07fc1f90ae7" },
  body: JSON.stringify(body),
});
const answered = json(found);
const declined = json({
  data: {
    verify: {
      ok: false,
      message: "No record found",
      result: null,
      error: { status: "FAILED", message: "No record found", decryptedError: null },
    },
  },
});

/** A server of its own, whose address makes every check one that nobody made before. */
async function serve(answer: FarEndScript["answer"] | readonly (Reply | undefined)[]): Promise<FarEnd> {
  const script: NonNullable<FarEndScript["answer"]> =
    typeof answer === "function"
      ? answer
      : (_, { count }) =>
          (answer as readonly Reply[])[Math.min(count, (answer as readonly Reply[]).length) - 1];
  const farEnd = await startFarEnd({ answer: script });
  stops.push(() => farEnd.stop());
  return farEnd;
}

function clientOf(
  farEnd: Pick<FarEnd, "url">,
  options: ClientOptions = {},
  transport = nodeTransport(),
): IndiConnect {
  const client = clientFor(transport, farEnd.url, { ledger, ...options });
  stops.push(() => client.close());
  return client;
}

const once = { once: true } as const;
const input = { name: "Example Person" };

/** Holds answers back until it is told. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("a check that was answered", () => {
  test("is not sent again: the answer comes from the ledger, read as usual, with its own receipt", async () => {
    const farEnd = await serve([answered]);
    const first = await clientOf(farEnd).verify(Everything, input, once);
    const again = await clientOf(farEnd).verify(Everything, input, once);
    expect(farEnd.requests).toHaveLength(1);
    expect(first.receipt).toMatchObject({ source: "call", recorded: true, attempts: 1, sent: "yes" });
    expect(first.receipt.ledgerKey).toMatch(/^[\w-]{22}$/);
    if (!again.ok) throw new Error("It was answered.");
    again.result satisfies EverythingResult;
    expect(again.result).toEqual(found.data.verify.result);
    expect(again.body()).toEqual(found);
    const { duration, ...receipt } = first.receipt;
    expect(again.receipt).toMatchObject({ ...receipt, source: "ledger" });
    expect(again.receipt.duration).toBeLessThanOrEqual(duration);
    expect(Object.isFrozen(again.receipt)).toBe(true);
  });

  test("is sent again without the option, or with once: false under a client's own", async () => {
    const farEnd = await serve([answered]);
    const client = clientOf(farEnd, { once: { maxAge: 60_000 } });
    await client.verify(Everything, input);
    expect((await client.verify(Everything, input)).receipt.source).toBe("ledger");
    const free = await client.verify(Everything, input, { once: false });
    expect(free.receipt).toMatchObject({ source: "call" });
    expect(free.receipt).not.toHaveProperty("ledgerKey");
    await clientOf(farEnd).verify(Everything, input);
    expect(farEnd.requests).toHaveLength(3);
  });

  test("is sent again where the answer is older than wished", async () => {
    const farEnd = await serve([answered]);
    const client = clientOf(farEnd, { once: { maxAge: 60_000 } });
    await client.verify(Everything, input);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await client.verify(Everything, input, { once: { subject: "a" } })).receipt.source).toBe(
      "ledger",
    );
    expect((await client.verify(Everything, input, { once: { maxAge: 0 } })).receipt.source).toBe("call");
    expect((await client.verify(Everything, input, once)).receipt.source).toBe("ledger");
  });

  test("is sent again where it lacks a path that is selected", async () => {
    const select = (fields: string) =>
      withService(
        parse(`mutation Wide($name: String, $all: Boolean = false) {
          verify(input: { documentType: "Wide", name: $name }) {
            ok message result { __typename ... on WideResult { ${fields} } } error { status }
          }
        }`) as unknown as TypedDocument<unknown, { name: string; all?: boolean }>,
      );
    const reply = (result: object): Reply =>
      json({
        data: { verify: { ok: true, message: null, result: { __typename: "WideResult", ...result } } },
      });
    const farEnd = await serve([reply({ a: 1 }), reply({ a: 1, b: 2 }), reply({ a: 1, b: 2, c: 3 })]);
    const client = clientOf(farEnd);
    const sources: string[] = [];
    for (const [fields, all] of [
      ["a", false],
      ["a b", false],
      ["a", false],
      ["b a", false],
      ["a b c @include(if: $all)", false],
      ["a b c @include(if: $all)", true],
      ["x: a", false],
    ] as const) {
      const { receipt } = await client.verify(
        select(fields) as never,
        { name: "Example", all } as never,
        once,
      );
      sources.push(receipt.source);
    }
    expect(sources).toEqual(["call", "call", "ledger", "ledger", "ledger", "call", "call"]);
  });

  test("is identified by what the vendor is asked, not by the names of variables", async () => {
    const document = (variable: string, literal: string) =>
      withService(
        parse(`mutation Own($${variable}: String) {
          verify(input: { documentType: "Own", name: $${variable}, mode: "${literal}" }) {
            ok message result { __typename ... on OwnResult { a } } error { status }
          }
        }`) as unknown as TypedDocument<unknown, Record<string, string>>,
      );
    const farEnd = await serve([
      json({ data: { verify: { ok: true, result: { __typename: "OwnResult", a: 1 } } } }),
    ]);
    const client = clientOf(farEnd);
    const source = async (variable: string, literal: string): Promise<string> =>
      (await client.verify(document(variable, literal) as never, { [variable]: "Example" } as never, once))
        .receipt.source;
    expect(await source("name", "strict")).toBe("call");
    expect(await source("who", "strict")).toBe("ledger");
    expect(await source("name", "loose")).toBe("call");
  });

  test("comes back through urql's own interface as well", async () => {
    const live = { __typename: "LivenessDetectionResult", is_live: true };
    const farEnd = await serve([
      json({ data: { verify: { ok: true, message: null, result: live, error: null } } }),
    ]);
    const url = "https://images.example.com/face.jpg";
    const { urql } = clientOf(farEnd);
    const ask = () => urql.mutation(FaceLivenessPassive, { url }, { indiconnect: once }).toPromise();
    const [first, again] = [await ask(), await ask()];
    expect(farEnd.requests).toHaveLength(1);
    expect(again.data).toEqual(first.data);
    expect(again.data?.verify?.result).toMatchObject(live);
    expect((again.extensions as { indiconnect: Receipt }).indiconnect.source).toBe("ledger");
    // And to verify().
    const { receipt } = await clientOf(farEnd).verify(FaceLivenessPassive, { url }, once);
    expect(receipt.source).toBe("ledger");
  });

  test("is kept without a word of its input or its finding in clear", async () => {
    const canary = "Zarathustra Example";
    const secret = { ...found.data.verify.result, finding: "Finding Canary" };
    const farEnd = await serve([json({ data: { verify: { ...found.data.verify, result: secret } } })]);
    const { receipt } = await clientOf(farEnd).verify(
      Everything,
      { name: canary },
      { once: { subject: "Subject Canary" } },
    );
    expect(receipt.recorded).toBe(true);
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name)).toString("latin1");
      expect(bytes).not.toMatch(/Zarathustra|Finding Canary|Subject Canary/);
    }
  });

  test("is kept as the vendor gave it, whatever an exchange of the app makes of it", async () => {
    const farEnd = await serve([answered]);
    const throwing = mapExchange({
      onResult() {
        throw new Error("canary");
      },
    });
    const failure = await failureOf(
      clientOf(farEnd, { exchanges: [throwing] }).verify(Everything, input, once),
    );
    expect(failure).toMatchObject({ code: "connection-lost", sent: "yes" });
    expect(failure.receipt).toMatchObject({ recorded: true, ledgerKey: expect.any(String) });
    const again = await clientOf(farEnd).verify(Everything, input, once);
    expect(again).toMatchObject({ ok: true, result: { finding: "yes" }, receipt: { source: "ledger" } });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("was answered after a mended document, and serves the full one from then on", async () => {
    const refusal = json(
      { errors: [{ message: 'Cannot query field "finding" on type "EverythingResult".' }] },
      400,
    );
    const extra = withService(
      parse(`mutation Extra($name: String) {
        verify(input: { documentType: "Extra", name: $name }) {
          ok message result { __typename ... on EverythingResult { finding more } } error { status }
        }
      }`) as unknown as TypedDocument<unknown, { name: string }>,
    );
    const more = json({
      data: { verify: { ok: true, message: null, result: { __typename: "EverythingResult", more: 1 } } },
    });
    const farEnd = await serve([refusal, more]);
    const first = await clientOf(farEnd).verify(extra as never, input as never, once);
    expect(first.receipt).toMatchObject({ attempts: 2, recorded: true });
    const again = await clientOf(farEnd).verify(extra as never, input as never, once);
    expect(again).toMatchObject({
      ok: true,
      result: { more: 1, finding: null },
      receipt: { source: "ledger" },
    });
    expect(farEnd.requests).toHaveLength(2);
  });
});

describe("a check that is in flight", () => {
  test("is sent once, and its answer goes to all who ask, of whatever client and ledger", async () => {
    const { open, opened } = gate();
    const farEnd = await serve(async () => {
      await opened;
      return answered;
    });
    const other = await openLedger(path, { key: KEY });
    stops.push(() => other.close());
    const clients = [clientOf(farEnd), clientOf(farEnd), clientOf(farEnd, { ledger: other })];
    const calls = Array.from({ length: 30 }, (_, index) =>
      clients[index % 3]!.verify(Everything, input, once),
    );
    while (farEnd.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    open();
    const sources = (await Promise.all(calls)).map(({ receipt }) => receipt.source);
    expect(farEnd.requests).toHaveLength(1);
    expect(sources.filter((source) => source === "call")).toHaveLength(1);
    expect(sources.filter((source) => source === "in-flight").length).toBeGreaterThan(20);
  });

  test("gives a decline to callers that wait; a later call asks the vendor again", async () => {
    const { open, opened } = gate();
    const farEnd = await serve(async (_, { count }) => {
      if (count === 1) await opened;
      return count === 1 ? declined : answered;
    });
    const client = clientOf(farEnd);
    const calls = [client.verify(Everything, input, once), client.verify(Everything, input, once)];
    while (farEnd.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    open();
    const outcomes = await Promise.all(calls);
    expect(outcomes).toMatchObject([
      { ok: false, error: { reason: "no-record" } },
      { ok: false, error: { reason: "no-record" } },
    ]);
    expect(outcomes.map(({ receipt }) => receipt.source).sort()).toEqual(["call", "in-flight"]);
    expect(await client.verify(Everything, input, once)).toMatchObject({
      ok: true,
      receipt: { source: "call" },
    });
  });

  test("is waited for up to the deadline, or until the caller aborts", async () => {
    const { open, opened } = gate();
    const farEnd = await serve(async () => {
      await opened;
      return answered;
    });
    const client = clientOf(farEnd);
    const holder = client.verify(Everything, input, once);
    while (farEnd.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const late = await failureOf(client.verify(Everything, input, { ...once, timeout: 1_000 }));
    expect(late).toMatchObject({
      code: "in-progress",
      sent: "no",
      retryable: true,
      receipt: { source: "none" },
    });
    const abort = new AbortController();
    const aborted = client.verify(Everything, input, { ...once, signal: abort.signal });
    setTimeout(() => abort.abort(), 30);
    expect(await failureOf(aborted)).toMatchObject({ code: "aborted", sent: "no" });
    open();
    await holder;
    expect(farEnd.requests).toHaveLength(1);
  });
});

describe("how a call ends", () => {
  // What each is to end as, written out: a change of the table is to be noticed.
  const FREE = ["redirected", "unauthorized", "payment-required", "rate-limited", "document-refused"];

  test.each(failureRows.map((row) => [row.name, row] as const))("%s", async (_, row) => {
    const { baseUrl, farEnd, stop } = await startRow(row);
    const fake = (callback: () => void, milliseconds: number): unknown =>
      milliseconds === 60_000
        ? farEnd.stalled.then(() => setTimeout(callback, 50))
        : setTimeout(callback, Math.min(milliseconds, 50));
    let tell = (_: string): void => {};
    const ending = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const ends = (how: string) => async (): Promise<boolean> => {
      tell(how);
      return true;
    };
    const claim: Claim = {
      key: "key",
      answered: ends("answered"),
      declined: ends("declined"),
      free: ends("free"),
      unknown: ends("unknown"),
    };
    const recording = { claim: async () => ({ kind: "claimed", claim }) as const };
    const options = { ledger: recording, once: true, maxResponseBytes: row.maxResponseBytes, maxRetries: 0 };
    const own = row.deadline ? { setTimeout: fake, clearTimeout: () => {} } : {};
    const client = clientFor(transportFor("node", row.trusted && authority), baseUrl, options, own);
    try {
      const call = client.verify(Everything, input);
      if (row.expected === "answered") {
        expect((await call).receipt).toMatchObject({ recorded: true, ledgerKey: "key" });
        expect(await ending).toBe("answered");
        return;
      }
      const { code, sent, receipt } = await failureOf(call);
      expect(code).toBe((row.expected as Expected).code);
      // The deadline passed before the ledger was asked.
      if (receipt?.ledgerKey === undefined) return expect(sent).toBe("no");
      const isFree = sent === "no" || FREE.includes(code);
      expect(await ending).toBe(isFree ? "free" : "unknown");
      if (sent !== "no") expect(errorCodes[code].ending).toBe(isFree ? "free" : "unknown");
    } finally {
      client.close();
      await stop();
    }
  });

  test("unknown blocks until somebody decides", async () => {
    const farEnd = await serve([json({}, 500), answered, json({}, 500), answered]);
    const client = clientOf(farEnd);
    const ask = () => client.verify(Everything, input, once);
    const failed = await failureOf(ask());
    expect(failed).toMatchObject({ code: "http-error", receipt: { recorded: true } });
    const blocked = await failureOf(ask());
    expect(blocked).toMatchObject({ code: "outcome-unknown", sent: "no", retryable: false });
    expect(blocked.message).toMatch(/request id 7c9e6679-.*ledger resolve --check .* Nothing was sent/s);
    const key = blocked.receipt?.ledgerKey as string;
    expect(key).toBe(failed.receipt?.ledgerKey);
    expect(farEnd.requests).toHaveLength(1);
    expect(await ledger.resolve(key, "not-billed")).toBe(true);
    expect((await ask()).receipt.source).toBe("call");
    expect((await ask()).receipt.source).toBe("ledger");
  });

  test("evenIfUnknown sends all the same", async () => {
    const farEnd = await serve([json({}, 500), answered]);
    const client = clientOf(farEnd);
    await failureOf(client.verify(Everything, input, once));
    const sent = await client.verify(Everything, input, { once: { evenIfUnknown: true } });
    expect(sent.receipt).toMatchObject({ source: "call", recorded: true });
    expect((await client.verify(Everything, input, once)).receipt.source).toBe("ledger");
    expect(farEnd.requests).toHaveLength(2);
  });

  test("a resend does not remove the doubt about the earlier request", async () => {
    const later = (status: number): Reply => ({ ...json({}, status), headers: { "retry-after": "0" } });
    const farEnd = await serve([later(503), { ...json({}, 429), headers: {} }]);
    const client = clientOf(farEnd, { retryAfter: true, maxRetries: 1 });
    expect(await failureOf(client.verify(Everything, input, once))).toMatchObject({ code: "rate-limited" });
    expect(farEnd.requests).toHaveLength(2);
    expect(await failureOf(client.verify(Everything, input, once))).toMatchObject({
      code: "outcome-unknown",
    });
    const answering = await serve([later(503), answered]);
    const other = clientOf(answering, { retryAfter: true });
    expect((await other.verify(Everything, input, once)).receipt).toMatchObject({
      attempts: 2,
      recorded: true,
    });
    expect((await other.verify(Everything, input, once)).receipt.source).toBe("ledger");
  });

  test("what never leaves is free", async () => {
    const farEnd = await serve([answered]);
    const client = clientOf(farEnd, {
      exchanges: [mapExchange({ onOperation: () => new Promise<never>(() => {}) })],
    });
    expect(await failureOf(client.verify(Everything, input, { ...once, timeout: 100 }))).toMatchObject({
      sent: "no",
    });
    expect((await clientOf(farEnd).verify(Everything, input, once)).receipt.source).toBe("call");
  });
});

describe("a call that ends in an odd way", () => {
  test("forwards nothing once an exchange of the app answered for it: its claim is given back", async () => {
    const farEnd = await serve([answered]);
    const forwarded: Promise<unknown>[] = [];
    const late: Exchange =
      ({ forward }) =>
      (operations) => {
        const all = share(operations);
        const pause = new Promise((resolve) => setTimeout(resolve, 20));
        const forwardLater = pipe(
          all,
          filter(({ kind }) => kind !== "teardown"),
          mergeMap((operation) => {
            const later = pause.then(() => operation);
            forwarded.push(later);
            return fromPromise(later);
          }),
          forward,
        );
        const answer = pipe(
          all,
          filter(({ kind }) => kind !== "teardown"),
          map((operation) => ({ operation, data: found.data, stale: false, hasNext: false })),
        );
        return merge([forwardLater, answer]);
      };
    const client = clientOf(farEnd, { exchanges: [late] });
    const calls = [client.verify(Everything, input, once), client.verify(Everything, input, once)];
    await Promise.all(calls);
    await Promise.all(forwarded);
    // Whoever asks now may send it, and is the only one that does.
    expect((await clientOf(farEnd).verify(Everything, input, once)).receipt.source).toBe("call");
    expect(farEnd.requests).toHaveLength(1);
  });

  test("is unknown where its answer nests too deep to be kept, and holds nobody up", async () => {
    const deep = `${"[".repeat(20_000)}1${"]".repeat(20_000)}`;
    const body = JSON.stringify(found).replace('"finding"', `"deep":${deep},"finding"`);
    const farEnd = await serve([{ ...answered, body }]);
    const { ok, receipt } = await clientOf(farEnd).verify(Everything, input, once);
    expect({ ok, receipt }).toMatchObject({ ok: true, receipt: { source: "call", recorded: false } });
    const again = await failureOf(clientOf(farEnd).verify(Everything, input, once));
    expect(again).toMatchObject({ code: "outcome-unknown", sent: "no" });
    expect(farEnd.requests).toHaveLength(1);
  });
});

describe("a ledger that fails", () => {
  test("has nothing sent", async () => {
    const farEnd = await serve([answered]);
    const closed = await openLedger(path, { key: KEY });
    await closed.close();
    const failure = await failureOf(clientOf(farEnd, { ledger: closed }).verify(Everything, input, once));
    expect(failure).toMatchObject({ code: "ledger-failed", sent: "no", retryable: true });
    expect(failure.message).toMatch(/^Everything: [^\n]*Nothing was sent and nothing is billed\.$/);
    expect(farEnd.requests).toHaveLength(0);
    const foreign = { claim: () => Promise.reject(new Error("canary")) };
    const other = await failureOf(clientOf(farEnd, { ledger: foreign }).verify(Everything, input, once));
    expect(other).toMatchObject({ code: "ledger-failed", sent: "no" });
    expect(other.message).not.toContain("canary");
  });

  test("loses no answer, and the receipt says that the ending is not written", async () => {
    const failing = await openLedger(path, { key: KEY });
    const farEnd = await serve(async () => {
      await failing.close();
      return answered;
    });
    const given = await clientOf(farEnd, { ledger: failing }).verify(Everything, input, once);
    expect(given).toMatchObject({ ok: true, result: { finding: "yes" }, receipt: { recorded: false } });
  });

  test("that hangs does not delay an answer beyond the deadline", async () => {
    const farEnd = await serve([answered]);
    const never = new Promise<boolean>(() => {});
    const claim = {
      key: "key",
      answered: () => never,
      declined: () => never,
      free: () => never,
      unknown: () => never,
    };
    const hanging = { claim: async () => ({ kind: "claimed", claim }) as const };
    const given = await clientOf(farEnd, { ledger: hanging }).verify(Everything, input, {
      ...once,
      timeout: 1_500,
    });
    expect(given).toMatchObject({ ok: true, receipt: { recorded: false } });
  });
});

describe("options", () => {
  test.each([
    [{ once: true }, /"once" needs a ledger: pass ledger: await openLedger/],
    [{ once: { maxAge: 5 } }, /"once" needs a ledger/],
  ])("%j without a ledger is refused in one line", async (options, line) => {
    const farEnd = await serve([answered]);
    const client = clientFor(nodeTransport(), farEnd.url);
    const refused = await failureOf(client.verify(Everything, input, options));
    expect(refused).toMatchObject({
      code: "invalid-option",
      sent: "no",
      message: expect.stringMatching(line),
    });
    expect(() => clientFor(nodeTransport(), farEnd.url, options)).toThrow(line);
  });

  test.each([
    [{ maxAge: -1 }, /maxAge/],
    [{ maxAge: Number.NaN }, /maxAge/],
    [{ subject: " " }, /subject/],
    [{ subjcet: "a" }, /unknown option "subjcet"/],
    [{ evenIfUnknown: 1 }, /evenIfUnknown/],
  ])("%j is refused", async (wrong, line) => {
    const farEnd = await serve([answered]);
    const refused = await failureOf(clientOf(farEnd).verify(Everything, input, { once: wrong as never }));
    expect(refused).toMatchObject({ code: "invalid-option", message: expect.stringMatching(line) });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("of one call are refused for all, and a ledger must be one", () => {
    const options = { ledger, once: { evenIfUnknown: true } } as ClientOptions;
    expect(() => clientFor(nodeTransport(), "http://127.0.0.1:9", options)).toThrow(/belong to a call/);
    expect(() => clientFor(nodeTransport(), "http://127.0.0.1:9", { ledger: {} as never })).toThrow(
      /openLedger/,
    );
  });
});

describe("a sandbox", () => {
  const check = async (client: IndiConnect): Promise<Receipt> =>
    (await client.verify(FaceLivenessPassive, { url: "https://images.example.com/face.jpg" }, once)).receipt;

  test("is asked by the connections that the calls take", async () => {
    const sandbox = createSandbox();
    stops.push(() => sandbox.close());
    const { port } = new URL((await sandbox.listen()).url);
    const agent = new Agent();
    agent.createConnection = (_, connected) => connect(Number(port), "127.0.0.1", connected as () => void);
    const behind = () => clientOf({ url: "http://127.0.0.1:1" }, {}, nodeTransport({ agent }));
    expect(await check(behind())).toMatchObject({ source: "call", simulated: true });
    expect(await check(behind())).toMatchObject({ source: "ledger", simulated: true });
  });

  test("is known by its transport or by its address, and its answers serve nobody else", async () => {
    const sandbox = createSandbox();
    stops.push(() => sandbox.close());
    const within: Transport = fetchTransport({ fetch: sandbox.fetch });
    const real = { url: "https://api.staging.indiconnect.in" };
    expect(await check(clientOf(real, {}, within))).toMatchObject({ source: "call", simulated: true });
    expect(await check(clientOf(real, {}, within))).toMatchObject({ source: "ledger", simulated: true });
    // A wrapper that hides what it is: its answers pass for nobody's.
    const hidden: Transport = fetchTransport({ fetch: (...request) => sandbox.fetch(...request) });
    expect(await check(clientOf(real, {}, hidden))).toMatchObject({ source: "call", simulated: true });
    expect(await check(clientOf(real, {}, hidden))).toMatchObject({ source: "call", simulated: true });

    const { url } = await sandbox.listen();
    expect(await check(clientOf({ url }))).toMatchObject({ source: "call", simulated: true });
    expect(await check(clientOf({ url }))).toMatchObject({ source: "ledger", simulated: true });
    await sandbox.close();
    // The same port leads to the vendor now.
    const live = { __typename: "LivenessDetectionResult", is_live: true };
    const farEnd = await startFarEnd({
      port: Number(new URL(url).port),
      answersGet: true,
      answer: ({ method }) =>
        method === "GET"
          ? { status: 405 }
          : json({ data: { verify: { ok: true, result: live, error: null } } }),
    });
    stops.push(() => farEnd.stop());
    expect(await check(clientOf({ url }))).toMatchObject({ source: "call", simulated: false });
    expect(await check(clientOf({ url }))).toMatchObject({ source: "ledger", simulated: false });
  });
});

test("an error of the ledger that ends with a question keeps its mark", async () => {
  const asks: Pick<Ledger, "claim"> = {
    async claim() {
      throw new IndiConnectError("ledger-failed", "IndiConnect ledger: x cannot be used. Is it running?");
    },
  };
  const failure = await failureOf(
    clientOf(await serve([])).verify(Everything, input, { once: { ledger: asks } }),
  );
  expect(failure.message).toMatch(/was not asked: x cannot be used\. Is it running\? Nothing was sent and/);
});

test("an error of the ledger is an IndiConnectError with a receipt", async () => {
  const failure = await failureOf(clientOf(await serve([json({}, 500)])).verify(Everything, input, once));
  expect(failure).toBeInstanceOf(IndiConnectError);
  expect(JSON.stringify(failure)).not.toContain("Example Person");
});
