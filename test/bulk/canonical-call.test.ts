import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalCall } from "../../src/bulk/canonical-call.ts";
import { fingerprint } from "../../src/bulk/fingerprint.ts";
import { ItrFetch, NameMatch, VoterId } from "../../src/index.node.ts";

const { service } = NameMatch;
const key = new Uint8Array(32).fill(7);

/** The same value with every object's keys in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, turned(each)]),
  );
}

// Texts without anything to put right: see the tests below.
const word = fc.stringMatching(/^([a-z]{1,5}( [a-z]{1,5})?)?$/);
const json = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(word, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("any"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).any;
const variables = fc.dictionary(fc.string(), json, { noNullPrototype: true });

it("is the same whatever the order of the variables and of what is in them", () => {
  fc.assert(
    fc.property(variables, (given) => {
      const call = canonicalCall(service, given);
      expect(canonicalCall(service, turned(given) as typeof given)).toBe(call);
      expect(JSON.parse(call)).toEqual([service.documentType, JSON.parse(JSON.stringify(given))]);
    }),
  );
});

it("is another for another value, for one more variable, for null and for another service", () => {
  const calls = [
    canonicalCall(service, { name1: "Asha", name2: "Ravi" }),
    canonicalCall(service, { name1: "Ravi", name2: "Asha" }),
    canonicalCall(service, { name1: "Asha", name2: "Ravi", name3: null }),
    canonicalCall(service, { name1: "Asha", name2: ["Ravi"] }),
    canonicalCall(service, { name1: "Asha", name2: ["Ravi", "Asha"] }),
    canonicalCall(service, { name1: "Asha", name2: ["Asha", "Ravi"] }),
    canonicalCall({ ...service, documentType: "another" }, { name1: "Asha", name2: "Ravi" }),
  ];
  expect(new Set(calls).size).toBe(calls.length);
  expect(new Set(calls.map((call) => fingerprint(key, call))).size).toBe(calls.length);
});

it("is named by 22 characters that another key makes others of", () => {
  const call = canonicalCall(service, { name1: "Asha" });
  expect(fingerprint(key, call)).toMatch(/^[\w-]{22}$/);
  expect(fingerprint(key, call)).toBe(fingerprint(key, call));
  expect(fingerprint(new Uint8Array(32), call)).not.toBe(fingerprint(key, call));
});

it("is the same for texts that differ in what nobody sees, wherever they stand", () => {
  const call = canonicalCall(service, { name1: "Asha-Lata Example", list: ["A B", { deep: "C-D" }] });
  for (const [name1, first, deep] of [
    ["\u202aAsha-Lata Example\u202c", "A B", "C-D"],
    ["Asha\u2011Lata\u00a0Example", "A\u2003B", "C\u2013D"],
    [" Asha\u2212Lata\u200b Example\ufeff", "\u200eA B\u0000", "\u00adC-D"],
  ])
    expect(canonicalCall(service, { name1, list: [first, { deep }] })).toBe(call);
  expect(canonicalCall(VoterId.service, { epicNo: "abc\u200b0000001" })).toBe(
    canonicalCall(VoterId.service, { epicNo: "ABC0000001" }),
  );
});

it("is another for another word of an Indic script, and for another password", () => {
  const words = ["\u0915\u094d\u0937", "\u0915\u094d\u200d\u0937", "\u0915\u094d\u200c\u0937"];
  expect(new Set(words.map((name1) => canonicalCall(service, { name1 }))).size).toBe(3);
  const passwords = ["pass-word", "pass\u2013word", " pass-word"];
  expect(new Set(passwords.map((password) => canonicalCall(ItrFetch.service, { password }))).size).toBe(3);
});
