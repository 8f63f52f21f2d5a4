// The services that the vendor offers as REST: the same verify(), another form on the wire.
import { Client, fetchExchange } from "@urql/core";
import { parse } from "graphql";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import {
  CrifConsentOtpSend,
  CrifReportFetch,
  type CrifReportFetchVariables,
  createFlow,
  type Drift,
  type IndiConnect,
  IndiConnectError,
  type TypedDocument,
  withService,
} from "../src/index.node.ts";
import { openLedger } from "../src/ledger.ts";
import { createSandbox } from "../src/sandbox.ts";
import type { ClientOptions } from "../src/settings/options.ts";
import { clientFor, failureOf, keys, type TransportName, transportFor, transportNames } from "./clients.ts";
import { KEY, testFolder } from "./ledger/ledger-fixtures.ts";
import { type FarEnd, type Received, type Reply, startFarEnd } from "./servers/far-end.ts";

const input: CrifReportFetchVariables = {
  panNumber: "AAAPA0001A",
  fullName: "ASHA EXAMPLE",
  mobileNumber: "9812345670",
  email: "asha@example.com",
  dob: "1990-01-01",
  pincode: "400001",
  stateName: "MAHARASHTRA",
  cityName: "Pune",
  addressLine1: "1 Example Road",
  otp: "012345",
  customerConsent: "Y",
};
const report = { header: { reportId: "EXAMPLE-0001" }, request: { name: "ASHA EXAMPLE" } };
const hit = { score: "700", status: "hit", displayId: "EXAMPLE-0001" };

let farEnd: FarEnd;
let reply: (received: Received) => Reply | undefined | "break";
let client: IndiConnect;
let drift: Drift[];

const json = (body: unknown, status = 200, headers: Reply["headers"] = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const success = (data: unknown): Reply =>
  json({ status: "SUCCESS", message: "Score fetched", data, code: 200 });

function start(transport: TransportName = "node", options: ClientOptions = {}, path = ""): void {
  client = clientFor(transportFor(transport), farEnd.url + path, {
    onDrift: (one) => drift.push(one),
    ...options,
  });
}

beforeEach(async () => {
  drift = [];
  reply = () => success({ ...hit, data: { b2CReport: report } });
  farEnd = await startFarEnd({
    answer(received, { tcp }) {
      const given = reply(received);
      if (given !== "break") return given;
      tcp.resetAndDestroy();
      return undefined;
    },
  });
});
afterEach(async () => {
  client.close();
  await farEnd.stop();
});

const drifts = (): string[] => drift.map(({ kind, path }) => `${kind} ${path}`);

describe.each(transportNames)("a REST call through %s", (transport) => {
  it("posts the vendor's names to the path, on the origin of a baseUrl that has a path", async () => {
    start(transport, { providerCode: "EXAMPLE" }, "/gateway/graphql");
    const found = await client.verify(CrifReportFetch, input);
    const [request] = farEnd.requests;
    expect(request).toMatchObject({ method: "POST", path: "/crifService/crif/score/fetch" });
    expect(JSON.parse(request?.body ?? "")).toEqual({ ...input, addressLine2: "" });
    expect(request?.headers).toMatchObject({
      "content-type": "application/json",
      "service-key": keys.serviceKey,
      authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
    });
    // No REST service was seen with either.
    expect(Object.keys(request?.headers ?? {})).not.toEqual(expect.arrayContaining(["myappid"]));
    expect(Object.keys(request?.headers ?? {})).not.toEqual(expect.arrayContaining(["providercode"]));
    expect(found.receipt).toMatchObject({
      operation: "CrifReportFetch",
      documentType: "/crifService/crif/score/fetch",
      endpoint: `${farEnd.url}/crifService/crif/score/fetch`,
      attempts: 1,
      sent: "yes",
      status: 200,
    });
    expect(client.endpoint).toBe(`${farEnd.url}/gateway/graphql`);
  });

  it("sends an address line that was given, and one that is null as the empty text", async () => {
    start(transport);
    for (const addressLine2 of ["Flat 2", "", null as never]) {
      await client.verify(CrifReportFetch, { ...input, addressLine2 });
    }
    expect(farEnd.requests.map(({ body }) => JSON.parse(body).addressLine2)).toEqual(["Flat 2", "", ""]);
  });

  it("gives the OTP's data, typed", async () => {
    reply = () => json({ status: "SUCCESS", message: "OTP sent successfully.", data: true, code: 200 });
    start(transport);
    const sent = await client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" });
    expect(farEnd.requests).toMatchObject([
      { path: "/crifService/crif/consent/otp", body: '{"mobileNumber":"9812345670"}' },
    ]);
    expect(sent).toMatchObject({ ok: true, message: "OTP sent successfully." });
    if (sent.ok) expectTypeOf(sent.result.data).toEqualTypeOf<boolean | null>();
    expect(sent.ok && sent.result).toEqual({ __typename: "CrifConsentOtp", data: true });
    expect(sent.body()).toEqual({
      status: "SUCCESS",
      message: "OTP sent successfully.",
      data: true,
      code: 200,
    });
    expect(sent.answer()).toMatchObject({ ok: true, error: null });
    expect(drift).toEqual([]);
  });
});

describe("the report", () => {
  const found = { __typename: "CrifReport", ...hit, file: null, b2CReport: report };

  it.each<[string, unknown, object, string[]]>([
    ["at the later place", { ...hit, data: { b2CReport: report } }, found, []],
    ["at the earlier place", { ...hit, b2CReport: report }, found, []],
    [
      "at both places, the second of which stays in body()",
      { ...hit, data: { b2CReport: report }, b2CReport: { other: 1 } },
      found,
      [],
    ],
    [
      "at the earlier place beside an empty later one",
      { ...hit, data: { b2CReport: null }, b2CReport: report },
      found,
      [],
    ],
    [
      "in JSON within a text",
      { ...hit, data: JSON.stringify({ b2CReport: report }) },
      found,
      ["odd-body body"],
    ],
    [
      "with more beside it",
      { ...hit, data: { b2CReport: report, more: 1 }, extra: 2 },
      { ...found, data: { more: 1 }, extra: 2 },
      ["extra-field result.data", "extra-field result.extra"],
    ],
    [
      "as no file",
      { score: "-1", status: "notHit" },
      { ...found, score: "-1", status: "notHit", displayId: null, b2CReport: null },
      [],
    ],
    [
      "as no file, with a number",
      { score: -1, status: "notHit" },
      { ...found, score: -1, status: "notHit", displayId: null, b2CReport: null },
      [],
    ],
    [
      "with a displayId that is a number",
      { ...hit, displayId: 7, b2CReport: report },
      { ...found, displayId: 7 },
      ["type result.displayId"],
    ],
  ])("is read %s", async (_, data, expected, told) => {
    reply = () => success(data);
    start();
    const verification = await client.verify(CrifReportFetch, input);
    expect(verification.ok && verification.result).toEqual(expected);
    expect(drifts().sort()).toEqual(told);
    expect(verification.body()).toMatchObject({ status: "SUCCESS", code: 200 });
  });

  it("keeps a number that JavaScript cannot hold, and says where", async () => {
    reply = () => ({
      body: `{"status":"SUCCESS","data":{"score":"700","data":{"b2CReport":{"header":{"reportId":12345678901234567890}}}}}`,
    });
    start();
    const verification = await client.verify(CrifReportFetch, input);
    expect(verification.ok && verification.result.b2CReport?.header?.reportId).toBe("12345678901234567890");
    expect(drifts()).toEqual(["unsafe-number result.b2CReport.header.reportId"]);
  });

  it.each<[string, Reply]>([
    ["under HTTP 202", { ...success({ ...hit, b2CReport: report }), status: 202 }],
    ["under HTTP 500", { ...success({ ...hit, b2CReport: report }), status: 500 }],
    [
      "wrapped as AWS Lambda does",
      json({ statusCode: 200, body: success({ ...hit, b2CReport: report }).body }),
    ],
  ])("that was paid for is not thrown away %s", async (_, given) => {
    reply = () => given;
    start();
    expect(await client.verify(CrifReportFetch, input)).toMatchObject({ ok: true, result: { score: "700" } });
  });
});

describe("a REST service that does not serve", () => {
  const edge = { "x-amzn-errortype": "ForbiddenException" };
  const html: Reply = { status: 502, headers: { "content-type": "text/html" }, body: "<p>Bad Gateway</p>" };

  it.each<[string, Reply, string]>([
    [
      "another status under HTTP 200",
      json({ status: "FAILED", message: "Something else", data: null }),
      "other",
    ],
    ["no status but a message under HTTP 200", json({ message: "Something else" }), "invalid-response"],
    [
      "an empty balance under HTTP 200",
      json({ status: "FAILED", message: "Insufficient Wallet Balance" }),
      "insufficient-balance",
    ],
    [
      "an empty balance under HTTP 400",
      json({ status: "ERROR", code: 400, message: "Insufficient Wallet Balance" }, 400),
      "payment-required",
    ],
    [
      "a key that lacks the service",
      json({ status: "FAILED", message: "Service, Service not found" }, 404),
      "unsupported-document-type",
    ],
    [
      "a 4xx that speaks of the OTP",
      json({ status: "FAILED", message: "Please enter the OTP again" }, 400),
      "otp-rejected",
    ],
    [
      "a 4xx that speaks of the OTP and has no status",
      json({ message: "OTP verification unsuccessful" }, 422),
      "otp-rejected",
    ],
    [
      "a 4xx of an invalid input",
      json({ status: "FAILED", message: "pincode is required" }, 400),
      "invalid-input",
    ],
    ["a 4xx with other words", json({ status: "FAILED", message: "Something else" }, 409), "other"],
    ["a framework's 404", json({ status: 404, error: "Not Found", path: "/x" }, 404), "http-error"],
    ["an HTML 404", { ...html, status: 404 }, "http-error"],
    ["HTTP 401", json({ status: "FAILED", message: "no" }, 401), "unauthorized"],
    ["HTTP 403", json({ message: "Forbidden" }, 403), "unauthorized"],
    ["HTTP 429", json({ status: "FAILED", message: "slow down" }, 429), "rate-limited"],
    ["HTTP 500", json({ status: "ERROR", message: "Internal server error" }, 500), "http-error"],
    ["HTTP 502 with a page", html, "unavailable"],
    ["HTTP 503 without a body", { status: 503 }, "unavailable"],
    ["the edge's HTTP 202", { status: 202, headers: edge, body: "Forbidden" }, "unauthorized"],
    ["an HTTP 202 that is not JSON", { status: 202, body: "accepted" }, "invalid-response"],
    ["a page under HTTP 200", { ...html, status: 200 }, "invalid-response"],
    ["a redirect", { status: 302, headers: { location: "/elsewhere" } }, "redirected"],
    ["a SUCCESS without data", json({ status: "SUCCESS", message: "done", data: null }), "no-result"],
    ["a SUCCESS of another kind", success({ somethingElse: 1 }), "unexpected-result"],
    ["a SUCCESS whose data is a text", success("ready"), "unexpected-result"],
    [
      "a refusal of the document, which REST does not have",
      json({ errors: [{ message: 'Cannot query field "score" on type "CrifReport".' }] }, 400),
      "http-error",
    ],
  ])("%s", async (_, given, expected) => {
    reply = () => given;
    start();
    const ended = await client.verify(CrifReportFetch, input).catch((error: unknown) => error);
    if (ended instanceof IndiConnectError) {
      expect(ended).toMatchObject({ code: expected, sent: "yes", status: given.status, retryable: false });
    } else expect(ended).toMatchObject({ ok: false, error: { reason: expected }, receipt: { sent: "yes" } });
    // Nothing is mended and nothing resent.
    expect(farEnd.requests).toHaveLength(1);
  });

  it("reads words about the OTP as a wrong OTP only if one was sent", async () => {
    reply = () => json({ status: "FAILED", message: "OTP could not be sent" }, 400);
    start();
    const sent = await client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" });
    expect(sent).toMatchObject({ ok: false, error: { reason: "other", status: "FAILED" } });
  });

  it("says what is known of a request that broke, and does not send it again", async () => {
    reply = () => "break";
    start();
    const error = await failureOf(client.verify(CrifReportFetch, input));
    expect(error).toMatchObject({ code: "connection-lost", sent: "unknown", receipt: { attempts: 1 } });
    expect(farEnd.requests).toHaveLength(1);
  });

  it("ends at its deadline", async () => {
    reply = () => undefined;
    start("node", { timeout: 30 });
    const error = await failureOf(client.verify(CrifReportFetch, input));
    expect(error).toMatchObject({ code: "timeout", sent: "unknown" });
  });

  it("sends nothing where there is no connection, and not again: an OTP costs patience", async () => {
    start();
    await farEnd.stop();
    const error = await failureOf(client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" }));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 1 } });
  });

  it("refuses what the service cannot take before anything is sent", async () => {
    start();
    const faults = { dob: "01-01-1990", panNumber: "no", mobileNumber: "12", pincode: "000001", email: "no" };
    for (const [name, value] of Object.entries(faults)) {
      const error = await failureOf(client.verify(CrifReportFetch, { ...input, [name]: value }));
      expect(error).toMatchObject({ code: "invalid-input", sent: "no" });
      expect(error.message).toContain(`"${name}"`);
    }
    expect(farEnd.requests).toEqual([]);
  });
});

describe("a ledger", () => {
  it("pays for a report once, and keeps no answer of a sent OTP", async () => {
    const { folder, remove } = testFolder();
    const ledger = await openLedger(`${folder}/checks.db`, { key: KEY });
    start("node", { ledger, once: true });
    const first = await client.verify(CrifReportFetch, input);
    const second = await client.verify(CrifReportFetch, input);
    expect(farEnd.requests).toHaveLength(1);
    expect(second).toMatchObject({ ok: true, receipt: { source: "ledger" } });
    expect(second.ok && second.result).toEqual(first.ok && first.result);
    expect(second.body()).toEqual(first.body());
    await client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" });
    await client.verify(CrifConsentOtpSend, { mobileNumber: "9812345670" });
    expect(farEnd.requests).toHaveLength(3);
    await ledger.close();
    remove();
  });
});

describe("documents of REST services", () => {
  it("go through indiconnect.urql", async () => {
    start();
    const { data, error } = await client.urql.mutation(CrifReportFetch, input).toPromise();
    expect(error).toBeUndefined();
    expect(data?.rest?.result?.score satisfies number | string | null | undefined).toBe("700");
  });

  const own = (selection: string): TypedDocument<never, { readonly number: string }> =>
    parse(`mutation Own($number: String!, $pin: String! = "400001") {
      rest(input: { documentType: "/crifService/crif/score/fetch", mobileNumber: $number, pincode: $pin, customerConsent: "Y" }) {
        ok message result { __typename ... on CrifReport { ${selection} } } error { message }
      }
    }`) as never;

  it("may be an app's own, with its own variables and fewer fields", async () => {
    start();
    const document = withService(own("score"), CrifReportFetch);
    const found = await client.verify(document, { number: "9812345670" });
    expect(JSON.parse(farEnd.requests[0]?.body ?? "")).toEqual({
      mobileNumber: "9812345670",
      pincode: "400001",
      customerConsent: "Y",
    });
    expect(found).toMatchObject({ ok: true, result: { __typename: "CrifReport", score: "700" } });
    expect(Object.keys((found as { result: object }).result)).toEqual(["__typename", "score"]);
    expect(drift).toEqual([]);
  });

  it("need the facts of their service, and the vendor's names for what they select", () => {
    start();
    expect(() => withService(own("score"))).toThrow(/REST/);
    expect(() => withService(own("points: score"), CrifReportFetch)).toThrow(/points/);
  });

  it("mean nothing to GraphQL, here or elsewhere", async () => {
    start();
    const sandbox = createSandbox();
    const urql = new Client({
      url: "https://api.example.com/graphql",
      fetch: sandbox.fetch,
      fetchOptions: {
        headers: {
          "service-key": keys.serviceKey,
          authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
        },
      },
      exchanges: [fetchExchange],
    });
    const { error } = await urql.mutation(CrifReportFetch, input).toPromise();
    expect(error?.message).toContain('Cannot query field "rest" on type "Mutation".');
  });
});

describe("the sandbox", () => {
  const sandboxed = (path = "") => {
    const lines: string[] = [];
    const sandbox = createSandbox({ log: (line) => lines.push(line) });
    client = clientFor(transportFor("node"), `${farEnd.url}${path}`, {});
    client.close();
    return { sandbox, lines };
  };

  it("answers both forms on one server, by magic values and by a test's own answers", async () => {
    const { sandbox, lines } = sandboxed();
    const { url } = await sandbox.listen();
    client = clientFor(transportFor("node"), `${url}/graphql`);
    const found = await client.verify(CrifReportFetch, input);
    expect(found).toMatchObject({ ok: true, receipt: { simulated: true }, result: { score: "700" } });
    const none = await client.verify(CrifReportFetch, { ...input, fullName: "Asha Inconclusive" });
    expect(none).toMatchObject({ ok: true, result: { score: "-1", status: "notHit", b2CReport: null } });
    sandbox.answerOnce(CrifReportFetch, { result: { score: 801 } });
    sandbox.answerOnce(CrifReportFetch, ({ cityName }) => ({
      ok: false,
      message: `no ${cityName}`,
      result: null,
    }));
    sandbox.answerOnce(CrifReportFetch, { scenario: "edge-202" });
    expect(await client.verify(CrifReportFetch, input)).toMatchObject({
      result: { score: 801, status: "hit" },
    });
    expect(await client.verify(CrifReportFetch, input)).toMatchObject({
      ok: false,
      error: { reason: "other" },
    });
    expect(await failureOf(client.verify(CrifReportFetch, input))).toMatchObject({
      code: "unauthorized",
      status: 202,
    });
    expect(sandbox.calls.map(({ scenario }) => scenario)).toEqual([
      "found",
      "inconclusive",
      "overridden",
      "overridden",
      "edge-202",
    ]);
    expect(sandbox.calls[0]).toMatchObject({
      operation: "CrifReportFetch",
      variables: { ...input, addressLine2: "" },
    });
    for (const value of Object.values(input as object as Record<string, string>).filter(
      ({ length }) => length > 2,
    )) {
      expect(lines.join("\n")).not.toContain(value);
    }
    await sandbox.close();
  });

  it("follows the OTP from the number to the report, by a flow that hands the number over", async () => {
    let time = 1_800_000_000_000;
    const sandbox = createSandbox({ steps: { now: () => time } });
    const { url } = await sandbox.listen();
    start();
    client.close();
    client = clientFor(transportFor("node"), url);
    const flow = createFlow(client, CrifConsentOtpSend, CrifReportFetch, { now: () => time });
    const { mobileNumber, otp: _, ...more } = input;
    const { verification, state } = await flow.start({ mobileNumber });
    expect(verification).toMatchObject({ ok: true, result: { data: true } });
    expect(JSON.stringify(state)).not.toContain(mobileNumber);
    const kept = state?.serialise() ?? expect.fail("no state");
    const reasons: string[] = [];
    for (const otp of ["654321", "123456", "123456"]) {
      const answer = await flow.submit(kept, { ...more, otp });
      reasons.push(`${answer.ok ? "ok" : answer.error.reason} ${answer.receipt.status}`);
    }
    // As integrators met them: a wrong OTP is the one decline of REST with a 4xx.
    expect(reasons).toEqual(["otp-rejected 400", "ok 200", "already-retrieved 200"]);
    expect(sandbox.calls.at(-1)?.variables).toMatchObject({ mobileNumber, addressLine2: "" });
    const again = await flow.start({ mobileNumber });
    expect(again.verification).toMatchObject({ ok: false });
    expect(again.state).toBeUndefined();
    time += 30_000;
    expect((await flow.start({ mobileNumber })).verification.ok).toBe(true);
    // @ts-expect-error the flow itself hands the number over
    await flow.submit(kept, { ...more, otp: "123456", mobileNumber });
    await sandbox.close();
  });

  it("refuses in the form of the request what is no JSON, has no keys or another method", async () => {
    const { sandbox } = sandboxed();
    const { url } = await sandbox.listen();
    const address = `${url}/crifService/crif/consent/otp`;
    const headers = {
      "content-type": "application/json",
      "service-key": keys.serviceKey,
      authorization: `x-api-access ${keys.accessKey}:${keys.secretKey}`,
    };
    const ask = async (init: RequestInit): Promise<unknown> => {
      const response = await fetch(address, init);
      return [response.status, await response.json()];
    };
    expect(await ask({ method: "POST", headers, body: "{" })).toMatchObject([
      400,
      { status: "ERROR", code: 400 },
    ]);
    expect(await ask({ method: "POST", headers, body: "{}" })).toMatchObject([400, { status: "ERROR" }]);
    expect(await ask({ method: "POST", body: "{}" })).toMatchObject([
      401,
      { message: "service-key is missing" },
    ]);
    expect(await ask({ method: "GET" })).toMatchObject([405, {}]);
    await sandbox.close();
  });
});
