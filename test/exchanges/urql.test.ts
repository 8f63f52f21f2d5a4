import { type CombinedError, gql, makeOperation, type Operation } from "@urql/core";
import { afterEach, describe, expect, test } from "vitest";
import { pipe, subscribe } from "wonka";
import {
  type ClientOptions,
  type Drift,
  FaceLivenessPassive,
  type IndiConnect,
  IndiConnectError,
  MobileOtpSend,
  nodeTransport,
  type Receipt,
  TransportError,
} from "../../src/index.node.ts";
import { clientFor, Everything, failureOf, found, keys } from "../clients.ts";
import { type FarEnd, type Reply, startFarEnd } from "../servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const url = "https://images.example.com/canary.jpg";
const live = {
  __typename: "LivenessDetectionResult",
  is_live: true,
  liveness_score: 0.99,
};
const usual = { data: { verify: { ok: true, message: "fine", result: live, error: null } } };
const answered: Reply = { body: JSON.stringify(usual), headers: { "x-request-id": "req-1" } };

async function setUp(
  replies: readonly (Reply | undefined)[] = [answered],
  options: ClientOptions = {},
): Promise<IndiConnect & { readonly farEnd: FarEnd }> {
  const farEnd = await startFarEnd({
    answer: (_, { count }) => replies[Math.min(count, replies.length) - 1],
  });
  const client = clientFor(nodeTransport(), farEnd.url, options);
  stops.push(
    () => client.close(),
    () => farEnd.stop(),
  );
  return { ...client, farEnd };
}

const ours = (error: CombinedError | undefined): IndiConnectError => {
  if (!(error?.networkError instanceof IndiConnectError))
    throw new Error("it is none of ours", { cause: error });
  return error.networkError;
};
const receiptOf = ({ extensions }: { extensions?: Record<string, unknown> }) =>
  extensions?.indiconnect as Receipt;

describe("a mutation of urql's interface", () => {
  test("gives typed data, as received, with the receipt", async () => {
    const { urql, farEnd, endpoint } = await setUp();
    const result = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(result.error).toBeUndefined();
    result.data?.verify?.ok satisfies boolean | null | undefined;
    expect(result.data?.verify).toMatchObject(usual.data.verify);
    expect(receiptOf(result)).toMatchObject({
      operation: "FaceLivenessPassive",
      documentType: "Face Liveness Passive",
      endpoint,
      attempts: 1,
      sent: "yes",
      status: 200,
      requestId: "req-1",
      source: "call",
      simulated: false,
    });
    expect(result.operation.query).toBe(FaceLivenessPassive);
    expect(farEnd.requests).toHaveLength(1);
    expect(farEnd.requests[0]?.headers).toMatchObject({ "service-key": keys.serviceKey });
  });

  test("checks before it sends", async () => {
    const { urql, farEnd } = await setUp();
    const result = await urql.mutation(FaceLivenessPassive, { url: "canary" }).toPromise();
    expect(ours(result.error)).toMatchObject({ code: "invalid-input", sent: "no" });
    expect(receiptOf(result)).toMatchObject({ attempts: 0, sent: "no", source: "none" });
    expect(String(result.error)).not.toContain("canary");
    expect(farEnd.requests).toHaveLength(0);
  });

  test("takes the options of a call in its context", async () => {
    const { urql, farEnd } = await setUp([undefined]);
    const slow = await urql
      .mutation(FaceLivenessPassive, { url }, { indiconnect: { timeout: 60 } })
      .toPromise();
    expect(ours(slow.error)).toMatchObject({ code: "timeout", sent: "unknown" });
    const wrong = await urql
      .mutation(FaceLivenessPassive, { url }, { indiconnect: { timeuot: 60 } })
      .toPromise();
    expect(ours(wrong.error)).toMatchObject({ code: "invalid-option", sent: "no" });
    const aborted = await urql
      .mutation(FaceLivenessPassive, { url }, { indiconnect: { signal: AbortSignal.abort() } })
      .toPromise();
    expect(ours(aborted.error)).toMatchObject({ code: "aborted", sent: "no" });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("tells a decline as data, without an error", async () => {
    const declined = { verify: { ok: false, message: "No record found", result: null, error: null } };
    const { urql } = await setUp([{ body: JSON.stringify({ data: declined }) }]);
    const result = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(result).toMatchObject({ data: declined });
    expect(result.error).toBeUndefined();
    expect(receiptOf(result)).toMatchObject({ sent: "yes" });
  });

  test("fills what the answer leaves out with null, and tells of it", async () => {
    const drifts: Drift[] = [];
    const { urql } = await setUp([answered], { onDrift: (drift) => void drifts.push(drift) });
    const result = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(result.data?.verify?.result).toHaveProperty("status_code", null);
    expect(drifts.map(({ path }) => path)).toContain("result.status_code");
  });

  test("masks what a GraphQL error beside data repeats", async () => {
    const errors = [{ message: `half of ${url} is missing`, path: ["verify"] }];
    const { urql } = await setUp([{ body: JSON.stringify({ ...usual, errors }) }]);
    const { data, error } = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(data).toBeDefined();
    expect(error?.graphQLErrors).toMatchObject([
      { message: "half of [redacted] is missing", path: ["verify"] },
    ]);
  });

  test("ends as an error of ours for each failure, without a value", async () => {
    for (const [reply, code, sent] of [
      [{ status: 500, body: `canary ${url}` }, "http-error", "yes"],
      [{ status: 200, body: "canary" }, "invalid-response", "yes"],
      [{ body: '{"data":{"verify":null}}' }, "invalid-response", "yes"],
    ] as const) {
      const { urql } = await setUp([reply]);
      const result = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
      expect(ours(result.error)).toMatchObject({ code, sent, receipt: receiptOf(result) });
      expect(result.data).toBeUndefined();
      expect(JSON.stringify(ours(result.error)) + String(result.error)).not.toContain("canary");
    }
  });

  test("is mended, and sent again only where nothing left", async () => {
    const refused = {
      errors: [{ message: 'Cannot query field "case_id" on type "LivenessDetectionResult".' }],
    };
    const { urql, farEnd } = await setUp([{ body: JSON.stringify(refused) }, answered]);
    const result = await urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(receiptOf(result)).toMatchObject({ attempts: 2, sent: "yes" });
    expect(farEnd.requests[1]?.body).not.toContain("case_id");
    let sends = 0;
    const failing = clientFor(
      {
        async send() {
          if (++sends < 3) throw new TransportError("connection-failed", "no");
          throw new TransportError("connection-lost", "unknown");
        },
      },
      "https://host.example",
    );
    const lost = await failing.urql.mutation(FaceLivenessPassive, { url }).toPromise();
    expect(ours(lost.error)).toMatchObject({ code: "connection-lost", sent: "unknown" });
    expect(receiptOf(lost)).toMatchObject({ attempts: 3 });
  });

  test("is one call for each of two equal ones at once", async () => {
    const { urql, farEnd } = await setUp();
    const both = await Promise.all([1, 2].map(() => urql.mutation(FaceLivenessPassive, { url }).toPromise()));
    expect(both.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(farEnd.requests).toHaveLength(2);
  });

  test("ignores fetchOptions: apps cannot change keys and headers", async () => {
    const { urql, farEnd } = await setUp();
    const fetchOptions = { headers: { "service-key": "canary" } };
    await urql
      .mutation(FaceLivenessPassive, { url }, { fetchOptions, url: "https://elsewhere.example" })
      .toPromise();
    expect(farEnd.requests[0]?.headers).toMatchObject({ "service-key": keys.serviceKey });
  });

  test("that is torn down ends, and the request with it", async () => {
    const { urql, farEnd } = await setUp([undefined, answered]);
    const operations: Operation[] = [];
    pipe(
      urql.operations$,
      subscribe((operation) => void operations.push(operation)),
    );
    void urql.mutation(FaceLivenessPassive, { url }).toPromise();
    await expect.poll(() => farEnd.requests.length).toBe(1);
    const [operation] = operations as [Operation];
    urql.reexecuteOperation(makeOperation("teardown", operation));
    expect((await urql.mutation(FaceLivenessPassive, { url }).toPromise()).error).toBeUndefined();
  });
});

describe("what is no verification", () => {
  test("a query ends as invalid-document", async () => {
    const { urql, farEnd } = await setUp();
    const result = await urql.query(gql("query Canary { canary }"), {}).toPromise();
    expect(ours(result.error)).toMatchObject({ code: "invalid-document", sent: "no" });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("a subscription ends as invalid-document", async () => {
    const { urql, farEnd } = await setUp();
    const error = await new Promise<CombinedError | undefined>((resolve) => {
      pipe(
        urql.subscription(gql("subscription Canary { canary }"), {}),
        subscribe((result) => resolve(result.error)),
      );
    });
    expect(ours(error)).toMatchObject({ code: "invalid-document", sent: "no" });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("a mutation without the facts of a service ends as invalid-document", async () => {
    const { urql, farEnd } = await setUp();
    const result = await urql.mutation(gql("mutation Canary { canary }"), {}).toPromise();
    expect(ours(result.error)).toMatchObject({ code: "invalid-document", sent: "no" });
    expect(farEnd.requests).toHaveLength(0);
  });
});

describe("verify()", () => {
  test("goes through urql: operations$ sees each of its operations, and no variables of it leave twice", async () => {
    const { urql, verify, farEnd } = await setUp();
    const operations: Operation[] = [];
    pipe(
      urql.operations$,
      subscribe((operation) => void operations.push(operation)),
    );
    await Promise.all([verify(FaceLivenessPassive, { url }), verify(FaceLivenessPassive, { url })]);
    await failureOf(verify(MobileOtpSend, { mobileNumber: "12" }));
    expect(operations).toMatchObject([
      { kind: "mutation", query: FaceLivenessPassive, variables: { url } },
      { kind: "mutation", query: FaceLivenessPassive, variables: { url } },
    ]);
    expect(farEnd.requests).toHaveLength(2);
  });

  test("an operation of it that the app executes again sends nothing", async () => {
    const { urql, verify, farEnd } = await setUp();
    const operations: Operation[] = [];
    pipe(
      urql.operations$,
      subscribe((operation) => void operations.push(operation)),
    );
    await verify(FaceLivenessPassive, { url });
    urql.reexecuteOperation(operations[0] as Operation);
    await verify(FaceLivenessPassive, { url });
    expect(farEnd.requests).toHaveLength(2);
  });

  test("sends the variables as they were when it was called", async () => {
    const { verify, farEnd } = await setUp();
    const variables = { url };
    const calls = ["1", "2"].map((name) => {
      variables.url = `https://images.example.com/${name}.jpg`;
      return verify(FaceLivenessPassive, variables);
    });
    await Promise.all(calls);
    const sent = farEnd.requests.map(({ body }) => /(\d)\.jpg/.exec(body)?.[1]).sort();
    expect(sent).toEqual(["1", "2"]);
  });
});

describe("the receipt", () => {
  test("is the same object, frozen, on success, decline and error", async () => {
    const declined = {
      body: JSON.stringify({ data: { verify: { ok: false, message: "no", result: null } } }),
    };
    const { verify } = await setUp([answered, declined, { status: 402 }]);
    const before = Date.now();
    const receipts: (Receipt | undefined)[] = [
      (await verify(FaceLivenessPassive, { url })).receipt,
      (await verify(FaceLivenessPassive, { url })).receipt,
      (await failureOf(verify(FaceLivenessPassive, { url }))).receipt,
      (await failureOf(verify(FaceLivenessPassive, { url: "canary" }))).receipt,
    ];
    for (const receipt of receipts) {
      expect(Object.isFrozen(receipt)).toBe(true);
      expect(receipt?.at.getTime()).toBeGreaterThanOrEqual(before);
      expect(receipt?.duration).toBeGreaterThanOrEqual(0);
      expect(JSON.stringify(receipt)).not.toMatch(/canary|images\.example/);
    }
    expect(receipts).toMatchObject([
      { status: 200, attempts: 1, sent: "yes", source: "call" },
      { status: 200, attempts: 1, sent: "yes", source: "call" },
      { status: 402, attempts: 1, sent: "yes", source: "call" },
      { attempts: 0, sent: "no", source: "none" },
    ]);
    expect(receipts[3]).not.toHaveProperty("status");
  });

  test("has no request id that repeats an input", async () => {
    const id = "0ee2c5ea-0000-4000-8000-00000000abcd";
    const headers = { "x-request-id": id };
    const farEnd = await startFarEnd({ answer: () => ({ body: JSON.stringify(found), headers }) });
    stops.push(() => farEnd.stop());
    const client = clientFor(nodeTransport(), farEnd.url);
    stops.push(() => client.close());
    expect((await client.verify(Everything, { name: "Example" })).receipt.requestId).toBe(id);
    expect((await client.verify(Everything, { name: id.toUpperCase() })).receipt).not.toHaveProperty(
      "requestId",
    );
  });

  test("reports the most that any attempt established, like the error", async () => {
    const later: Reply = { status: 503, headers: { "retry-after": "0" } };
    const farEnd = await startFarEnd({ answer: () => later });
    let sends = 0;
    const transport = nodeTransport();
    const client = clientFor(
      {
        async send(request) {
          if (++sends === 1) return transport.send(request);
          throw new TransportError("connection-failed", "no", { systemCode: "ECONNREFUSED" });
        },
      },
      farEnd.url,
      { retryAfter: true },
    );
    stops.push(
      () => transport.close?.(),
      () => farEnd.stop(),
    );
    const error = await failureOf(client.verify(FaceLivenessPassive, { url }));
    expect(error).toMatchObject({ code: "connection-failed", sent: "yes", retryable: false });
    expect(error.receipt).toMatchObject({ sent: "yes", attempts: 3, status: 503 });
    expect(error.message).toMatch(/This attempt sent nothing, but an earlier one may have been billed\.$/);
  });
});
