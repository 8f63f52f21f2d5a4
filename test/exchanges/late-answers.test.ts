import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type ClientOptions,
  fetchTransport,
  type IndiConnect,
  MobileOtpSend,
  nodeTransport,
  type Transport,
} from "../../src/index.node.ts";
import { type Claim, type Ledger, openLedger } from "../../src/ledger.ts";
import { clientFor, Everything, failureOf, found } from "../clients.ts";
import { KEY, testFolder } from "../ledger/ledger-fixtures.ts";
import { type FarEnd, type Reply, startFarEnd } from "../servers/far-end.ts";

const { folder, remove } = testFolder();
let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger(join(folder, "checks.db"), { key: KEY });
});
afterAll(async () => {
  await ledger.close();
  remove();
});
const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const once = { once: true } as const;
const input = { name: "Example Person" };
const answered: Reply = { headers: { "content-type": "application/json" }, body: JSON.stringify(found) };

interface Late {
  readonly client: IndiConnect;
  readonly farEnd: FarEnd;
  /** Has the server answer. */
  readonly answer: (reply?: Reply) => void;
  /** Has the deadline pass. */
  readonly deadline: () => void;
  /** Has the two minutes pass. */
  readonly giveUp: () => void;
}

/** A server that answers when it is told, and a client whose two minutes pass when they are told. */
async function setUp(options: ClientOptions = {}, transport: Transport = nodeTransport()): Promise<Late> {
  const waiting: ((reply: Reply) => void)[] = [];
  const farEnd = await startFarEnd({ answer: () => new Promise<Reply>((resolve) => waiting.push(resolve)) });
  const timers = new Map<() => void, number>();
  const ring = (milliseconds: number): void => {
    for (const [callback, after] of timers) if (after === milliseconds) callback();
  };
  const client = clientFor(
    transport,
    farEnd.url,
    { ledger, ...options },
    {
      setTimeout: (callback, milliseconds) => {
        if (milliseconds < 60_000) return setTimeout(callback, milliseconds);
        timers.set(callback, milliseconds);
        return callback;
      },
      clearTimeout: (timer: unknown) => {
        if (!timers.delete(timer as () => void)) clearTimeout(timer as never);
      },
    },
  );
  stops.push(
    () => client.close(),
    () => farEnd.stop(),
  );
  return {
    client,
    farEnd,
    answer: (reply = answered) => waiting.shift()?.(reply),
    deadline: () => ring(60_000),
    giveUp: () => ring(120_000),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const isUnknown = async (key: string | undefined): Promise<boolean> =>
  (await ledger.unknown()).some((each) => each.key === key);

describe("an answer after the deadline", () => {
  test.each(["node", "fetch"])("is not lost, through %s", async (name) => {
    const transport = name === "node" ? nodeTransport() : fetchTransport();
    const { client, farEnd, answer, deadline } = await setUp({}, transport);
    const call = failureOf(client.verify(Everything, input, once));
    await until(() => farEnd.requests.length === 1);
    deadline();
    const late = await call;
    expect(late).toMatchObject({ code: "timeout", sent: "unknown", receipt: { attempts: 1 } });
    expect(late.receipt?.ledgerKey).toMatch(/^[\w-]{22}$/);
    expect(late.receipt).not.toHaveProperty("recorded");
    const waiter = client.verify(Everything, input, once);
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer();
    expect(await waiter).toMatchObject({
      ok: true,
      result: { finding: "yes" },
      receipt: { source: "in-flight", sent: "yes", attempts: 1, ledgerKey: late.receipt?.ledgerKey },
    });
    expect((await client.verify(Everything, input, once)).receipt.source).toBe("ledger");
    expect(farEnd.requests).toHaveLength(1);
  });

  test("settles the claim also where the caller aborted, and whatever it says", async () => {
    const { client, farEnd, answer } = await setUp();
    const abort = new AbortController();
    const call = client.verify(Everything, input, { ...once, signal: abort.signal });
    await until(() => farEnd.requests.length === 1);
    abort.abort();
    const { code, sent, receipt } = await failureOf(call);
    expect({ code, sent }).toEqual({ code: "aborted", sent: "unknown" });
    answer({ status: 401, body: "{}" });
    // Nothing was executed: the check is free again.
    const again = client.verify(Everything, input, once);
    await until(() => farEnd.requests.length === 2);
    answer({ status: 500, body: "{}" });
    expect(await failureOf(again)).toMatchObject({ code: "http-error" });
    expect(await isUnknown(receipt?.ledgerKey)).toBe(true);
  });

  test("is awaited for two minutes, and then nobody knows", async () => {
    const { client, farEnd, deadline, giveUp } = await setUp();
    const call = failureOf(client.verify(Everything, input, once));
    await until(() => farEnd.requests.length === 1);
    deadline();
    const { receipt } = await call;
    expect(await isUnknown(receipt?.ledgerKey)).toBe(false);
    giveUp();
    await until(() => isUnknown(receipt?.ledgerKey));
    const { code } = await failureOf(client.verify(Everything, input, once));
    expect(code).toBe("outcome-unknown");
  });

  test("leaves nothing open even if the transport ignores the end", async () => {
    let isSent = false;
    const deaf: Transport = {
      send: () => {
        isSent = true;
        return new Promise(() => {});
      },
    };
    const { client, deadline, giveUp } = await setUp({}, deaf);
    const call = failureOf(client.verify(Everything, { name: "Deaf" }, once));
    await until(() => isSent);
    deadline();
    const { receipt } = await call;
    giveUp();
    await until(() => isUnknown(receipt?.ledgerKey));
  });

  test("is awaited for no more than 256 calls", async () => {
    let requests = 0;
    const cut: string[] = [];
    const slow: Transport = {
      send: (request) => {
        const number = ++requests;
        return new Promise((_, reject) => {
          request.onCancel(() => {
            cut.push(`${number}`);
            reject(new Error("cut"));
          });
        });
      },
    };
    const claim = (): Claim => ({
      key: "key",
      answered: async () => true,
      declined: async () => true,
      free: async () => true,
      unknown: async () => true,
    });
    const recording = { claim: async () => ({ kind: "claimed", claim: claim() }) as const };
    const { client } = await setUp({ ledger: recording }, slow);
    const abort = new AbortController();
    const options = { ...once, signal: abort.signal };
    const calls = Array.from({ length: 260 }, () => failureOf(client.verify(Everything, input, options)));
    await until(() => requests === 260);
    abort.abort();
    expect(new Set((await Promise.all(calls)).map(({ code }) => code))).toEqual(new Set(["aborted"]));
    expect(cut).toHaveLength(4);
  });
});

test("a request that has not left when its caller gives up never leaves, and its check is free", async () => {
  // A TLS handshake that never ends: nothing of the request is sent before it.
  let isAccepted = false;
  const farEnd = await startFarEnd({
    accepted: (tcp) => {
      isAccepted = true;
      tcp.resume();
    },
  });
  stops.push(() => farEnd.stop());
  const ends: string[] = [];
  const end = (how: string) => async (): Promise<boolean> => {
    ends.push(how);
    return true;
  };
  const claim = {
    key: "key",
    answered: end("answered"),
    declined: end("declined"),
    free: end("free"),
    unknown: end("unknown"),
  };
  const recording = { claim: async () => ({ kind: "claimed", claim }) as const };
  const transport = Object.assign(nodeTransport(), { simulated: true });
  const client = clientFor(transport, farEnd.url.replace("http:", "https:"), { ledger: recording });
  stops.push(() => client.close());
  const abort = new AbortController();
  const call = failureOf(client.verify(Everything, input, { ...once, signal: abort.signal }));
  await until(() => isAccepted);
  abort.abort();
  expect(await call).toMatchObject({ code: "aborted", sent: "no" });
  await until(() => ends.length > 0);
  expect(ends).toEqual(["free"]);
});

test("without a ledger a connection ends at the deadline", async () => {
  let isClosed = false;
  const farEnd = await startFarEnd({
    answer: (_, { tcp }) => {
      tcp.on("close", () => {
        isClosed = true;
      });
      return undefined;
    },
  });
  stops.push(() => farEnd.stop());
  const client = clientFor(nodeTransport(), farEnd.url, { ledger });
  stops.push(() => client.close());
  expect(await failureOf(client.verify(Everything, input, { timeout: 100 }))).toMatchObject({
    code: "timeout",
  });
  await until(() => isClosed);
});

describe("a service that sends an OTP", () => {
  const otp: Reply = {
    body: JSON.stringify({
      data: {
        verify: {
          ok: true,
          result: { __typename: "MobileVerificationWithOtp", requestId: "x", message: "sent" },
        },
      },
    }),
  };
  const mobile = { mobileNumber: "9876543210" };

  test("is left alone under a client's own once", async () => {
    const farEnd = await startFarEnd({ answer: () => otp });
    stops.push(() => farEnd.stop());
    const client = clientFor(nodeTransport(), farEnd.url, { ledger, once: true });
    stops.push(() => client.close());
    for (let calls = 0; calls < 2; calls++) {
      const { receipt } = await client.verify(MobileOtpSend, mobile);
      expect(receipt.source).toBe("call");
      expect(receipt).not.toHaveProperty("ledgerKey");
    }
    expect(farEnd.requests).toHaveLength(2);
  });

  test("refuses once of a call in one line", async () => {
    const client = clientFor(nodeTransport(), "http://127.0.0.1:9", { ledger });
    const failure = await failureOf(client.verify(MobileOtpSend, mobile, once));
    expect(failure).toMatchObject({ code: "invalid-option", sent: "no" });
    expect(failure.message).toMatch(
      /^Options of verify: "once" cannot be used with this service: [^\n]* Nothing was sent\.$/,
    );
  });
});
