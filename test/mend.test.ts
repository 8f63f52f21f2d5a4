import type { Exchange } from "@urql/core";
import fc from "fast-check";
import {
  buildSchema,
  type DocumentNode,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { afterEach, describe, expect, test } from "vitest";
import { pipe, tap } from "wonka";
import { fixtures } from "../generated/fixtures.ts";
import { sdl } from "../generated/schema.ts";
import * as services from "../generated/services.ts";
import type { GraphQLAnswerError } from "../src/answer/read-answer.ts";
import { type AnyDocument, prepareDocument } from "../src/document/prepared-document.ts";
import type { Service } from "../src/document/service.ts";
import {
  type ClientOptions,
  CompanySearchLite,
  createClient,
  type Drift,
  FaceLivenessPassive,
  type IndiConnect,
  MobileOtpSend,
} from "../src/index.node.ts";
import { mendDocument } from "../src/mend/mend-document.ts";
import { failureOf, keys } from "./clients.ts";
import { type Difference, otherSdl } from "./servers/other-sdl.ts";
import { firstOnly, refusals } from "./servers/refusals.ts";
import { type SchemaServer, type SchemaServerOptions, startSchemaServer } from "./servers/schema-server.ts";

const answers = {
  [FaceLivenessPassive.service.documentType]: fixtures.FaceLivenessPassive.found,
  [CompanySearchLite.service.documentType]: fixtures.CompanySearchLite.found,
  [MobileOtpSend.service.documentType]: fixtures.MobileOtpSend.found,
};
const face = { url: "https://images.example.com/face.jpg" };
const company = { companyName: "Example" };
const mobile = { mobileNumber: "9876543210" };

const started: SchemaServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

interface Setup {
  readonly server: SchemaServer;
  readonly client: IndiConnect;
  readonly drifts: Drift[];
  /** Another client of the same server. */
  another(): IndiConnect;
}

async function setUp(
  difference: Difference,
  options: Partial<SchemaServerOptions> & { readonly client?: ClientOptions } = {},
): Promise<Setup> {
  const { client, ...serving } = options;
  const server = await startSchemaServer({ sdl: otherSdl(difference), answers, ...serving });
  started.push(server);
  const drifts: Drift[] = [];
  const another = (): IndiConnect =>
    createClient({
      baseUrl: server.url,
      credentials: keys,
      onDrift: (drift) => drifts.push(drift),
      ...client,
    });
  return { server, client: another(), drifts, another };
}

const without = (...fields: string[]): Difference => ({ without: fields });
const refusedPaths = (drifts: readonly Drift[]): string[] => {
  expect(new Set(drifts.map((drift) => drift.kind))).toEqual(new Set(["refused-field"]));
  return drifts.map((drift) => drift.path);
};

describe("a field that the server does not know", () => {
  test("is dropped, null in the answer, and told; the rest is untouched", async () => {
    const { client, server, drifts } = await setUp(without("LivenessDetectionResult.is_live"));
    const answer = await client.verify(FaceLivenessPassive, face);
    expect(answer.ok && answer.result).toEqual({
      ...fixtures.FaceLivenessPassive.found.result,
      is_live: null,
    });
    expect(answer).toMatchObject({
      ok: true,
      message: fixtures.FaceLivenessPassive.found.message,
      receipt: { attempts: 2 },
    });
    expect(drifts).toEqual([
      { kind: "refused-field", operation: "FaceLivenessPassive", path: "result.is_live" },
    ]);
    expect(server.executed).toBe(1);
    expect(server.documents[1]).not.toContain("is_live");
  });

  test.each([200, 400])("is dropped after an HTTP status %i", async (refusalStatus) => {
    const { client } = await setUp(without("LivenessDetectionResult.is_live"), { refusalStatus });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 2 },
    });
  });

  test("may be one of several, renamed ones with a suggestion among them", async () => {
    const { client, drifts } = await setUp({
      without: ["LivenessDetectionResult.is_live", "LivenessDetectionResult.case_id"],
      changed: { "LivenessDetectionResult.request_id": "request_idd" },
    });
    const answer = await client.verify(FaceLivenessPassive, face);
    const nulls = { is_live: null, case_id: null, request_id: null };
    expect(answer.ok && answer.result).toEqual({ ...fixtures.FaceLivenessPassive.found.result, ...nulls });
    expect(answer.receipt.attempts).toBe(2);
    expect(refusedPaths(drifts).sort()).toEqual(["result.case_id", "result.is_live", "result.request_id"]);
  });

  test("inside a list is null in each item", async () => {
    const { client, drifts } = await setUp(without("MCACompanySearchLiteCompany.cin"));
    const answer = await client.verify(CompanySearchLite, company);
    const found = fixtures.CompanySearchLite.found.result?.companies?.map((item) => ({ ...item, cin: null }));
    expect(answer.ok && answer.result.companies).toEqual(found);
    expect(refusedPaths(drifts)).toEqual(["result.companies[].cin"]);
  });

  test("leaves the list's length behind where no field of its items is known", async () => {
    const { client, drifts } = await setUp(
      without("MCACompanySearchLiteCompany.cin", "MCACompanySearchLiteCompany.entity_name"),
    );
    const answer = await client.verify(CompanySearchLite, company);
    const nothing = { __typename: "Company", cin: null, entity_name: null };
    expect(answer.ok && answer.result.companies).toEqual([nothing, nothing]);
    expect(refusedPaths(drifts)).toEqual(["result.companies[].cin", "result.companies[].entity_name"]);
  });

  test("in error leaves it readable that there was one", async () => {
    const declined = {
      ok: false,
      message: "Insufficient balance",
      result: null,
      error: { message: "no money" },
    };
    const { client, drifts } = await setUp(without("VerificationError.message"), {
      answers: { [FaceLivenessPassive.service.documentType]: declined },
    });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: false,
      message: "Insufficient balance",
      error: { reason: "insufficient-balance", message: null },
    });
    expect(refusedPaths(drifts)).toEqual(["error.message"]);
  });
});

describe("a field of the envelope that the server does not know", () => {
  test.each(["message", "error"])("%s is null", async (field) => {
    const { client, drifts } = await setUp(without(`VerificationPayload.${field}`));
    const answer = await client.verify(FaceLivenessPassive, face);
    expect(answer.ok && answer.result).toEqual(fixtures.FaceLivenessPassive.found.result);
    expect(answer.message).toBe(field === "message" ? null : fixtures.FaceLivenessPassive.found.message);
    expect(refusedPaths(drifts)).toEqual([field]);
  });

  test("ok is concluded from error, and not told twice", async () => {
    const { client, drifts } = await setUp(without("VerificationPayload.ok", "VerificationError.message"));
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({ ok: true });
    expect(refusedPaths(drifts)).toEqual(["ok", "error.message"]);
  });

  test("ok of a declined call too, if only the existence of error is known", async () => {
    const declined = { ok: false, message: "no record found", result: null, error: { message: "x" } };
    const { client } = await setUp(without("VerificationPayload.ok", "VerificationError.message"), {
      answers: { [FaceLivenessPassive.service.documentType]: declined },
    });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: false,
      error: { reason: "no-record" },
    });
  });

  test("without ok and error the result decides", async () => {
    const lacking = without(
      "VerificationPayload.ok",
      "VerificationPayload.error",
      "VerificationPayload.message",
    );
    const { client } = await setUp(lacking);
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: true,
      message: null,
    });
    const none = await setUp(lacking, {
      answers: { [FaceLivenessPassive.service.documentType]: { result: null } },
    });
    await expect(none.client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: false,
      error: { reason: "no-result" },
    });
  });
});

describe("a name that stands at several places", () => {
  // `message` is selected in the envelope, in the result and in error.
  const places = {
    "VerificationPayload.message": "message",
    "MobileVerificationWithOtp.message": "result.message",
    "VerificationError.message": "error.message",
  };
  const telling = Object.keys(refusals).filter((name) => name !== "graphql-js without locations");

  describe.each(telling)("refused in the words of %s", (wording) => {
    test.each(Object.entries(places))("%s: only that one is dropped", async (field, path) => {
      const { client, drifts, server } = await setUp(without(field), { refusal: refusals[wording] });
      const answer = await client.verify(MobileOtpSend, mobile);
      expect(answer).toMatchObject({ ok: true, receipt: { attempts: 2 } });
      expect(refusedPaths(drifts)).toEqual([path]);
      expect(server.documents[1]?.match(/\bmessage\b/g)).toHaveLength(2);
    });
  });

  test("two of three", async () => {
    const { client, drifts } = await setUp(
      without("VerificationPayload.message", "MobileVerificationWithOtp.message"),
    );
    await client.verify(MobileOtpSend, mobile);
    expect(refusedPaths(drifts)).toEqual(["message", "result.message"]);
  });

  describe("without a word on where", () => {
    const refusal = refusals["graphql-js without locations"];

    test("a fragment's type tells", async () => {
      const { client, drifts } = await setUp(without("MobileVerificationWithOtp.message"), { refusal });
      await client.verify(MobileOtpSend, mobile);
      expect(refusedPaths(drifts)).toEqual(["result.message"]);
    });

    test("what is refused beside it tells", async () => {
      const lacking = without("VerificationError.message", "VerificationError.decryptedError");
      const { client, drifts } = await setUp(lacking, { refusal });
      await client.verify(MobileOtpSend, mobile);
      expect(refusedPaths(drifts)).toEqual(["error.message", "error.decryptedError"]);
    });

    test("else it is dropped wherever it can be meant, but in the fragment of another type", async () => {
      const { client, drifts } = await setUp(without("VerificationError.message"), { refusal });
      const answer = await client.verify(MobileOtpSend, mobile);
      expect(answer.ok && answer.result).toEqual(fixtures.MobileOtpSend.found.result);
      expect(refusedPaths(drifts)).toEqual(["message", "error.message"]);
    });

    test.each([
      [null],
      [[null]],
      [[{}]],
      [[{ line: 1, column: 1 }]],
      [[{ line: 9, column: 9 }]],
      [[{ line: "1", column: "?" }]],
      ["1:1"],
      [{ line: 1, column: 30 }],
    ])("and locations %j tell nothing", async (locations) => {
      const { client } = await setUp(without("MobileVerificationWithOtp.message"), {
        refusal: (errors) => ({ errors: errors.map(({ message }) => ({ message, locations })) }),
      });
      await expect(client.verify(MobileOtpSend, mobile)).resolves.toMatchObject({
        ok: true,
        receipt: { attempts: 2 },
      });
    });
  });
});

describe("a field that is something else than ours", () => {
  test("a leaf keeps its value without the selection", async () => {
    const { client, drifts, server } = await setUp({
      changed: { "MCACompanySearchLiteResult.companies:": "JSON" },
    });
    const answer = await client.verify(CompanySearchLite, company);
    expect(answer.ok && answer.result).toEqual(fixtures.CompanySearchLite.found.result);
    expect(server.documents[1]).toMatch(/companies\s*}/);
    expect(refusedPaths(drifts)).toEqual(["result.companies[].cin", "result.companies[].entity_name"]);
  });

  test("an object is dropped, since nothing of it is known", async () => {
    const { client, drifts } = await setUp({
      changed: { "LivenessDetectionResult.is_live:": "VerificationError" },
    });
    const answer = await client.verify(FaceLivenessPassive, face);
    expect(answer.ok && answer.result).toEqual({
      ...fixtures.FaceLivenessPassive.found.result,
      is_live: null,
    });
    expect(refusedPaths(drifts)).toEqual(["result.is_live"]);
  });
});

describe("rounds", () => {
  const lacking = ["is_live", "case_id", "request_id", "liveness_score"].map(
    (name) => `LivenessDetectionResult.${name}`,
  );
  const refusal = firstOnly((errors) => ({ errors }));

  test("are three at most", async () => {
    const { client, server } = await setUp(without(...lacking.slice(0, 3)), { refusal });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 4 },
    });
    expect(server.documents).toHaveLength(4);
  });

  test("a fourth gives up; the next call goes on from there", async () => {
    const { client, server, drifts } = await setUp(without(...lacking), { refusal });
    const failure = await failureOf(client.verify(FaceLivenessPassive, face));
    expect(failure).toMatchObject({
      code: "document-refused",
      sent: "yes",
      receipt: { attempts: 4 },
      retryable: false,
    });
    expect(server.executed).toBe(0);
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 2 },
    });
    expect(refusedPaths(drifts)).toHaveLength(4);
  });

  test("are none with mend: false", async () => {
    const { client, server, drifts } = await setUp(without("LivenessDetectionResult.is_live"), {
      client: { mend: false },
    });
    const failure = await failureOf(client.verify(FaceLivenessPassive, face));
    expect(failure).toMatchObject({ code: "document-refused", sent: "yes", receipt: { attempts: 1 } });
    expect(failure.message).toContain('Cannot query field "is_live" on type "LivenessDetectionResult"');
    expect(server.documents).toHaveLength(1);
    expect(drifts).toEqual([]);
  });

  test("do not use up the retries", async () => {
    const { client, server } = await setUp(without(...lacking.slice(0, 3)), {
      refusal,
      client: { maxRetries: 0 },
    });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({ ok: true });
    expect(server.executed).toBe(1);
  });

  test("serve a call that must not be repeated: a refused document executed nothing", async () => {
    const { client, server } = await setUp(without("MobileVerificationWithOtp.message"), {
      client: { maxRetries: 0 },
    });
    expect(MobileOtpSend.service.repeatable).toBe(false);
    await expect(client.verify(MobileOtpSend, mobile)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 2 },
    });
    expect(server.executed).toBe(1);
  });
});

describe("the mended document", () => {
  test("is what this client sends from then on; another client learns it by itself", async () => {
    const { client, server, drifts, another } = await setUp(without("LivenessDetectionResult.is_live"));
    await client.verify(FaceLivenessPassive, face);
    const next = await client.verify(FaceLivenessPassive, face);
    expect(next).toMatchObject({ ok: true, receipt: { attempts: 1 }, result: { is_live: null } });
    expect(server.documents).toHaveLength(3);
    expect(drifts).toHaveLength(1);
    await expect(another().verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      receipt: { attempts: 2 },
    });
    expect(drifts).toHaveLength(2);
  });

  test("belongs to one service", async () => {
    const { client } = await setUp(without("LivenessDetectionResult.is_live"));
    await client.verify(FaceLivenessPassive, face);
    await expect(client.verify(MobileOtpSend, mobile)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 1 },
    });
  });

  test("serves calls that were on their way together, told once", async () => {
    const { client, server, drifts } = await setUp(
      without("LivenessDetectionResult.is_live", "LivenessDetectionResult.case_id"),
      { refusal: firstOnly((errors) => ({ errors })) },
    );
    const calls = await Promise.all(
      Array.from({ length: 20 }, () => client.verify(FaceLivenessPassive, face)),
    );
    for (const answer of calls) {
      expect(answer.ok && answer.result).toMatchObject({ is_live: null, case_id: null, status_code: 101 });
      expect(answer.receipt.attempts).toBeLessThanOrEqual(3);
    }
    expect(server.executed).toBe(20);
    expect(refusedPaths(drifts)).toHaveLength(2);
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      receipt: { attempts: 1 },
    });
  });

  test("is what exchanges see", async () => {
    const seen: string[] = [];
    const look: Exchange =
      ({ forward }) =>
      (operations) =>
        pipe(
          operations,
          tap((operation) => seen.push(print(operation.query as DocumentNode))),
          forward,
        );
    const { client } = await setUp(without("LivenessDetectionResult.is_live", "VerificationError.message"), {
      client: { exchanges: [look] },
    });
    await expect(client.verify(FaceLivenessPassive, face)).resolves.toMatchObject({
      ok: true,
      receipt: { attempts: 2 },
    });
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatch(/is_live.*error \{\s*message/s);
    expect(seen[1]).not.toContain("is_live");
    expect(seen[1]).toMatch(/error \{\s*__typename/);
  });

  test("does not change what the app passed", async () => {
    const before = JSON.stringify(FaceLivenessPassive);
    const { client } = await setUp(without("LivenessDetectionResult.is_live", "VerificationError.message"));
    await client.verify(FaceLivenessPassive, face);
    expect(JSON.stringify(FaceLivenessPassive)).toBe(before);
  });
});

describe("what cannot be mended", () => {
  const findings = Object.keys(FaceLivenessPassive.service.shape).map(
    (name) => `LivenessDetectionResult.${name}`,
  );
  const refused: [string, Difference, string][] = [
    [
      "an unknown type",
      { renamed: { LivenessDetectionResult: "Liveness" } },
      'Unknown type "LivenessDetectionResult"',
    ],
    ["an unknown input", without("VerifyInput.url"), 'Field "url" is not defined by type "VerifyInput"'],
    [
      "a variable of another type",
      { changed: { "VerifyInput.url:": "Int" } },
      "used in position expecting type",
    ],
    ["an unknown mutation", { changed: { "Mutation.verify": "check" } }, 'Cannot query field "verify"'],
    [
      "an unknown result",
      { changed: { "VerificationPayload.result": "results" } },
      'Cannot query field "result"',
    ],
    ["a result of which nothing is left", without(...findings), 'Cannot query field "status_code"'],
    [
      "an unknown input among unknown fields",
      without("LivenessDetectionResult.is_live", "LivenessDetectionResult.case_id", "VerifyInput.url"),
      'nothing: Field "url" is not defined by type "VerifyInput"',
    ],
  ];

  test.each(refused)("%s is an error that says so", async (_, difference, words) => {
    const { client, server, drifts } = await setUp(difference);
    const failure = await failureOf(client.verify(FaceLivenessPassive, face));
    expect(failure).toMatchObject({
      code: "document-refused",
      sent: "yes",
      receipt: { attempts: 1 },
      operation: "FaceLivenessPassive",
    });
    expect(failure.message).toContain("FaceLivenessPassive: ");
    expect(failure.message).toContain(words);
    expect(failure.message).toContain("docs/schema-drift.md");
    expect(server).toMatchObject({ executed: 0, documents: { length: 1 } });
    expect(drifts).toEqual([]);
  });

  test("an unknown argument, and a fragment of a type that the field never has", async () => {
    const sdl = otherSdl().replace("verify(input: VerifyInput!)", "verify(data: VerifyInput)");
    const renamed = await setUp({}, { sdl });
    const failure = await failureOf(renamed.client.verify(FaceLivenessPassive, face));
    expect(failure).toMatchObject({ code: "document-refused", receipt: { attempts: 1 } });
    expect(failure.message).toContain('Unknown argument "input" on field "Mutation.verify"');

    const apart = await setUp({}, { sdl: otherSdl().replace("| LivenessDetectionResult", "") });
    const spread = await failureOf(apart.client.verify(FaceLivenessPassive, face));
    expect(spread).toMatchObject({ code: "document-refused", receipt: { attempts: 1 } });
    expect(spread.message).toContain("Fragment cannot be spread here");
  });

  test("a refusal that names a field which is not there", async () => {
    const refusal = () => ({
      errors: [{ message: 'Cannot query field "nonsense" on type "ErrorPayload".' }],
    });
    const { client, server } = await setUp(without("VerificationError.message"), { refusal });
    expect(await failureOf(client.verify(FaceLivenessPassive, face))).toMatchObject({
      code: "document-refused",
    });
    expect(server.documents).toHaveLength(1);
  });
});

describe("what is no pure refusal is never sent again", () => {
  const message = 'Cannot query field "is_live" on type "LivenessDetectionResult".';
  const bodies: [string, unknown][] = [
    ["data: null beside it", { data: null, errors: [{ message }] }],
    ["data with a null root beside it", { data: { verify: null }, errors: [{ message }] }],
    ["a path, as errors of execution have one", { errors: [{ message, path: ["verify"] }] }],
    ["a path as text", { errors: [{ message, path: "verify" }] }],
    ["a path in extensions", { errors: [{ message, extensions: { path: "$.selectionSet.verify" } }] }],
    ["data under another name", { Data: null, errors: [{ message }] }],
    ["a result beside it", { result: { verify: { ok: true } }, errors: [{ message }] }],
    ["the word that more follows", { errors: [{ message }], hasNext: true }],
    ["tracing", { errors: [{ message }], extensions: { tracing: { duration: 1 } } }],
    ["a list around it", [{ errors: [{ message }] }]],
    ["the code of something else", { errors: [{ message, extensions: { code: "INTERNAL_SERVER_ERROR" } }] }],
    ["another error beside it", { errors: [{ message }, { message: "upstream timed out" }] }],
    ["other words", { errors: [{ message: "Unknown type of document" }] }],
    ["words that quote them", { errors: [{ message: `upstream said: ${message}` }] }],
  ];
  test.each(bodies)("%s", async (_, body) => {
    for (const refusalStatus of [200, 400]) {
      const { client, server, drifts } = await setUp(without("LivenessDetectionResult.is_live"), {
        refusal: () => body,
        refusalStatus,
      });
      const failure = await failureOf(client.verify(FaceLivenessPassive, face));
      expect(failure).toMatchObject({ code: "graphql-error", sent: "yes", receipt: { attempts: 1 } });
      expect(server.documents).toHaveLength(1);
      expect(drifts).toEqual([]);
    }
  });

  test.each([201, 207, 422, 500, 502, 504])("nor is anything behind HTTP %d", async (refusalStatus) => {
    const { client, server } = await setUp(without("LivenessDetectionResult.is_live"), { refusalStatus });
    expect(await failureOf(client.verify(FaceLivenessPassive, face))).toMatchObject({
      code: "graphql-error",
      sent: "yes",
      status: refusalStatus,
    });
    expect(server.documents).toHaveLength(1);
  });

  test("nor a refusal of the credentials in such words", async () => {
    const { client, server } = await setUp(without("LivenessDetectionResult.is_live"), {
      refusalStatus: 401,
    });
    expect(await failureOf(client.verify(FaceLivenessPassive, face))).toMatchObject({ code: "unauthorized" });
    expect(server.documents).toHaveLength(1);
  });
});

describe("whatever fields a server lacks", () => {
  // By drift path: what the server must lack, and where the answer is null for it.
  const selected: Readonly<Record<string, string>> = {
    ok: "BusinessVerificationPayload.ok",
    message: "BusinessVerificationPayload.message",
    error: "BusinessVerificationPayload.error",
    "error.message": "VerificationError.message",
    "result.request_id": "MCACompanySearchLiteResult.request_id",
    "result.status_code": "MCACompanySearchLiteResult.status_code",
    "result.companies": "MCACompanySearchLiteResult.companies",
    "result.companies[].cin": "MCACompanySearchLiteCompany.cin",
    "result.companies[].entity_name": "MCACompanySearchLiteCompany.entity_name",
  };
  const full = {
    ...fixtures.CompanySearchLite.found,
    result: { ...fixtures.CompanySearchLite.found.result, request_id: "r", status_code: 101 },
  };

  /** Sets null what is lacking; tells whether a finding is left. */
  function expected(lacking: readonly string[]): {
    readonly result: Record<string, unknown>;
    readonly isLeft: boolean;
  } {
    const result = structuredClone(full.result) as Record<string, unknown>;
    const items = result.companies as Record<string, unknown>[];
    for (const path of lacking) {
      const [, list, leaf] = /^result\.(\w+)(?:\[\]\.(\w+))?$/.exec(path) ?? [];
      if (leaf) for (const item of items) item[leaf] = null;
      else if (list) result[list] = null;
    }
    const isLeft = ["result.request_id", "result.status_code"].some((path) => !lacking.includes(path));
    const inList = ["result.companies[].cin", "result.companies[].entity_name"].some(
      (path) => !lacking.includes(path),
    );
    return { result, isLeft: isLeft || (inList && !lacking.includes("result.companies")) };
  }

  const withoutTypenames = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        key === "__typename" && inner === "Company" ? undefined : inner,
      ),
    );

  test("exactly those are null and told", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(Object.keys(selected)),
        fc.constantFrom(...Object.keys(refusals).filter((name) => name !== "graphql-js without locations")),
        async (lacking, wording) => {
          const { client, server, drifts } = await setUp(
            without(...lacking.map((path) => selected[path] as string)),
            {
              refusal: refusals[wording],
              answers: { [CompanySearchLite.service.documentType]: full },
            },
          );
          const { result, isLeft } = expected(lacking);
          if (isLeft) {
            const answer = await client.verify(CompanySearchLite, company);
            expect(answer.ok && withoutTypenames(answer.result)).toEqual(result);
            expect(answer.message).toBe(lacking.includes("message") ? null : full.message);
            expect(server.executed).toBe(1);
            // Of a field that goes as a whole, its parts are not told too.
            const inner = (path: string) =>
              lacking.some(
                (other) => path !== other && path.startsWith(other) && /[[.]/.test(path[other.length] ?? ""),
              );
            expect(drifts.map((drift) => drift.path).sort()).toEqual(
              lacking.filter((path) => !inner(path)).sort(),
            );
          } else {
            expect(await failureOf(client.verify(CompanySearchLite, company))).toMatchObject({
              code: "document-refused",
            });
            expect(server.executed).toBe(0);
          }
          client.close();
          await server.stop();
          started.splice(started.indexOf(server), 1);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("every operation of this package", () => {
  const ours = buildSchema(sdl);
  const documents = Object.values(
    services as Readonly<Record<string, AnyDocument & { readonly service: Service }>>,
  ).filter(({ service }) => service.rest === undefined);

  /** What a document selects, as `Type.field`, without what no call can do without. */
  function selectedBy(document: DocumentNode): string[] {
    const types = new TypeInfo(ours);
    const selected = new Set<string>();
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          const type = String(types.getParentType());
          if (type !== "Mutation" && !name.value.startsWith("__")) selected.add(`${type}.${name.value}`);
        },
      }),
    );
    return [...selected].filter((coordinate) => !/^(Business)?VerificationPayload\.result$/.test(coordinate));
  }

  test.each(documents.map((document) => [document.service.operation, document] as const))(
    "%s is mended into a document that the server accepts and that lacks nothing else",
    (_, document) => {
      const prepared = prepareDocument(document);
      const selected = selectedBy(parse(prepared.text));
      fc.assert(
        fc.property(fc.subarray(selected), (lacking) => {
          const theirs = buildSchema(otherSdl({ without: lacking }));
          const errors = validate(theirs, parse(prepared.text)).map(
            (error) => error.toJSON() as GraphQLAnswerError,
          );
          const mended = mendDocument(prepared, errors);
          // Refused for good only where no finding is left to pay for.
          expect(typeof mended === "string").toBe(!isWorthwhile(parse(prepared.text), lacking));
          if (typeof mended === "string") return;
          const text = parse(mended.text);
          expect(validate(theirs, text)).toEqual([]);
          const kept = new Set(selectedBy(text));
          for (const coordinate of lacking) expect(kept).not.toContain(coordinate);
          // What is not there any more was refused, or stands below what was.
          const gone = selected.filter(
            (coordinate) => !kept.has(coordinate) && !lacking.includes(coordinate),
          );
          for (const coordinate of gone)
            expect(isBelow(coordinate.split(".")[0] as string, lacking)).toBe(true);
        }),
        { numRuns: 5 },
      );
    },
  );

  /** Whether a document without these fields still selects a finding. */
  function isWorthwhile(document: DocumentNode, lacking: readonly string[]): boolean {
    const types = new TypeInfo(ours);
    let found = false;
    visit(
      document,
      visitWithTypeInfo(types, {
        Field({ name, selectionSet }) {
          const type = String(types.getParentType());
          if (lacking.includes(`${type}.${name.value}`)) return false;
          found ||=
            !selectionSet &&
            !name.value.startsWith("__") &&
            !/^(Business)?Verification(Payload|Error)$/.test(type);
          return undefined;
        },
      }),
    );
    return found;
  }

  /** Whether a type is reached through one of the fields. */
  function isBelow(type: string, fields: readonly string[], seen: readonly string[] = []): boolean {
    return fields.some((coordinate) => {
      const [owner, field] = coordinate.split(".") as [string, string];
      const inner = getNamedType((ours.getType(owner) as GraphQLObjectType).getFields()[field]?.type);
      if (!isObjectType(inner) || seen.includes(inner.name)) return false;
      const below = Object.keys(inner.getFields()).map((name) => `${inner.name}.${name}`);
      return inner.name === type || isBelow(type, below, [...seen, inner.name]);
    });
  }
});
