import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import {
  type ClientOptions,
  CompanySearchLite,
  type DeclineReason,
  type Drift,
  FaceLivenessPassive,
  NameMatch,
  type TypedDocument,
} from "../src/index.node.ts";
import { clientFor, Everything, failureOf, transportFor, transportNames } from "./clients.ts";
import { Hostile } from "./fuzz/hostile-document.ts";
import { type Reply, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

const url = "https://images.example.com/face.jpg";
const live = {
  __typename: "LivenessDetectionResult",
  status_code: 101,
  request_id: "request-1",
  case_id: "LIVENESS-1",
  is_live: true,
  liveness_score: 0.98,
  review_needed: false,
  multiple_faces_detected: false,
};
const usual = { ok: true, message: "Verification completed successfully", result: live, error: null };
const json = (body: unknown): Reply => ({ body: typeof body === "string" ? body : JSON.stringify(body) });

/** A client whose far end gives these replies in turn, and the drift that it tells. */
async function clientOf(
  replies: readonly Reply[],
  options: ClientOptions = {},
  transport = transportNames[0],
) {
  const farEnd = await startFarEnd({ answer: (_, { count }) => replies[count - 1] ?? replies.at(-1) });
  const drift: Drift[] = [];
  const client = clientFor(transportFor(transport ?? "node"), farEnd.url, {
    onDrift: (found) => void drift.push(found),
    ...options,
  });
  stops.push(
    () => client.close(),
    () => farEnd.stop(),
  );
  return { client, drift, farEnd };
}

/** What FaceLivenessPassive makes of an envelope. */
async function read(envelope: unknown, errors?: unknown) {
  const { client, drift } = await clientOf([json({ data: { verify: envelope }, errors })]);
  return { verification: await client.verify(FaceLivenessPassive, { url }), drift };
}

/** What any document makes of a result. */
async function readResult<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  root: string,
  result: unknown,
) {
  const { client, drift } = await clientOf([json({ data: { [root]: { ...usual, result } } })]);
  const verification = await client.verify(document, variables);
  if (!verification.ok) throw new Error("it was declined");
  return { result: verification.result as unknown, drift };
}

describe("ok: true with the result", () => {
  test("is returned as received, without drift", async () => {
    const { verification, drift } = await read(usual);
    const { receipt } = verification;
    expect(verification).toEqual({ ok: true, message: usual.message, result: live, receipt });
    expect(verification.receipt.attempts).toBe(1);
    expect(drift).toEqual([]);
  });

  test("may contain no finding at all, although it is billed", async () => {
    const nothing = Object.fromEntries(Object.keys(live).map((name) => [name, null]));
    const result = { ...nothing, __typename: live.__typename, status_code: 103 };
    const { verification, drift } = await read({ ...usual, result });
    expect(verification).toMatchObject({ ok: true, result });
    expect(drift).toEqual([]);
  });

  test("keeps the envelope, out of sight", async () => {
    const envelope = { ...usual, status: 200, extra: { inner: ["canary"] }, error: { raw: "canary" } };
    const { verification } = await read(envelope);
    expect(verification.answer()).toEqual(envelope);
    expect(Object.keys(verification)).toEqual(["ok", "message", "result", "receipt"]);
    for (const shown of [
      JSON.stringify(verification),
      inspect(verification, { depth: 10, showHidden: true }),
      inspect(verification, { depth: 10, getters: true }),
      JSON.stringify({ ...verification }),
    ]) {
      expect(shown).not.toContain("canary");
    }
  });

  test("may have another text, in which sent values are masked", async () => {
    const { verification } = await read({ ...usual, message: `done for ${url} in 5 s` });
    expect(verification.message).toBe("done for [redacted] in 5 s");
    expect((await read({ ...usual, message: null })).verification.message).toBeNull();
    expect((await read({ ok: true, result: live })).verification.message).toBeNull();
    expect((await read({ ...usual, message: { text: url } })).verification.message).toBe(
      '{"text":"[redacted]"}',
    );
    // One text inside another, as a value and as a name.
    const within = JSON.stringify(JSON.stringify(`a "${url}"`));
    const cleaned = JSON.stringify(JSON.stringify('a "[redacted]"'));
    expect((await read({ ...usual, message: [within, { [within]: 1 }] })).verification.message).toBe(
      JSON.stringify([cleaned, { [cleaned]: 1 }]),
    );
  });
});

describe("an answer that nests deeper than the stack is", () => {
  const deep = `${"[".repeat(100_000)}1${"]".repeat(100_000)}`;
  const far = async (verify: string, more = "", document: typeof Everything | undefined = undefined) => {
    const { client, drift } = await clientOf([json(`{"data":{"verify":${verify}}${more}}`)]);
    const verification = document
      ? await client.verify(document, {})
      : await client.verify(FaceLivenessPassive, { url });
    return { verification, drift };
  };
  const result = JSON.stringify(live);

  test.each<[string, string, string]>([
    ["in the message", `{"ok":true,"message":${deep},"result":${result}}`, ""],
    ["in the error beside it", `{"ok":true,"message":null,"result":${result},"error":${deep}}`, ""],
    ["in a field", `{"ok":true,"result":${result.replace("0.98", deep)}}`, ""],
    ["in an extra field", `{"ok":true,"result":${result.replace("{", `{"more":${deep},`)}}`, ""],
    [
      "in the path of an error",
      `{"ok":true,"message":null,"result":${result}}`,
      `,"errors":[{"message":"partial","path":[${deep},{"toString":1}]}]`,
    ],
    [
      "in the rest of an error",
      `{"ok":true,"message":null,"result":${result}}`,
      `,"errors":[{"message":${deep},"extensions":${deep},"locations":${deep}}]`,
    ],
  ])("%s is handed out all the same", async (_, verify, more) => {
    const { verification } = await far(verify, more);
    expect(verification.ok).toBe(true);
  });

  test.each(["message", "status", "decryptedError", "raw"])("in error.%s is declined", async (field) => {
    const { verification } = await far(`{"ok":false,"message":null,"error":{"${field}":${deep}}}`);
    expect(verification).toMatchObject({ ok: false, error: { reason: "other" } });
  });

  test("may be in a list, with one or several entries", async () => {
    const list = `{"ok":true,"result":{"__typename":"HostileResult","many":${deep}}}`;
    const { verification } = await far(list, "", Hostile as never);
    expect(verification.ok).toBe(true);
  });
});

describe("ok in another form", () => {
  test.each<[string, unknown, boolean, string]>([
    ["the text true", "true", true, "string"],
    ["Python's True", "True", true, "string"],
    ["1", 1, true, "number"],
    ["the text 1", "1", true, "string"],
    ["the text false", "false", false, "string"],
    ["0", 0, false, "number"],
    ["another text", "yes", false, "string"],
    ["null beside a result", null, true, "null"],
    ["missing beside a result", undefined, true, "null"],
  ])("%s", async (_, ok, served, found) => {
    const { verification, drift } = await read({ ...usual, ok });
    expect(verification.ok).toBe(served);
    expect(drift).toEqual([
      { kind: "type", operation: "FaceLivenessPassive", path: "ok", expected: "Boolean", found },
    ]);
  });

  test("missing beside an error", async () => {
    const { verification } = await read({ result: null, error: { message: "Invalid OTP" } });
    expect(verification).toMatchObject({ ok: false, error: { reason: "otp-rejected" } });
  });
});

describe("ok: false: the reason is read from the vendor's words", () => {
  test.each<[DeclineReason, object]>([
    ["insufficient-balance", { error: { decryptedError: "INSUFFICIENT_PROVIDER_BALANCE" } }],
    ["insufficient-balance", { error: { message: "Provider balance is low or zero" } }],
    ["insufficient-balance", { message: "Insufficient Wallet Balance" }],
    ["insufficient-balance", { error: { message: "Insufficient balance to process this transaction" } }],
    ["unsupported-document-type", { message: "Unsupported document type: Face Liveness Passive" }],
    ["unsupported-document-type", { error: { message: "Service, Service not found" } }],
    ["unauthorized", { error: { message: "Authentication failed for this key" } }],
    ["invalid-input", { error: { message: "Invalid consent message Id" } }],
    ["invalid-input", { error: { message: "consentIpAddress must be a valid IPv4 address" } }],
    ["otp-rejected", { error: { message: "Invalid OTP" } }],
    ["otp-rejected", { message: "The OTP you entered has expired" }],
    ["already-retrieved", { error: { decryptedError: "DOCUMENT_ALREADY_RETRIEVED" } }],
    ["no-record", { message: "No record found for the given input" }],
    ["source-unavailable", { error: { message: "Source is down, try later" } }],
    ["other", { message: "Something else" }],
    ["other", {}],
    ["other", { error: "a text instead of an object" }],
    ["other", { error: [], message: 5 }],
  ])("%s: %o", async (reason, envelope) => {
    const answer = { ok: false, result: null, ...envelope };
    const { verification } = await read(answer);
    if (verification.ok) throw new Error("it was served");
    expect(verification.error.reason).toBe(reason);
    expect(verification.answer()).toEqual(answer);
    expect(verification.receipt.attempts).toBe(1);
    expect(Object.keys(verification)).toEqual(["ok", "message", "error", "receipt"]);
  });

  test("has the vendor's own fields beside it, with sent values masked; the envelope has them as received", async () => {
    const error = { status: 400, message: `no face in ${url}`, decryptedError: null, raw: { url } };
    const { verification } = await read({ ok: false, message: "Failed", result: null, error });
    if (verification.ok) throw new Error("it was served");
    expect(verification.error).toEqual({
      reason: "other",
      status: "400",
      message: "no face in [redacted]",
      decryptedError: null,
    });
    expect(verification.message).toBe("Failed");
    expect(verification.answer().error).toEqual(error);
  });

  test("sent values are masked in texts nested in texts", async () => {
    const name = 'Ada "the first" Example';
    const packed = JSON.stringify(JSON.stringify({ name }));
    const { client } = await clientOf([
      json({ data: { verify: { ok: false, message: { packed }, result: null } } }),
    ]);
    const verification = await client.verify(Everything, { name });
    expect(verification.message).toContain("[redacted]");
    expect(verification.message).not.toMatch(/Ada|first|Example/);
  });

  test("a reason does not depend on a result", async () => {
    const { verification } = await read({ ...usual, ok: false });
    expect(verification).toMatchObject({ ok: false, error: { reason: "other" } });
    expect(verification.answer().result).toEqual(live);
  });
});

test("a result in a list of one is accepted and reported", async () => {
  const { verification, drift } = await read({ ...usual, result: [live] });
  expect(verification).toMatchObject({ ok: true, result: live });
  expect(drift).toEqual([
    { kind: "odd-body", operation: "FaceLivenessPassive", path: "body", found: "list" },
  ]);
});

describe("ok: true without the expected result", () => {
  test.each([null, undefined])("%s: no-result", async (result) => {
    const { verification, drift } = await read({ ...usual, result });
    expect(verification).toMatchObject({ ok: false, message: usual.message, error: { reason: "no-result" } });
    expect(drift).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ["another member", { __typename: "OtherResult", finding: "kept" }, "OtherResult"],
    ["no __typename", { ...live, __typename: undefined }, "no __typename"],
    ["a __typename that is none", { ...live, __typename: 5 }, "no __typename"],
    ["a text", "kept", "no __typename"],
    ["a list of several", [live, live], "no __typename"],
    ["false", false, "no __typename"],
  ])("%s: unexpected-result, told once, and kept", async (_, result, found) => {
    const { verification, drift } = await read({ ...usual, result });
    expect(verification).toMatchObject({ ok: false, error: { reason: "unexpected-result" } });
    expect(verification.answer()).toEqual(JSON.parse(JSON.stringify({ ...usual, result })));
    expect(drift).toEqual([
      {
        kind: "unexpected-member",
        operation: "FaceLivenessPassive",
        path: "result",
        expected: "LivenessDetectionResult",
        found,
      },
    ]);
  });
});

describe("a result that differs from the schema still reaches the caller", () => {
  const told = ({ kind, path, expected, found }: Drift): unknown[] => [kind, path, expected, found];

  test("an extra field stays, a missing one is null", async () => {
    const { is_live: _, ...rest } = live;
    const { verification, drift } = await read({ ...usual, result: { ...rest, extra: { deep: 1 } } });
    expect(verification).toMatchObject({ ok: true, result: { ...rest, is_live: null, extra: { deep: 1 } } });
    expect(drift.map(told)).toEqual([
      ["extra-field", "result.extra", undefined, undefined],
      ["missing-field", "result.is_live", undefined, undefined],
    ]);
    expect(verification.answer().result).not.toHaveProperty("is_live");
  });

  test.each<[string, object, unknown[]]>([
    ["a number as text", { liveness_score: "0.98" }, ["type", "result.liveness_score", "Float", "string"]],
    ["a whole number as text", { status_code: "101" }, ["type", "result.status_code", "Int", "string"]],
    ["a fraction for a whole number", { status_code: 1.5 }, ["type", "result.status_code", "Int", "number"]],
    ["a text for a boolean", { is_live: "yes" }, ["type", "result.is_live", "Boolean", "string"]],
    ["a number for a text", { case_id: 7 }, ["type", "result.case_id", "String", "number"]],
    ["an object for a text", { case_id: { a: 1 } }, ["type", "result.case_id", "String", "object"]],
    ["a list for a text", { case_id: ["a"] }, ["type", "result.case_id", "String", "list"]],
  ])("%s stays what it is", async (_, fields, drifted) => {
    const { verification, drift } = await read({ ...usual, result: { ...live, ...fields } });
    expect(verification).toMatchObject({ ok: true, result: { ...live, ...fields } });
    expect(drift.map(told)).toEqual([drifted]);
  });

  const companies = { __typename: "MCACompanySearchLiteResult", request_id: null, status_code: null };
  const company = { cin: "U00000XX2020PTC000001", entity_name: "EXAMPLE" };

  test.each<[string, unknown, unknown[][]]>([
    ["a null list", null, []],
    ["an empty list", [], []],
    ["a null in a list", [null, company], []],
    ["an object for a list", company, [["type", "result.companies", "list", "object"]]],
    ["a text for a list", "none", [["type", "result.companies", "list", "string"]]],
    ["a text in a list", ["none"], [["type", "result.companies[]", "object", "string"]]],
    ["a list in a list", [[company]], [["type", "result.companies[]", "object", "list"]]],
    [
      "an extra field in some items, told once",
      [company, { ...company, roc: 1 }, { ...company, roc: 2 }],
      [["extra-field", "result.companies[].roc", undefined, undefined]],
    ],
  ])("%s", async (_, list, drifted) => {
    const { result, drift } = await readResult(
      CompanySearchLite,
      { companyName: "Example" },
      "businessVerification",
      {
        ...companies,
        companies: list,
      },
    );
    expect(result).toEqual({ ...companies, companies: list });
    expect(drift.map(told)).toEqual(drifted);
  });

  test.each<[string, unknown, unknown]>([
    ["an object", { score: 1 }, { score: 1 }],
    ["an encoded object", '{"score":1}', { score: 1 }],
    ["an encoded list", " [1] ", [1]],
    [
      "an encoded object with a key of Object's own",
      '{"__proto__":{"score":1}}',
      JSON.parse('{"__proto__":{"score":1}}'),
    ],
    ["a text that only looks encoded", "{score: 1}", "{score: 1}"],
    ["a text", "none", "none"],
    ["an empty text", "", ""],
    ["a number", 5, 5],
    ["null", null, null],
  ])("a JSON leaf that is %s", async (_, leaf, decoded) => {
    const { result, drift } = await readResult(NameMatch, { name1: "Example", name2: "Example" }, "verify", {
      __typename: "NameMatchResult",
      result: leaf,
    });
    expect(result).toEqual({ __typename: "NameMatchResult", result: decoded });
    expect(drift).toEqual([]);
  });

  test("a missing JSON leaf is null", async () => {
    const { result, drift } = await readResult(NameMatch, { name1: "Example", name2: "Example" }, "verify", {
      __typename: "NameMatchResult",
    });
    expect(result).toEqual({ __typename: "NameMatchResult", result: null });
    expect(drift.map(told)).toEqual([["missing-field", "result.result", undefined, undefined]]);
  });

  test("keys of Object's own pollute nothing", async () => {
    const text = `{"data":{"__proto__":{"verify":null},"verify":{"ok":true,"__proto__":{"ok":false},"result":{
      "__typename":"LivenessDetectionResult","__proto__":{"is_live":true,"polluted":true},"constructor":1,"toString":2}}}}`;
    const { client } = await clientOf([json(text)]);
    const verification = await client.verify(FaceLivenessPassive, { url });
    if (!verification.ok) throw new Error("it was declined");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((verification.result as { polluted?: boolean }).polluted).toBeUndefined();
    // The prototype of the result is nobody's to set, so that a finding cannot be slipped in.
    expect(verification.result.is_live).toBeNull();
    expect(Object.getPrototypeOf(verification.result)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(verification.result, "__proto__")?.value).toEqual({
      is_live: true,
      polluted: true,
    });
  });

  test("a result may be as deep as JSON goes", async () => {
    const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
    const { client } = await clientOf([
      json(`{"data":{"verify":{"ok":true,"result":{"__typename":"NameMatchResult","result":${deep}}}}}`),
    ]);
    expect(await client.verify(NameMatch, { name1: "Example", name2: "Example" })).toMatchObject({
      ok: true,
    });
  });
});

describe("a number that JavaScript cannot hold", () => {
  const leaf = '{"account":50100123456789012,"rate":50.10,"far":1e400,"near":-0}';
  const exact = { account: "50100123456789012", rate: 50.1, far: "1e400", near: -0 };

  test.each([leaf, JSON.stringify(leaf)])(
    "is a text of its digits in a JSON leaf that is %s",
    async (found) => {
      const { client, drift } = await clientOf([
        json(`{"data":{"verify":{"ok":true,"result":{"__typename":"NameMatchResult","result":${found}}}}}`),
      ]);
      const verification = await client.verify(NameMatch, { name1: "Example", name2: "Example" });
      expect(verification.ok && verification.result.result).toEqual(exact);
      expect(drift.map(({ kind, path }) => [kind, path])).toEqual([
        ["unsafe-number", "result.result.account"],
        ["unsafe-number", "result.result.far"],
      ]);
    },
  );

  test("arrives as text even if the schema has a text or a number", async () => {
    const text = JSON.stringify({
      data: { verify: { ...usual, result: { ...live, case_id: "big", status_code: "big" } } },
    });
    const { client, drift } = await clientOf([json(text.replaceAll('"big"', "412345678901234567"))]);
    const verification = await client.verify(FaceLivenessPassive, { url });
    expect(verification.ok && verification.result).toMatchObject({
      case_id: "412345678901234567",
      status_code: "412345678901234567",
    });
    expect(drift.map(({ kind, path }) => [kind, path])).toEqual([
      ["unsafe-number", "result.status_code"],
      ["unsafe-number", "result.case_id"],
      ["type", "result.status_code"],
    ]);
  });
});

describe("an answer in an odd body", () => {
  const text = JSON.stringify({ data: { verify: usual } });
  test.each<[string, string, string[]]>([
    ["a byte order mark", `\ufeff${text}`, ["prefix"]],
    ["a Lambda's", JSON.stringify({ statusCode: 200, body: text }), ["wrapper"]],
    ["a list of one, after a guard", `)]}'\n[${text}]`, ["prefix", "list"]],
  ])("%s is handed out and told", async (_, body, found) => {
    const { client, drift } = await clientOf([{ body }]);
    expect(await client.verify(FaceLivenessPassive, { url })).toMatchObject({
      ok: true,
      message: usual.message,
      result: live,
    });
    const told = { kind: "odd-body", operation: "FaceLivenessPassive", path: "body" };
    expect(drift).toEqual(found.map((odd) => ({ ...told, found: odd })));
  });
});

describe("errors beside data", () => {
  test.each<[string, unknown, string[]]>([
    ["with a path", [{ message: "no", path: ["verify", "result", "is_live"] }], ["verify.result.is_live"]],
    ["with a path through a list", [{ message: "no", path: ["verify", "list", 0] }], ["verify.list.0"]],
    ["without a path", [{ message: "no" }], ["verify"]],
    ["with an empty path", [{ message: "no", path: [] }], ["verify"]],
    ["with a path that is a text", [{ message: "no", path: "verify" }], ["verify"]],
    ["with a path that is a number", [{ message: "no", path: 5 }], ["verify"]],
    ["with a path that is an object", [{ message: "no", path: { 0: "verify" } }], ["verify"]],
    ["with a path of anything", [{ message: "no", path: [null, {}, ["a"]] }], ["(not a name)"]],
    ["with a null path", [{ message: "no", path: null }], ["verify"]],
    ["without a message", [{}], ["verify"]],
    ["with a message that is none", [{ message: { a: 1 } }], ["verify"]],
    ["that are texts", ["no"], ["verify"]],
    ["that are nothing", [null], ["verify"]],
    ["that are an object", { message: "no" }, ["verify"]],
    ["with odd extensions and places", [{ message: "no", extensions: "x", locations: 5 }], ["verify"]],
    ["that are a text", "no", []],
    ["that are none", [], []],
  ])("%s do not cost the answer", async (_, errors, paths) => {
    const { verification, drift } = await read(usual, errors);
    expect(verification).toMatchObject({ ok: true, result: live });
    expect(drift.map(({ kind, path }) => [kind, path])).toEqual(
      paths.map((path) => ["partial-errors", path]),
    );
  });

  test("are reported without their words", async () => {
    const { drift } = await read(usual, [
      { message: "canary", path: ["verify"], extensions: { code: "canary" } },
    ]);
    expect(JSON.stringify(drift)).not.toContain("canary");
  });
});

test("a huge text of the server's does not keep the process busy", async () => {
  const text = `${"a".repeat(2_000_000)} ${"1".repeat(1_000_000)} ${"a@".repeat(500_000)}`;
  for (const body of [{ errors: [{ message: text }] }, { data: { verify: { ok: false, message: text } } }]) {
    const { client } = await clientOf([json(body)]);
    const began = performance.now();
    const call = client.verify(Everything, { name: "aaa", otp: "111" });
    const shown = await call.catch((error: unknown) => error);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(JSON.stringify(shown).length).toBeLessThan(20_000);
  }
});

describe("hooks", () => {
  test("drift is reported once per client", async () => {
    const odd = json({ data: { verify: { ...usual, result: { ...live, extra: 1 } } } });
    const odder = json({ data: { verify: { ...usual, result: { ...live, extra: 1, other: 1 } } } });
    const { client, drift } = await clientOf([odd, odd, odder]);
    for (let call = 0; call < 3; call++) await client.verify(FaceLivenessPassive, { url });
    expect(drift.map(({ path }) => path)).toEqual(["result.extra", "result.other"]);
    const second = await clientOf([odd]);
    await second.client.verify(FaceLivenessPassive, { url });
    expect(second.drift).toHaveLength(1);
  });

  test.each<[string, () => unknown]>([
    [
      "throw",
      () => {
        throw new Error("the hook's own");
      },
    ],
    ["reject", () => Promise.reject(new Error("the hook's own"))],
  ])("that %s do not cost the answer, nor the process", async (_, hook) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    const odd = json({ data: { verify: { ...usual, result: { ...live, extra: 1 } } } });
    const { client, farEnd } = await clientOf([odd], {
      onDrift: hook,
      onWarning: hook,
      observers: [{ onRequest: hook, onResponse: hook }],
    });
    // The check is only told of what it finds when it is not to refuse it.
    const call = client.verify(FaceLivenessPassive, { url: "ftp://images.example.com" }, { checks: "warn" });
    expect(await call).toMatchObject({ ok: true, receipt: { attempts: 1 } });
    expect(farEnd.requests).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});

describe.each(transportNames)("the id of a request, through %s", (transport) => {
  test.each<[string, Record<string, string>, string | undefined]>([
    ["x-request-id", { "x-request-id": "7f1c-1" }, "7f1c-1"],
    ["x-amzn-requestid", { "x-amzn-requestid": "Root=1" }, undefined],
    ["x-amzn-requestid that is one", { "x-amzn-RequestId": "b2c4" }, "b2c4"],
    ["one that is no word", { "x-request-id": "a b" }, undefined],
    ["one that repeats what was sent", { "x-request-id": "Example-Name" }, undefined],
    ["none", {}, undefined],
  ])("%s", async (_, headers, requestId) => {
    for (const body of [
      "no",
      '{"data":{"verify":null}}',
      '{"errors":[{"message":"Unknown type \\"A\\"."}]}',
    ]) {
      const { client } = await clientOf([{ headers, body }], {}, transport);
      expect((await failureOf(client.verify(Everything, { name: "Example-Name" }))).requestId).toBe(
        requestId,
      );
    }
  });
});
