import { afterEach, describe, expect, it } from "vitest";
import { createClient, FaceLivenessPassive, type Transport, TransportError } from "../../src/index.node.ts";
import { clientFor, Everything, failureOf, found } from "../clients.ts";
import { type FarEnd, startFarEnd } from "../servers/far-end.ts";
import { VirtualTime } from "../virtual-time.ts";

const credentials = {
  serviceKey: "sk_test_example",
  accessKey: "indc_test_example",
  secretKey: "ac_test_example",
};
const url = "https://example.com/face.jpg";
const body = JSON.stringify({
  data: { verify: { ok: true, result: { __typename: "LivenessDetectionResult" } } },
});
const answer = { status: 200, body: JSON.stringify(found), header: () => undefined };
const turn = () => new Promise((resolve) => setImmediate(resolve));

let farEnd: FarEnd | undefined;
afterEach(() => farEnd?.stop());

describe("limits", () => {
  it("keep the requests in flight within the concurrency and serve in order of arrival", async () => {
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
    const client = createClient({ baseUrl: farEnd.url, credentials, limits: { concurrency: 3 } });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        client.verify(FaceLivenessPassive, { url: `${url}?${index}` }),
      ),
    );
    expect(most).toBe(3);
    const arrived = farEnd.requests.map((request) => Number(/jpg\?(\d+)/.exec(request.body)?.[1]));
    expect(arrived).toHaveLength(20);
    // Three connections are opened at once and may overtake each other; nothing overtakes a whole round.
    for (const [place, index] of arrived.entries()) expect(Math.abs(place - index)).toBeLessThan(3);
    client.close();
  });

  it("let requests out at the rate, and wake all that wait by one timer", async () => {
    let now = 0;
    const timers: { at: number; run: () => void }[] = [];
    const left: number[] = [];
    const transport: Transport = {
      send: async () => {
        left.push(now);
        return answer;
      },
    };
    const client = clientFor(
      transport,
      "https://host.example",
      { limits: { rate: 10 } },
      {
        now: () => now,
        setTimeout: (run, wait) => {
          // The deadline of each call is not what wakes it.
          if (wait < 60_000) timers.push({ at: now + wait, run });
          return undefined;
        },
      },
    );
    const all = Promise.all(Array.from({ length: 6 }, () => client.verify(Everything, {})));
    while (left.length < 6) {
      await turn();
      expect(timers.length).toBeLessThan(2);
      const timer = timers.shift();
      if (timer !== undefined) {
        now = timer.at;
        timer.run();
      }
    }
    await all;
    expect(left).toEqual([0, 100, 200, 300, 400, 500]);
  });

  it("release the place of a call that ends early: nothing was sent", async () => {
    farEnd = await startFarEnd({ answer: () => undefined });
    const limits = { concurrency: 1 };
    const client = createClient({ baseUrl: farEnd.url, credentials, limits, timeout: 400 });
    const first = client.verify(FaceLivenessPassive, { url });
    const controller = new AbortController();
    const second = client.verify(FaceLivenessPassive, { url }, { signal: controller.signal });
    const third = client.verify(FaceLivenessPassive, { url }, { timeout: 60 });
    setTimeout(() => controller.abort(), 30);
    const nothing = { sent: "no", receipt: { attempts: 0, source: "none" } };
    await expect(second).rejects.toMatchObject({ code: "aborted", ...nothing });
    await expect(third).rejects.toMatchObject({ code: "timeout", ...nothing });
    await expect(first).rejects.toMatchObject({ code: "timeout", sent: "unknown" });
    expect(farEnd.requests).toHaveLength(1);
    client.close();
  });

  it("give the place of a request that failed to the next", async () => {
    let sent = 0;
    const failing: Transport = {
      async send() {
        sent++;
        throw new Error("the transport's own");
      },
    };
    const client = clientFor(failing, "https://host.example", { limits: { concurrency: 1 } });
    const codes = await Promise.all(
      [1, 2, 3].map(async () => (await failureOf(client.verify(Everything, {}))).code),
    );
    expect(codes).toEqual(Array(3).fill("connection-lost"));
    expect(sent).toBe(3);
  });

  it("give the place to the next where one before it gave up waiting", async () => {
    const ends: (() => void)[] = [];
    const holding: Transport = {
      send: () => new Promise((resolve) => ends.push(() => resolve(answer))),
    };
    const client = clientFor(holding, "https://host.example", { limits: { concurrency: 1 } });
    const aborter = new AbortController();
    const first = client.verify(Everything, {});
    const second = failureOf(client.verify(Everything, {}, { signal: aborter.signal }));
    const third = client.verify(Everything, {});
    await turn();
    aborter.abort();
    expect(await second).toMatchObject({ code: "aborted", sent: "no" });
    expect(ends).toHaveLength(1);
    ends[0]?.();
    expect(await first).toMatchObject({ ok: true });
    await turn();
    expect(ends).toHaveLength(2);
    ends[1]?.();
    expect(await third).toMatchObject({ ok: true });
  });

  it("count a resend like any other request", async () => {
    let sends = 0;
    const time = new VirtualTime();
    const failing: Transport = {
      async send() {
        sends++;
        if (sends < 3) throw new TransportError("connection-failed", "no");
        return answer;
      },
    };
    const options = { limits: { concurrency: 1 } };
    const client = clientFor(failing, "https://host.example", options, time.dependencies);
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 3 } });
  });
});
