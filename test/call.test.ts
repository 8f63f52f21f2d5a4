import { afterEach, describe, expect, test } from "vitest";
import { createClientWith } from "../src/client/create-client.ts";
import {
  type ClientOptions,
  type Drift,
  FaceLivenessPassive,
  nodeTransport,
  type RequestRecord,
  type ResponseRecord,
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../src/index.node.ts";
import { type Dependencies, realDependencies } from "../src/settings/dependencies.ts";
import { clientFor, Everything, failureOf, found, keys } from "./clients.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./servers/far-end.ts";
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

async function failureAt(answer: FarEndScript["answer"], options: ClientOptions = {}) {
  const client = clientFor(nodeTransport(), (await start(answer)).url, options);
  stops.push(() => client.close());
  return failureOf(client.verify(Everything, { name: "Example" }));
}

const said = (body: unknown): TransportResponse => ({
  status: 200,
  body: JSON.stringify(body),
  header: () => null,
});
const refusal = (...fields: string[]) => ({
  errors: fields.map((field) => ({ message: `Cannot query field "${field}" on type "EverythingResult".` })),
});

/** A client over an app's own transport. */
function over(
  send: (request: TransportRequest) => unknown,
  options: ClientOptions = {},
  dependencies: Partial<Dependencies> = {},
) {
  const transport = { send: async (request) => send(request) } as Transport;
  return clientFor(transport, "https://host.example", options, dependencies);
}

describe("an error says in full", () => {
  test("that there was no connection, and the system's word for it", async () => {
    const farEnd = await startFarEnd({});
    await farEnd.stop();
    const client = clientFor(nodeTransport(), farEnd.url, { maxRetries: 0 });
    const error = await failureOf(client.verify(Everything, {}));
    expect(error.message).toBe(
      "Everything: no connection to the server (ECONNREFUSED). Nothing was sent and nothing is billed.",
    );
  });

  test("that the connection broke, where the system has no word", async () => {
    const client = over(() => {
      throw new TransportError("connection-lost", "yes");
    });
    const error = await failureOf(client.verify(Everything, {}));
    expect(error.message).toBe(
      "Everything: the connection broke before the complete answer arrived. " +
        "The server received it: it may have been billed.",
    );
  });

  test("that the caller aborted", async () => {
    const aborter = new AbortController();
    aborter.abort();
    const call = over(() => said(found)).verify(Everything, {}, { signal: aborter.signal });
    expect((await failureOf(call)).message).toBe(
      "Everything: aborted by the caller. Nothing was sent and nothing is billed.",
    );
  });

  test("that there is no envelope, with and without the server's words", async () => {
    const without = await failureAt(() => ({ body: '{"data":{"verify":null}}' }));
    expect(without).toMatchObject({ code: "invalid-response", sent: "yes" });
    expect(without.message).toBe("Everything: the answer has no verify envelope.");
    const body = { data: { verify: null }, errors: [{ message: "source down" }] };
    const withWords = await failureAt(() => ({ body: JSON.stringify(body) }));
    expect(withWords).toMatchObject({ code: "graphql-error", sent: "yes" });
    expect(withWords.message).toBe(
      "Everything: the answer has no verify envelope. The server says: source down",
    );
  });

  test("no more than 300 characters of what the server says", async () => {
    const body = { data: { verify: null }, errors: [{ message: "no ".repeat(200) }] };
    const { message } = await failureAt(() => ({ body: JSON.stringify(body) }));
    expect(message.split("The server says: ")[1]).toHaveLength(300);
  });

  test("everything that the server refused", async () => {
    const error = await failureAt(() => ({ body: JSON.stringify(refusal("first", "second")) }), {
      mend: false,
    });
    expect(error).toMatchObject({ code: "document-refused", sent: "yes" });
    expect(error.message).toContain('"first" on type "EverythingResult". Cannot query field "second"');
  });

  test("that the answer is too large, though the caller aborted meanwhile", async () => {
    const aborter = new AbortController();
    const client = over(() => {
      aborter.abort();
      throw new TransportError("response-too-large", "yes");
    });
    expect(await failureOf(client.verify(Everything, {}, { signal: aborter.signal }))).toMatchObject({
      code: "response-too-large",
      sent: "yes",
    });
  });

  test("what was refused, where the place that the server gives cannot be read", async () => {
    const place = { line: { column: 1 } };
    const [error] = refusal("finding").errors;
    const body = { errors: [{ ...error, locations: [{ line: place, column: place }] }] };
    expect(await failureAt(() => ({ body: JSON.stringify(body) }))).toMatchObject({
      code: "document-refused",
      sent: "yes",
    });
  });
});

describe("a call that is cut short before it is sent", () => {
  test("does not ask for keys if the caller aborted before", async () => {
    let asked = 0;
    const credentials = (): typeof keys => {
      asked++;
      return keys;
    };
    const call = over(() => said(found), { credentials }).verify(
      Everything,
      {},
      { signal: AbortSignal.abort() },
    );
    expect(await failureOf(call)).toMatchObject({ code: "aborted", sent: "no", receipt: { attempts: 0 } });
    expect(asked).toBe(0);
  });

  test("is no attempt, where the caller aborts while the keys are fetched", async () => {
    const aborter = new AbortController();
    const credentials = (): typeof keys => {
      aborter.abort();
      return keys;
    };
    const call = over(() => said(found), { credentials }).verify(Everything, {}, { signal: aborter.signal });
    expect(await failureOf(call)).toMatchObject({ code: "aborted", sent: "no", receipt: { attempts: 0 } });
  });
});

describe("observers", () => {
  const watched = (): {
    observers: ClientOptions["observers"];
    seen: [ResponseRecord, RequestRecord][];
  } => {
    const seen: [ResponseRecord, RequestRecord][] = [];
    return {
      seen,
      observers: [{ onResponse: (response, request) => void seen.push([response, request]) }],
    };
  };

  test("learn how a call ended even if its transport never ends it", async () => {
    const { observers, seen } = watched();
    const time = new VirtualTime();
    const client = over(
      () => {
        setImmediate(() => time.advance(60_000));
        return new Promise(() => {});
      },
      { observers },
      time.dependencies,
    );
    await failureOf(client.verify(Everything, {}));
    expect(seen.map(([response]) => response)).toEqual([
      {
        outcome: "failed",
        sent: "unknown",
        code: "timeout",
        duration: 60_000,
        requestSize: expect.any(Number),
      },
    ]);
  });

  test("learn of a refused document and the duration of each request", async () => {
    const { observers, seen } = watched();
    let now = 1_000;
    const client = over(
      () => {
        now += 30;
        return said(refusal("finding"));
      },
      { observers },
      { now: () => now },
    );
    await failureOf(client.verify(Everything, {}));
    expect(seen[0]?.[0]).toMatchObject({ outcome: "refused", sent: "yes", status: 200, duration: 30 });
  });

  test("bear an app's own transport that gives half an answer", async () => {
    const { observers, seen } = watched();
    const client = over(() => ({ status: 200 }), { observers });
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({
      sent: "yes",
      requestId: undefined,
    });
    expect(seen.map(([response]) => response.responseSize)).toEqual([undefined]);
  });
});

describe("an app's own transport", () => {
  test("may hand out one answer twice", async () => {
    const answer = said(found);
    const body = answer.body;
    const client = over(() => answer);
    const [first, second] = [await client.verify(Everything, {}), await client.verify(Everything, {})];
    expect(first).toEqual({ ...second, receipt: first.receipt });
    expect(answer.body).toBe(body);
  });
});

describe("resending", () => {
  test("does not count mending as a retry", async () => {
    const refusedMessage = { message: 'Cannot query field "message" on type "VerificationPayload".' };
    let requests = 0;
    const client = over(
      () => {
        requests++;
        if (requests === 1) return said({ errors: [refusedMessage] });
        if (requests === 2) throw new TransportError("connection-failed", "no");
        return said(found);
      },
      { maxRetries: 1 },
    );
    expect(
      await client.verify(FaceLivenessPassive, { url: "https://images.example.com/a.jpg" }),
    ).toMatchObject({ receipt: { attempts: 3 } });
  });

  test("does not wait for the very moment of the deadline", async () => {
    const time = new VirtualTime(600);
    const client = over(
      () => {
        throw new TransportError("connection-failed", "no");
      },
      { timeout: 600, maxRetries: 9 },
      { ...time.dependencies, random: () => 1 },
    );
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({ receipt: { attempts: 2 } });
    // 200 ms of 600 had passed, and the next pause would be 400.
    expect(time.pauses).toEqual([200]);
  });

  test("reports the last failure if the deadline passes during a pause", async () => {
    let deadline = (): void => {};
    const client = over(
      () => {
        throw new TransportError("connection-failed", "no", { systemCode: "ECONNREFUSED" });
      },
      {},
      {
        setTimeout(callback, milliseconds) {
          if (milliseconds === 60_000) deadline = callback;
          else if (milliseconds > 0) setImmediate(deadline);
          else setImmediate(callback);
          return undefined;
        },
        clearTimeout: () => {},
        random: () => 1,
      },
    );
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({
      code: "connection-failed",
      systemCode: "ECONNREFUSED",
      receipt: { attempts: 1 },
    });
  });
});

describe("drift", () => {
  const driftOf = async (body: unknown): Promise<Drift[]> => {
    const drifts: Drift[] = [];
    await over(() => said(body), { onDrift: (drift) => drifts.push(drift) }).verify(Everything, {});
    return drifts;
  };

  test("tells ten steps of a path at most", async () => {
    const path = ["verify", ..."abcdefghijk"];
    const [drift] = await driftOf({ ...found, errors: [{ message: "no", path }] });
    expect(drift?.path).toBe("verify.a.b.c.d.e.f.g.h.i");
  });

  test.each(["!verify", "verify!"])("does not repeat the path %s", async (step) => {
    const [drift] = await driftOf({ ...found, errors: [{ message: "no", path: [step] }] });
    expect(drift?.path).toBe("(not a name)");
  });

  test("reports at most 10,001 names, so that new ones cannot fill the memory", async () => {
    let round = 0;
    const drifts: Drift[] = [];
    const client = over(
      () => {
        round++;
        const fields = Array.from({ length: 100 }, (_, index) => [`extra${round}x${index}`, 1]);
        const result = { ...found.data.verify.result, ...Object.fromEntries(fields) };
        return said({ data: { verify: { ...found.data.verify, result } } });
      },
      { onDrift: (drift) => drifts.push(drift) },
    );
    for (let call = 0; call < 110; call++) await client.verify(Everything, {});
    expect(drifts).toHaveLength(10_001);
  });
});

describe("what several calls find out about one document", () => {
  test("is kept, whichever comes last", async () => {
    const queries: string[] = [];
    let answerLast = (_: TransportResponse): void => {};
    const no = (field: string) =>
      said({ errors: [{ message: `Cannot query field "${field}" on type "LivenessDetectionResult".` }] });
    const client = over((request) => {
      queries.push(JSON.parse(request.body).query);
      if (queries.length === 1)
        return new Promise<TransportResponse>((resolve) => {
          answerLast = resolve;
        });
      return queries.length === 2 ? no("is_live") : said(found);
    });
    const variables = { url: "https://images.example.com/a.jpg" };
    const slow = client.verify(FaceLivenessPassive, variables);
    await client.verify(FaceLivenessPassive, variables);
    answerLast(no("case_id"));
    await slow;
    expect(queries.map((query) => query.includes("is_live"))).toEqual([true, true, false, false]);
  });
});

test("an error of the credentials function is reported as such, with the operation", async () => {
  const client = createClientWith(realDependencies(nodeTransport), {
    baseUrl: "https://host.example",
    credentials: () => Promise.reject(new Error("canary")),
  });
  const error = await failureOf(client.verify(Everything, {}));
  expect(error).toMatchObject({ code: "invalid-credentials", sent: "no", operation: "Everything" });
  expect(error.message).toBe("The credentials function failed. Nothing was sent.");
});

test("an app's own transport whose headers cannot be read costs no answer's code", async () => {
  const client = over(() => ({
    status: 200,
    body: "{}",
    header() {
      throw new Error("canary");
    },
  }));
  const error = await failureOf(client.verify(Everything, {}));
  expect(error).toMatchObject({ sent: "yes", requestId: undefined });
  expect(error.message).not.toContain("canary");
});
