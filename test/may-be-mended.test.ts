import { describe, expect, test } from "vitest";
import { mayBeMended as mayBeMendedIn } from "../src/answer/may-be-mended.ts";

const message = 'Cannot query field "status" on type "VendorError".';
const coded = { code: "GRAPHQL_VALIDATION_FAILED" };
const mayBeMended = (status: number, body: Record<string, unknown>): boolean =>
  mayBeMendedIn(status, body, JSON.stringify(body));
const one = (error: object): { readonly errors: readonly object[] } => ({ errors: [{ message, ...error }] });

describe("a refusal by the server's validation executed nothing", () => {
  test.each<[string, Record<string, unknown>]>([
    ["graphql-js", one({ locations: [{ line: 1, column: 2 }] })],
    ["two errors", { errors: [{ message }, { message: 'Unknown type "A".' }] }],
    ["Apollo", one({ extensions: { ...coded, stacktrace: [] } })],
    ["a gateway's code", one({ extensions: { code: "BAD_REQUEST" } })],
    ["an empty code", one({ extensions: { code: "" } })],
    ["no code", one({ extensions: { code: null } })],
    ["graphql-java", one({ extensions: { classification: "ValidationError" } })],
    ["AppSync and older graphql-java", one({ path: null })],
    ["no extensions", one({ extensions: null })],
    ["empty extensions", { ...one({ extensions: {} }), extensions: {} }],
    [
      "Hot Chocolate",
      {
        errors: [
          {
            message: "The field `status` does not exist on the type `VendorError`.",
            extensions: { type: "VendorError", field: "status", responseName: "status" },
          },
        ],
      },
    ],
  ])("%s", (_, body) => {
    expect(mayBeMended(200, body)).toBe(true);
    expect(mayBeMended(400, body)).toBe(true);
  });
});

describe("a sign of execution", () => {
  test.each([
    100, 199, 201, 202, 206, 207, 299, 401, 403, 404, 409, 410, 418, 422, 424, 429, 499, 500, 502, 503, 504,
  ])("HTTP %d", (status) => expect(mayBeMended(status, one({}))).toBe(false));

  test.each([
    "data",
    "Data",
    "DATA",
    "result",
    "results",
    "payload",
    "response",
    "body",
    "verify",
    "__proto__",
    "incremental",
    "hasNext",
    "pending",
    "completed",
    "label",
    "items",
    "path",
    "paths",
    "tracing",
    "cost",
    "timing",
    "duration",
    "metrics",
    "trace",
    "billing",
    "requestId",
    "status",
    "message",
  ])("the field %s beside the errors, whatever it holds", (name) => {
    for (const value of [null, {}, [], "", false, 0, { verify: null }]) {
      const body = JSON.parse(
        `{"errors":[${JSON.stringify({ message })}],"${name}":${JSON.stringify(value)}}`,
      );
      expect(mayBeMended(200, body)).toBe(false);
    }
  });

  test.each<[string, unknown]>([
    ["tracing", { tracing: { version: 1, duration: 5 } }],
    ["Apollo's ftv1", { ftv1: "GgwI" }],
    ["Shopify's cost", { cost: { requestedQueryCost: 1, actualQueryCost: 0 } }],
    ["Hasura's and others' timing", { timing: 12 }],
    ["a request id", { requestId: "a" }],
    ["an empty cost", { cost: null }],
    ["a text", "executed"],
    ["a list", [1]],
    ["a number", 5],
    ["true", true],
  ])("extensions of the answer: %s", (_, extensions) => {
    expect(mayBeMended(200, { ...one({}), extensions })).toBe(false);
  });

  test.each<[string, object]>([
    ["a path", { path: ["verify"] }],
    ["an empty path", { path: [] }],
    ["a path of numbers", { path: [0] }],
    ["a path as text", { path: "verify" }],
    ["a path as a pointer", { path: "/verify/error" }],
    ["a path as an empty text", { path: "" }],
    ["a path as an object", { path: { key: "verify", prev: null } }],
    ["a path as a number", { path: 0 }],
    ["a path that is false", { path: false }],
    ["Path", { Path: ["verify"] }],
    ["paths", { paths: [["verify"]] }],
    ["queryPath", { queryPath: ["verify", "error"] }],
    ["fieldPath", { fieldPath: "verify.error" }],
    ["a path in extensions", { extensions: { ...coded, path: ["verify"] } }],
    ["a path as text in extensions", { extensions: { path: "verify.error" } }],
    [
      "Hasura's path in extensions",
      { extensions: { path: "$.selectionSet.verify.selectionSet.x", code: "validation-failed" } },
    ],
    ["a null path in extensions", { extensions: { path: null } }],
    ["another name for it in extensions", { extensions: { fieldPath: "verify" } }],
    ["a subgraph's name", { extensions: { ...coded, serviceName: "billing" } }],
    ["an exception", { extensions: { ...coded, exception: { stacktrace: ["at executeField"] } } }],
    ["a stack trace", { extensions: { ...coded, stacktrace: ["at executeField"] } }],
    ["a stack trace as text", { extensions: { ...coded, stacktrace: "at executeField" } }],
    ["locations with a path", { locations: [{ line: 1, column: 2, path: ["verify"] }] }],
    ["locations in locations", { locations: JSON.parse(`${"[".repeat(900)}${"]".repeat(900)}`) as unknown }],
    ["locations that are a text", { locations: "verify.error" }],
    ["a location that is none", { locations: [["verify", 0]] }],
    ["an original error", { originalError: { message } }],
    ["an original error in extensions", { extensions: { ...coded, originalError: { message } } }],
    ["a response in extensions", { extensions: { response: { status: 500 } } }],
    ["a status in extensions", { extensions: { http: { status: 500 } } }],
    ["a time in extensions", { extensions: { ...coded, timestamp: "2026-01-01T00:00:00Z" } }],
    ["data of the error", { data: null }],
    ["an error type", { errorType: "DataFetchingException" }],
    ["a time that it took", { time: 5 }],
    ["nodes", { nodes: [] }],
    ["extensions as text", { extensions: "executed" }],
    ["extensions as a list", { extensions: [coded] }],
    ["a name that the message does not have", { extensions: { type: "DataFetchingException" } }],
    ["a path where Hot Chocolate has a name", { extensions: { field: ["verify", "status"] } }],
    ["an object where Hot Chocolate has a name", { extensions: { type: { toString: 1 } } }],
    ["an error of execution", { extensions: { classification: "DataFetchingException" } }],
    ["a classification in parts", { extensions: { classification: { type: "ValidationError" } } }],
    ["an unknown code", { extensions: { code: "INTERNAL_SERVER_ERROR" } }],
    ["a downstream code", { extensions: { code: "DOWNSTREAM_SERVICE_ERROR" } }],
    ["a resolver's code", { extensions: { code: "BAD_USER_INPUT" } }],
    ["a code in another case", { extensions: { code: "graphql_validation_failed" } }],
    ["a code as a number", { extensions: { code: 400 } }],
    ["a code as a list", { extensions: { code: ["GRAPHQL_VALIDATION_FAILED"] } }],
  ])("in an error: %s", (_, error) => {
    expect(mayBeMended(200, one(error))).toBe(false);
    expect(mayBeMended(400, { errors: [{ message }, ...one(error).errors] })).toBe(false);
  });

  test.each([
    `{"errors":[{"message":${JSON.stringify(message)},"path":["verify"],"path":null}]}`,
    `{"errors":[{"message":${JSON.stringify(message)},"extensions":{"path":[1]},"extensions":{}}]}`,
    `{"extensions":{"cost":1},"extensions":{},"errors":[{"message":${JSON.stringify(message)}}]}`,
    `{"errors":[{"message":"failed"}],"errors" : [{"message":${JSON.stringify(message)}}]}`,
  ])("a name that stands twice: %s", (raw) => {
    expect(mayBeMendedIn(200, JSON.parse(raw), raw)).toBe(false);
    expect(mayBeMended(200, JSON.parse(raw))).toBe(true);
  });

  test("is absent if escaped text only looks like more names", () => {
    const body = { errors: [{ message: 'Unknown type "A".', locations: [{ line: 1, column: 2 }] }] };
    const raw = JSON.stringify(body, null, 2).replaceAll('\\"', "\\u0022");
    expect(mayBeMendedIn(200, body, raw)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["none", []],
    ["absent", undefined],
    ["an object", { message }],
    ["a text", message],
    ["a list of texts", [message]],
    ["a list with nothing in it", [{ message }, null]],
    ["a list of lists", [[{ message }]]],
    ["without a message", [{ locations: [] }]],
    ["with a message that is no text", [{ message: [message] }]],
  ])("errors that are %s", (_, errors) => {
    expect(mayBeMended(200, { errors })).toBe(false);
  });
});

describe("the words of a validation", () => {
  const isRefused = (words: string): boolean => mayBeMended(200, { errors: [{ message: words }] });

  test.each([
    'Cannot query field "a" on type "B".',
    "Cannot query field 'a' on type 'B'",
    'Cannot query field "a" on type "B". Did you mean "c", "d", or "e"?',
    'Cannot query field "a" on type "B". Did you mean to use an inline fragment on "C"?',
    'Unknown field "a" on type "B"',
    "The field `a` does not exist on the type `B`.",
    'Unknown type "A". Did you mean "B"?',
    'Unknown argument "input" on field "Mutation.verify".',
    'Unknown argument "input" on field "verify" of type "Mutation".',
    'Field "url" is not defined by type "VerifyInput".',
    'Field "url" is not defined by type VerifyInput. Did you mean urls?',
    'Field "VerifyInput.url" of required type "String!" was not provided.',
    'Field "verify" argument "input" of type "VerifyInput!" is required, but it was not provided.',
    'Field "a" of type "[B!]!" must have a selection of subfields. Did you mean "a { ... }"?',
    'Field "a" must not have a selection since type "String" has no subfields.',
    'Fragment cannot be spread here as objects of type "A" can never be of type "B".',
    'Variable "$a" of type "Int" used in position expecting type "String!".',
    "Validation error of type FieldUndefined: Field 'a' in type 'B' is undefined @ 'verify/a'",
    "Validation error (FieldUndefined@[verify/a]) : Field 'a' in type 'B' is undefined",
    "Validation error (UnknownType) : Unknown type 'A'",
    "Validation error (SubSelectionNotAllowed@[verify/a]) : Subselection not allowed on leaf type 'String'",
    "Too many validation errors, error limit reached. Validation aborted.",
  ])("are: %s", (words) => expect(isRefused(words)).toBe(true));

  test.each([
    "",
    "field not found",
    'Sorry: Unknown type "A".',
    `upstream said: ${message}`,
    `${message} The call was billed.`,
    `${message}\nThe call was billed.`,
    `${message} Did you mean "a"? The call was billed. Was it?`,
    `${message} Did you mean "a" or the call was billed?`,
    "Validation error (FieldUndefined@[verify/a]) : Field 'a' in type 'B' is undefined; verify was executed",
    "Validation error (FieldUndefined@[verify/a]) : Field 'a' in type 'B' is undefined\nverify was executed",
    "Unknown type of document",
    'Unknown type "Face Liveness Passive".',
    'Unknown person "a"',
    'The field "a" is required.',
    'Field "a" of type "B" is invalid',
    "String cannot represent value: { a: 1 }",
    "String cannot represent a non string value: 1",
    'Int cannot represent non-integer value: "x"',
    'Boolean cannot represent a non boolean value: "x"',
    'Enum "A" cannot represent value: "x"',
    'Variable "$name1" got invalid value "x"; vendor refused',
    'Variable "$name1" of required type "String!" was not provided.',
    "Validation error (Internal@[verify])",
    "Validation error (DataFetchingException@[verify]) : failed",
    "Validation error of type Internal: failed",
    "Validation error",
    "Validation failed",
    "A Validation error of type FieldUndefined: Field 'a'",
    "GraphQL validation failed",
    "Cannot return null for non-nullable field VendorError.status.",
    "Internal server error",
    `${message}${" ".repeat(1_000)}`,
  ])("are not: %s", (words) => {
    expect(isRefused(words)).toBe(false);
    expect(mayBeMended(200, { errors: [{ message: words, extensions: coded }] })).toBe(false);
  });
});
