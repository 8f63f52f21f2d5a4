import { parse } from "graphql";
import { expect, test } from "vitest";
import { planService } from "../../src/service-add/plan-service.ts";

const base = `
directive @service(documentType: String!, title: String!, group: String!, result: String!, myAppId: String, evidence: Evidence!) repeatable on INPUT_OBJECT
directive @sensitive on INPUT_FIELD_DEFINITION | FIELD_DEFINITION
directive @format(is: String!) on INPUT_FIELD_DEFINITION
directive @basis(field: Basis, type: Basis) on INPUT_FIELD_DEFINITION | FIELD_DEFINITION
directive @observed(typescript: String!) on SCALAR
enum Evidence { SELECTION }
enum Basis { INFERRED TABLE }
scalar JSON
type Query { a: Int }
type Mutation { verify(input: VerifyInput!): Payload }
input VerifyInput { documentType: String! consent: Consent ref: String @format(is: "pan") }
input Consent { given: Boolean }
type Payload { ok: Boolean message: String result: Result error: Failure }
type Failure { message: String }
union Result = Step
type Step { requestId: String @sensitive code: Int detail: Detail open: JSON }
type Detail { a: String }
`;
const other = "extend input VerifyInput { cardNo: String }";
const files = {
  schema: [
    { path: "schema/base.graphql", content: base },
    { path: "schema/other.graphql", content: other },
  ],
  operations: [],
};

function plan(input: string, selection: string, result: unknown) {
  const query = `mutation { verify(input: { documentType: "x", ${input} }) { ok message result { __typename ... on Step { ${selection} } } error { message } } }`;
  const body = JSON.stringify({ query, variables: {} });
  const answer = JSON.stringify({ data: { verify: { ok: true, message: "m", result, error: null } } });
  const text = `curl -X POST 'https://api.example.com/idverifygr/verification' -H 'myAppId: app' -d '${body}'\n${answer}\n`;
  const { files: written, notes } = planService(text, files, { group: "G", operation: "StepTwo" });
  const sdl = written[0]?.content ?? "";
  parse(sdl);
  return { sdl, operation: written[1]?.content ?? "", notes };
}

test("a result type of another service is reused, and gets the fields it lacks", () => {
  const { sdl } = plan('cardNo: "1"', "requestId code detail { a b } more { c }", {
    requestId: "1",
    code: 5,
    detail: { a: "x", b: true },
    more: { c: 1 },
  });
  expect(sdl).not.toContain("extend union");
  expect(sdl).not.toContain("\ntype Step ");
  expect(sdl).toMatch(/extend type Step \{\n {2}"More\."\n {2}more: StepMore\n\}/);
  expect(sdl).toMatch(/extend type Detail \{\n {2}"B\."\n {2}b: Boolean\n\}/);
  expect(sdl).toContain("type StepMore {");
});

test("nothing is declared where the schema has everything", () => {
  const { sdl, notes } = plan('cardNo: "1"', "requestId code open", {
    requestId: "1",
    code: null,
    open: [1],
  });
  expect(sdl.trim().split("\n")).toHaveLength(2);
  expect(notes).toContain(
    "Declared in schema/other.graphql and now shared: cardNo. Move it to schema/base.graphql when convenient.",
  );
});

test("an example that contradicts the schema is refused, not merged", () => {
  expect(() => plan('cardNo: "1"', "code", { code: "5" })).toThrow(
    "Step.code is Int in the schema and String in",
  );
  expect(() => plan('cardNo: "1"', "detail { a }", { detail: [{ a: "1" }] })).toThrow(
    /Detail in the schema and a list/,
  );
  expect(() => plan('cardNo: "1"', "code { a }", { code: { a: "1" } })).toThrow(/code is Int .* an object/);
  expect(() => plan('cardNo: "1"', "detail", { detail: {} })).toThrow(/detail is Detail in the schema/);
  expect(() => plan("cardNo: 1", "code", null)).toThrow(/input cardNo is Int here and String in the schema/);
});

test("an input object of the schema is filled by variables, and gets the fields it lacks", () => {
  const { sdl, operation } = plan('consent: { given: true, ip: "192.0.2.9" }, given: "x"', "code", null);
  expect(sdl).toMatch(/extend input Consent \{\n {2}"Ip\."\n {2}ip: String @sensitive\n\}/);
  expect(operation).toContain("mutation StepTwo($consentGiven: Boolean!, $ip: String!, $given: String!) {");
  expect(operation).toContain("consent: { given: $consentGiven, ip: $ip }, given: $given");
});

test("reports a format of a shared input that the example does not have", () => {
  const told = (ref: string): string[] =>
    plan(`ref: "${ref}"`, "code", null).notes.filter((note) => note.includes("not a valid pan"));
  expect(told("REF-1")).toHaveLength(1);
  expect(told("AAAPA0001A")).toEqual([]);
});
