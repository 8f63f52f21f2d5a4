import { describe, expect, test } from "vitest";
import type { HttpFailure } from "../src/answer/http-failure.ts";
import { type DocumentRefusal, readAnswer } from "../src/answer/read-answer.ts";
import { requestId } from "../src/answer/request-id.ts";
import { clientFor, Everything, failureOf } from "./clients.ts";

const responseOf = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
  header: (name: string) => headers[name],
});

/** What is read from an answer, whose texts are shown in brackets. */
function read(status: number, body: unknown, headers?: Readonly<Record<string, string>>): object {
  return readAnswer(responseOf(status, body, headers), (text) => (text === "" ? "" : `[${text}]`));
}

function failureIn(answer: object): HttpFailure {
  return "code" in answer ? (answer as HttpFailure) : expect.fail("it was read");
}

const failure = (...answer: Parameters<typeof read>): HttpFailure => failureIn(read(...answer));

const bare = (text: string) => text;
/** The same, with texts shown as they are: names in headers are read from what is shown. */
function words(...answer: Parameters<typeof responseOf>): string {
  const { code, what } = failureIn(readAnswer(responseOf(...answer), bare));
  return `${code}: ${what}`;
}

describe("data", () => {
  test.each([200, 299, 400, 401, 402, 429, 500, 503])("is an answer, whatever HTTP %d says", (status) => {
    expect(read(status, { data: { verify: 1 } })).toEqual({
      data: { verify: 1 },
      errors: [],
      body: { data: { verify: 1 } },
      raw: '{"data":{"verify":1}}',
      odd: [],
      unsafe: [],
    });
  });

  test("stands behind a byte order mark too", () => {
    const answer = { data: { verify: 1 }, errors: [], odd: ["prefix"] };
    expect(read(200, '\ufeff{"data":{"verify":1}}')).toMatchObject(answer);
    expect(words(200, 'x{"data":{}}')).toContain("not JSON");
  });

  test("keeps what else the server wrote beside it", () => {
    const errors = [{ message: "partial", path: "verify", locations: 5, cause: { code: 7 } }];
    const body = { data: {}, errors, extensions: { cost: 1 }, hasNext: false, more: [1] };
    expect(read(200, body)).toMatchObject({ body });
    for (const extensions of [null, "text", [1], 5]) {
      expect(read(200, { data: {}, extensions })).toMatchObject({
        body: { extensions },
      });
    }
  });

  test("has its errors beside it, in one form", () => {
    const location = { line: 1, column: 2 };
    const errors = [
      { message: "a", path: ["verify", 0], locations: [location], extensions: { code: "b" } },
      "c",
      { path: 5 },
    ];
    expect(read(200, { data: {}, errors })).toMatchObject({
      data: {},
      errors: [
        errors[0],
        { message: "c", path: undefined },
        { message: "an error without a message", path: undefined },
      ],
    });
    expect(read(200, { data: {}, errors: { message: "alone" } })).toMatchObject({
      errors: [{ message: "alone" }],
    });
    expect(read(200, { data: {}, errors: "none" })).toMatchObject({ errors: [] });
  });

  test.each([[null], [[]], ["text"], [1]])("that is %j is none", (data) => {
    expect(failure(200, { data })).toMatchObject({ code: "invalid-response" });
  });
});

describe("no data", () => {
  test.each<[number, unknown, Record<string, string>, string]>([
    [299, {}, {}, "invalid-response: the answer is not GraphQL (HTTP 299, JSON of another shape)."],
    [300, {}, {}, "redirected: the server redirects (HTTP 300); check baseUrl"],
    [399, { errors: ["no"] }, {}, "redirected: the server redirects (HTTP 399); check baseUrl"],
    [400, {}, {}, "http-error: the server answered HTTP 400."],
    [199, {}, {}, "http-error: the server answered HTTP 199."],
    [401, {}, {}, "unauthorized: the credentials were refused (HTTP 401)."],
    [
      403,
      { message: "No" },
      {},
      "unauthorized: the credentials were refused (HTTP 403). The server says: No",
    ],
    [
      200,
      { message: "Authentication Failed" },
      {},
      "unauthorized: the credentials were refused (HTTP 200). The server says: Authentication Failed",
    ],
    [
      200,
      { errors: [{ message: "authentication failed" }] },
      {},
      "unauthorized: the credentials were refused (HTTP 200). The server says: authentication failed",
    ],
    [402, {}, {}, "payment-required: the account's balance is empty (HTTP 402)."],
    [
      400,
      { statusCode: 400, body: { message: "Insufficient wallet balance" } },
      {},
      "payment-required: the account's balance is empty (HTTP 400). The server says: Insufficient wallet balance",
    ],
    [
      500,
      { message: "insufficient credit" },
      {},
      "payment-required: the account's balance is empty (HTTP 500). The server says: insufficient credit",
    ],
    [
      500,
      { message: "a balance" },
      {},
      "http-error: the server answered HTTP 500. The server says: a balance",
    ],
    [500, { message: { a: 1 } }, {}, "http-error: the server answered HTTP 500."],
    [
      500,
      { body: "x", message: "outer" },
      {},
      "http-error: the server answered HTTP 500. The server says: outer",
    ],
    [429, {}, {}, "rate-limited: too many requests (HTTP 429)."],
    [502, {}, {}, "unavailable: the service is unavailable (HTTP 502)."],
    [
      503,
      { message: "down" },
      {},
      "unavailable: the service is unavailable (HTTP 503). The server says: down",
    ],
    [504, {}, {}, "unavailable: the service is unavailable (HTTP 504)."],
    [501, {}, {}, "http-error: the server answered HTTP 501."],
    [
      200,
      { errors: [{ message: "first" }, { message: "second" }] },
      {},
      "graphql-error: the server answered with GraphQL errors and no data (HTTP 200). The server says: first",
    ],
    [
      503,
      { errors: [{ message: "first" }] },
      {},
      "graphql-error: the server answered with GraphQL errors and no data (HTTP 503). The server says: first",
    ],
    [200, "", {}, "invalid-response: the answer is not GraphQL (HTTP 200, an empty body)."],
    [200, " \n", {}, "invalid-response: the answer is not GraphQL (HTTP 200, an empty body)."],
    [200, "null", {}, "invalid-response: the answer is not GraphQL (HTTP 200, JSON of another shape)."],
    [
      200,
      [{ data: {} }, { data: {} }],
      {},
      "invalid-response: the answer is not GraphQL (HTTP 200, JSON of another shape).",
    ],
    [
      200,
      { statusCode: 401, body: '{"message":"Authentication failed"}' },
      {},
      "unauthorized: the credentials were refused (HTTP 200). The server says: Authentication failed",
    ],
    [200, "<p>", {}, "invalid-response: the answer is not GraphQL (HTTP 200, not JSON)."],
    [
      200,
      "<p>",
      { "content-type": "text/html; charset=utf-8" },
      "invalid-response: the answer is not GraphQL (HTTP 200, not JSON but text/html).",
    ],
    [
      200,
      "<p>",
      { "content-type": "see application/json" },
      "invalid-response: the answer is not GraphQL (HTTP 200, not JSON).",
    ],
    [
      200,
      "{",
      { "content-type": `application/${"a".repeat(70)}` },
      `invalid-response: the answer is not GraphQL (HTTP 200, not JSON but application/${"a".repeat(60)}).`,
    ],
    [
      202,
      {},
      { "x-amzn-errortype": "AccessDeniedException:http://example.com" },
      "unauthorized: the credentials were refused (HTTP 202, AccessDeniedException).",
    ],
    [
      202,
      {},
      { "x-amzn-errortype": "ForbiddenException" },
      "unauthorized: the credentials were refused (HTTP 202, ForbiddenException).",
    ],
    [
      202,
      {},
      { "x-amzn-errortype": "InvalidSignature" },
      "unauthorized: the credentials were refused (HTTP 202, InvalidSignature).",
    ],
    [
      202,
      {},
      { "x-amzn-errortype": "ExpiredToken" },
      "unauthorized: the credentials were refused (HTTP 202, ExpiredToken).",
    ],
    [
      202,
      {},
      { "x-amzn-errortype": "UnauthorisedX" },
      "unauthorized: the credentials were refused (HTTP 202, UnauthorisedX).",
    ],
    [
      500,
      {},
      { "x-amzn-errortype": "Internal-Failure" },
      "http-error: the server answered HTTP 500, Internal-Failure.",
    ],
    [500, {}, { "x-amzn-errortype": " a token of text" }, "http-error: the server answered HTTP 500."],
    [
      500,
      {},
      { "x-amzn-errortype": "a".repeat(90) },
      `http-error: the server answered HTTP 500, ${"a".repeat(80)}.`,
    ],
  ])("HTTP %d with %j and %o", (status, body, headers, expected) => {
    expect(words(status, body, headers)).toBe(expected);
  });

  test("shows nothing of the server's unmasked", () => {
    expect(failure(500, { message: "secret" }).retryAfter).toBeUndefined();
    expect(failure(500, { message: "secret" }).what).toContain("The server says: [secret]");
    // A name in brackets is none.
    expect(failure(500, {}, { "x-amzn-errortype": "secret" }).what).toBe("the server answered HTTP 500.");
    expect(failure(200, "<p>", { "content-type": "text/secret" }).what).toMatch(/not JSON\)\.$/);
  });
});

describe("a refusal of the document", () => {
  const refusal = [{ message: 'Cannot query field "a" on type "B".' }, { message: 'Unknown type "C".' }];

  test.each([200, 400])("is read behind HTTP %d", (status) => {
    const answer = read(status, { errors: refusal });
    expect((answer as DocumentRefusal).refused).toMatchObject(refusal);
  });

  test.each<[string, number, unknown]>([
    ["in a list of one", 200, [{ errors: refusal }]],
    ["in a Lambda's answer", 200, { statusCode: 400, body: JSON.stringify({ errors: refusal }) }],
    ["in a text", 200, JSON.stringify(JSON.stringify({ errors: refusal }))],
    [
      "behind a notice of code that ran",
      200,
      `<br />x on line 3<br />${JSON.stringify({ errors: refusal })}`,
    ],
    ["with HTTP 500", 500, { errors: refusal }],
    ["beside data: null", 200, { data: null, errors: refusal }],
    ["beside another error", 200, { errors: [...refusal, { message: "boom" }] }],
  ])("is none %s", (_, status, body) => {
    expect(failure(status, body)).toMatchObject({ code: "graphql-error" });
  });

  test("holds each error once, and no more than a document can have", () => {
    const [one, two] = refusal;
    const place = { line: 1, column: 2 };
    const twice = [one, two, { ...one, locations: [place] }, { ...one, locations: [place] }, one];
    expect((read(200, { errors: twice }) as DocumentRefusal).refused).toMatchObject([
      { ...one, locations: [] },
      { ...two, locations: [] },
      { ...one, locations: [place] },
    ]);
    const types = Array.from({ length: 5_000 }, (_, i) => ({ message: `Unknown type "T${i}".` }));
    expect((read(200, { errors: types }) as DocumentRefusal).refused).toHaveLength(100);
    const places = Array.from({ length: 5_000 }, (_, line) => ({ line, column: 1 }));
    const [error] = (read(200, { errors: [{ ...one, locations: places }] }) as DocumentRefusal).refused;
    expect(error?.locations).toHaveLength(10);
  });

  test.each([null, "1:2", 5, {}, [null, "1:2", { line: "1", column: 2 }, { line: { column: 1 } }, {}]])(
    "has no places where they are %j",
    (locations) => {
      const answer = read(200, { errors: [{ ...refusal[0], locations }] }) as DocumentRefusal;
      expect(answer.refused).toMatchObject([{ locations: [] }]);
    },
  );
});

describe("a text that could not be read", () => {
  test.each<[string, number, string]>([
    ["HTML", 200, "<p>Sorry</p>"],
    ["JSON that was cut", 200, '{"data":{"verify":{"ok":true,"mess'],
    ["two answers", 200, '{"data":{"verify":1}}{"data":{"verify":2}}'],
    ["no data", 200, '{"data":null}'],
    ["errors", 400, '{"errors":[{"message":"no"}]}'],
    ["refused credentials", 401, "who?"],
    ["a redirect", 302, "there"],
    ["nothing", 200, ""],
  ])("is kept: %s", async (_, status, body) => {
    const transport = { send: async () => responseOf(status, body) };
    const client = clientFor(transport, "https://api.example.com");
    const error = await failureOf(client.verify(Everything, {}));
    expect(error).toMatchObject({ sent: "yes", status });
    expect(error.answer()).toBe(body);
  });
});

describe("how long to wait", () => {
  const now = "Thu, 01 Jan 2026 00:00:00 GMT";
  test.each<[Record<string, string>, number | undefined]>([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after": " 0.0001 " }, 1],
    [{ "retry-after": "999999999" }, 999_999_999_000],
    [{ "retry-after": "1234567890" }, undefined],
    [{ "retry-after": "1." }, undefined],
    [{ "retry-after": "x1" }, undefined],
    [{ "retry-after": "-5" }, undefined],
    [{ "retry-after": "soon 1" }, undefined],
    [{ "retry-after": "Thu, 01 Jan 2026 00:00:09 GMT", date: now }, 9000],
    [{ "retry-after": "Thu Jan  1 00:00:09 2026", date: now }, 9000],
    [{ "retry-after": "Wed, 31 Dec 2025 23:59:59 GMT", date: now }, 0],
    [{ "retry-after": "Xyz, 99 Abc 2026 00:00:09 GMT", date: now }, undefined],
    [{ "retry-after": "so: Thu, 01 Jan 2026 00:00:09 GMT", date: now }, undefined],
  ])("%o", (headers, expected) => {
    expect(failureIn(readAnswer(responseOf(429, {}, headers), bare)).retryAfter).toBe(expected);
  });

  test("is not told where it repeats what was sent", () => {
    expect(failure(429, {}, { "retry-after": "483926" }).retryAfter).toBeUndefined();
  });
});

describe("the id of a request", () => {
  test.each<[Record<string, string>, string | undefined]>([
    [{}, undefined],
    [{ "x-request-id": "a-1" }, "a-1"],
    [{ "x-amzn-requestid": "b:2.3_4" }, "b:2.3_4"],
    [{ "x-request-id": "a", "x-amzn-requestid": "b" }, "a"],
    [{ "x-request-id": "a b" }, undefined],
    [{ "x-request-id": " a" }, undefined],
    [{ "x-request-id": "" }, undefined],
    [{ "x-request-id": "a".repeat(100) }, "a".repeat(100)],
    [{ "x-request-id": "a".repeat(101) }, undefined],
  ])("%o", (headers, expected) => {
    expect(requestId(responseOf(200, {}, headers))).toBe(expected);
  });
});
