import { type DocumentNode, parse, print, stripIgnoredCharacters, visit } from "graphql";
import { expect, test } from "vitest";
import * as everything from "../src/api.ts";
import type { Service } from "../src/document/service.ts";
import { fieldSpans } from "../src/mend/field-spans.ts";

/** What graphql's own parser says. */
function expectedSpans(
  document: DocumentNode,
  text: string,
): { field: string; selection: number | undefined }[] {
  const spans: { field: string; selection: number | undefined }[] = [];
  visit(document, {
    Field(field) {
      spans.push({
        field: text.slice(field.loc?.start, field.loc?.end),
        selection: field.selectionSet?.loc?.start,
      });
    },
  });
  return spans;
}

function check(text: string): void {
  const expected = expectedSpans(parse(text), text);
  const found = fieldSpans(text, expected.length).map(({ start, selection, end }) => ({
    // What comes after a field begins at its end; blanks and commas between them belong to neither.
    field: text.slice(start, end).replace(/[\s,]+$/, ""),
    selection,
  }));
  expect(found).toEqual(expected);
}

const documents = Object.values(everything as Readonly<Record<string, unknown>>)
  .map((value) => (value as { readonly service?: Service } | undefined)?.service?.text)
  .filter((text) => text !== undefined);

test.each(documents)("the fields of %s are found where graphql's parser finds them", (text) => {
  check(text);
  check(print(parse(text)));
  check(print(parse(text)).replace(/\s*\n\s*/g, " "));
});

test.each([
  String.raw`mutation M($a: String = "x) { y", $on: [T!]! = [{ a: 1 }]) @d(a: "{") { verify(input: { documentType: "a \"b\" { c }", x: $a }) { ok } }`,
  "mutation { verify { on query mutation: ok fragment { on } ... on on { on type: on } } }",
  "mutation Verify { verify { a: ok @include(if: $yes) b(c: { d: [1, -2.5e3, ENUM, null] }) @skip(if: false) { e } } }",
  "mutation { verify { ... @include(if: true) { ok } ...on T@d{a{b{c}}d}e } }",
  'mutation { verify(a: """block " \\""" { quote } """, b: "") { ok, message,, result { x } } }',
  "mutation M {\n  verify {\n    ok\n    error {\n      message\n    }\n  }\n}\n",
])("nothing that only looks like a field is taken for one: %s", (text) => {
  check(text);
  check(stripIgnoredCharacters(text));
});
