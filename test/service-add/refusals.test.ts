import { afterAll, beforeAll, expect, test } from "vitest";
import { addService, ServiceRefusal } from "../../src/codegen.ts";
import { page } from "./page.ts";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const good = page("gas-agency");
const query = /"query": "((?:[^"\\]|\\.)*)"/;

/** The page with another document. */
function withQuery(document: string): string {
  return good.replace(query, () => `"query": ${JSON.stringify(document)}`);
}

const verify = (input: string, result: string): string =>
  withQuery(
    `mutation { verify(input: ${input}) { ok message result { __typename ${result} } error { message } } }`,
  );
const INPUT = '{ documentType: "gas agency lookup", agencyId: "AG-1" }';
const RESULT = "... on GasAgencyResult { agency_name }";

const REFUSED: Readonly<Record<string, readonly [text: string, line: RegExp]>> = {
  "an empty file": [page("empty"), /^The page is empty\.$/],
  "a REST page": [page("rest-page"), /no GraphQL in "query", so this is a REST service/],
  "two different examples": [page("two-curls"), /^The page has 2 curl examples with different bodies/],
  HTML: ["<!DOCTYPE html><html></html>", /^This is HTML: /],
  "a binary file": ["\0\0\0", /^This is not a text file/],
  "no curl example": [good.slice(0, good.indexOf("curl")), /^The page has no curl example/],
  "a curl example that breaks off": [
    good.slice(0, good.lastIndexOf("agencyId")),
    /ends inside a quoted argument/,
  ],
  "a body that is no JSON": [good.replace('"query"', '"query'), /breaks off or is malformed/],
  "no body": [
    good.replace(/ \\\n--data-raw '[^']*'/, ""),
    /sends no body \(POST\), so this is a REST service/,
  ],
  "a form": [good.replace("--data-raw", "--form"), /sends a form or a file \(--form\)/],
  "a document that does not parse": [
    withQuery("mutation { verify("),
    /is not valid \(Syntax Error: .*\): copy/,
  ],
  "a nested document": [withQuery("{".repeat(50_000)), /^The GraphQL in the curl example is not valid/],
  "a query": [withQuery("{ verify }"), /is a query, not a mutation of verify or businessVerification/],
  "another mutation": [withQuery("mutation { pay(input: {}) { ok } }"), /selects pay: it must be/],
  "two mutations": [
    withQuery("mutation { verify { ok } businessVerification { ok } }"),
    /selects verify, businessVer/,
  ],
  "two operations": [withQuery("mutation A { verify } mutation B { verify }"), /has 2 operations/],
  "no input": [withQuery("mutation { verify { ok } }"), /does not take one argument named input/],
  "no documentType": [verify('{ agencyId: "AG-1" }', RESULT), /no text in documentType/],
  "an enum": [verify('{ documentType: "x", kind: LPG }', RESULT), /input\.kind is the bare word LPG/],
  "a list of objects": [
    verify('{ documentType: "x", all: [{ a: 1 }] }', RESULT),
    /input\.all is a list of objects or lists/,
  ],
  "an input that is given twice": [
    verify('{ documentType: "x", a: 1, a: 2 }', RESULT),
    /does not describe a valid service/,
  ],
  "an empty object": [
    verify('{ documentType: "x", all: {} }', RESULT),
    /input\.all is an object that is empty/,
  ],
  "a result without a fragment": [verify(INPUT, "agency_name"), /result type's name is missing/],
  "several result types": [
    verify(INPUT, `${RESULT} ... on Other { b }`),
    /several result types \(GasAgencyResult, Other\)/,
  ],
  "nothing selected of the result": [
    verify(INPUT, "... on GasAgencyResult { __typename }"),
    /selects no field of/,
  ],
  "arguments in the selection": [
    verify(INPUT, "... on A { photo(size: 1) }"),
    /passes arguments to the selected field photo/,
  ],
  "a field that is selected twice": [
    verify(INPUT, "... on GasAgencyResult { a { b } a { c } }"),
    /selects a twice: keep one/,
  ],
  "a fragment on a type inside the result": [
    verify(INPUT, "... on GasAgencyResult { a { ... on Inner { b } } }"),
    /a fragment on Inner, which is not the type of result/,
  ],
  "a spread of a missing fragment": [verify(INPUT, "...Gone"), /fragment Gone is missing/],
  "variables without values": [
    withQuery(`mutation A($input: VerifyInput!) { verify(input: $input) { ok result { ${RESULT} } } }`),
    /input is \$input, whose value is not in "variables"/,
  ],
  "a literal that another service has": [
    verify('{ documentType: "Name Match", name1: "a" }', RESULT),
    /"Name Match" is already in schema\/.*name-match\.graphql/,
  ],
  "an input of another type than in the schema": [
    verify('{ documentType: "x", url: 1 }', RESULT),
    /input url is Int here and String in the schema/,
  ],
  "an input that is an object here only": [
    verify('{ documentType: "x", url: { a: "b" } }', RESULT),
    /input url is an object here and String in the schema/,
  ],
  "a result type that is something else": [
    verify(INPUT, "... on VerifyInput { a }"),
    /VerifyInput is not an object type/,
  ],
  "fields that GraphQL does not allow": [
    verify(INPUT, "... on A { __secret }"),
    /does not describe a valid service/,
  ],
  "a credential in a text": [
    good.replace("Id of the agency", "Use sk_test_EXAMPLE").replace("AgencyId", ""),
    /repeats the value of the service-key header/,
  ],
  "no heading and no group": [good.slice(good.indexOf("curl --location")), /pass one with --group/],
};

// One for all: none of them may change it.
let folder: string;
let before: Record<string, string>;
let remove = (): void => {};
beforeAll(() => {
  folder = temporaryRepository((step) => {
    remove = step;
  });
  before = contentOf(folder);
});
afterAll(() => remove());

test.each(Object.entries(REFUSED))("%s is refused in one line and nothing is written", (_, [text, line]) => {
  let refusal: unknown;
  try {
    addService(text, { folder, force: true });
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(ServiceRefusal);
  expect((refusal as Error).message).toMatch(line);
  expect((refusal as Error).message).not.toContain("\n");
  expect(contentOf(folder)).toEqual(before);
});
