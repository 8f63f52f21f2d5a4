import { afterEach, describe, expect, test } from "vitest";
import { type ClientOptions, MobileOtpSend, type VerifyOptions } from "../src/index.node.ts";
import { clientFor, Everything, failureOf, found, transportFor, transportNames } from "./clients.ts";
import { type FarEnd, type FarEndScript, type Reply, startFarEnd } from "./servers/far-end.ts";
import { VirtualTime } from "./virtual-time.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(answer: FarEndScript["answer"]): Promise<FarEnd> {
  const farEnd = await startFarEnd(answer ? { answer } : {});
  stops.push(() => farEnd.stop());
  return farEnd;
}

/** An address where nothing listens. */
async function closedAddress(): Promise<string> {
  const farEnd = await startFarEnd({});
  await farEnd.stop();
  return farEnd.url;
}

const answered: Reply = { body: JSON.stringify(found) };
const later = (value: string, status = 429): Reply => ({ status, headers: { "retry-after": value } });

describe.each(transportNames)("through %s", (transportName) => {
  const verify = (
    baseUrl: string,
    {
      options = {},
      call,
      time = new VirtualTime(),
      random = () => 1,
    }: {
      options?: ClientOptions;
      call?: VerifyOptions;
      time?: VirtualTime;
      random?: () => number;
    } = {},
  ) => {
    const client = clientFor(transportFor(transportName), baseUrl, options, { ...time.dependencies, random });
    stops.push(() => client.close());
    return client.verify(Everything, { name: "Example" }, call);
  };

  describe("what did not leave", () => {
    test("is sent again twice, after pauses that double at most", async () => {
      const time = new VirtualTime();
      const error = await failureOf(verify(await closedAddress(), { time }));
      expect(error).toMatchObject({
        code: "connection-failed",
        sent: "no",
        retryable: true,
        receipt: { attempts: 3 },
      });
      expect(time.pauses).toEqual([200, 400]);
      expect(time.open).toBe(0);
    });

    test("is sent again after a random part of the longest pause", async () => {
      const time = new VirtualTime();
      const luck = [0.25, 0.5];
      await failureOf(verify(await closedAddress(), { time, random: () => luck.shift() as number }));
      expect(time.pauses).toEqual([50, 200]);
    });

    test("never pauses for longer than 5 s", async () => {
      const time = new VirtualTime();
      const error = await failureOf(verify(await closedAddress(), { time, options: { maxRetries: 7 } }));
      expect(error.receipt?.attempts).toBe(8);
      expect(time.pauses).toEqual([200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
    });

    test("is not sent again with maxRetries 0, of the client or of the call", async () => {
      const baseUrl = await closedAddress();
      expect(await failureOf(verify(baseUrl, { options: { maxRetries: 0 } }))).toMatchObject({
        receipt: { attempts: 1 },
      });
      expect(await failureOf(verify(baseUrl, { call: { maxRetries: 0 } }))).toMatchObject({
        receipt: { attempts: 1 },
      });
      const error = await failureOf(verify(baseUrl, { options: { maxRetries: 0 }, call: { maxRetries: 1 } }));
      expect(error).toMatchObject({ receipt: { attempts: 2 } });
    });

    test("is not sent again where the pause would outlast the deadline", async () => {
      const time = new VirtualTime(500);
      const error = await failureOf(
        verify(await closedAddress(), { time, options: { timeout: 500, maxRetries: 9 } }),
      );
      // 200 fit, then 400 do not.
      expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 2 } });
      expect(time.pauses).toEqual([200]);
    });

    test("succeeds once the server is up", async () => {
      const baseUrl = await closedAddress();
      const { port } = new URL(baseUrl);
      let farEnd: FarEnd | undefined;
      const time = new VirtualTime();
      const slow: typeof time.dependencies = {
        ...time.dependencies,
        setTimeout: (callback, milliseconds) =>
          milliseconds === 60_000
            ? time.dependencies.setTimeout(callback, milliseconds)
            : startFarEnd({ port: Number(port), answer: () => answered }).then((started) => {
                farEnd = started;
                stops.push(() => started.stop());
                callback();
              }),
      };
      const client = clientFor(transportFor(transportName), baseUrl, {}, slow);
      stops.push(() => client.close());
      expect(await client.verify(Everything, { name: "Example" })).toMatchObject({
        ok: true,
        receipt: { attempts: 2 },
      });
      expect(farEnd?.requests).toHaveLength(1);
    });

    test("is given up at once when the caller aborts in the pause", async () => {
      const aborter = new AbortController();
      const time = new VirtualTime();
      let cleared = 0;
      const client = clientFor(
        transportFor(transportName),
        await closedAddress(),
        {},
        {
          ...time.dependencies,
          setTimeout(callback, milliseconds) {
            if (milliseconds === 60_000 || milliseconds === 0) return setTimeout(callback, milliseconds);
            aborter.abort(); // in the pause, which never ends of itself
            return undefined;
          },
          clearTimeout(timer: unknown) {
            if (timer === undefined) cleared++;
            else clearTimeout(timer as NodeJS.Timeout);
          },
          random: () => 1,
        },
      );
      stops.push(() => client.close());
      const error = await failureOf(
        client.verify(Everything, { name: "Example" }, { signal: aborter.signal }),
      );
      expect(error).toMatchObject({
        code: "aborted",
        sent: "no",
        retryable: false,
        receipt: { attempts: 1 },
      });
      expect(cleared).toBe(1);
    });
  });

  describe("what may have left is never sent again", () => {
    test.each<[string, FarEndScript["answer"]]>([
      ["a reset", (_, { tcp }) => void tcp.resetAndDestroy()],
      ["a close", (_, { tcp }) => void tcp.end()],
      ["a cut body", (_, { tcp }) => void tcp.end("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")],
      ["HTTP 500", () => ({ status: 500 })],
      ["HTTP 502", () => ({ status: 502 })],
      ["HTTP 503", () => ({ status: 503 })],
      ["HTTP 429", () => ({ status: 429 })],
      ["HTTP 503 with Retry-After", () => later("0", 503)],
      ["HTTP 429 with Retry-After", () => later("0")],
      ["a redirect", () => ({ status: 307, headers: { location: "/" } })],
      ["no GraphQL", () => ({ body: "{}" })],
    ])("%s", async (_, answer) => {
      const farEnd = await start(answer);
      const time = new VirtualTime();
      const error = await failureOf(verify(farEnd.url, { time, options: { maxRetries: 9 } }));
      expect(error).toMatchObject({ receipt: { attempts: 1 }, retryable: false });
      expect(error.sent).not.toBe("no");
      expect(farEnd.requests).toHaveLength(1);
      expect(time.pauses).toEqual([]);
    });

    test("ok: false", async () => {
      const farEnd = await start(() => ({ body: JSON.stringify({ data: { verify: { ok: false } } }) }));
      expect(await verify(farEnd.url)).toMatchObject({ ok: false, receipt: { attempts: 1 } });
      expect(farEnd.requests).toHaveLength(1);
    });
  });

  describe("Retry-After, where the caller opts in", () => {
    const laterOnce =
      (value: string, status = 429, headers: Record<string, string> = {}): FarEndScript["answer"] =>
      (_, { count }) =>
        count === 1 ? { status, headers: { "retry-after": value, ...headers } } : answered;

    test.each<[string, string, number]>([
      ["seconds", "7", 7_000],
      ["no time at all", "0", 0],
      ["a fraction", "0.25", 250],
      ["a fraction that is no whole number of milliseconds", "0.0001", 1],
      ["blanks around", " 3 ", 3_000],
    ])("%s", async (_, value, pause) => {
      for (const status of [429, 503]) {
        const farEnd = await start(laterOnce(value, status));
        const time = new VirtualTime();
        expect(await verify(farEnd.url, { time, options: { retryAfter: true } })).toMatchObject({
          receipt: { attempts: 2 },
        });
        expect(farEnd.requests).toHaveLength(2);
        expect(time.pauses).toEqual(pause === 0 ? [] : [pause]);
        expect(time.open).toBe(0);
      }
    });

    test.each<[string, string]>([
      ["as the standard writes it today", "Thu, 01 Jan 2026 00:00:09 GMT"],
      ["with a two-digit year", "Thursday, 01-Jan-26 00:00:09 GMT"],
      ["of asctime", "Thu Jan  1 00:00:09 2026"],
    ])("a date %s counts from the server's own clock", async (_, value) => {
      const farEnd = await start(laterOnce(value, 429, { date: "Thu, 01 Jan 2026 00:00:00 GMT" }));
      const time = new VirtualTime();
      expect(await verify(farEnd.url, { time, options: { retryAfter: true } })).toMatchObject({
        receipt: { attempts: 2 },
      });
      expect(time.pauses).toEqual([9_000]);
    });

    test("a date counts from this machine's clock where the server does not say its own", async () => {
      const farEnd = await start((_, { count }) =>
        count === 1 ? later(new Date(Date.now() + 10_000).toUTCString()) : answered,
      );
      const time = new VirtualTime();
      expect(await verify(farEnd.url, { time, options: { retryAfter: true } })).toMatchObject({
        receipt: { attempts: 2 },
      });
      expect(time.pauses[0]).toBeGreaterThan(7_000);
      expect(time.pauses[0]).toBeLessThanOrEqual(10_000);
    });

    test("a date in the past means now", async () => {
      const farEnd = await start(laterOnce("Thu, 01 Jan 2015 00:00:00 GMT"));
      const time = new VirtualTime();
      expect(await verify(farEnd.url, { time, options: { retryAfter: true } })).toMatchObject({
        receipt: { attempts: 2 },
      });
      expect(time.pauses).toEqual([]);
    });

    test.each<[string, string]>([
      ["malformed", "soon"],
      ["negative", "-5"],
      ["a word and a number", "soon 1"],
      ["a year", "2001-"],
      ["two numbers", "1, 2"],
      ["with a unit", "5s"],
      ["exponential", "1e3"],
      ["empty", ""],
      ["past the deadline", "61"],
      ["a date past the deadline", "Thu, 01 Jan 2099 00:00:00 GMT"],
      ["huge", "9".repeat(400)],
    ])("%s: not sent again", async (_, value) => {
      const farEnd = await start(laterOnce(value));
      const error = await failureOf(verify(farEnd.url, { options: { retryAfter: true } }));
      expect(error).toMatchObject({
        code: "rate-limited",
        sent: "yes",
        status: 429,
        receipt: { attempts: 1 },
      });
      expect(farEnd.requests).toHaveLength(1);
    });

    test("missing: not sent again", async () => {
      const farEnd = await start(() => ({ status: 503 }));
      const error = await failureOf(verify(farEnd.url, { options: { retryAfter: true } }));
      expect(error).toMatchObject({ code: "unavailable", receipt: { attempts: 1 }, retryAfter: undefined });
    });

    test("the error says how long the server asked to wait", async () => {
      const farEnd = await start(() => later("12"));
      expect(await failureOf(verify(farEnd.url))).toMatchObject({ retryAfter: 12_000 });
    });

    test("an input that comes back as a time to wait is not shown as one", async () => {
      const farEnd = await start(() => later("483926"));
      expect(await failureOf(verify(farEnd.url))).toMatchObject({ retryAfter: undefined });
    });

    test("other statuses with it are not sent again", async () => {
      for (const status of [400, 500, 502, 504]) {
        const farEnd = await start(() => later("0", status));
        expect(await failureOf(verify(farEnd.url, { options: { retryAfter: true } }))).toMatchObject({
          receipt: { attempts: 1 },
        });
        expect(farEnd.requests).toHaveLength(1);
      }
    });

    test("of one call, and against the client", async () => {
      const farEnd = await start(laterOnce("0"));
      expect(await verify(farEnd.url, { call: { retryAfter: true } })).toMatchObject({
        receipt: { attempts: 2 },
      });
      const strict = await start(laterOnce("0"));
      const error = await failureOf(
        verify(strict.url, { options: { retryAfter: true }, call: { retryAfter: false } }),
      );
      expect(error).toMatchObject({ receipt: { attempts: 1 } });
      expect(strict.requests).toHaveLength(1);
    });

    test("not more often than maxRetries", async () => {
      const farEnd = await start(() => later("1"));
      const time = new VirtualTime();
      const error = await failureOf(verify(farEnd.url, { time, options: { retryAfter: true } }));
      expect(error).toMatchObject({ code: "rate-limited", receipt: { attempts: 3 }, sent: "yes" });
      expect(farEnd.requests).toHaveLength(3);
      expect(time.pauses).toEqual([1_000, 1_000]);
    });

    test("not past the deadline: the error is that of the last answer, not a timeout", async () => {
      const farEnd = await start(() => later("40"));
      const time = new VirtualTime();
      const error = await failureOf(verify(farEnd.url, { time, options: { retryAfter: true } }));
      expect(error).toMatchObject({ code: "rate-limited", receipt: { attempts: 2 } });
      expect(time.pauses).toEqual([40_000]);
    });
  });

  describe("a service whose repeat is never harmless", () => {
    test("is not sent again on Retry-After", async () => {
      const farEnd = await start(() => later("0"));
      const client = clientFor(transportFor(transportName), farEnd.url, { retryAfter: true });
      stops.push(() => client.close());
      const call = client.verify(MobileOtpSend, { mobileNumber: "9876543210" }, { retryAfter: true });
      expect(await failureOf(call)).toMatchObject({ code: "rate-limited", receipt: { attempts: 1 } });
      expect(farEnd.requests).toHaveLength(1);
    });

    test("is not even sent again where it did not leave", async () => {
      const client = clientFor(transportFor(transportName), await closedAddress(), { maxRetries: 5 });
      stops.push(() => client.close());
      const call = client.verify(MobileOtpSend, { mobileNumber: "9876543210" });
      expect(await failureOf(call)).toMatchObject({
        code: "connection-failed",
        sent: "no",
        receipt: { attempts: 1 },
      });
    });
  });
});
