import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createClient,
  type Drift,
  EpfUanLookup,
  FaceLivenessPassive,
  fetchTransport,
  type IndiConnect,
  IndiConnectError,
  MobileOtpSend,
  NameMatch,
} from "../../src/index.node.ts";
import { createSandbox, type Sandbox, scenarios } from "../../src/sandbox.ts";
import { shipped } from "../shipped.ts";

const credentials = {
  serviceKey: "sk_test_EXAMPLE",
  accessKey: "indc_test_EXAMPLE",
  secretKey: "ac_test_EXAMPLE",
};
const lines: string[] = [];
let sandbox: Sandbox;
let drift: Drift[];
let client: IndiConnect;

beforeEach(async () => {
  sandbox = createSandbox({ slow: 30, log: (line) => lines.push(line) });
  drift = [];
});
afterEach(async () => {
  client?.close();
  await sandbox.close();
});

async function over(kind: string): Promise<IndiConnect> {
  const options = { credentials, onDrift: (one: Drift) => drift.push(one), timeout: 5000 };
  client =
    kind === "http"
      ? createClient({ ...options, baseUrl: (await sandbox.listen()).url })
      : createClient({
          ...options,
          environment: "staging",
          transport: fetchTransport({ fetch: sandbox.fetch }),
        });
  return client;
}

/** What each scenario must look like to an app. */
const ends: Readonly<Record<string, string>> = {
  inconclusive: "ok null",
  "no-record": "declined no-record",
  "no-result": "declined no-result",
  mismatch: "ok false",
  "declined-balance": "declined insufficient-balance",
  "declined-unsupported": "declined unsupported-document-type",
  "declined-input": "declined invalid-input",
  "declined-source": "declined source-unavailable",
  "declined-retrieved": "declined already-retrieved",
  "declined-otp": "declined otp-rejected",
  "declined-credentials": "declined unauthorized",
  "declined-other": "declined other",
  "http-401": "unauthorized yes",
  "http-402": "payment-required yes",
  "http-403": "unauthorized yes",
  "http-429": "rate-limited yes",
  "http-500": "http-error yes",
  "http-502": "unavailable yes",
  "http-503": "unavailable yes",
  "gateway-balance": "payment-required yes",
  "edge-202": "unauthorized yes",
  "graphql-error": "graphql-error yes",
  slow: "ok true",
  "lost-answer": "connection-lost unknown",
  "cut-answer": "connection-lost yes",
  "unknown-member": "declined unexpected-result",
  "extra-field": "ok true",
  "number-as-text": "ok true",
  "null-list": "ok true",
  "missing-field": "ok true",
};

describe.each(["http", "fetch"])("the sandbox over %s", (kind) => {
  it("answers every scenario as the page says", async () => {
    const indiconnect = await over(kind);
    const seen: Record<string, string> = {};
    for (const { word } of scenarios) {
      seen[word] = await indiconnect
        .verify(FaceLivenessPassive, { url: `https://example.com/${word}.jpg` })
        .then(
          (verification) =>
            verification.ok ? `ok ${verification.result.is_live}` : `declined ${verification.error.reason}`,
          (error: IndiConnectError) => `${error.code} ${error.sent}`,
        );
    }
    // In process there is no half of an answer: the whole of it is lost.
    expect(seen).toEqual(kind === "http" ? ends : { ...ends, "cut-answer": "connection-lost unknown" });
    expect(sandbox.calls.map((call) => call.scenario)).toEqual(scenarios.map((scenario) => scenario.word));
    expect(drift.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "unexpected-member result",
      "extra-field result.tomorrows_field",
      "type result.status_code",
      "type result.liveness_score",
      "missing-field result.multiple_faces_detected",
    ]);
  });

  it("answers every shipped service, typed and without drift", async () => {
    const indiconnect = await over(kind);
    for (const { operation, document, variables } of shipped) {
      const verification = await indiconnect.verify(document, variables);
      expect(verification, operation).toMatchObject({
        ok: true,
        result: { __typename: document.service.resultType },
      });
    }
    expect(drift).toEqual([]);
    expect(sandbox.calls).toHaveLength(shipped.length);
  });

  it("reads the number of an identifier", async () => {
    const indiconnect = await over(kind);
    const verification = await indiconnect.verify(MobileOtpSend, { mobileNumber: "9000000911" });
    expect(verification).toMatchObject({ ok: false, error: { reason: "insufficient-balance" } });
    await expect(indiconnect.verify(EpfUanLookup, { mobileNumber: "9000000001" })).resolves.toMatchObject({
      ok: true,
    });
  });

  it("takes overrides, typed by the document, before magic values", async () => {
    const indiconnect = await over(kind);
    sandbox.answer(FaceLivenessPassive, ({ url }) => ({ result: { is_live: !url.includes("mask") } }));
    sandbox.answer(NameMatch, { ok: false, message: "No record found" });
    const [live, mask, name] = [
      await indiconnect.verify(FaceLivenessPassive, { url: "https://example.com/inconclusive.jpg" }),
      await indiconnect.verify(FaceLivenessPassive, { url: "https://example.com/mask.jpg" }),
      await indiconnect.verify(NameMatch, { name1: "Asha", name2: "Asha" }),
    ];
    expect(live).toMatchObject({ ok: true, result: { is_live: true, liveness_score: 0.98 } });
    expect(mask).toMatchObject({ ok: true, result: { is_live: false } });
    expect(name).toMatchObject({ ok: false, error: { reason: "no-record" } });
    sandbox.reset();
    expect(sandbox.calls).toEqual([]);
    await expect(
      indiconnect.verify(FaceLivenessPassive, { url: "https://example.com/inconclusive.jpg" }),
    ).resolves.toMatchObject({ result: { is_live: null } });
  });

  it("declines a service that the myAppId does not open", async () => {
    const indiconnect = await over(kind);
    const url = "https://example.com/face.jpg";
    const verification = await indiconnect.verify(
      FaceLivenessPassive,
      { url },
      { myAppId: "verification_v1" },
    );
    expect(verification).toMatchObject({ ok: false, error: { reason: "unsupported-document-type" } });
  });

  it("never writes a personal value into its log", async () => {
    const indiconnect = await over(kind);
    lines.length = 0;
    await indiconnect.verify(MobileOtpSend, { mobileNumber: "9123456780" });
    expect(lines).toEqual(["MobileOtpSend found 200 mobileNumber=…80"]);
  });
});

describe("the sandbox as a GraphQL server", () => {
  const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    sandbox.fetch("https://sandbox.example/", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: {
        "content-type": "application/json",
        "service-key": "sk_test_EXAMPLE",
        authorization: "x-api-access indc_test_EXAMPLE:ac_test_EXAMPLE",
        ...headers,
      },
    });
  const input = 'documentType: "Name Match", name1: "a", name2: "b"';

  it("refuses a field it does not know, with its place, and executes nothing", async () => {
    const response = await post({ query: `mutation { verify(input: {${input}}) { ok nope } }` });
    expect(response.status).toBe(400);
    const body = (await response.json()) as { errors: { message: string; locations: object[] }[] };
    expect(body.errors[0]?.message).toMatch(/^Cannot query field "nope" on type "VerificationPayload"/);
    expect(body.errors[0]?.locations).toEqual([{ line: 1, column: expect.any(Number) as number }]);
    expect(body).not.toHaveProperty("data");
    expect(sandbox.calls).toMatchObject([{ scenario: "refused", status: 400 }]);
  });

  it("serves the vendor's own style: literals in the document, no variables, no __typename", async () => {
    const query = `mutation { verify(input: {${input},}) { ok result { ... on NameMatchResult { result } } error { message } } }`;
    const response = await post({ query, variables: {} }, { myAppId: "verification_v1" });
    await expect(response.json()).resolves.toMatchObject({
      data: { verify: { ok: true, result: { result: {} } } },
    });
  });

  it.each([
    ["no key", { "service-key": "" }, 401],
    ["Authorization of another form", { authorization: "Bearer x" }, 401],
    ["swapped halves", { authorization: "x-api-access ac_test_EXAMPLE:indc_test_EXAMPLE" }, 401],
    ["another content type", { "content-type": "text/plain" }, 401],
  ])("refuses %s", async (_, headers, status) => {
    const response = await post({ query: `mutation { verify(input: {${input}}) { ok } }` }, headers);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain("EXAMPLE");
  });

  it.each([
    ["broken JSON", "{", "POST body sent invalid JSON."],
    ["no query", {}, "Must provide query string."],
    ["no GraphQL", { query: "mutation {" }, "Syntax Error"],
    ["a query", { query: "{ _unused }" }, "verify and businessVerification only"],
    [
      "a variable of the wrong type",
      {
        query: 'mutation ($n: String!) { verify(input: {documentType: "Name Match", name1: $n}) { ok } }',
        variables: { n: 1 },
      },
      'Variable "$n" got invalid value',
    ],
  ])("refuses %s with 400 and no data", async (_, body, message) => {
    const response = await post(body, { myAppId: "verification_v1" });
    expect(response.status).toBe(400);
    const answer = (await response.json()) as { errors: { message: string }[] };
    expect(answer.errors[0]?.message).toContain(message);
    expect(answer).not.toHaveProperty("data");
  });

  it("declines a documentType it does not know, by the text that integrators met", async () => {
    const response = await post({
      query: 'mutation { verify(input: {documentType: "nope"}) { ok message } }',
    });
    await expect(response.json()).resolves.toEqual({
      data: { verify: { ok: false, message: "Unsupported document type: nope" } },
    });
  });

  it("answers many at once, each its own", async () => {
    const { url } = await sandbox.listen();
    client = createClient({ baseUrl: url, credentials });
    const words = Array.from({ length: 60 }, (_, index) => (index % 2 ? "face" : "no-record"));
    const oks = await Promise.all(
      words.map(
        async (word) =>
          (await client.verify(FaceLivenessPassive, { url: `https://example.com/${word}.jpg` })).ok,
      ),
    );
    expect(oks).toEqual(words.map((word) => word === "face"));
  });

  it("listens once at a time and lets go when closed", async () => {
    const { url } = await sandbox.listen();
    await expect(sandbox.listen()).rejects.toThrow("already");
    await sandbox.close();
    await expect(fetch(url)).rejects.toThrow();
    expect(IndiConnectError.name).toBe("IndiConnectError");
  });
});
