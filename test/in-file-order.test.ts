import { buildSchema, parse, printSchema } from "graphql";
import { expect, test } from "vitest";
import { inFileOrder } from "../src/codegen/merged-sdl.ts";

const files = {
  "schema/a/one.graphql": "extend union Result = One type One { b: Int a: Int }",
  "schema/b/two.graphql": "extend union Result = Two type Two { a: Int }",
  "schema/root.graphql": "type Query { result: Result } union Result",
};

function loaded(names: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const schema = buildSchema("type Query { as: Int }");
  const all: Record<string, string> = { ...files, ...more };
  const extendedSources = names.map((location) => ({ location, document: parse(all[location] as string) }));
  schema.extensions = { ...schema.extensions, extendedSources };
  return schema;
}

test("files give one schema in whatever order they arrive, fields as written", () => {
  const names = Object.keys(files);
  const printed = printSchema(inFileOrder(loaded(names)));
  expect(printSchema(inFileOrder(loaded([...names].reverse())))).toBe(printed);
  expect(printed).toContain("union Result = One | Two");
  expect(printed).toContain("type One {\n  b: Int\n  a: Int\n}");
});

test("a type in two files has the fields of both, as in codegen's own merging", () => {
  const twice = loaded([...Object.keys(files), "again.graphql"], { "again.graphql": "type One { c: Int }" });
  expect(printSchema(inFileOrder(twice))).toContain("type One {\n  c: Int\n  b: Int\n  a: Int\n}");
});

test("a schema from elsewhere stays as it is", () => {
  const bare = buildSchema("type Query { a: Int }");
  expect(inFileOrder(bare)).toBe(bare);
});
