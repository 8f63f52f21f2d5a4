import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addService, ServiceRefusal } from "../../src/codegen.ts";
import { planService } from "../../src/service-add/plan-service.ts";
import type { SourceFile } from "../../src/service-add/write-files.ts";
import { page } from "./page.ts";
import { contentOf, temporaryRepository } from "./temporary-repository.ts";

const PAGES = readdirSync(new URL("./pages/", import.meta.url)).map((file) => page(file.replace(".txt", "")));

// A small repository: what is tested is the reader of pages.
const verification = readFileSync(new URL("../../schema/verification.graphql", import.meta.url), "utf8");
const files: { readonly schema: readonly SourceFile[]; readonly operations: readonly SourceFile[] } = {
  schema: [
    { path: "schema/verification.graphql", content: verification },
    {
      path: "schema/one.graphql",
      content:
        "extend union BusinessVerificationResult = One extend union RestResult = One extend union VerificationResult = One type One { a: Int }",
    },
  ],
  operations: [],
};

/** A plan, or a refusal in one line; anything else is a mistake. */
function outcome(text: string): "planned" | "refused" {
  try {
    const plan = planService(text, files, { group: "Any Group" });
    expect(plan.files).toHaveLength(3);
    for (const file of plan.files)
      expect(file.path).toMatch(/^(?:schema|operations)\/any-group\/[a-z\d-]+\.(?:graphql|fixture\.json)$/);
    return "planned";
  } catch (error) {
    if (!(error instanceof ServiceRefusal)) throw error;
    expect(error.message).toMatch(/^[^\n]+[.:…)]|^[^\n]+$/);
    return "refused";
  }
}

test("random text is refused, and writes nothing", () => {
  const folder = temporaryRepository();
  const before = contentOf(folder);
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.json(),
    fc.constantFrom("", "curl x -d '{}'"),
  );
  fc.assert(
    fc.property(anything, (text) => {
      expect(() => addService(text, { folder, group: "Any Group", force: true })).toThrow(ServiceRefusal);
    }),
    { numRuns: 30 },
  );
  expect(contentOf(folder)).toEqual(before);
});

test("a damaged page gives a valid service or a refusal, never anything else", () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      "'",
      '"',
      '\\"',
      "{",
      "}",
      "[",
      "]",
      "\n",
      "\\",
      "curl ",
      "null",
      "result {",
      "... on X {",
      "#",
      "$a",
      "1e9",
      "@",
      "\t",
      "|",
    ),
  );
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(60),
    insert: piece,
  });
  const seen = { planned: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGES),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      (text, damages) => {
        let damaged = text;
        for (const { at, remove, insert } of damages) {
          const place = Math.floor(at * damaged.length);
          damaged = damaged.slice(0, place) + insert + damaged.slice(place + remove);
        }
        seen[outcome(damaged)]++;
      },
    ),
    { numRuns: 400 },
  );
  // Both happen, so both are tested.
  expect(Math.min(seen.planned, seen.refused)).toBeGreaterThan(20);
});

test("a page cut anywhere gives a valid service or a refusal", () => {
  for (const text of PAGES) {
    for (let end = 0; end < text.length; end += 37) outcome(text.slice(0, end));
  }
});

test("any JSON as the answer gives a valid service, and no text of it stays", () => {
  const text = page("gas-agency");
  const response = text.slice(text.indexOf('{\n    "data"'), text.indexOf("Modified at"));
  const secret = fc.constantFrom(
    "Kavita Samplewala",
    "AAAPK9999Z",
    "6000000017",
    "kavita@shop.test",
    "12-09-1987",
    "https://x.test/s?t=9f3",
  );
  const leaf = fc.oneof(secret, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom("name", "id", "score", "__proto__", "constructor"), secret),
        tie("value"),
        { maxKeys: 4 },
      ),
    ),
  }));
  fc.assert(
    fc.property(value, value, value, (agency_name, is_open, stock_ratio) => {
      const result = { __typename: "GasAgencyResult", agency_name, is_open, stock_ratio };
      const answer = JSON.stringify({ data: { verify: { ok: true, message: "ok", result, error: null } } });
      const plan = planService(
        text.replace(response, () => `${answer}\n`),
        files,
      );
      const written = plan.files.map((file) => file.content).join("\n");
      for (const part of ["Samplewala", "AAAPK", "6000000017", "kavita", "12-09-1987", "x.test"])
        expect(written).not.toContain(part);
    }),
    { numRuns: 200 },
  );
});

test("a long page is read quickly", () => {
  const long = "a".repeat(300_000);
  for (const text of [
    long,
    `{${long}`,
    "{\n".repeat(100_000),
    `curl '${long}`,
    "[".repeat(300_000),
    `{"a":"${"\\".repeat(300_000)}`,
  ]) {
    expect(outcome(text)).toBe("refused");
    expect(outcome(`${page("gas-agency")}\n${text}`)).toBe(text.startsWith("curl") ? "refused" : "planned");
  }
  expect(outcome("x".repeat(1_000_001))).toBe("refused");
});
