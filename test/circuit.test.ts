import { afterEach, describe, expect, it } from "vitest";
import { circuitExchange, createClient, FaceLivenessPassive, withExchanges } from "../src/index.node.ts";
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
    exchanges: withExchanges([circuitExchange({ failures: 3, pause: 1000, now: () => now?.(call) ?? 0 })]),
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

  it("lets one out to try after the pause", async () => {
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
});
