import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Drift, settle } from "../src/answer/drift.ts";
import type { Shape } from "../src/document/service.ts";
import { mayBeMissing, shapeCheck } from "../src/document/shape-check.ts";

type Told = [kind: Drift["kind"], path: string, expected?: string, found?: string];

/** What a value is settled to, and what is told of it. */
function settled(value: unknown, shape: Shape): { value: unknown; told: Told[] } {
  const told: Told[] = [];
  const result = settle(value, shape, "result", (kind, path, expected, found) => {
    told.push(expected === undefined ? [kind, path] : [kind, path, expected, String(found)]);
  });
  return { value: result, told };
}

const { shape: anyShape } = fc.letrec<{ shape: Shape; leaf: Shape; list: Shape; object: Shape }>((tie) => ({
  shape: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("list"), tie("object")),
  leaf: fc.constantFrom<Shape>("Int", "Float", "String", "Boolean", "JSON", "Any"),
  list: fc.oneof(
    tie("shape").map((shape): Shape => [shape]),
    // What stands for one or many is what documents without types have: leaves of any kind, or objects of them.
    fc
      .dictionary(fc.constantFrom("a", "b"), fc.constant<Shape>("Any"))
      .map((shape): Shape => [shape, "or one"]),
  ),
  object: fc.dictionary(
    fc.constantFrom("a", "b", "c"),
    fc.oneof(
      tie("shape"),
      tie("shape").map((shape): Shape => [shape, "or none"]),
    ),
  ),
}));

/** A value that has the shape. */
function ofShape(shape: Shape): fc.Arbitrary<unknown> {
  if (shape === "Int") return fc.oneof(fc.integer(), fc.constant(null));
  if (shape === "Float") return fc.oneof(fc.integer(), fc.constantFrom(0.5, null));
  if (shape === "String") return fc.oneof(fc.string(), fc.constant(null));
  if (shape === "Boolean") return fc.constantFrom(true, false, null);
  if (shape === "Any") return fc.constantFrom(null, 1, "[1", { a: 1 }, ["b"], false);
  if (shape === "JSON") return fc.constantFrom(null, 1, "text", { a: 1 }, ["b"], false);
  if (Array.isArray(shape)) {
    const one = ofShape(shape[0] as Shape);
    if (shape[1] === "or none") return one;
    const many = fc.array(one, { maxLength: 3 });
    return shape.length > 1
      ? fc.oneof(one, many, fc.array(many, { maxLength: 2 }))
      : fc.oneof(many, fc.constant(null));
  }
  const fields = Object.entries(shape as Record<string, Shape>).map(([name, inner]) => [
    name,
    ofShape(inner),
  ]);
  const object = fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.entries(shape)
      .filter(([, inner]) => !mayBeMissing(inner as Shape))
      .map(([name]) => name),
  });
  return fc.oneof(
    object,
    object.map((value) => ({ __typename: "Any", ...value })),
    fc.constant(null),
  );
}

/** What a server may send: no text that looks like encoded JSON, which is decoded without being drift. */
const anyValue = fc.jsonValue().filter((value) => !/"\s*[[{]/.test(JSON.stringify(value)));

describe("a value and the schema's word for it", () => {
  test("a value with the right shape stays unchanged and is not reported", () => {
    fc.assert(
      fc.property(
        anyShape.chain((shape) => fc.tuple(fc.constant(shape), ofShape(shape))),
        ([shape, value]) => {
          expect(shapeCheck(shape)(value)).toBe(true);
          const { value: result, told } = settled(value, shape);
          expect(told).toEqual([]);
          expect(result).toEqual(value);
        },
      ),
    );
  });

  test("a value fits exactly if settling would neither change nor report anything", () => {
    fc.assert(
      fc.property(anyShape, anyValue, (shape, value) => {
        const { value: result, told } = settled(value, shape);
        expect(shapeCheck(shape)(value)).toBe(told.length === 0 && isDeepStrictEqual(result, value));
      }),
    );
  });

  test("whatever came is still there", () => {
    fc.assert(
      fc.property(anyShape, anyValue, (shape, value) => {
        const before = structuredClone(value);
        const { value: result } = settled(value, shape);
        expect(value).toEqual(before);
        if (value !== null && typeof value === "object") expect(result).toMatchObject(value);
        else expect(result).toBe(value);
      }),
    );
  });

  test.each<[unknown, Shape, boolean]>([
    [undefined, "Any", false],
    [undefined, "JSON", false],
    [undefined, "String", false],
    [undefined, { a: "Any" }, false],
    [null, "String", true],
    ["x", "String", true],
    [1, "String", false],
    [1.5, "Int", false],
    ["1", "Int", false],
    ["1", "Float", false],
    ["true", "Boolean", false],
    [" {", "JSON", false],
    ["[]", "JSON", false],
    ["a [", "JSON", true],
    [["[]"], "JSON", true],
    ["[]", "Any", true],
    [[], ["String"], true],
    [["a", 1], ["String"], false],
    [{ a: "a" }, [{ a: "String" }], false],
    [{ a: "a" }, [{ a: "String" }, "or one"], true],
    [[{ a: "a" }], [{ a: "String" }, "or one"], true],
    [[[{ a: 1 }]], [{ a: "String" }, "or one"], false],
    [[{ a: "a" }], { a: "String" }, false],
    ["a", { a: "String" }, false],
    ["a", [{ a: "String" }, "or one"], false],
    [{ a: "a", b: "b" }, { a: "String" }, false],
    [{ a: "a", __typename: "A" }, { a: "String" }, true],
    [{ b: "a" }, { a: "String" }, false],
    [{}, {}, true],
    // Fields in another order than selected, as a gateway may sort them.
    [{ b: 1, a: "a" }, { a: "String", b: "Int" }, true],
    [{ b: "a", a: 1 }, { a: "String", b: "Int" }, false],
    [{ c: 1, b: 1, a: "a" }, { a: "String", b: "Int" }, false],
    [{ b: 1 }, { a: "String", b: "Int" }, false],
    [{ __typename: "A", b: 1, a: "a", c: null }, { a: "String", b: "Int", c: ["Int"] }, true],
  ])("%j as %j: %s", (value, shape, expected) => {
    expect(shapeCheck(shape)(value)).toBe(expected);
  });

  test.each<[unknown, Shape, unknown, Told[]]>([
    [undefined, "Any", null, []],
    [undefined, "JSON", null, []],
    [0, "Any", 0, []],
    [false, "JSON", false, []],
    [" [1] ", "JSON", [1], []],
    ["{1", "JSON", "{1", []],
    ['{"a":50100123456789012}', "JSON", { a: "50100123456789012" }, [["unsafe-number", "result.a"]]],
    ["[[1e400]]", "JSON", [["1e400"]], [["unsafe-number", "result[][]"]]],
    ["50100123456789012", "JSON", "50100123456789012", []],
    ["50100123456789012", "Int", "50100123456789012", [["type", "result", "Int", "string"]]],
    ["50100123456789012", "String", "50100123456789012", []],
    ["1", "Int", "1", [["type", "result", "Int", "string"]]],
    [{ a: null }, "Float", { a: null }, [["type", "result", "Float", "object"]]],
    [[1], "Boolean", [1], [["type", "result", "Boolean", "list"]]],
    ["a", ["String"], "a", [["type", "result", "list", "string"]]],
    [["a", 1], ["String"], ["a", 1], [["type", "result[]", "String", "number"]]],
    ["a", { a: "String" }, "a", [["type", "result", "object", "string"]]],
    [["a"], { a: "String" }, ["a"], [["type", "result", "object", "list"]]],
    [{ a: 1 }, [{ a: "String" }, "or one"], { a: 1 }, [["type", "result.a", "String", "number"]]],
    [[{ a: 1 }], [{ a: "String" }, "or one"], [{ a: 1 }], [["type", "result.a", "String", "number"]]],
    [[{ a: 1 }], [{ a: "String" }], [{ a: 1 }], [["type", "result[].a", "String", "number"]]],
    [
      { b: 1 },
      { a: "String" },
      { b: 1, a: null },
      [
        ["extra-field", "result.b"],
        ["missing-field", "result.a"],
      ],
    ],
    [{ b: 1 }, { a: ["String", "or none"], b: "Int" }, { b: 1 }, []],
    [{ a: 1 }, { a: ["String", "or none"] }, { a: 1 }, [["type", "result.a", "String", "number"]]],
    [{ __typename: "A" }, { a: "String" }, { __typename: "A", a: null }, [["missing-field", "result.a"]]],
  ])("%j as %j becomes %j", (value, shape, result, told) => {
    expect(settled(value, shape)).toEqual({ value: result, told });
  });

  test("a field that only Object has is no field of the answer, and one of its name is", () => {
    const shape = JSON.parse('{"constructor":"String","toString":"String"}') as Shape;
    expect(settled({}, shape)).toEqual({
      value: { constructor: null, toString: null },
      told: [
        ["missing-field", "result.constructor"],
        ["missing-field", "result.toString"],
      ],
    });
    expect(settled({ valueOf: 1 }, {}).told).toEqual([["extra-field", "result.valueOf"]]);
  });

  test("what was settled is an app's own to change", () => {
    const result = settled({ a: 1, extra: 2 }, { a: "String" }).value as Record<string, unknown>;
    result.a = "changed";
    delete result.extra;
    expect(result).toEqual({ a: "changed" });
  });
});
