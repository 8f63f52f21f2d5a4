import { getEventListeners, once } from "node:events";
import type { Exchange } from "@urql/core";
import { afterEach, describe, expect, test } from "vitest";
import { delay, fromPromise, mergeMap, pipe } from "wonka";
import type { ClientOptions, Transport, VerifyOptions } from "../src/index.node.ts";
import {
  clientFor,
  Everything,
  failureOf,
  found,
  keys,
  type TransportName,
  transportFor,
  transportNames,
} from "./clients.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(script: FarEndScript): Promise<FarEnd> {
  const farEnd = await startFarEnd(script);
  stops.push(() => farEnd.stop());
  return farEnd;
}

function verify(
  transport: TransportName | Transport,
  baseUrl: string,
  call?: VerifyOptions,
  options?: ClientOptions,
): Promise<unknown> {
  const client = clientFor(
    typeof transport === "string" ? transportFor(transport) : transport,
    baseUrl,
    options,
  );
  stops.push(() => client.close());
  return client.verify(Everything, { name: "Example" }, call);
}

const answered = { body: JSON.stringify(found) };
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The far ends that keep a call waiting, and what is known when it is cut short there. */
const waits: readonly {
  readonly where: string;
  readonly script: FarEndScript;
  readonly tls?: true;
  readonly sent: Readonly<Record<TransportName, string>>;
  readonly status?: number;
}[] = [
  {
    where: "while connecting",
    script: { accepted: (tcp, stall) => void tcp.once("data", stall).resume() },
    tls: true,
    sent: { node: "no", fetch: "unknown" },
  },
  {
    where: "while the far end works",
    script: { answer: (_, { stall }) => void stall() },
    sent: { node: "unknown", fetch: "unknown" },
  },
  {
    where: "in the body",
    script: {
      answer: (_, { socket, stall }) =>
        void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"data":', () =>
          setTimeout(stall, 50),
        ),
    },
    sent: { node: "yes", fetch: "yes" },
    status: 200,
  },
];

describe.each(transportNames)("through %s", (transport) => {
  describe.each(waits)("$where", ({ script, tls, sent, status }) => {
    const begin = async (): Promise<{ farEnd: FarEnd; baseUrl: string }> => {
      const farEnd = await start(script);
      return { farEnd, baseUrl: tls ? farEnd.url.replace("http:", "https:") : farEnd.url };
    };

    test("the deadline ends the call in time", async () => {
      const { baseUrl } = await begin();
      const began = performance.now();
      const error = await failureOf(verify(transport, baseUrl, { timeout: 150 }));
      const took = performance.now() - began;
      expect(error).toMatchObject({
        code: "timeout",
        sent: sent[transport],
        receipt: { attempts: 1 },
        status,
      });
      expect(error.message).toContain("150 ms");
      // Only what provably did not leave may be tried again.
      expect(error.retryable).toBe(sent[transport] === "no");
      expect(took).toBeGreaterThan(140);
      expect(took).toBeLessThan(10_000);
    });

    test("the caller's signal ends it at once and lets the connection go", async () => {
      const { farEnd, baseUrl } = await begin();
      const aborter = new AbortController();
      const call = failureOf(verify(transport, baseUrl, { signal: aborter.signal }));
      await farEnd.stalled;
      expect(getEventListeners(aborter.signal, "abort")).toHaveLength(1);
      const began = performance.now();
      aborter.abort(new Error("the caller's own reason"));
      const error = await call;
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(error).toMatchObject({
        code: "aborted",
        sent: sent[transport],
        retryable: false,
        receipt: { attempts: 1 },
        status,
      });
      expect(error.message).not.toContain("own reason");
      expect(getEventListeners(aborter.signal, "abort")).toHaveLength(0);
      expect(farEnd.connections).toBe(1);
    });
  });

  test("all attempts share one deadline", async () => {
    // Each resend waits for a handshake that never comes; the node transport could try for ever.
    const farEnd = await start({ accepted: (tcp) => void setTimeout(() => tcp.destroy(), 40) });
    const began = performance.now();
    const error = await failureOf(
      verify(transport, farEnd.url.replace("http:", "https:"), { timeout: 300, maxRetries: 100 }),
    );
    const took = performance.now() - began;
    expect(took).toBeLessThan(10_000);
    if (transport === "node") {
      expect(error.sent).toBe("no");
      expect(error.receipt?.attempts).toBeGreaterThan(2);
      expect(took).toBeGreaterThan(200);
    }
  });

  test("a slow body does not extend the deadline", async () => {
    const farEnd = await start({
      answer(_, { socket }) {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n");
        const timer = setInterval(() => socket.write(" "), 20);
        socket.on("close", () => clearInterval(timer));
        return undefined;
      },
    });
    const error = await failureOf(verify(transport, farEnd.url, { timeout: 150 }));
    expect(error).toMatchObject({ code: "timeout", sent: "yes", status: 200 });
  });

  test("a signal that was aborted before sends nothing", async () => {
    const farEnd = await start({ answer: () => answered });
    const signal = AbortSignal.abort();
    const error = await failureOf(verify(transport, farEnd.url, { signal }));
    expect(error).toMatchObject({ code: "aborted", sent: "no", receipt: { attempts: 0 } });
    await pause(50);
    expect(farEnd.connections).toBe(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test("an abort while the keys are fetched sends nothing", async () => {
    const farEnd = await start({ answer: () => answered });
    const aborter = new AbortController();
    let give = (_: typeof keys): void => {};
    const credentials = (): Promise<typeof keys> =>
      new Promise((resolve) => {
        give = resolve;
      });
    const call = failureOf(verify(transport, farEnd.url, { signal: aborter.signal }, { credentials }));
    await pause(10);
    aborter.abort();
    expect(await call).toMatchObject({ code: "aborted", sent: "no", receipt: { attempts: 0 } });
    give(keys);
    await pause(50);
    expect(farEnd.connections).toBe(0);
  });

  test("the deadline passes while the keys are fetched: nothing is sent, then or later", async () => {
    const farEnd = await start({ answer: () => answered });
    let give = (_: typeof keys): void => {};
    const credentials = (): Promise<typeof keys> =>
      new Promise((resolve) => {
        give = resolve;
      });
    const error = await failureOf(verify(transport, farEnd.url, { timeout: 50 }, { credentials }));
    expect(error).toMatchObject({ code: "timeout", sent: "no", retryable: true, receipt: { attempts: 0 } });
    give(keys);
    await pause(50);
    expect(farEnd.connections).toBe(0);
  });

  test("an exchange that comes too late sends nothing", async () => {
    const farEnd = await start({ answer: () => answered });
    const late: Exchange[] = [
      ({ forward }) =>
        (operations) =>
          pipe(operations, delay(120), forward),
    ];
    const error = await failureOf(verify(transport, farEnd.url, { timeout: 40 }, { exchanges: late }));
    expect(error).toMatchObject({ code: "timeout", sent: "no" });
    await pause(150);
    expect(farEnd.requests).toHaveLength(0);
  });

  test("an exchange that keeps the answer back ends at the deadline, as perhaps sent", async () => {
    const farEnd = await start({ answer: () => answered });
    const mute: Exchange[] = [
      ({ forward }) =>
        (operations) =>
          pipe(
            forward(operations),
            mergeMap(() => fromPromise(new Promise<never>(() => {}))),
          ),
    ];
    const error = await failureOf(verify(transport, farEnd.url, { timeout: 150 }, { exchanges: mute }));
    expect(error).toMatchObject({ code: "timeout", sent: "unknown", retryable: false });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("an abort after the answer changes nothing", async () => {
    const farEnd = await start({ answer: () => answered });
    const aborter = new AbortController();
    const verification = await verify(transport, farEnd.url, { signal: aborter.signal });
    aborter.abort();
    await pause(10);
    expect(verification).toMatchObject({ ok: true });
    expect(getEventListeners(aborter.signal, "abort")).toHaveLength(0);
  });

  test("one signal for many calls keeps no listeners", async () => {
    const farEnd = await start({ answer: () => answered });
    const { signal } = new AbortController();
    const client = clientFor(transportFor(transport), farEnd.url);
    stops.push(() => client.close());
    const warnings: Error[] = [];
    const warn = (warning: Error): void => void warnings.push(warning);
    process.on("warning", warn);
    await Promise.all(Array.from({ length: 50 }, () => client.verify(Everything, {}, { signal })));
    await pause(1);
    process.off("warning", warn);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(warnings).toEqual([]);
  });

  test("no timer outlives its call", async () => {
    const farEnd = await start({ answer: (_, { count }) => (count === 1 ? answered : { status: 500 }) });
    const timers = new Set<unknown>();
    const client = clientFor(
      transportFor(transport),
      farEnd.url,
      {},
      {
        setTimeout(callback, milliseconds) {
          const timer = setTimeout(() => {
            timers.delete(timer);
            callback();
          }, milliseconds);
          timers.add(timer);
          return timer;
        },
        clearTimeout(timer: unknown) {
          timers.delete(timer);
          clearTimeout(timer as NodeJS.Timeout);
        },
      },
    );
    stops.push(() => client.close());
    await client.verify(Everything, {});
    expect(timers.size).toBe(0);
    await failureOf(client.verify(Everything, {}));
    expect(timers.size).toBe(0);
    await failureOf(client.verify(Everything, {}, { signal: AbortSignal.abort() }));
    await pause(5); // the turn that a transport is given to say what left
    expect(timers.size).toBe(0);
  });
});

describe("a transport that ignores the cancellation", () => {
  const stubborn: Transport = { send: () => new Promise(() => {}) };

  test("is not waited for after the deadline", async () => {
    const began = performance.now();
    const error = await failureOf(verify(stubborn, "http://127.0.0.1:9", { timeout: 50 }));
    expect(error).toMatchObject({
      code: "timeout",
      sent: "unknown",
      retryable: false,
      receipt: { attempts: 1 },
    });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("is left behind when the caller aborts", async () => {
    const aborter = new AbortController();
    const call = failureOf(verify(stubborn, "http://127.0.0.1:9", { signal: aborter.signal }));
    await pause(10);
    aborter.abort();
    expect(await call).toMatchObject({ code: "aborted", sent: "unknown" });
    expect(getEventListeners(aborter.signal, "abort")).toHaveLength(0);
  });

  test("is not even asked by an exchange that comes too late", async () => {
    let sends = 0;
    const counting: Transport = {
      send() {
        sends++;
        return new Promise(() => {});
      },
    };
    const late: Exchange[] = [
      ({ forward }) =>
        (operations) =>
          pipe(operations, delay(60), forward),
    ];
    await failureOf(verify(counting, "http://127.0.0.1:9", { timeout: 20 }, { exchanges: late }));
    await pause(80);
    expect(sends).toBe(0);
  });

  test("may answer later without harm", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const slow: Transport = {
      send: () => new Promise((_, reject) => setTimeout(() => reject(new Error("too late")), 60)),
    };
    await failureOf(verify(slow, "http://127.0.0.1:9", { timeout: 20 }));
    await pause(80);
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  test("reads the same from its signal, made late or early", async () => {
    const seen: boolean[] = [];
    const looking: Transport = {
      async send(request) {
        const { signal } = request;
        await once(signal, "abort");
        seen.push(signal.aborted, request.signal === signal);
        throw new Error("aborted");
      },
    };
    const error = await failureOf(verify(looking, "http://127.0.0.1:9", { timeout: 20 }));
    expect(error).toMatchObject({ code: "timeout", sent: "unknown" });
    expect(seen).toEqual([true, true]);
  });
});
