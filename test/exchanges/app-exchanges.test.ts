import {
  type CombinedError,
  type Exchange,
  makeOperation,
  mapExchange,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { authExchange } from "@urql/exchange-auth";
import { retryExchange } from "@urql/exchange-retry";
import { afterEach, describe, expect, test } from "vitest";
import { filter, fromValue, makeSubject, map, merge, mergeMap, pipe, tap } from "wonka";
import {
  type ClientOptions,
  circuitExchange,
  type IndiConnect,
  IndiConnectError,
  nodeTransport,
  type RequestRecord,
} from "../../src/index.node.ts";
import { clientFor, Everything, failureOf, found } from "../clients.ts";
import { type FarEnd, type Reply, startFarEnd } from "../servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const answered: Reply = { body: JSON.stringify(found) };

/** A client with exchanges of the app's own, and the server that it calls. */
async function setUp(
  exchanges: readonly Exchange[],
  replies: readonly (Reply | undefined)[] = [answered],
  options: ClientOptions = {},
): Promise<{ client: IndiConnect; farEnd: FarEnd }> {
  const farEnd = await startFarEnd({
    answer: (_, { count }) => replies[Math.min(count, replies.length) - 1],
  });
  const client = clientFor(nodeTransport(), farEnd.url, { timeout: 5_000, ...options, exchanges });
  stops.push(
    () => client.close(),
    () => farEnd.stop(),
  );
  return { client, farEnd };
}

const verify = ({ client }: { client: IndiConnect }, name = "Example") => client.verify(Everything, { name });

/** Ends well before the deadline of five seconds. */
async function atOnce<Value>(call: Promise<Value>): Promise<Value> {
  const started = performance.now();
  try {
    return await call;
  } finally {
    expect(performance.now() - started).toBeLessThan(3_000);
  }
}

const onOperation = (look: (operation: Operation) => Operation): Exchange =>
  mapExchange({ onOperation: look });
const throwing =
  (where: "operation" | "result"): Exchange =>
  ({ forward }) =>
  (operations) => {
    const fail = (at: string) => {
      if (at === where) throw new Error("canary");
    };
    const results = forward(
      pipe(
        operations,
        tap(() => fail("operation")),
      ),
    );
    return pipe(
      results,
      tap(() => fail("result")),
    );
  };
/** Forwards once more what comes back, as retry exchanges do, as often as it is told. */
const repeating =
  (times: number): Exchange =>
  ({ forward }) =>
  (operations) => {
    const { source, next } = makeSubject<Operation>();
    let left = times;
    return pipe(
      forward(merge([operations, source])),
      filter(({ operation, error }) => {
        if (error === undefined || left-- <= 0) return true;
        next(operation);
        return false;
      }),
    );
  };
function circular(): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  variables.self = variables;
  return variables;
}
/** Forwards every operation twice at once. */
const doubling: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        mergeMap((operation) => merge([fromValue(operation), fromValue(operation)])),
      ),
    );

describe("exchanges of other packages", () => {
  test("urql's retryExchange ends with what is known, and bills once", async () => {
    const retry = retryExchange({ initialDelayMs: 5, maxDelayMs: 10, maxNumberAttempts: 4 });
    const at = await setUp([retry], [{ status: 500 }]);
    const error = await atOnce(failureOf(verify(at)));
    expect(error).toMatchObject({ code: "http-error", sent: "yes", receipt: { attempts: 1, status: 500 } });
    expect(at.farEnd.requests).toHaveLength(1);
  });

  test("urql's retryExchange may send again what provably was not sent", async () => {
    const farEnd = await startFarEnd({});
    await farEnd.stop();
    const retry = retryExchange({ initialDelayMs: 5, maxDelayMs: 10, maxNumberAttempts: 3 });
    const client = clientFor(nodeTransport(), farEnd.url, { exchanges: [retry], maxRetries: 0 });
    const error = await atOnce(failureOf(client.verify(Everything, {})));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 3 } });
  });

  test("retryExchange and our own resends together end as well", async () => {
    const retry = retryExchange({ initialDelayMs: 5, maxDelayMs: 10, maxNumberAttempts: 3 });
    const later: Reply = { status: 503, headers: { "retry-after": "0" } };
    const at = await setUp([retry], [later, later, answered], { retryAfter: true });
    expect(await atOnce(verify(at))).toMatchObject({ ok: true });
    expect(at.farEnd.requests).toHaveLength(3);
  });

  test("urql's authExchange adds nothing to a request and loses none", async () => {
    const auth = authExchange(async (utils) => ({
      addAuthToOperation: (operation) => utils.appendHeaders(operation, { "x-canary": "canary" }),
      didAuthError: () => false,
      refreshAuth: async () => {},
    }));
    const at = await setUp([auth]);
    const both = await atOnce(Promise.all([verify(at), verify(at)]));
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(at.farEnd.requests).toHaveLength(2);
    expect(at.farEnd.requests[0]?.headers).not.toHaveProperty("x-canary");
  });

  test("urql's authExchange that wants to refresh for an error causes no second request", async () => {
    let refreshed = 0;
    const auth = authExchange(async () => ({
      addAuthToOperation: (operation) => operation,
      didAuthError: (error: CombinedError) =>
        (error.networkError as IndiConnectError)?.code === "unauthorized",
      refreshAuth: async () => void refreshed++,
    }));
    const at = await setUp([auth], [{ status: 401 }]);
    expect(await atOnce(failureOf(verify(at)))).toMatchObject({ code: "unauthorized", sent: "yes" });
    expect(refreshed).toBe(1);
    expect(at.farEnd.requests).toHaveLength(1);
  });

  test("urql's mapExchange changes variables and data, asynchronously too", async () => {
    const rename = mapExchange({
      onOperation: async (operation) => ({ ...operation, variables: { name: "Renamed" } }),
      onResult: async (result) => {
        const data = structuredClone(result.data);
        data.verify.result.finding = "changed";
        return { ...result, data };
      },
    });
    const at = await setUp([rename]);
    expect(await atOnce(verify(at))).toMatchObject({
      ok: true,
      result: { finding: "changed" },
      receipt: { attempts: 1, sent: "yes", source: "call" },
    });
    expect(at.farEnd.requests[0]?.body).toContain("Renamed");
  });

  test("mapExchange sees an error as urql's, with ours inside", async () => {
    const seen: CombinedError[] = [];
    const at = await setUp([mapExchange({ onError: (error) => void seen.push(error) })], [{ status: 500 }]);
    const error = await failureOf(verify(at));
    expect(seen.map(({ networkError }) => networkError)).toEqual([error]);
  });
});

describe("an exchange that forwards again", () => {
  test.each([
    ["twice at once", [doubling]],
    ["what failed", [repeating(5)]],
    ["twice at once what failed", [repeating(5), doubling]],
  ])("%s: one request, one outcome", async (_, exchanges) => {
    for (const [reply, outcome] of [
      [answered, { ok: true }],
      [{ status: 500 }, { code: "http-error", sent: "yes" }],
    ] as const) {
      const at = await setUp(exchanges, [reply]);
      const end = await atOnce(verify(at).catch((error: unknown) => error));
      expect(end).toMatchObject({ ...outcome, receipt: { attempts: 1 } });
      expect(at.farEnd.requests).toHaveLength(1);
    }
  });

  test("a refused document twice: it is mended once", async () => {
    const refused = { errors: [{ message: 'Cannot query field "message" on type "VerificationPayload".' }] };
    const at = await setUp([doubling], [{ body: JSON.stringify(refused) }, answered]);
    expect(await atOnce(verify(at))).toMatchObject({ ok: true, receipt: { attempts: 2 } });
    expect(at.farEnd.requests).toHaveLength(2);
  });

  test("after the answer was handed over: nothing is sent", async () => {
    let again = (): void => {};
    const late: Exchange =
      ({ forward }) =>
      (operations) => {
        const { source, next } = makeSubject<Operation>();
        return pipe(
          forward(merge([operations, source])),
          tap(({ operation }) => {
            again = () => next(operation);
          }),
        );
      };
    const at = await setUp([late]);
    await verify(at);
    again();
    expect(await verify(at)).toMatchObject({ ok: true });
    expect(at.farEnd.requests).toHaveLength(2);
  });
});

describe("an exchange that throws", () => {
  const words = "Everything: an added exchange failed. ";
  const nothing = `${words}Nothing was sent and nothing is billed.`;
  const had = `${words}The server received it: it may have been billed.`;

  test.each([
    ["at an operation", "operation", nothing, { sent: "no", receipt: { attempts: 0, source: "none" } }],
    ["at a result", "result", had, { sent: "yes", receipt: { attempts: 1, source: "call", status: 200 } }],
  ] as const)("%s ends its call at once, and leaves the client working", async (_, where, message, rest) => {
    let fails = 2;
    const sometimes: Exchange = (input) => (operations) => {
      const { forward } = input;
      const strike = () => {
        if (fails-- > 0) throw new Error("canary");
      };
      const asked = pipe(operations, tap(where === "operation" ? strike : () => {}));
      return pipe(forward(asked), tap(where === "result" ? strike : () => {}));
    };
    const at = await setUp([mapExchange({}), sometimes, mapExchange({})]);
    for (let call = 0; call < 2; call++) {
      const error = await atOnce(failureOf(verify(at)));
      expect(error).toMatchObject({ code: "connection-lost", retryable: false, ...rest });
      expect(error.message).toBe(message);
    }
    expect(await atOnce(Promise.all([verify(at), verify(at)]))).toMatchObject([{ ok: true }, { ok: true }]);
  });

  test("in another exchange's timer ends the call, not the process", async () => {
    const retry = retryExchange({ initialDelayMs: 5, maxDelayMs: 10, maxNumberAttempts: 3 });
    let seen = 0;
    const second = onOperation((operation) => {
      if (++seen === 2) throw new Error("canary");
      return operation;
    });
    const at = await setUp([retry, second], [{ status: 500 }]);
    expect(await atOnce(failureOf(verify(at)))).toMatchObject({ code: "connection-lost", sent: "yes" });
    expect(await atOnce(failureOf(verify(at)))).toMatchObject({ code: "http-error", sent: "yes" });
  });

  test("while a request is on its way, it may have been served", async () => {
    const impatient: Exchange = (input) => (operations) =>
      pipe(
        input.forward(operations),
        // Fails at its own time, as a subscriber of the operations does.
        map((result: OperationResult) => result),
      );
    const failing = onOperation((operation) => {
      queueMicrotask(() => {});
      return operation;
    });
    const at = await setUp([impatient, failing, throwing("result")], [answered]);
    expect(await atOnce(failureOf(verify(at)))).toMatchObject({ sent: "yes" });
  });

  test("the promise of an async function that rejects ends at the deadline", async () => {
    const rejecting = mapExchange({ onOperation: () => Promise.reject(new Error("canary")) });
    const dropped: unknown[] = [];
    const note = (reason: unknown): void => void dropped.push(reason);
    // urql drops it, so that Node reports it; an app's test runner would do the same.
    const listeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", note);
    try {
      const at = await setUp([rejecting], [answered], { timeout: 100 });
      expect(await failureOf(verify(at))).toMatchObject({ code: "timeout", sent: "no" });
      expect(dropped).toHaveLength(1);
    } finally {
      process.removeAllListeners("unhandledRejection");
      for (const listener of listeners) process.on("unhandledRejection", listener);
    }
  });
});

describe("an exchange that refuses", () => {
  const refusing =
    (networkError: Error): Exchange =>
    () =>
    (operations) =>
      pipe(
        operations,
        filter(({ kind }) => kind !== "teardown"),
        map((operation) => ({
          operation,
          error: { networkError } as never,
          data: undefined,
          stale: false,
          hasNext: false,
        })),
      );

  test("with an error of this package's class: its code, with the call's receipt", async () => {
    const own = new IndiConnectError("unavailable", "the vault is closed");
    const at = await setUp([refusing(own)]);
    const error = await atOnce(failureOf(verify(at)));
    expect(error).toMatchObject({
      code: "unavailable",
      message: "the vault is closed",
      sent: "no",
      operation: "Everything",
      receipt: { attempts: 0, source: "none", sent: "no", operation: "Everything" },
    });
    expect(at.farEnd.requests).toHaveLength(0);
  });

  test("with an error of its own: nothing of it is shown", async () => {
    const at = await setUp([refusing(new Error("canary"))]);
    const error = await atOnce(failureOf(verify(at)));
    expect(error).toMatchObject({ code: "connection-lost", sent: "no", receipt: { attempts: 0 } });
    expect(error.message).not.toContain("canary");
  });

  test.each([new Error("canary"), new IndiConnectError("rate-limited", "canary", { sent: "no" })])(
    "by %s after the answer: the server had it",
    async (networkError) => {
      const replacing = mapExchange({
        onResult: (result) => ({ ...result, error: { networkError } as never }),
      });
      const at = await setUp([replacing]);
      const error = await atOnce(failureOf(verify(at)));
      expect(error).toMatchObject({ code: "connection-lost", sent: "yes", receipt: { attempts: 1 } });
      expect(error.message).not.toContain("canary");
    },
  );

  test("circuitExchange between two attempts: what the first established stands", async () => {
    let now = 0;
    const circuit = circuitExchange({ failures: 1, pause: 1_000, now: () => now });
    const at = await setUp([circuit], [{ status: 401 }, answered]);
    expect(await failureOf(verify(at))).toMatchObject({ code: "unauthorized" });
    expect(await failureOf(verify(at))).toMatchObject({ code: "circuit-open", sent: "no" });
    now = 1_000;
    expect(await verify(at)).toMatchObject({ ok: true });
  });
});

describe("an exchange that answers by itself", () => {
  const answering: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== "teardown"),
      map((operation) => ({ operation, data: found.data, stale: false, hasNext: false })),
    );

  test("sends nothing, and the receipt says so", async () => {
    const at = await setUp([answering]);
    expect(await atOnce(verify(at))).toMatchObject({
      ok: true,
      receipt: { attempts: 0, sent: "no", source: "none", simulated: false },
    });
    expect(at.farEnd.requests).toHaveLength(0);
  });
});

describe("an exchange that changes the context", () => {
  test.each<[string, (operation: Operation) => Operation]>([
    ["drops it", (operation) => ({ ...operation, context: {} as never })],
    [
      "rebuilds it",
      ({ kind, key, query, variables }) =>
        ({ kind, key, query, variables, context: { url: "", requestPolicy: "network-only" } }) as Operation,
    ],
    ["adds to it", (operation) => makeOperation(operation.kind, operation, { meta: {} })],
    ["copies it as JSON", (operation) => JSON.parse(JSON.stringify(operation))],
  ])("and %s answers all the same", async (_, change) => {
    const at = await setUp([onOperation(change)]);
    expect(await atOnce(verify(at))).toMatchObject({ ok: true, receipt: { attempts: 1 } });
    expect(at.farEnd.requests).toHaveLength(1);
  });

  test("sees a mutation under a key of its own, without keys, headers and variables in its context", async () => {
    const operations: Operation[] = [];
    const look = onOperation((operation) => {
      operations.push(operation);
      return operation;
    });
    const at = await setUp([look]);
    await Promise.all([verify(at, "canary"), verify(at, "canary")]);
    expect(operations).toMatchObject([
      { kind: "mutation", context: { requestPolicy: "network-only" } },
      { kind: "mutation", context: { requestPolicy: "network-only" } },
    ]);
    expect(new Set(operations.map(({ key }) => key)).size).toBe(2);
    const { inspect } = await import("node:util");
    for (const { context } of operations) {
      const depth = Number.POSITIVE_INFINITY;
      for (const shown of [
        inspect(context, { depth, showHidden: true, getters: true }),
        inspect(context, { depth, customInspect: false }),
        JSON.stringify(context),
      ]) {
        expect(shown).not.toMatch(/canary|sk_test|x-api-access/);
      }
    }
  });

  test("sees a refused document as GraphQL errors without data", async () => {
    const results: OperationResult[] = [];
    const look = mapExchange({ onResult: (result) => void results.push(result) });
    const refused = { errors: [{ message: 'Cannot query field "canary" on type "EverythingResult".' }] };
    const at = await setUp([look], [{ body: JSON.stringify(refused) }]);
    expect(await failureOf(verify(at))).toMatchObject({ code: "document-refused" });
    expect(results[0]?.data).toBeUndefined();
    expect(results[0]?.error?.networkError).toBeUndefined();
    expect(results[0]?.error?.graphQLErrors).toHaveLength(1);
  });
});

test.each([{ name: 1n }, circular()])(
  "an exchange that sets variables without a JSON form ends its call",
  async (variables) => {
    const at = await setUp([onOperation((operation) => ({ ...operation, variables }))]);
    expect(await atOnce(failureOf(verify(at)))).toMatchObject({ code: "invalid-input", sent: "no" });
    expect(at.farEnd.requests).toHaveLength(0);
  },
);

test("two equal calls at once are two calls", async () => {
  const at = await setUp([mapExchange({})]);
  expect(await Promise.all([verify(at), verify(at)])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(at.farEnd.requests).toHaveLength(2);
});

test("observers are told of requests alone, not of what an exchange forwards again or refuses", async () => {
  const told: RequestRecord[] = [];
  const observers = [{ onRequest: (request: RequestRecord) => void told.push(request) }];
  const doubled = await setUp([doubling], [answered], { observers });
  await verify(doubled);
  expect(told).toHaveLength(1);
  const refused = await setUp([throwing("operation")], [answered], { observers });
  await failureOf(verify(refused));
  expect(told).toHaveLength(1);
});
