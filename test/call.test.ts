import type { Exchange } from "@urql/core";
import { afterEach, describe, expect, test } from "vitest";
import { fromPromise, map, mergeMap, pipe, tap } from "wonka";
import { withExchanges } from "../src/exchanges/index.ts";
import type {
  ClientOptions,
  Drift,
  RequestRecord,
  ResponseRecord,
  VerifyOptions,
} from "../src/index.node.ts";
import { clientFor, Everything, failureOf, found, keys, transportFor } from "./clients.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(answer: FarEndScript["answer"]): Promise<FarEnd> {
  const farEnd = await startFarEnd(answer ? { answer } : {});
  stops.push(() => farEnd.stop());
  return farEnd;
}

const answers = (body: unknown): Promise<FarEnd> => start(() => ({ body: JSON.stringify(body) }));

function verify(baseUrl: string, options: ClientOptions = {}, call: VerifyOptions = {}) {
  const client = clientFor(transportFor("node"), baseUrl, options);
  stops.push(() => client.close());
  return client.verify(Everything, { name: "Example" }, call);
}

const refusal = { errors: [{ message: 'Unknown type "Nothing".' }] };

describe("a call that is given up", () => {
  test("asks for no keys where that was so from the start", async () => {
    const farEnd = await answers(found);
    let asked = 0;
    const credentials = () => {
      asked++;
      return keys;
    };
    const error = await failureOf(verify(farEnd.url, { credentials }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: "aborted", sent: "no", attempts: 0 });
    expect(error.message).toBe("Everything: aborted by the caller. Nothing was sent, nothing is billed.");
    expect(asked).toBe(0);
    expect(farEnd.requests).toHaveLength(0);
  });

  test("while its keys are fetched makes no attempt", async () => {
    const farEnd = await answers(found);
    const aborter = new AbortController();
    const credentials = async () => {
      aborter.abort();
      return keys;
    };
    const error = await failureOf(verify(farEnd.url, { credentials }, { signal: aborter.signal }));
    expect(error).toMatchObject({ code: "aborted", sent: "no", attempts: 0 });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("while an exchange takes its time sends nothing", async () => {
    const farEnd = await answers(found);
    const aborter = new AbortController();
    const slow: Exchange =
      ({ forward }) =>
      (operations) =>
        pipe(
          operations,
          mergeMap((operation) =>
            fromPromise(
              Promise.resolve().then(() => {
                aborter.abort();
                return operation;
              }),
            ),
          ),
          forward,
        );
    const exchanges = withExchanges([slow]);
    const error = await failureOf(verify(farEnd.url, { exchanges }, { signal: aborter.signal }));
    expect(error).toMatchObject({ code: "aborted", sent: "no" });
    expect(farEnd.requests).toHaveLength(0);
  });
});

describe("an exchange that fails", () => {
  const text = "a text of the exchange's own";
  const throwing = (at: "operation" | "result"): Exchange => {
    const fail = (): never => {
      throw new Error(text);
    };
    return ({ forward }) =>
      (operations) =>
        at === "operation" ? pipe(operations, map(fail), forward) : pipe(operations, forward, map(fail));
  };

  test("before the request says so, and that nothing was sent", async () => {
    const farEnd = await answers(found);
    const error = await failureOf(verify(farEnd.url, { exchanges: withExchanges([throwing("operation")]) }));
    expect(error).toMatchObject({
      code: "connection-lost",
      sent: "no",
      operation: "Everything",
      attempts: 1,
    });
    expect(error.message).toBe(
      "Everything: an added exchange or transport failed. Nothing was sent, nothing is billed.",
    );
    expect(farEnd.requests).toHaveLength(0);
  });

  test("after the answer says so, and that it may be billed", async () => {
    const farEnd = await answers(found);
    const error = await failureOf(verify(farEnd.url, { exchanges: withExchanges([throwing("result")]) }));
    expect(error).toMatchObject({ code: "connection-lost", sent: "yes", status: 200 });
    expect(error.message).toBe(
      "Everything: an added exchange or transport failed. The server had it: it may be billed.",
    );
  });

  test("with an urql client of its own is told that there is none", async () => {
    const farEnd = await answers(found);
    const asking: Exchange =
      ({ client, forward }) =>
      (operations) =>
        forward(
          pipe(
            operations,
            tap((operation) => client.reexecuteOperation(operation)),
          ),
        );
    const error = await failureOf(verify(farEnd.url, { exchanges: withExchanges([asking]) }));
    expect(error).toMatchObject({ code: "invalid-option", sent: "no" });
    expect(error.message).toBe(
      "An exchange uses urql's client (client.reexecuteOperation); verifications run through the exchanges alone.",
    );
    expect(farEnd.requests).toHaveLength(0);
  });

  test("by giving nothing back is not taken for an answer", async () => {
    const farEnd = await answers(found);
    const silent: Exchange =
      ({ forward }) =>
      (operations) =>
        pipe(
          operations,
          forward,
          map(() => undefined as never),
        );
    const error = await failureOf(verify(farEnd.url, { exchanges: withExchanges([silent]) }));
    expect(error).toMatchObject({ code: "invalid-response", sent: "yes" });
    expect(error.message).toBe("Everything: the answer has no verify envelope.");
  });
});

describe("what a failure says", () => {
  test("names the system's reason where there was no connection", async () => {
    const farEnd = await startFarEnd({});
    await farEnd.stop();
    const error = await failureOf(verify(farEnd.url, { maxRetries: 0 }));
    expect(error.message).toBe(
      "Everything: no connection to the server (ECONNREFUSED). Nothing was sent, nothing is billed.",
    );
  });

  test("names none where the system gave none", async () => {
    const farEnd = await start(() => ({ status: 302, headers: { location: "/" } }));
    const transport = { send: () => Promise.reject(new Error("foreign")) };
    const error = await failureOf(verify(farEnd.url, { transport }));
    expect(error.message).toBe(
      "Everything: the connection broke before the whole answer was there. It may have been served and billed: do not resend blindly.",
    );
  });

  test("repeats what the server says in place of an envelope, and no more than 300 characters of it", async () => {
    const short = await answers({
      data: { verify: null },
      errors: [{ message: "no such luck", path: ["verify"] }],
    });
    expect((await failureOf(verify(short.url))).message).toBe(
      "Everything: the answer has no verify envelope. The server says: no such luck",
    );
    const long = await answers({
      data: { verify: null },
      errors: [{ message: "no such luck ".repeat(1_000), path: ["verify"] }],
    });
    const { message } = await failureOf(verify(long.url));
    expect(message.slice(message.indexOf("says: ") + 6)).toHaveLength(300);
    const silent = await answers({ data: { verify: null } });
    expect((await failureOf(verify(silent.url))).message).toBe(
      "Everything: the answer has no verify envelope.",
    );
  });
});

describe("keys from a function that fails", () => {
  test("end the call with nothing sent and nothing of what it said", async () => {
    const farEnd = await answers(found);
    const credentials = () => {
      throw new Error(`no vault has ${keys.secretKey}`);
    };
    const error = await failureOf(verify(farEnd.url, { credentials }));
    expect(error).toMatchObject({ code: "invalid-credentials", sent: "no", operation: "Everything" });
    expect(error.message).toBe("Everything: the credentials function failed. Nothing was sent.");
    expect(farEnd.requests).toHaveLength(0);
  });
});

describe("drift", () => {
  const driftOf = async (body: unknown): Promise<Drift[]> => {
    const drift: Drift[] = [];
    const farEnd = await answers(body);
    await verify(farEnd.url, { onDrift: (each) => drift.push(each) });
    return drift;
  };

  test("of errors beside data is told by path, of ten names at most", async () => {
    const path = ["verify", "result", ...Array.from({ length: 20 }, (_, index) => `f${index}`)];
    const drift = await driftOf({ ...found, errors: [{ message: "no", path }, { message: "no" }] });
    expect(drift.map((each) => each.path)).toEqual(["verify.result.f0.f1.f2.f3.f4.f5.f6.f7", "verify"]);
  });

  test("shows no name that is none", async () => {
    for (const name of ["not a name", "name!", "!name", "a".repeat(201)]) {
      const { result } = found.data.verify;
      const verify = { ...found.data.verify, result: { ...result, [name]: 1 } };
      const drift = await driftOf({ data: { verify } });
      expect(drift).toEqual([{ kind: "extra-field", operation: "Everything", path: "(not a name)" }]);
    }
  });
});

describe("observers", () => {
  test("are told of a refused document and of the call that follows as two requests", async () => {
    const records: ResponseRecord[] = [];
    const onResponse = (record: ResponseRecord): unknown => records.push(record);
    const farEnd = await start((_, { count }) => ({
      body: JSON.stringify(
        count === 1
          ? { errors: [{ message: 'Cannot query field "finding" on type "EverythingResult".' }] }
          : found,
      ),
    }));
    await verify(farEnd.url, { observers: [{ onResponse }], onDrift: () => {} }).catch(() => {});
    expect(records[0]).toMatchObject({ outcome: "refused", sent: "yes", status: 200 });
    const unmended = await answers(refusal);
    const error = await failureOf(verify(unmended.url, { observers: [{ onResponse }] }));
    expect(error).toMatchObject({ code: "document-refused", sent: "yes" });
  });

  test("are told a duration that lies within the call's own", async () => {
    const farEnd = await answers(found);
    const durations: number[] = [];
    const onResponse = ({ duration }: ResponseRecord): unknown => durations.push(duration);
    const began = performance.now();
    await verify(farEnd.url, { observers: [{ onResponse }] });
    const took = performance.now() - began;
    expect(durations).toHaveLength(1);
    expect(durations[0]).toBeGreaterThan(0);
    expect(durations[0]).toBeLessThanOrEqual(took);
  });

  test("may hear of requests alone", async () => {
    const farEnd = await answers(found);
    const requests: RequestRecord[] = [];
    const { ok } = await verify(farEnd.url, {
      observers: [{ onRequest: (record) => requests.push(record) }, {}],
    });
    expect(ok).toBe(true);
    expect(requests).toHaveLength(1);
  });
});
