import { afterEach, describe, expect, it } from "vitest";
import { createClient, FaceLivenessPassive, limitTransport, nodeTransport } from "../src/index.node.ts";
import { TokenBucket } from "../src/schedule/token-bucket.ts";
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
      // One timer wakes all that wait.
      expect(timers.length).toBeLessThan(2);
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

  it("names the limit that it refuses, and needs none that is not given", () => {
    for (const name of ["concurrency", "rate", "burst"]) {
      for (const value of [0, -1, Number.NaN, "5"]) {
        expect(() => limitTransport(nodeTransport(), { [name]: value })).toThrow(
          new RangeError(`limitTransport: ${name} must be above 0`),
        );
      }
    }
    expect(() => limitTransport(nodeTransport(), { concurrency: 1 })).not.toThrow();
    expect(() => limitTransport(nodeTransport(), { rate: 0.1 })).not.toThrow();
  });

  it("gives the place of a request that failed to the next", async () => {
    let sent = 0;
    const transport = limitTransport(
      {
        async send() {
          sent++;
          throw new Error("the transport's own");
        },
      },
      { concurrency: 1 },
    );
    const request = { onCancel: () => () => {} } as never;
    const ends = await Promise.allSettled([1, 2, 3].map(() => transport.send(request)));
    expect(ends.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
    expect(sent).toBe(3);
  });

  it("forgets a call that has its turn: cutting it short later takes no other's place", async () => {
    const cancels: (() => void)[] = [];
    const ends: (() => void)[] = [];
    let forgotten = 0;
    const request = {
      onCancel(listener: () => void) {
        cancels.push(listener);
        return () => forgotten++;
      },
    } as never;
    const transport = limitTransport(
      {
        send: () =>
          new Promise((resolve) =>
            ends.push(() => resolve({ status: 200, body: "", header: () => undefined })),
          ),
      },
      { concurrency: 1 },
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const first = transport.send(request);
    const second = transport.send(request);
    await turn();
    expect(ends).toHaveLength(1);
    cancels[0]?.();
    await turn();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    await turn();
    ends[1]?.();
    await expect(second).resolves.toMatchObject({ status: 200 });
    expect(forgotten).toBe(2);
  });

  it("lets the next one out where one before it gave up waiting", async () => {
    const cancels: (() => void)[] = [];
    const ends: (() => void)[] = [];
    const request = {
      onCancel(listener: () => void) {
        cancels.push(listener);
        return () => {};
      },
    } as never;
    const answer = { status: 200, body: "", header: () => undefined };
    const transport = limitTransport(
      { send: () => new Promise((resolve) => ends.push(() => resolve(answer))) },
      { concurrency: 1 },
    );
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const first = transport.send(request);
    const second = transport.send(request);
    const third = transport.send(request);
    cancels[1]?.();
    await expect(second).rejects.toMatchObject({ code: "connection-failed", sent: "no" });
    await turn();
    ends[0]?.();
    await expect(first).resolves.toBe(answer);
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await expect(third).resolves.toBe(answer);
  });

  it("closes the transport that it limits, and one without close too", () => {
    let closed = 0;
    const send = () => Promise.reject(new Error("unused"));
    limitTransport({ send, close: () => void closed++ }, { rate: 1 }).close?.();
    limitTransport({ send }, { rate: 1 }).close?.();
    expect(closed).toBe(1);
  });

  it("waits on the machine's own clock where no other is given", async () => {
    const left: number[] = [];
    const transport = limitTransport(
      {
        async send() {
          left.push(performance.now());
          return { status: 200, body: "", header: () => undefined };
        },
      },
      { rate: 20 },
    );
    const request = { onCancel: () => () => {} } as never;
    await Promise.all([1, 2, 3].map(() => transport.send(request)));
    const [first = 0, second = 0, third = 0] = left;
    expect(second - first).toBeGreaterThan(40);
    expect(third - second).toBeGreaterThan(30);
  });
});

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

  it("takes a token that is all but full, and what it lacked stays owed", () => {
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
