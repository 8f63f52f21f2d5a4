import { type DocumentNode, parse } from "graphql";
import { afterEach, describe, expect, test } from "vitest";
import { fixtures } from "../generated/fixtures.ts";
import {
  CompanySearchLite,
  createClient,
  type Drift,
  FaceLivenessPassive,
  type IndiConnect,
  IndiConnectError,
  MobileOtpSend,
  NameMatch,
  withService,
} from "../src/index.node.ts";
import { failureOf, keys } from "./clients.ts";
import { otherSdl } from "./servers/other-sdl.ts";
import { type SchemaServer, startSchemaServer } from "./servers/schema-server.ts";

const started: SchemaServer[] = [];
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
});

async function clientOf(sdl: string, drifts: Drift[] = []): Promise<IndiConnect> {
  const answers = {
    [FaceLivenessPassive.service.documentType]: fixtures.FaceLivenessPassive.found,
    [CompanySearchLite.service.documentType]: fixtures.CompanySearchLite.found,
  };
  const server = await startSchemaServer({ sdl, answers });
  started.push(server);
  return createClient({ baseUrl: server.url, credentials: keys, onDrift: (drift) => drifts.push(drift) });
}

const liveness = (selection: string, head = "mutation Own($photo: String!)", url = "$photo"): DocumentNode =>
  parse(`${head} {
    verify(input: { documentType: "Face Liveness Passive", url: ${url} }) {
      ok
      result { __typename ... on LivenessDetectionResult { ${selection} } }
    }
  }`);
const photo = { photo: "https://images.example.com/face.jpg" };

describe("facts are borrowed from the service's own document", () => {
  test("for the inputs, whatever the variables are called", () => {
    const { service } = withService(liveness("is_live"), FaceLivenessPassive);
    expect(service).toMatchObject({
      operation: "Own",
      myAppId: FaceLivenessPassive.service.myAppId,
      sensitive: ["photo"],
      formats: { photo: FaceLivenessPassive.service.formats?.url },
      shape: { is_live: "Boolean" },
    });
    expect(service.formats).not.toHaveProperty("url");
  });

  test("not for an input that is spelled in the document", () => {
    const fixed = liveness("is_live", "mutation Own", '"https://images.example.com/face.jpg"');
    expect(withService(fixed, FaceLivenessPassive).service).toMatchObject({ sensitive: [], formats: {} });
  });

  test("a format is enforced under the variable's own name", async () => {
    const client = await clientOf(otherSdl());
    const failure = await failureOf(
      client.verify(withService(liveness("is_live"), FaceLivenessPassive), { photo: "no" }),
    );
    expect(failure).toMatchObject({ code: "invalid-input", sent: "no" });
    expect(failure.message).toContain('"photo"');
  });

  test("whether a repeat is harmless", () => {
    const own = parse(`mutation Own($to: String!) {
      verify(input: { documentType: "Mobile Verification With Otp", mobileNumber: $to }) {
        result { __typename ... on MobileVerificationWithOtp { requestId } }
      }
    }`);
    expect(withService(own, MobileOtpSend).service.repeatable).toBe(false);
  });

  test("the forms of lists, leaves and JSON, and nothing about fields that only the document has", () => {
    const own = parse(`mutation Own($name: String!) {
      businessVerification(input: { documentType: "MCA Company Search Lite", companyName: $name }) {
        result { __typename ... on MCACompanySearchLiteResult {
          code: status_code status_code companies { cin since } directors { din }
        } }
      }
    }`);
    expect(withService(own, CompanySearchLite).service.shape).toEqual({
      code: "Any",
      status_code: "Int",
      companies: [{ cin: "String", since: "Any" }],
      directors: [{ din: "Any" }, "or one"],
    });
    const match = parse(`mutation Own($a: String!, $b: String!) {
      verify(input: { documentType: "Name Match", name1: $a, name2: $b }) {
        result { __typename ... on NameMatchResult { result { score } } }
      }
    }`);
    expect(withService(match, NameMatch).service.shape).toEqual({ result: [{ score: "Any" }, "or one"] });
  });
});

describe("facts of several inputs", () => {
  const match = (input: string, head = "mutation Own($a: String!, $b: String!)"): DocumentNode =>
    parse(`${head} {
      verify(input: ${input}) { result { __typename ... on NameMatchResult { result } } }
    }`);

  test("each go to their own service, wherever the literal is and whatever other arguments there are", () => {
    const own = withService(match('{ name2: $b, name1: $a, documentType: "Name Match" }'), NameMatch);
    const { formats } = NameMatch.service;
    expect(own.service.sensitive).toEqual(["a", "b"]);
    expect(own.service.formats).toEqual({
      ...(formats?.name1 && { a: formats.name1 }),
      ...(formats?.name2 && { b: formats.name2 }),
    });
    const more = parse(`mutation Own($a: String!) {
      verify(locale: "en", input: { name1: $a, documentType: "Name Match" }) {
        result { __typename ... on NameMatchResult { result } }
      }
    }`);
    expect(withService(more, NameMatch).service.sensitive).toEqual(["a"]);
  });

  test("are told apart inside lists", () => {
    const pages = (list: string, head: string): DocumentNode =>
      parse(`${head} {
        verify(input: { documentType: "Pages", pages: [${list}] }) {
          result { __typename ... on PagesResult { count } }
        }
      }`);
    const theirs = withService(pages("$front, $back", "mutation Pages($front: String, $back: String)"));
    const lender = { ...theirs, service: { ...theirs.service, sensitive: ["front"] } };
    const own = withService(pages("$one, $two", "mutation Own($one: String, $two: String)"), lender);
    expect(own.service.sensitive).toEqual(["one"]);
  });

  test("a field that one selects as a leaf and the other as an object has the document's own form", () => {
    expect(
      withService(match('{ name1: $a, name2: $b, documentType: "Name Match" }'), {
        ...NameMatch,
        service: { ...NameMatch.service, shape: { result: { score: "Float" } } },
      }).service.shape,
    ).toEqual({ result: "Any" });
    expect(
      withService(match('{ name1: $a, name2: $b, documentType: "Name Match" }'), {
        ...NameMatch,
        service: { ...NameMatch.service, shape: { result: [{ score: "Float" }] } },
      }).service.shape,
    ).toEqual({ result: "Any" });
  });
});

describe("what a document tells of itself", () => {
  test("its name, that of the service it borrows from, or that it has none", () => {
    const nameless = liveness("is_live", "mutation ($photo: String!)");
    expect(withService(nameless).service.operation).toBe("(anonymous)");
    expect(withService(nameless, FaceLivenessPassive).service.operation).toBe("FaceLivenessPassive");
    expect(withService(liveness("is_live")).service.operation).toBe("Own");
  });

  test("the fields of fragments in fragments, without __typename", () => {
    const own = liveness("is_live ... on LivenessDetectionResult { case_id __typename } __typename");
    expect(withService(own).service.shape).toEqual({ is_live: "Any", case_id: "Any" });
  });

  test("all that stands beside a fragment in the envelope", () => {
    const own = parse(`mutation Own {
      verify(input: { documentType: "Own" }) {
        ... on VerificationPayload { ok }
        result { ... on OwnResult { finding } __typename }
      }
    }`);
    expect(withService(own).service).toMatchObject({ resultType: "OwnResult", shape: { finding: "Any" } });
  });

  test("its text on one line, except for texts in it with several lines", () => {
    const { text } = withService(liveness("is_live case_id")).service;
    expect(text).not.toMatch(/\n|\s\s|^\s|\s$/);
    const block = parse(`mutation Own {
      verify(input: { documentType: "Own", note: """one\n  two\nthree""" }) {
        result { __typename ... on OwnResult { finding } }
      }
    }`);
    const sent = parse(withService(block).service.text ?? "");
    expect(JSON.stringify(sent)).toContain(JSON.stringify("one\n  two\nthree"));
  });
});

describe("without a service to borrow from", () => {
  test("an answer is read as it comes", async () => {
    const drifts: Drift[] = [];
    const client = await clientOf(otherSdl(), drifts);
    const answer = await client.verify(withService(liveness("alive: is_live status_code")), photo);
    const result = { __typename: "LivenessDetectionResult", alive: true, status_code: 101 };
    expect(answer).toMatchObject({ ok: true, result });
    expect(drifts).toEqual([]);
  });

  test("text that looks like JSON stays text", async () => {
    const server = await startSchemaServer({
      sdl: otherSdl(),
      answers: {
        "Face Liveness Passive": {
          ok: true,
          result: { __typename: "LivenessDetectionResult", case_id: "[1]" },
        },
      },
    });
    started.push(server);
    const client = createClient({ baseUrl: server.url, credentials: keys });
    const own = liveness("case_id");
    await expect(client.verify(withService(own), photo)).resolves.toMatchObject({
      result: { case_id: "[1]" },
    });
  });

  test.each(["a list", "one object"])("what the server does not know is null in %s", async (kind) => {
    const drifts: Drift[] = [];
    const changed = kind === "a list" ? {} : { "MCACompanySearchLiteResult.companies:": "Company" };
    const sdl = otherSdl({ without: ["MCACompanySearchLiteCompany.cin"], changed });
    const company = { entity_name: "EXAMPLE PRIVATE LIMITED" };
    const companies = kind === "a list" ? [company, company] : company;
    const result = { __typename: "MCACompanySearchLiteResult", companies };
    const server = await startSchemaServer({
      sdl,
      answers: { "MCA Company Search Lite": { ok: true, result } },
    });
    started.push(server);
    const client = createClient({
      baseUrl: server.url,
      credentials: keys,
      onDrift: (drift) => drifts.push(drift),
    });
    const own = withService(
      parse(`mutation Own($name: String!) {
        businessVerification(input: { documentType: "MCA Company Search Lite", companyName: $name }) {
          ok
          result { __typename ... on MCACompanySearchLiteResult { companies { number: cin name: entity_name } } }
        }
      }`),
    );
    const nulled = { name: "EXAMPLE PRIVATE LIMITED", number: null };
    const answer = await client.verify(own, { name: "Example" });
    expect(answer).toMatchObject({
      ok: true,
      result: { companies: kind === "a list" ? [nulled, nulled] : nulled },
    });
    expect(drifts.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "refused-field result.companies.number",
    ]);
  });
});

describe("documents of all makes", () => {
  test("directives and their variables survive mending", async () => {
    const client = await clientOf(otherSdl({ without: ["LivenessDetectionResult.is_live"] }));
    const own = withService(
      liveness("is_live case_id @include(if: $more)", "mutation Own($photo: String!, $more: Boolean!)"),
      FaceLivenessPassive,
    );
    const answer = await client.verify(own, { ...photo, more: true });
    const caseId = fixtures.FaceLivenessPassive.found.result?.case_id;
    expect(answer).toMatchObject({
      ok: true,
      receipt: { attempts: 2 },
      result: { is_live: null, case_id: caseId },
    });
  });

  test("frozen ones, and ones with comments in the text that they were parsed from", async () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === "object" && value !== null)
        for (const inner of Object.values(Object.freeze(value))) freeze(inner);
      return value;
    };
    const own = parse(
      liveness("is_live").loc?.source.body.replace("ok", "ok # whether it was served") ?? "",
      {
        noLocation: true,
      },
    );
    const document = withService(freeze(own) as DocumentNode, FaceLivenessPassive);
    expect(document.service.text).not.toContain("#");
    const client = await clientOf(otherSdl());
    await expect(client.verify(document, photo)).resolves.toMatchObject({
      ok: true,
      result: { is_live: true },
    });
  });

  const body = "ok result { __typename ... on LivenessDetectionResult { is_live } }";
  const input = 'input: { documentType: "Face Liveness Passive", url: $u }';
  const bare = { kind: "OperationDefinition", operation: "mutation" };
  const field = { kind: "Field", name: { kind: "Name", value: "verify" } };
  const wrong: [string, unknown, string][] = [
    ["no definition", { kind: "Document", definitions: [] }, "must be a single mutation"],
    [
      "a mutation of nothing",
      { definitions: [bare] },
      "must select exactly one mutation field, because each is billed as a separate call",
    ],
    [
      "a fragment for the field",
      parse("mutation A { ... on Mutation { verify { ok } } }"),
      "must select exactly one mutation field, because each is billed as a separate call",
    ],
    [
      "a field without arguments, of another parser",
      { definitions: [{ ...bare, selectionSet: { selections: [field] } }] },
      "does not name its service",
    ],
    ["a field without arguments", parse("mutation A { verify { ok } }"), "does not name its service"],
    [
      "no documentType",
      parse("mutation A($u: String) { verify(input: { url: $u }) { ok } }"),
      "does not name its service",
    ],
    [
      "a result of which nothing is selected",
      parse(
        `mutation A($u: String) { verify(input: { documentType: "Face Liveness Passive", url: $u }) { ok result } }`,
      ),
      "with one type",
    ],
    [
      "a fragment of no type",
      parse(
        `mutation A($u: String) { verify(input: { documentType: "F", url: $u }) { result { __typename ... { a } } } }`,
      ),
      "with one type",
    ],
    ["text", "mutation { verify { ok } }", "not a parsed document"],
    ["nothing", undefined, "not a parsed document"],
    ["a query", parse("query Q { verify { ok } }"), "must be a single mutation"],
    [
      "two operations",
      parse("mutation A { verify { ok } } mutation B { verify { ok } }"),
      "must be a single mutation",
    ],
    ["a fragment", parse("mutation A { verify { ...F } } fragment F on T { ok }"), "fragments inlined"],
    [
      "two fields",
      parse(`mutation A($u: String) { verify(${input}) { ${body} } b: verify(${input}) { ${body} } }`),
      "must select exactly one mutation field, because each is billed as a separate call",
    ],
    [
      "no literal",
      parse("mutation A($t: String!) { verify(input: { documentType: $t }) { ok } }"),
      "documentType",
    ],
    ["a whole input", parse("mutation A($i: VerifyInput!) { verify(input: $i) { ok } }"), "documentType"],
    [
      "no result",
      parse(`mutation A($u: String) { verify(${input}) { ok } }`),
      "result { __typename ... on Type",
    ],
    [
      "two members",
      parse(
        `mutation A($u: String) { verify(${input}) { result { __typename ... on A { a } ... on B { b } } } }`,
      ),
      "with one type",
    ],
    [
      "no __typename",
      parse(`mutation A($u: String) { verify(${input}) { result { ... on A { a } } } }`),
      "__typename",
    ],
    [
      "a renamed root",
      parse(`mutation A($u: String) { v: verify(${input}) { ${body} } }`),
      "gives verify an alias",
    ],
    [
      "a renamed ok",
      parse(`mutation A($u: String) { verify(${input}) { yes: ${body} } }`),
      "gives ok an alias",
    ],
    [
      "a renamed result",
      parse(`mutation A($u: String) { verify(${input}) { ${body.replace("result", "r: result")} } }`),
      "gives result an alias",
    ],
    [
      "a renamed __typename",
      parse(`mutation A($u: String) { verify(${input}) { ${body.replace("__t", "t: __t")} } }`),
      "gives __typename an alias",
    ],
    [
      "another service",
      parse(`mutation A($u: String) { verify(input: { documentType: "Other" }) { ${body} } }`),
      "another documentType than FaceLivenessPassive",
    ],
    [
      "another type",
      parse(`mutation A($u: String) { verify(${input}) { ${body.replace("Liveness", "Death")} } }`),
      "another resultType than FaceLivenessPassive",
    ],
  ];
  test.each(wrong)("%s is refused with what is wrong", (_, document, words) => {
    const give = () => withService(document as DocumentNode, FaceLivenessPassive);
    expect(give).toThrow(IndiConnectError);
    expect(give).toThrow(expect.objectContaining({ code: "invalid-document", sent: "no" }));
    expect(give).toThrow(words);
  });
});
