import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalCall } from "../../src/bulk/canonical-call.ts";
import { fingerprint } from "../../src/bulk/fingerprint.ts";
import { NameMatch } from "../../src/index.node.ts";

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

const variables = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true });

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
