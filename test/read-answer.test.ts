import { describe, expect, test } from "vitest";
import { DocumentRefusal, isValidationError, readAnswer, requestId } from "../src/answer/read-answer.ts";
import { IndiConnectError } from "../src/error/error.ts";

const responseOf = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) => ({
  status,
  body: typeof body === "string" ? body : JSON.stringify(body),
  header: (name: string) => headers[name],
});

/** What is read from an answer, whose texts are shown in brackets. */
function read(status: number, body: unknown, headers?: Readonly<Record<string, string>>): unknown {
  return readAnswer(
    responseOf(status, body, headers),
    (code, what, details) => new IndiConnectError(code, what, details),
    (text) => (text === "" ? "" : `[${text}]`),
  );
}

function failure(...answer: Parameters<typeof read>): IndiConnectError {
  try {
    read(...answer);
  } catch (error) {
    if (error instanceof IndiConnectError) return error;
  }
  return expect.fail("it was read");
}

const bare = (text: string) => text;
/** The same, with texts shown as they are: names in headers are read from what is shown. */
function words(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): string {
  try {
    readAnswer(
      responseOf(status, body, headers),
      (code, what, details) => new IndiConnectError(code, what, details),
      bare,
    );
  } catch (error) {
    if (error instanceof IndiConnectError) return `${error.code}: ${error.message}`;
  }
  return expect.fail("it was read");
}

describe("data", () => {
  test.each([200, 299, 400, 401, 402, 429, 500, 503])("is an answer, whatever HTTP %d says", (status) => {
    expect(read(status, { data: { verify: 1 } })).toEqual({ data: { verify: 1 }, errors: [] });
  });

  test("stands behind a byte order mark too", () => {
    expect(read(200, '\ufeff{"data":{"verify":1}}')).toEqual({ data: { verify: 1 }, errors: [] });
    expect(words(200, 'x{"data":{}}')).toContain("not JSON");
  });

  test("has its errors beside it, in one form", () => {
    const location = { line: 1, column: 2 };
    const errors = [
      { message: "a", path: ["verify", 0], locations: [location], extensions: { code: "b" } },
      "c",
      { path: 5 },
    ];
    expect(read(200, { data: {}, errors })).toEqual({
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
    expect(failure(200, { data })).toMatchObject({ code: "invalid-response", sent: "yes", status: 200 });
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
      [{ data: {} }],
      {},
      "invalid-response: the answer is not GraphQL (HTTP 200, JSON of another shape).",
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

  test("had reached the server, and shows nothing of it unmasked", () => {
    expect(failure(500, { message: "secret" })).toMatchObject({
      sent: "yes",
      status: 500,
      retryAfter: undefined,
    });
    expect(failure(500, { message: "secret" }).message).toContain("The server says: [secret]");
    // A name in brackets is none.
    expect(failure(500, {}, { "x-amzn-errortype": "secret" }).message).toBe("the server answered HTTP 500.");
    expect(failure(200, "<p>", { "content-type": "text/secret" }).message).toMatch(/not JSON\)\.$/);
  });
});

describe("a refusal of the document", () => {
  const refusal = [{ message: 'Cannot query field "a" on type "B".' }, { message: 'Unknown type "C".' }];

  test.each([200, 400, 422, 500])("is read behind HTTP %d", (status) => {
    const answer = read(status, { errors: refusal });
    expect(answer).toBeInstanceOf(DocumentRefusal);
    expect((answer as DocumentRefusal).errors).toMatchObject(refusal);
  });

  test("is none where data was begun, where another error stands beside it, or where something was executed", () => {
    expect(failure(200, { data: null, errors: refusal }).code).toBe("graphql-error");
    expect(failure(200, { errors: [...refusal, { message: "boom" }] }).code).toBe("graphql-error");
    expect(failure(200, { errors: [{ ...refusal[0], path: ["verify"] }] }).code).toBe("graphql-error");
    expect(read(200, { errors: [{ ...refusal[0], path: [] }] })).toBeInstanceOf(DocumentRefusal);
  });

  test.each<[unknown, string, boolean]>([
    ["GRAPHQL_VALIDATION_FAILED", "whatever", true],
    ["BAD_REQUEST", 'Unknown type "A".', true],
    ["BAD_USER_INPUT", 'Unknown type "A".', true],
    ["validation-failed", 'Unknown type "A".', true],
    ["", 'Unknown type "A".', true],
    [undefined, 'Unknown type "A".', true],
    ["INTERNAL_SERVER_ERROR", 'Unknown type "A".', false],
    ["NOT_BAD_REQUEST", 'Unknown type "A".', false],
    ["BAD_REQUEST_TOO", 'Unknown type "A".', false],
    [400, 'Unknown type "A".', false],
    [["BAD_REQUEST"], 'Unknown type "A".', false],
    ["BAD_REQUEST", "no", false],
    [undefined, 'Sorry: Unknown type "A".', false],
  ])("by its code %j and %j: %s", (code, message, expected) => {
    const extensions = code === undefined ? undefined : { code };
    expect(isValidationError({ message, extensions })).toBe(expected);
    expect(isValidationError({ message, extensions, path: ["verify"] })).toBe(false);
  });

  test.each([
    "Cannot query field 'a'",
    'The field "a" is unknown',
    "The field `a` does not exist",
    "Unknown field 'a'",
    'Unknown argument "a"',
    'Unknown fragment "a"',
    'Unknown directive "a"',
    "field 'a' not found in type: 'B'",
    'Field "a" is not defined by type "B"',
    "Field 'a' of type 'B' must have",
    'Field "a" of required type "B!" was not provided',
    'Field "a" argument "b" is required',
    'Field "a" must not have a selection since',
    'Fields "a" conflict because',
    "Fragment cannot be spread here",
    'Fragment "A" cannot be spread here as',
    'Variable "$a" of type "B" used in',
    'Variable "$a" of required type "B!" was not provided.',
    "Variable '$a' got invalid value 1",
    "String cannot represent a non string value: 1",
    "Enum E cannot represent x",
    "Validation error of type FieldUndefined: Field 'a'",
    "Validation error (UnknownType) : a",
  ])("in the words %j", (message) => {
    expect(isValidationError({ message })).toBe(true);
  });

  test.each([
    "field not found",
    'The record "a" is unknown',
    'Unknown person "a"',
    "Fields conflict",
    "Variable a got invalid value",
    "Something cannot represent 1",
    "A Validation error of type X: y",
    "Validation error",
    "My Fragment cannot be spread here",
  ])("not in the words %j", (message) => {
    expect(isValidationError({ message })).toBe(false);
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
    let told: number | undefined;
    const note = (...[code, what, details]: ConstructorParameters<typeof IndiConnectError>) => {
      told = details?.retryAfter;
      return new IndiConnectError(code, what, details);
    };
    expect(() => readAnswer(responseOf(429, {}, headers), note, bare)).toThrow(IndiConnectError);
    expect(told).toBe(expected);
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
