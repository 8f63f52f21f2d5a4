import { parse } from "graphql";
import { expect, test } from "vitest";
import type { GraphQLAnswerError } from "../src/answer/read-answer.ts";
import { type AnyDocument, prepareDocument } from "../src/document/prepared-document.ts";
import { withService } from "../src/document/with-service.ts";
import { type Mended, mendDocument } from "../src/mend/mend-document.ts";

const own = (selection: string, more = "") =>
  prepareDocument(
    withService(
      parse(`mutation Own {
        verify(input: { documentType: "Own"${more} }) {
          ok
          result { __typename ... on OwnResult { ${selection} } }
        }
      }`),
    ) as AnyDocument,
  );
type Own = ReturnType<typeof own>;

const unknown = (field: string, type: string): GraphQLAnswerError => ({
  message: `Cannot query field "${field}" on type "${type}".`,
});
const leaf = (field: string): GraphQLAnswerError => ({
  message: `Field "${field}" must not have a selection since type "String" has no subfields.`,
});

/** The error with the line and column of the nth place of a word, as graphql counts them. */
function at(error: GraphQLAnswerError, { text }: Own, word: string, nth = 0): GraphQLAnswerError {
  const before = text
    .split(word)
    .slice(0, nth + 1)
    .join(word)
    .split("\n");
  return { ...error, locations: [{ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }] };
}

/** What is mended, into a text that can be parsed. */
function mended(from: Own, ...errors: GraphQLAnswerError[]): Mended {
  const found = mendDocument(from, errors);
  if (typeof found === "string") throw new Error(found);
  expect(parse(found.text).definitions).toHaveLength(1);
  return found;
}

const LINES = ', note: """one\n\n  two\nthree"""';

test.each(["", LINES])("a place is found by line and column, in one line and in several", (more) => {
  const from = own("first { code } second { code } third { code }", more);
  expect(from.text.includes("\n")).toBe(more !== "");
  for (const [nth, name] of ["first", "second", "third"].entries()) {
    const { dropped } = mended(from, at(unknown("code", "Part"), from, "code", nth));
    expect(dropped).toEqual([`result.${name}.code`]);
  }
});

test("a refused selection is found at its brace", () => {
  const from = own("first { part { code } } second { part { code } }");
  const { text, dropped } = mended(from, at(leaf("part"), from, "{ code", 1));
  expect(dropped).toEqual(["result.second.part.code"]);
  expect(text.replace(/\s+/g, " ")).toContain("first { part { code } } second { part }");
});

test("a field that lost its selection is a finding that is left", () => {
  const { text, dropped } = mended(own("list { code }"), leaf("list"));
  expect(dropped).toEqual(["result.list.code"]);
  expect(text.replace(/\s+/g, " ")).toContain("on OwnResult { list }");
});

test("a field that must have a selection is meant where it has none", () => {
  const from = own("first { part } second { part { code } }");
  const error = { message: 'Field "part" of type "Part" must have a selection of subfields.' };
  expect(mended(from, error).dropped).toEqual(["result.first.part"]);
});

test("a field is dropped with what is refused inside it", () => {
  const from = own("first { code } second { code }");
  const inner = at(unknown("code", "Part"), from, "code");
  const { text, dropped } = mended(from, unknown("first", "OwnResult"), inner);
  expect(dropped).toEqual(["result.first"]);
  expect(text).toContain("second");
});

test("fields of other types keep no company", () => {
  const from = own("first { code } second { code extra }");
  const errors = [unknown("ok", "Payload"), unknown("code", "Part"), unknown("extra", "Part")];
  expect(mended(from, ...errors).dropped).toEqual(["ok", "result.second.code", "result.second.extra"]);
});

test("an empty object among the arguments stays", () => {
  const { text } = mended(own("first second", ", options: {}"), unknown("first", "OwnResult"));
  expect(text).toMatch(/options: \{\s*\}/);
});

test("without __typename no answer could be told from another", () => {
  const error = unknown("__typename", "VerificationResult");
  expect(mendDocument(own("first"), [error])).toBe(error.message);
});

test("reports everything that no dropped field can mend, and nothing else", () => {
  const from = own("first second");
  const field = unknown("first", "OwnResult");
  const root = unknown("verify", "Mutation");
  const other = { message: 'Unknown type "OwnResult".' };
  expect(mendDocument(from, [field, root])).toBe(root.message);
  expect(mendDocument(from, [other, field, root])).toBe(`${other.message} ${root.message}`);
});
