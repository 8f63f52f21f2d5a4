import fc from "fast-check";
import { parse } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cleanText } from "../src/formats/clean-text.ts";
import {
  FaceLivenessPassive,
  IndiConnectError,
  ItrFetch,
  LpgId,
  MobileOtpSend,
  NameMatch,
  type TypedDocument,
  type Verification,
  type VerifyOptions,
  withService,
} from "../src/index.node.ts";
import {
  clientFor,
  Everything,
  failureOf,
  found,
  type TransportName,
  transportFor,
  transportNames,
} from "./clients.ts";
import { type FarEnd, startFarEnd } from "./servers/far-end.ts";

/** A document with a variable of every type. */
const Typed = withService(
  parse(`
    mutation Typed(
      $text: String!, $id: ID, $flag: Boolean, $whole: Int, $number: Float,
      $texts: [String!], $lists: [[Int]!], $json: JSON, $jsons: [JSON], $other: String = "default",
      $texts2: [String!]! = [], $deep: [[Int!]!]
    ) {
      verify(input: { documentType: "Typed", text: $text, id: $id, flag: $flag, whole: $whole, number: $number,
        texts: $texts, lists: $lists, json: $json, jsons: $jsons, other: $other, texts2: $texts2, deep: $deep }) {
        ok message result { __typename ... on EverythingResult { finding } } error { message }
      }
    }
  `) as unknown as TypedDocument<unknown, Record<string, unknown>>,
);

let farEnd: FarEnd;
let received = 0;
beforeAll(async () => {
  farEnd = await startFarEnd({ answer: () => ({ body: JSON.stringify(found) }) });
});
afterAll(() => farEnd.stop());
beforeEach(() => {
  received = farEnd.requests.length;
});

describe.each(transportNames)("through %s", (transport: TransportName) => {
  const client = (() => {
    let made: ReturnType<typeof clientFor> | undefined;
    return () => {
      made ??= clientFor(transportFor(transport), farEnd.url);
      return made;
    };
  })();
  afterAll(() => client().close());

  const verify = <Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: unknown,
    options?: VerifyOptions,
  ): Promise<unknown> =>
    client().verify(document, variables as Variables, options) as Promise<Verification<object>>;
  /** The variables that arrived. */
  const sent = async (variables: unknown): Promise<unknown> => {
    await verify(Typed, variables);
    return JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables;
  };
  const refusal = async (variables: unknown, document: TypedDocument<unknown, never> = Typed as never) => {
    const error = await failureOf(verify(document, variables));
    expect(error).toMatchObject({
      code: "invalid-input",
      sent: "no",
      retryable: false,
      receipt: { attempts: 0 },
    });
    expect(farEnd.requests).toHaveLength(received);
    return error.message;
  };

  test.each<[string, Record<string, unknown>]>([
    ["the least", { text: "a" }],
    [
      "every type",
      { text: "a", id: "1", flag: false, whole: -1, number: 0.5, texts: ["a", ""], json: { a: [1] } },
    ],
    ["null where it may be", { text: "a", id: null, flag: null, texts: null, json: null }],
    ["empty lists and objects", { text: "a", texts: [], json: {}, jsons: [] }],
    ["lists in lists", { text: "a", lists: [[1, 2], []] }],
    ["inner blanks and line breaks", { text: "a\r\n\tb  c" }],
    ["what would break out of a document", { text: '"}) { ok } #\\" $x {y} """' }],
    ["letters of all planes", { text: "कुमारी 漢字 👩 \u0130" }],
    ["lone surrogates", { text: "\ud800 \udc00 a\udfff" }],
    ["joiners in a word of an Indic script", { text: "क्‍ष", json: ["ക്‍", "क्‌ष"] }],
    ["the longest numbers", { text: "a", whole: 2 ** 31 - 1, number: 1e308 }],
    ["the smallest", { text: "a", whole: -(2 ** 31) + 1, number: 5e-324 }],
    [
      "keys of Object's own in JSON",
      { text: "a", json: JSON.parse('{"__proto__":{"a":1},"constructor":1,"toJSON_":2}') },
    ],
    ["texts and truth in JSON", { text: "a", json: { a: "b", c: [true, false, "", "d"] } }],
    ["lists of lists that hold no null", { text: "a", deep: [[1], []], texts2: ["a"] }],
    ["nested nulls in JSON", { text: "a", json: { a: null, b: [null] } }],
    ["depth in JSON", { text: "a", json: Array.from({ length: 60 }).reduce((inner: unknown) => [inner], 1) }],
  ])("%s arrives exactly as given", async (_, variables) => {
    expect(await sent(variables)).toEqual(variables);
  });

  test("objects without a prototype and of another realm are plain", async () => {
    const bare = Object.assign(Object.create(null), { text: "a", json: Object.create(null) });
    expect(await sent(bare)).toEqual({ text: "a", json: {} });
    const { runInNewContext } = await import("node:vm");
    expect(await sent(runInNewContext('({ text: "a", json: [{ b: 1 }] })'))).toEqual({
      text: "a",
      json: [{ b: 1 }],
    });
  });

  test("what is undefined is not given", async () => {
    expect(
      await sent({ text: "a", id: undefined, unknown: undefined, json: { a: undefined, b: 1 } }),
    ).toEqual({
      text: "a",
      json: { b: 1 },
    });
  });

  test("a huge text arrives whole", async () => {
    const text = "äx".repeat(1_500_000);
    expect(((await sent({ text })) as { text: string }).text === text).toBe(true);
  });

  test("a change after the call began changes nothing", async () => {
    const variables = { text: "a", json: { list: [1] }, texts: ["a"] };
    const call = verify(Typed, variables);
    variables.text = "b";
    variables.json.list.push(2);
    variables.texts.push("b");
    await call;
    expect(JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables).toEqual({
      text: "a",
      json: { list: [1] },
      texts: ["a"],
    });
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const bomb = Array.from({ length: 40 }).reduce((inner: unknown) => [inner, inner], 1);
  class Money {
    readonly amount = 5;
  }

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["a missing one", {}, /variable "text" is missing/],
    ["null for one that must be given", { text: null }, /variable "text" is missing/],
    ["an empty one that must be given", { text: " \n" }, /variable "text" is empty/],
    [
      "an unknown one",
      { text: "a", txet: "b" },
      /unknown variable "txet"; this operation takes text, id, flag,/,
    ],
    ["an unknown one of Object's own", { text: "a", constructor: "b" }, /unknown variable "constructor"/],
    ["__proto__", JSON.parse('{"text":"a","__proto__":"b"}'), /unknown variable "__proto__"/],
    ["a name that is none", { text: "a", "a b": 1 }, /unknown variable "\(not a name\)"/],
    ["a number for a text", { text: 5 }, /variable "text" must be a string, not a number/],
    ["a boxed text", { text: new String("a") }, /must be a string, not an object/],
    ["a list for a text", { text: ["a"] }, /must be a string, not a list/],
    ["a number for an id", { text: "a", id: 1 }, /variable "id" must be a string/],
    [
      "a text for a boolean",
      { text: "a", flag: "true" },
      /variable "flag" must be true or false, not a string/,
    ],
    ["a text for a number", { text: "a", whole: "1" }, /variable "whole" must be a 32-bit whole number/],
    [
      "a fraction for a whole number",
      { text: "a", whole: 1.5 },
      /variable "whole" must be a 32-bit whole number/,
    ],
    ["NaN", { text: "a", number: Number.NaN }, /variable "number" must be a number/],
    ["Infinity", { text: "a", number: Number.POSITIVE_INFINITY }, /variable "number" must be a number/],
    ["a whole number of more than 32 bits", { text: "a", whole: 2 ** 31 }, /must be a 32-bit whole number/],
    ["a BigInt", { text: "a", whole: 1n }, /variable "whole" must be a 32-bit whole number.*a bigint/],
    ["a text for a list", { text: "a", texts: "b" }, /variable "texts" must be a list/],
    ["null in a list", { text: "a", texts: [null] }, /variable "texts" must not contain null/],
    ["nothing in a list", { text: "a", texts: [undefined] }, /must be a string, not nothing \(an item\)/],
    ["a hole in a list", { text: "a", texts: Array(3) }, /must be a string, not nothing \(an item\)/],
    [
      "a wrong item in a list in a list",
      { text: "a", lists: [[1], ["2"]] },
      /variable "lists" must be a 32-bit whole number/,
    ],
    ["a wrong item in a list that must be given", { text: "a", texts2: [1] }, /"texts2" must be a string/],
    [
      "a wrong item in a list of full lists",
      { text: "a", deep: [["1"]] },
      /"deep" must be a 32-bit whole number/,
    ],
    [
      "a function in JSON",
      { text: "a", json: { f() {} } },
      /variable "json" holds a function, which JSON cannot represent/,
    ],
    ["a symbol in JSON", { text: "a", json: Symbol("a") }, /variable "json" holds a symbol/],
    ["a BigInt in JSON", { text: "a", json: [1n] }, /variable "json" holds a bigint/],
    ["NaN in JSON", { text: "a", json: Number.NaN }, /holds a number that JSON cannot represent/],
    ["a hole in JSON", { text: "a", json: Object.assign([], { 1: 2 }) }, /variable "json" holds nothing/],
    ["nothing in a list in JSON", { text: "a", json: [undefined] }, /variable "json" holds nothing/],
    [
      "a Map in JSON",
      { text: "a", json: new Map([["a", 1]]) },
      /holds an object; use plain objects and lists/,
    ],
    ["a Set in JSON", { text: "a", json: { a: new Set() } }, /use plain objects and lists/],
    ["a Date in JSON", { text: "a", json: new Date(0) }, /use plain objects and lists/],
    ["bytes in JSON", { text: "a", json: Buffer.from("a") }, /use plain objects and lists/],
    ["an instance in JSON", { text: "a", json: new Money() }, /use plain objects and lists/],
    ["an Error in JSON", { text: "a", json: new Error("a") }, /use plain objects and lists/],
    ["a Promise in JSON", { text: "a", json: Promise.resolve(1) }, /use plain objects and lists/],
    [
      "an object that writes itself",
      { text: "a", json: { toJSON: () => "b" } },
      /use plain objects and lists/,
    ],
    ["a cycle in JSON", { text: "a", json: cycle }, /refers to itself or nests too deeply/],
    [
      "too great a depth",
      { text: "a", json: Array.from({ length: 70 }).reduce((inner: unknown) => [inner], 1) },
      /too deep/,
    ],
    ["a little that unfolds to much", { text: "a", json: bomb }, /holds too many values/],
    [
      "a wrong item in a list of JSON",
      { text: "a", jsons: [() => {}] },
      /variable "jsons" holds a function.*an item/,
    ],
  ])("%s: refused, nothing sent", async (_, variables, message) => {
    expect(await refusal(variables)).toMatch(message);
  });

  test.each<[string, unknown]>([
    ["a text", "text"],
    ["a list", [{ text: "a" }]],
    ["a Map", new Map([["text", "a"]])],
    ["a function", () => {}],
    ["a function without a prototype", Object.setPrototypeOf(() => {}, null)],
    ["a number", 5],
    ["a boolean", true],
    ["a symbol", Symbol("a")],
    ["a BigInt", 1n],
    ["an instance", new Money()],
    ["an object that writes itself", { text: "a", toJSON: () => ({}) }],
  ])("%s for the variables: refused, nothing sent", async (_, variables) => {
    expect(await refusal(variables)).toMatch(/variables must be a plain object/);
  });

  test.each([null, undefined])("%s for the variables: as if none were given", async (variables) => {
    expect(await refusal(variables)).toMatch(/variable "text" is missing/);
    await verify(Everything, variables);
    expect(JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables).toEqual({});
  });

  const failing = (): never => {
    throw new Error("canary");
  };
  test.each<[string, unknown]>([
    ["a getter that throws", Object.defineProperty({}, "text", { get: failing, enumerable: true })],
    [
      "an inner getter that throws",
      { text: "a", json: Object.defineProperty({}, "b", { get: failing, enumerable: true }) },
    ],
    ["a proxy that throws at its keys", new Proxy({}, { ownKeys: failing })],
    ["a proxy that throws at its prototype", new Proxy({}, { getPrototypeOf: failing })],
    [
      "a proxy that throws at reading",
      { text: "a", json: new Proxy({ b: 1 }, { get: failing, has: () => false }) },
    ],
    ["a proxy that is revoked", revoked()],
  ])("%s: refused, nothing sent or repeated", async (_, variables) => {
    expect(await refusal(variables)).toBe("Typed: the variables cannot be read. Nothing was sent.");
  });

  test("an unknown one, where there are none", async () => {
    const None = withService(
      parse(`mutation None {
        verify(input: { documentType: "None" }) { ok result { __typename ... on EverythingResult { finding } } }
      }`) as unknown as TypedDocument<unknown, never>,
    );
    expect(await refusal({ text: "a" }, None)).toContain(
      'unknown variable "text"; this operation takes none.',
    );
  });

  test("a format checks only texts", async () => {
    const Photo = withService(
      parse(`mutation Photo($photo: JSON!) {
        verify(input: { documentType: "Face Liveness Passive", url: $photo }) {
          ok result { __typename ... on LivenessDetectionResult { is_live } }
        }
      }`) as unknown as TypedDocument<unknown, never>,
      FaceLivenessPassive,
    );
    await verify(Photo, { photo: { pages: [1] } });
    expect(JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables).toEqual({ photo: { pages: [1] } });
  });

  test.each(["off", "warn"] as const)(
    "anything at all ends as sent as given, or as an invalid input and not sent, checks %s",
    async (checks) => {
      const anything = fc.anything({
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
        withTypedArray: true,
        withUnicodeString: true,
      });
      const name = fc.oneof(
        fc.constantFrom("text", "id", "flag", "whole", "number", "texts", "lists", "json", "jsons", "other"),
        fc.constantFrom("__proto__", "constructor", "toString", "toJSON", ""),
        fc.string(),
      );
      const variables = fc.oneof(
        anything,
        fc.dictionary(name, anything),
        fc.record({ text: fc.string({ unit: "binary" }), json: anything }),
        fc.record({
          text: fc.string({ unit: "binary", minLength: 1 }),
          json: fc.jsonValue(),
          texts: fc.array(fc.string()),
        }),
      );
      let served = 0;
      await fc.assert(
        fc.asyncProperty(variables, async (given) => {
          const before = farEnd.requests.length;
          try {
            await verify(Typed, given, { checks });
          } catch (error) {
            expect(error).toBeInstanceOf(IndiConnectError);
            expect(error).toMatchObject({ code: "invalid-input", sent: "no", receipt: { attempts: 0 } });
            expect(farEnd.requests).toHaveLength(before);
            return;
          }
          served++;
          expect(farEnd.requests).toHaveLength(before + 1);
          const arrived = JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables;
          const wanted = checks === "off" ? sorted(given) : cleaned(sorted(given));
          expect(JSON.stringify(sorted(arrived))).toBe(JSON.stringify(wanted));
        }),
        { numRuns: 300 },
      );
      expect(served).toBeGreaterThan(20);
    },
  );
});

describe("values that have a written form", () => {
  test("are refused, or warned of, or sent untouched, as the call says", async () => {
    const warnings: unknown[] = [];
    const client = clientFor(transportFor("node"), farEnd.url, {
      onWarning: (warning) => warnings.push(warning),
    });
    const wrong = { mobileNumber: "12345" };
    const error = await failureOf(client.verify(MobileOtpSend, wrong));
    expect(error).toMatchObject({ code: "invalid-input", sent: "no", operation: "MobileOtpSend" });
    expect(error.message).toContain('variable "mobileNumber"');
    expect(error.message).not.toContain("12345");
    expect(farEnd.requests).toHaveLength(received);

    const arrived = (): unknown => JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables;
    await client.verify(MobileOtpSend, wrong, { checks: "warn" });
    expect(arrived()).toEqual(wrong);
    expect(warnings).toEqual([
      { operation: "MobileOtpSend", variable: "mobileNumber", format: "mobile", problem: expect.any(String) },
    ]);
    expect(JSON.stringify(warnings)).not.toContain("12345");

    const odd = { mobileNumber: " 12345 " };
    await client.verify(MobileOtpSend, odd, { checks: "off" });
    expect(arrived()).toEqual(odd);
    expect(warnings).toHaveLength(1);

    await client.verify(MobileOtpSend, { mobileNumber: " 98765 43210 " });
    expect(arrived()).toEqual({ mobileNumber: "9876543210" });
    client.close();
  });

  test("blank text in place of a name is not paid for", async () => {
    const client = clientFor(transportFor("node"), farEnd.url);
    const error = await failureOf(
      client.verify(NameMatch, { name1: "Example", name2: "  " }, { checks: "off" }),
    );
    expect(error).toMatchObject({ code: "invalid-input", sent: "no" });
    expect(farEnd.requests).toHaveLength(received);
  });
});

describe("texts of every kind", () => {
  const arrived = (): Record<string, unknown> => JSON.parse(farEnd.requests.at(-1)?.body ?? "").variables;
  const client = (options?: Parameters<typeof clientFor>[2]) =>
    clientFor(transportFor("node"), farEnd.url, options);

  test("are cleaned of what nobody can see: with a format, without one, in lists and in JSON", async () => {
    const indiconnect = client();
    const given = {
      text: "\u202aAsha\u00a0Example\u202c ",
      id: "12\u201134",
      texts: ["a\u200b", "\ufeffb"],
      json: { "k\u200b": ["c\u200e", { d: "\u2212e" }] },
      jsons: ["f\u0000"],
    };
    await indiconnect.verify(Typed, given);
    expect(arrived()).toEqual({
      text: "Asha Example",
      id: "12-34",
      texts: ["a", "b"],
      json: { "k\u200b": ["c", { d: "-e" }] },
      jsons: ["f"],
    });
    await indiconnect.verify(LpgId, { lpgId: "17000000000000001\u200b " });
    expect(arrived()).toEqual({ lpgId: "17000000000000001" });
    await indiconnect.verify(MobileOtpSend, { mobileNumber: "\u206890000 00001\u2069" });
    expect(arrived()).toEqual({ mobileNumber: "9000000001" });
    await indiconnect.verify(Typed, given, { checks: "off" });
    expect(arrived()).toEqual(given);
    await indiconnect.verify(ItrFetch, { userName: "aaapa0001a\u200b", password: " a\u2013\u200b#N/A " });
    expect(arrived()).toEqual({ userName: "AAAPA0001A", password: " a\u2013\u200b#N/A " });
    await indiconnect.verify(ItrFetch, { userName: "AAAPA0001A", password: "password" });
    indiconnect.close();
  });

  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ["a spoilt number", { text: "1.7E+16" }, "text", /is a number that a spreadsheet reformatted/],
    ["an error", { text: "a", id: "#N/A" }, "id", /an error or a formula of a spreadsheet/],
    [
      "one in a list",
      { text: "a", texts: ["b", "17,000"] },
      "texts",
      /is a number that a spreadsheet reformatted/,
    ],
    ["its own name", { text: "Text" }, "text", /is the name of the input, as in a header row/],
    [
      "its own name, otherwise spelt",
      { text: "a", texts2: ["Texts - 2"] },
      "texts2",
      /is the name of the input/,
    ],
    ["one for JSON", { text: "a", json: "#REF!" }, "json", /an error or a formula/],
  ])("%s is refused, or warned of, or sent, as the call says", async (_, variables, variable, problem) => {
    const warnings: unknown[] = [];
    const indiconnect = client({ onWarning: (warning) => warnings.push(warning) });
    const error = await failureOf(indiconnect.verify(Typed, variables));
    expect(error).toMatchObject({ code: "invalid-input", sent: "no", receipt: { attempts: 0 } });
    expect(error.message).toContain(`variable "${variable}" `);
    expect(error.message).toMatch(problem);
    expect(farEnd.requests).toHaveLength(received);
    await indiconnect.verify(Typed, variables, { checks: "warn" });
    expect(arrived()).toEqual(variables);
    expect(warnings).toEqual([
      { operation: "Typed", variable, format: "text", problem: expect.stringMatching(problem) },
    ]);
    await indiconnect.verify(Typed, variables, { checks: "off" });
    expect(arrived()).toEqual(variables);
    expect(warnings).toHaveLength(1);
    indiconnect.close();
  });

  test("of 5 MB are not searched", () => {
    const image = "A".repeat(5_000_000);
    const start = performance.now();
    for (let round = 0; round < 200; round++) cleanText(image);
    // Reading it once takes milliseconds.
    expect(performance.now() - start).toBeLessThan(200);
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** With every text in it put right. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, cleaned(each)]),
  );
}

/** With the names of the outer object in order: the client writes them in that of the document. */
function sorted(variables: unknown): unknown {
  return Object.entries((variables ?? {}) as object)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a document of no service", parse("mutation Own { verify { ok } }")],
  [
    "a service without its text",
    { ...MobileOtpSend, service: { ...MobileOtpSend.service, text: undefined } },
  ],
])("%s for the document: refused, with what to do", async (_, document) => {
  const client = clientFor(transportFor("node"), farEnd.url);
  expect(await failureOf(client.verify(document as typeof MobileOtpSend, {} as never))).toMatchObject({
    code: "invalid-document",
    sent: "no",
    message:
      "The document has no service: use a document from this package or its codegen preset, " +
      "or pass yours to withService(). Nothing was sent.",
  });
  expect(farEnd.requests).toHaveLength(received);
});
