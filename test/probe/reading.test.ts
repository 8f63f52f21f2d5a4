import { buildSchema, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { probeServices } from "../../src/probe/probe-service.ts";
import { type ProbedService, questionOf } from "../../src/probe/question.ts";
import { readRefusal } from "../../src/probe/read-refusal.ts";
import type { ServiceReport } from "../../src/probe/service-report.ts";
import { assertClaimsNothingWrong } from "./altered-property.ts";
import { graphqlServers } from "./graphql-servers.ts";

describe("a refusal", () => {
  it.each([
    [
      'Cannot query field "a" on type "T". Did you mean "b"?',
      { kind: "field", name: "a", type: "T", suggestions: ["b"] },
    ],
    ['Cannot query field "a" on type "T". Did you mean "b" or "c"?', { suggestions: ["b", "c"] }],
    ['Cannot query field "a" on type "T". Did you mean "b", "c", or "d"?', { suggestions: ["b", "c", "d"] }],
    ['Cannot query field "a" on type "T". [Suggestion hidden]?', { kind: "field", suggestions: [] }],
    [
      'Cannot query field "a" on type "U". Did you mean to use an inline fragment on "A" or "B"?',
      { kind: "field", type: "U", suggestions: [] },
    ],
    ["Cannot query field 'a' on type 'T'.", { kind: "field", name: "a", type: "T" }],
    [
      'Field "a" must not have a selection since type "[Int!]!" has no subfields.',
      { kind: "leaf", name: "a", type: "[Int!]!" },
    ],
    [
      'Field "a" of type "[B]" must have a selection of subfields. Did you mean "a { ... }"?',
      { kind: "object", name: "a", type: "[B]", suggestions: [] },
    ],
    [
      'Variable "$p1" of type "Boolean" used in position expecting type "[String!]!".',
      { kind: "variable", name: "p1", type: "[String!]!" },
    ],
    [
      'Field "a" is not defined by type "I". Did you mean "b"?',
      { kind: "input", name: "a", type: "I", suggestions: ["b"] },
    ],
    // graphql-js 17.
    [
      'Expected value of type "I!" not to include unknown field "a". Did you mean "b"? Found: { a: 0 }.',
      { kind: "input", name: "a", type: "I", suggestions: ["b"] },
    ],
    [
      'Expected value of type "I" to include required field "a", found: { b: $p1 }.',
      { kind: "required", name: "a", type: "I" },
    ],
    [
      'Argument "Mutation.verify(a:)" of type "ID!" is required, but it was not provided.',
      { kind: "required", name: "a", type: "verify", of: "ID!" },
    ],
    [
      'Field "I.a" of required type "ID!" was not provided.',
      { kind: "required", name: "a", type: "I", of: "ID!" },
    ],
    [
      "Field I.a of required type ID! was not provided.",
      { kind: "required", name: "a", type: "I", of: "ID!" },
    ],
    [
      'Field "verify" argument "a" of type "ID!" is required, but it was not provided.',
      { kind: "required", name: "a", type: "verify", of: "ID!" },
    ],
    [
      'Unknown argument "a" on field "Mutation.verify".',
      { kind: "argument", name: "a", type: "Mutation", of: "verify" },
    ],
    [
      'Unknown type "A". Did you mean "B", "C", or "D"?',
      { kind: "type", name: "A", suggestions: ["B", "C", "D"] },
    ],
    [
      'Fragment cannot be spread here as objects of type "U" can never be of type "A".',
      { kind: "spread", name: "A", type: "U" },
    ],
    ["Too many validation errors, error limit reached. Validation aborted.", { kind: "limit" }],
    ["The depth of this query is too large.", { kind: "other" }],
    [
      "Cannot query field 'a' on type 'T'. (line 1, column 2):\n{ a }\n  ^",
      { kind: "field", name: "a", type: "T" },
    ],
    ["Field 'a' of type '[T!]' must not have a sub selection.", { kind: "leaf", name: "a", type: "[T!]" }],
    [
      "Validation error (FieldUndefined@[verify/a]) : Field 'a' in type 'T' is undefined",
      { kind: "field", name: "a", type: "T" },
    ],
    [
      "Validation error of type FieldUndefined: Field 'a' in type 'T' is undefined @ 'verify/a'",
      { kind: "field", name: "a", type: "T" },
    ],
    [
      "Validation error (SubselectionNotAllowed@[verify/a]) : Subselection not allowed on leaf type 'String!' of field 'a'",
      { kind: "leaf", name: "a", type: "String!" },
    ],
    [
      "Validation error of type SubSelectionNotAllowed: Sub selection not allowed on leaf type String of field a @ 'a'",
      { kind: "leaf", name: "a", type: "String" },
    ],
    [
      "Validation error (VariableTypeMismatch@[verify]) : Variable 'p1' of type 'Boolean' used in position expecting type 'String'",
      { kind: "variable", name: "p1", of: "Boolean", type: "String" },
    ],
    ['Unknown field "a" on type "T". Did you mean "b"?', { kind: "field", name: "a", suggestions: ["b"] }],
    ['Field "a" must not have a selection since type [T] has no subfields', { kind: "leaf", type: "[T]" }],
    [
      "In operation `A`, variable `$p1` of type `Boolean` found as input to argument of type `String!`.",
      { kind: "variable", name: "p1", of: "Boolean", type: "String!" },
    ],
    ["The field `a` does not exist on the type `T`.", { kind: "field", name: "a", type: "T" }],
    // Without its extensions this says too little.
    ["The variable `a` is not compatible with the type of the current location.", { kind: "other" }],
    ["field 'a' not found in type: 'mutation_root'", { kind: "field", name: "a", type: "mutation_root" }],
  ])("is read: %s", (message, expected) => {
    // Beside one that is read in any case, since one that says nothing is no refusal.
    const control = 'Cannot query field "zzProbe" on type "Mutation".';
    const body = JSON.stringify({
      errors: [{ message, locations: [{ line: 3, column: 1 }] }, { message: control }],
    });
    expect(readRefusal(400, body)).toMatchObject({
      kind: "complaints",
      complaints: [{ ...expected, message, lines: [3] }, { name: "zzProbe" }],
    });
  });

  it.each([
    '{"data":{}}',
    '{"data":[],"errors":[]}',
    '{"data":0}',
    '{"statusCode":200,"body":"{\\"data\\":{\\"a\\":1}}"}',
  ])("is none where there is data: %s", (body) => {
    expect(readRefusal(200, body)).toEqual({ kind: "ran", complaints: [] });
  });

  it("makes no wrong claim if locations or further errors are missing", () => assertClaimsNothingWrong(10));
});

describe("a service of many fields", () => {
  const fields = Array.from({ length: 150 }, (_, index) => `f${index}`);
  const own = (alter: (field: string) => string): string => `
type Query { unused: Boolean }
type Mutation { verify(input: I!): P }
input I { documentType: String!, isConsented: Boolean, count: Int }
type P { ok: Boolean, result: R }
union R = A
type A { ${fields.map((field) => alter(`${field}: String`)).join("\n")} inner: B }
type B { ${fields
    .slice(0, 40)
    .map((field) => alter(`${field}: Int`))
    .join("\n")} }
`;
  const document = `mutation Many($isConsented: Boolean!, $count: Int!) {
  verify(input: { documentType: "many", isConsented: $isConsented, count: $count }) {
    ok result { __typename ... on A { ${fields.join(" ")} inner { ${fields.slice(0, 40).join(" ")} } } }
  }
}`;
  const probe = async (
    alter: (field: string) => string,
  ): Promise<{ report: ServiceReport; documents: number }> => {
    const schema = buildSchema(own((field) => field));
    const question = questionOf(schema, parse(document));
    const about = { name: "many", operation: "Many", documentType: "many", myAppId: undefined };
    const service: ProbedService = { ...about, types: new Set(Object.keys(schema.getTypeMap())), question };
    const server = await graphqlServers["graphql-js"]({ sdl: own(alter) });
    const send = async (query: string): Promise<{ status: number; body: string }> => {
      const answer = await fetch(server.url, { method: "POST", body: JSON.stringify({ query }) });
      const body = await answer.text();
      expect(body).not.toContain("Too many validation errors");
      return { status: answer.status, body };
    };
    const reports: ServiceReport[] = [];
    for await (const report of probeServices([service], send)) reports.push(report);
    await server.stop();
    expect(server.runs).toBe(0);
    return { report: reports[0] as ServiceReport, documents: server.documents.length };
  };

  it("is asked about in several documents, none with more errors than a server tells", async () => {
    const { report, documents } = await probe((field) => field);
    expect(report).toMatchObject({ verdict: "proven", why: null, differences: [], requests: 4 });
    expect(documents).toBe(4);
  });

  it("is not called proven if four requests are not enough", async () => {
    const { report } = await probe((field) => field.replace(/^f(1\d\d):/, "F$1:"));
    expect(report.verdict).toBe("differs");
    expect(report.differences.map(({ at }) => at)).toEqual(fields.slice(100).map((field) => `A.${field}`));
  });
});
