import { afterEach, describe, expect, it } from "vitest";
import { createClient, FaceLivenessPassive, limitTransport, nodeTransport } from "../src/index.node.ts";
import { type FarEnd, startFarEnd } from "./servers/far-end.ts";

const credentials = {
  serviceKey: "sk_test_example",
  accessKey: "indc_test_example",
  secretKey: "ac_test_example",
};
const url = "https://example.com/face.jpg";
const body = JSON.stringify({
  data: { verify: { ok: true, result: { __typename: "LivenessDetectionResult" } } },
});

let farEnd: FarEnd | undefined;
afterEach(() => farEnd?.stop());

describe("limitTransport", () => {
  it("keeps the requests in flight within the limit and serves in order of arrival", async () => {
    let inFlight = 0;
    let most = 0;
    farEnd = await startFarEnd({
      answer: async () => {
        most = Math.max(most, ++inFlight);
        await new Promise((resolve) => setTimeout(resolve, 10));
        inFlight--;
        return { body };
      },
    });
    const transport = limitTransport(nodeTransport(), { concurrency: 3 });
    const client = createClient({ baseUrl: farEnd.url, credentials, transport });
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        await client.verify(FaceLivenessPassive, { url: `${url}?${index}` });
        order.push(index);
      }),
    );
    expect(most).toBe(3);
    const arrived = farEnd.requests.map((request) => Number(/jpg\?(\d+)/.exec(request.body)?.[1]));
    // Three connections are opened at once and may overtake each other; nothing overtakes a whole round.
    for (const [place, index] of arrived.entries()) expect(Math.abs(place - index)).toBeLessThan(3);
    expect(order).toHaveLength(20);
    client.close();
  });

  it("lets requests out at the rate, with a burst after quiet", async () => {
    let now = 0;
    const timers: { at: number; run: () => void }[] = [];
    const clock = {
      now: () => now,
      setTimeout: (run: () => void, wait: number) => timers.push({ at: now + wait, run }),
    };
    const left: number[] = [];
    const transport = limitTransport(
      {
        send: async () => {
          left.push(now);
          return { status: 200, body: "", header: () => undefined };
        },
      },
      { rate: 10, burst: 2 },
      clock,
    );
    const request = { onCancel: () => () => {} } as never;
    const all = Promise.all(Array.from({ length: 7 }, () => transport.send(request)));
    while (left.length < 7) {
      await new Promise((resolve) => setImmediate(resolve));
      const timer = timers.shift();
      if (timer !== undefined) {
        now = timer.at;
        timer.run();
      }
    }
    await all;
    expect(left).toEqual([0, 0, 100, 200, 300, 400, 500]);
  });

  it("gives up its place when the call is cut short, with nothing sent", async () => {
    farEnd = await startFarEnd({ answer: () => undefined });
    const transport = limitTransport(nodeTransport(), { concurrency: 1 });
    const client = createClient({ baseUrl: farEnd.url, credentials, transport, timeout: 400 });
    const first = client.verify(FaceLivenessPassive, { url });
    const controller = new AbortController();
    const second = client.verify(FaceLivenessPassive, { url }, { signal: controller.signal });
    const third = client.verify(FaceLivenessPassive, { url }, { timeout: 60 });
    setTimeout(() => controller.abort(), 30);
    await expect(second).rejects.toMatchObject({ code: "aborted", sent: "no" });
    await expect(third).rejects.toMatchObject({ code: "timeout", sent: "no" });
    await expect(first).rejects.toMatchObject({ code: "timeout", sent: "unknown" });
    expect(farEnd.requests).toHaveLength(1);
    client.close();
  });

  it.each([{ concurrency: 0 }, { rate: -1 }, { rate: Number.NaN }])("refuses %o", (limits) => {
    expect(() => limitTransport(nodeTransport(), limits)).toThrow(RangeError);
  });
});
