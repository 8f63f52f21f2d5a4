import { afterEach, describe, expect, it } from "vitest";
import { circuitExchange, createClient, FaceLivenessPassive } from "../src/index.node.ts";
import { type FarEnd, type Reply, startFarEnd } from "./servers/far-end.ts";

const credentials = {
  serviceKey: "sk_test_example",
  accessKey: "indc_test_example",
  secretKey: "ac_test_example",
};
const url = "https://example.com/face.jpg";
const good: Reply = {
  body: JSON.stringify({ data: { verify: { ok: true, result: { __typename: "LivenessDetectionResult" } } } }),
};
const broke: Reply = {
  body: JSON.stringify({
    data: {
      verify: {
        ok: false,
        result: null,
        error: { message: null, decryptedError: "INSUFFICIENT_PROVIDER_BALANCE" },
      },
    },
  }),
};

let farEnd: FarEnd | undefined;
afterEach(() => farEnd?.stop());

async function run(replies: readonly Reply[], calls: number, now?: (call: number) => number) {
  farEnd = await startFarEnd({ answer: (_, { count }) => replies[Math.min(count, replies.length) - 1] });
  let call = 0;
  const client = createClient({
    baseUrl: farEnd.url,
    credentials,
    exchanges: [circuitExchange({ failures: 3, pause: 1000, now: () => now?.(call) ?? 0 })],
  });
  const outcomes: string[] = [];
  for (call = 1; call <= calls; call++) {
    outcomes.push(
      await client.verify(FaceLivenessPassive, { url }).then(
        (verification) => (verification.ok ? "ok" : verification.error.reason),
        (error: { code: string; sent: string }) => `${error.code}/${error.sent}`,
      ),
    );
  }
  client.close();
  return outcomes;
}

describe("circuitExchange", () => {
  it("opens after refusals of the keys in a row", async () => {
    const outcomes = await run([{ status: 401 }], 6);
    expect(outcomes).toEqual([...Array(3).fill("unauthorized/yes"), ...Array(3).fill("circuit-open/no")]);
    expect(farEnd?.requests).toHaveLength(3);
  });

  it("opens when the balance is empty, whatever level says so", async () => {
    const outcomes = await run([broke, { status: 402 }, broke], 5);
    expect(outcomes).toEqual([
      "insufficient-balance",
      "payment-required/yes",
      "insufficient-balance",
      "circuit-open/no",
      "circuit-open/no",
    ]);
  });

  it("does not open for failures of other kinds, and closes at an answer", async () => {
    const outcomes = await run(
      [{ status: 401 }, { status: 401 }, good, { status: 401 }, { status: 500 }, { status: 401 }, good],
      7,
    );
    expect(outcomes).not.toContain("circuit-open/no");
  });

  it("lets one call through after the pause", async () => {
    const outcomes = await run([{ status: 401 }, { status: 401 }, { status: 401 }, good], 7, (call) =>
      call > 5 ? 2000 : 0,
    );
    expect(outcomes).toEqual([
      ...Array(3).fill("unauthorized/yes"),
      ...Array(2).fill("circuit-open/no"),
      "ok",
      "ok",
    ]);
  });

  it("counts the pause from the last failure, including that of a trial call", async () => {
    const times = [0, 9_000, 9_500, 10_000, 10_999, 11_000, 11_999, 12_000, 12_000];
    const outcomes = await run([...Array(5).fill({ status: 401 }), good], 8, (call) => times[call] ?? 0);
    expect(outcomes).toEqual([
      ...Array(3).fill("unauthorized/yes"),
      "circuit-open/no",
      "unauthorized/yes",
      "circuit-open/no",
      "unauthorized/yes",
      "circuit-open/no",
    ]);
  });

  it("does not reset for a failure that says nothing about the keys", async () => {
    const refused = { status: 401 };
    const outcomes = await run([refused, { status: 500 }, refused, { status: 500 }, refused], 6);
    expect(outcomes.slice(-2)).toEqual(["unauthorized/yes", "circuit-open/no"]);
  });

  it("is closed by any answer, even one declined for another reason", async () => {
    const noRecord: Reply = {
      body: JSON.stringify({ data: { verify: { ok: false, message: "No record found", result: null } } }),
    };
    const outcomes = await run([{ status: 401 }, broke, noRecord, { status: 401 }, broke, good], 6);
    expect(outcomes).toEqual([
      "unauthorized/yes",
      "insufficient-balance",
      "no-record",
      "unauthorized/yes",
      "insufficient-balance",
      "ok",
    ]);
  });

  it.each([
    { message: "Insufficient wallet balance" },
    { error: { message: "Insufficient wallet balance" } },
    { message: "Authentication failed" },
  ])("hears of it in %o", async (words) => {
    const declined = { body: JSON.stringify({ data: { verify: { ok: false, result: null, ...words } } }) };
    expect((await run([declined], 4)).at(-1)).toBe("circuit-open/no");
  });

  it("does not treat an answer as a refusal because of its words", async () => {
    const message = "Insufficient wallet balance is near";
    const result = { __typename: "LivenessDetectionResult" };
    const answered = { body: JSON.stringify({ data: { verify: { ok: true, message, result } } }) };
    expect(await run([answered], 5)).toEqual(Array(5).fill("ok"));
  });

  it("lets only one of several calls through as a trial, and tells the others why", async () => {
    let now = 0;
    farEnd = await startFarEnd({ answer: () => ({ status: 402 }) });
    const client = createClient({
      baseUrl: farEnd.url,
      credentials,
      exchanges: [circuitExchange({ failures: 2, pause: 1000, now: () => now })],
    });
    const verify = () => client.verify(FaceLivenessPassive, { url }).catch((error: unknown) => error);
    await verify();
    await verify();
    now = 1000;
    const errors = (await Promise.all([verify(), verify(), verify()])) as { code: string; message: string }[];
    expect(errors.map(({ code }) => code).sort()).toEqual([
      "circuit-open",
      "circuit-open",
      "payment-required",
    ]);
    expect(farEnd.requests).toHaveLength(3);
    expect(errors.find(({ code }) => code === "circuit-open")?.message).toBe(
      "FaceLivenessPassive: the circuit is open because 2 calls in a row were refused for the keys or the balance. " +
        "Nothing was sent and nothing is billed.",
    );
    client.close();
  });

  it("opens after five failures by default", async () => {
    farEnd = await startFarEnd({ answer: () => ({ status: 401 }) });
    const client = createClient({
      baseUrl: farEnd.url,
      credentials,
      exchanges: [circuitExchange()],
    });
    const codes: unknown[] = [];
    for (let call = 0; call < 7; call++) {
      codes.push(
        await client.verify(FaceLivenessPassive, { url }).catch((error: { code: string }) => error.code),
      );
    }
    expect(codes).toEqual([...Array(5).fill("unauthorized"), "circuit-open", "circuit-open"]);
    client.close();
  });

  it("does not open for refusals with another cause", async () => {
    const unknown = { body: JSON.stringify({ errors: [{ message: 'Unknown type "Nothing".' }] }) };
    expect(await run([unknown], 4)).toEqual(Array(4).fill("document-refused/yes"));
  });
});
