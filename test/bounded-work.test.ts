// How much a server writes is up to it; how much is done about it is not. Counted, since times say little.
import { describe, expect, test } from "vitest";
import { declineReasons } from "../src/answer/decline-reasons.ts";
import type { Drift } from "../src/answer/drift.ts";
import { readOutcome } from "../src/answer/outcome.ts";
import { type DocumentRefusal, type GraphQLAnswer, readAnswer } from "../src/answer/read-answer.ts";
import { prepareDocument } from "../src/document/prepared-document.ts";
import { NameMatch } from "../src/index.node.ts";
import { mendDocument } from "../src/mend/mend-document.ts";

const prepared = prepareDocument(NameMatch);
const read = (body: unknown) =>
  readAnswer({ status: 200, body: JSON.stringify(body), header: () => null }, (text) => text);

/** How many texts and characters are cleaned, and what is told, for one envelope. */
function workOf(
  envelope: object,
  answer = read({ data: {} }),
): { texts: number; characters: number; told: string[] } {
  const work = { texts: 0, characters: 0, told: [] as string[] };
  const show = (text: string): string => {
    work.texts++;
    work.characters += text.length;
    return text;
  };
  const report = (kind: Drift["kind"], path: string): void => void work.told.push(`${kind} ${path}`);
  readOutcome(envelope as never, answer as GraphQLAnswer, prepared, {} as never, show, report);
  return work;
}

const named = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`name${i}`, "value"]));

describe("a decline's words", () => {
  test.each<[string, (count: number) => unknown]>([
    ["names and values", named],
    ["a list", (count) => Array(count).fill("value")],
    ["a list of numbers", (count) => Array(count).fill(1)],
    ["a list of nothing", (count) => Array(count).fill("")],
    ["lists of objects", (count) => Array.from({ length: count / 10 }, () => named(10))],
    ["objects in objects", (count) => ({ a: named(count / 2), b: { c: named(count / 2) } })],
  ])("are read to the same depth however many there are: %s", (_, make) => {
    for (const field of ["message", "status", "decryptedError"]) {
      const some = workOf({ ok: false, error: { [field]: make(20_000) } });
      const many = workOf({ ok: false, error: { [field]: make(200_000) } });
      expect(many).toEqual(some);
      expect(many.texts).toBeLessThan(10_100);
      expect(many.characters).toBeLessThan(100_000);
    }
  });

  test("the patterns of reasons contain no unbounded repetition", () => {
    for (const { words } of Object.values(declineReasons))
      expect(words?.source ?? "").not.toMatch(/[*+]|,\}/);
  });
});

describe("drift of one answer", () => {
  test("reports at most 100 fields", () => {
    const result = { __typename: "NameMatchResult", result: null };
    expect(workOf({ ok: true, result: { ...result, ...named(20_000) } }).told).toHaveLength(100);
    const numbers = `{${Array.from({ length: 20_000 }, (_, i) => `"n${i}":12345678901234567890`).join()}}`;
    expect(workOf({ ok: true, result: { ...result, result: numbers } }).told).toHaveLength(100);
  });

  test("reports at most 100 errors and 100 numbers", () => {
    const errors = Array.from({ length: 20_000 }, (_, i) => ({ message: "no", path: [`p${i}`] }));
    const answer = read({ data: {}, errors });
    expect((answer as GraphQLAnswer).errors).toHaveLength(20_000);
    expect(workOf({ ok: false }, answer).told).toHaveLength(100);

    const same = read({ data: {}, errors: Array(20_000).fill({ message: "no" }) });
    expect(workOf({ ok: false }, same).told).toHaveLength(1);
  });
});

describe("a refusal", () => {
  const message = 'Cannot query field "status" on type "VerificationError".';
  const refused = (errors: readonly object[]) => (read({ errors }) as DocumentRefusal).refused;

  test.each<[string, readonly object[], number]>([
    ["equal errors", Array(20_000).fill({ message }), 1],
    [
      "errors of many types",
      Array.from({ length: 20_000 }, (_, i) => ({ message: message.replace("VerificationError", `T${i}`) })),
      100,
    ],
    [
      "errors of many places",
      Array.from({ length: 20_000 }, (_, line) => ({ message, locations: [{ line, column: 1 }] })),
      100,
    ],
    ["one error of many places", [{ message, locations: Array(200_000).fill({ line: 1, column: 5 }) }], 1],
    ["one place far away", [{ message, locations: [{ line: 1e9, column: 1e9 }] }], 1],
  ])("of %s is looked at in parts", (_, errors, count) => {
    const distinct = refused(errors);
    expect(distinct).toHaveLength(count);
    for (const { locations } of distinct) expect(locations?.length).toBeLessThanOrEqual(10);
    expect(mendDocument(prepared, distinct)).toBeTruthy();
  });

  test("much longer than any validation message does not count", () => {
    const long = `Cannot query field ${'field "a'.repeat(1_000)}`;
    expect(read({ errors: [{ message: long }] })).toMatchObject({ code: "graphql-error" });
  });
});
