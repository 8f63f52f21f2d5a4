import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExactly } from "../src/answer/parse-exactly.ts";

describe("a number that JavaScript cannot hold is a text of its digits", () => {
  test.each<[string, unknown]>([
    ["50100123456789012", "50100123456789012"],
    ["-50100123456789012", "-50100123456789012"],
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    // A double has it by luck, and not the next one: a field must not change its type from value to value.
    ["9007199254740992", "9007199254740992"],
    ["9007199254740993", "9007199254740993"],
    ["10000000000000000", "10000000000000000"],
    ["9".repeat(400), "9".repeat(400)],
    ["1e400", "1e400"],
    ["-1E+400", "-1E+400"],
    ["1e-400", "1e-400"],
    ["3e-324", "3e-324"],
    [`0.${"0".repeat(400)}1`, `0.${"0".repeat(400)}1`],
    ["5.0100123456789012e16", "5.0100123456789012e16"],
    ["50100123456789012.0", "50100123456789012.0"],
    ["50100123456789012.5", "50100123456789012.5"],
    ["501001234567890125e-1", "501001234567890125e-1"],
    ["90071992547409.93e2", "90071992547409.93e2"],
    ["50.10", 50.1],
    ["0.1", 0.1],
    ["0.1234567890123456789", 0.12345678901234568],
    ["1234567890123.456", 1234567890123.456],
    ["1e3", 1000],
    ["1E2", 100],
    ["1e16", 1e16],
    ["1.5e300", 1.5e300],
    ["5e-324", 5e-324],
    ["-0", -0],
    ["-0.0", -0],
    ["0e999", 0],
    ["0.000e-999", 0],
  ])("%s", (literal, expected) => {
    const { value, unsafe, isStrict } = parseExactly(`{"a":${literal},"b":[ ${literal} ,1]}`);
    expect(value).toEqual({ a: expected, b: [expected, 1] });
    expect(unsafe).toEqual(typeof expected === "string" ? ["a", "b[]"] : []);
    expect(isStrict).toBe(true);
  });

  test.each<[string, unknown]>([
    ["NaN", "NaN"],
    ["Infinity", "Infinity"],
    ["-Infinity", "-Infinity"],
    ["007", "007"],
    ["012345678901234567", "012345678901234567"],
    ["-01", "-01"],
  ])("and so is what other languages write: %s", (literal, expected) => {
    expect(parseExactly(`{"a":${literal}}`)).toEqual({
      value: { a: expected },
      unsafe: ["a"],
      isStrict: false,
    });
  });

  test.each([
    '{"a":"50100123456789012"}',
    '{"a":"x, 50100123456789012","50100123456789012":"[1e400]"}',
    '{"a":"\\": 50100123456789012"}',
    '{"a":"\\\\","b":"1e400 \\\\\\" 1e400"}',
    '{"otp":"012345","id":"000000000000000000001"}',
    '["NaN",": Infinity","7e7e7"]',
  ])("digits in a text stay as they are: %s", (text) => {
    expect(parseExactly(text)).toEqual({ value: JSON.parse(text), unsafe: [], isStrict: true });
    const more = parseExactly(`[${text},50100123456789012]`);
    expect(more).toEqual({ value: [JSON.parse(text), "50100123456789012"], unsafe: ["[]"], isStrict: true });
  });

  test("and is told by its path", () => {
    const big = "50100123456789012";
    const text = `{"a":[{"b":${big}},{"b":${big}}],"c":{"d":{"e":[[${big}]]}},"f g":${big},"h":{"a\\"b":{"i":${big}}},"j":${big}}`;
    expect(parseExactly(text).unsafe).toEqual([
      "a[].b",
      "c.d.e[][]",
      "(not a name)",
      "h.(not a name).i",
      "j",
    ]);
    const many = Array.from({ length: 5_000 }, (_, i) => `"n${i}":${big}`).join();
    expect(parseExactly(`{${many}}`).unsafe).toHaveLength(100);
    const deep = `${'{"a":'.repeat(5_000)}${big}${"}".repeat(5_000)}`;
    expect(parseExactly(deep).unsafe[0]?.length).toBeLessThan(100);
  });
});

test("raw control characters stay in their text", () => {
  const text = '{"a":"one\ntwo\tthree\0","b\r":"\\n","c":50100123456789012}';
  expect(parseExactly(text)).toEqual({
    value: { a: "one\ntwo\tthree\0", "b\r": "\n", c: "50100123456789012" },
    unsafe: ["c"],
    isStrict: false,
  });
});

test.each<[string, unknown, readonly string[]]>([
  ['{"a":.5,"b":-.5e3,"c":5.,"d":+1}', { a: ".5", b: "-.5e3", c: "5.", d: "+1" }, ["a", "b", "c", "d"]],
  ['{"a":inf,"b":-nan(ind),"c":-Infinity}', { a: "inf", b: "-nan(ind)", c: "-Infinity" }, ["a", "b", "c"]],
  ['{"a":[1,2, ],"b":{"c":",]", }, }', { a: [1, 2], b: { c: ",]" } }, []],
  [String.raw`{"a":"it\'s \x41 \\x41 \\"}`, { a: "it's A \\x41 \\" }, []],
])("what other languages write for it is read: %s", (text, value, unsafe) => {
  expect(parseExactly(text)).toEqual({ value, unsafe, isStrict: false });
});

test.each([
  "",
  "<p>",
  "{",
  '{"a":1',
  '{"a":"',
  '{"a":"\\',
  "{a:1}",
  "{'a':1}",
  "[1,,2]",
  '{"a":1..2}',
  '{"a":1-2}',
  '{"a":1e}',
  '{"a":0x10}',
  '{"a":1_000}',
  '{"a":undefined}',
  '{"a":NaNs}',
  '{"a":50100123456789012"}',
  '{"a":1}{"a":2}',
])("%j is no JSON", (text) => {
  expect(() => parseExactly(text)).toThrow(SyntaxError);
});

/** A text of JSON, what must be read of it, and how many numbers in it no JavaScript number can hold. */
interface Sample {
  readonly text: string;
  readonly value: unknown;
  readonly unsafe: number;
}

const blank = fc.constantFrom("", " ", "\n", "\t");
// JSON.parse of Node 24 and 26 mixes up names that are one escaped character: {"\\"": 1} gets the name \\.
const anyName = fc.oneof(
  fc.string({ unit: "binary" }).filter((name) => name.length !== 1 || JSON.stringify(name).length === 3),
  fc.constantFrom("a", "b", "__proto__", 'a"b', "b\\\\c", "1e400"),
);
const leaf: fc.Arbitrary<Sample> = fc.oneof(
  fc
    .bigInt({ min: 2n ** 53n, max: 10n ** 60n })
    .chain((size) =>
      fc.constantFrom(`${size}`, `-${size}`).map((text) => ({ text, value: text, unsafe: 1 })),
    ),
  fc.maxSafeInteger().map((value) => ({ text: `${value}`, value, unsafe: 0 })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    // As JSON writes it: the whole ones without an exponent are integers.
    .filter((value) => !Number.isInteger(value) || Number.isSafeInteger(value))
    .map((value) => ({ text: JSON.stringify(value), value: Object.is(value, -0) ? 0 : value, unsafe: 0 })),
  fc
    .oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("50100123456789012", ": 50100123456789012,", '",1e400,"'),
    )
    .map((value) => ({ text: JSON.stringify(value), value, unsafe: 0 })),
  fc.constantFrom(true, false, null).map((value) => ({ text: `${value}`, value, unsafe: 0 })),
);
const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.tuple(fc.array(tie("sample"), { maxLength: 4 }), blank).map(([items, space]) => ({
      text: `[${space}${items.map(({ text }) => text).join(`${space},`)}${space}]`,
      value: items.map(({ value }) => value),
      unsafe: items.reduce((sum, { unsafe }) => sum + unsafe, 0),
    })),
    fc
      .tuple(
        fc.uniqueArray(fc.tuple(anyName, tie("sample")), { maxLength: 4, selector: ([name]) => name }),
        blank,
      )
      .map(([fields, space]) => ({
        text: `{${fields.map(([name, { text }]) => `${JSON.stringify(name)}${space}:${space}${text}`).join(",")}}`,
        value: ofEntries(fields.map(([name, { value }]) => [name, value])),
        unsafe: fields.reduce((sum, [, { unsafe }]) => sum + unsafe, 0),
      })),
  ),
}));

/** As JSON.parse does, which makes a field of `__proto__`. */
function ofEntries(entries: readonly (readonly [string, unknown])[]): object {
  const made = {};
  for (const [name, value] of entries) {
    Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return made;
}

test("whatever else stands in the JSON, every digit comes through and nothing else changes", () => {
  fc.assert(
    fc.property(sample, ({ text, value, unsafe }) => {
      const read = parseExactly(`[${text}]`);
      expect(read.value).toEqual([value]);
      expect(read.isStrict).toBe(true);
      expect(read.unsafe.length > 0).toBe(unsafe > 0);
      // Where there is none, it is JSON.parse.
      if (unsafe === 0) expect(read.value).toEqual(JSON.parse(`[${text}]`));
    }),
    { numRuns: 2_000 },
  );
});
