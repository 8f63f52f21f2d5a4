// Fragments and conditions in an app's documents: what is sent, what is typed, and what is expected of the answer.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type App, appFolder, compile, generate } from "./generate.ts";

const operation = (selection: string, name = "Liveness", variables = ""): string =>
  `mutation ${name}($photo: String!${variables}) { verify(input: { documentType: "Face Liveness Passive", url: $photo }) ${selection} }`;
const result = (selection: string): string =>
  `{ ok message result { __typename ${selection} } error { message } }`;
const type = "LivenessDetectionResult";

const sent =
  'mutation Liveness($photo:String!){verify(input:{documentType:"Face Liveness Passive" url:$photo}){ok message result{__typename ...on LivenessDetectionResult{is_live score:liveness_score}}error{message}}}';
const forms: Record<string, App["files"]> = {
  "in another file": {
    "operations/a.graphql": operation(result(`... on ${type} { ...F }`)),
    "operations/f.graphql": `fragment F on ${type} { is_live score: liveness_score }`,
  },
  "in the same file, before the operation": {
    "operations/a.graphql": `fragment F on ${type} { is_live score: liveness_score }\n${operation(result("...F"))}`,
  },
  "in fragments": {
    "operations/a.graphql": operation(result("...A")),
    "src/b.ts": `const a = /* GraphQL */ \`fragment A on ${type} { is_live ...B }\``,
    "src/c.ts": `const b = /* GraphQL */ \`fragment B on ${type} { score: liveness_score }\``,
  },
  "two on the same type, with fields twice": {
    "operations/a.graphql": `${operation(result("...A ...B"))} fragment A on ${type} { is_live } fragment B on ${type} { is_live score: liveness_score }`,
  },
  "of the envelope": {
    "operations/a.graphql": `${operation("{ ...E }")} fragment E on VerificationPayload ${result(`... on ${type} { is_live score: liveness_score }`)}`,
  },
  "of the union": {
    "operations/a.graphql": `${operation("{ ok message result { ...R } error { message } }")} fragment R on VerificationResult { __typename ... on ${type} { is_live score: liveness_score } }`,
  },
  "without a type, and on the same": {
    "operations/a.graphql": operation(
      result(`... on ${type} { ... { is_live } ... on ${type} { score: liveness_score } }`),
    ),
  },
};
const app = `import { Liveness, type LivenessResult } from "./generated/services.ts";
export const result: LivenessResult = { __typename: "${type}", is_live: true, score: 0.98 };
// @ts-expect-error another type
export const score: string = result.score;
export const { definitions } = Liveness;
`;

test("fragments are put into the operation that is sent", { timeout: 60_000 }, async () => {
  const folder = appFolder();
  for (const [name, files] of Object.entries(forms)) {
    const here = `${folder}/${name.replaceAll(/\W+/g, "-")}`;
    expect([name, await generate(here, { files: { ...files, "app.ts": app } })]).toEqual([name, undefined]);
    const services = readFileSync(`${here}/generated/services.ts`, "utf8");
    expect([name, /text: (".*"),/.exec(services)?.[1]]).toEqual([name, JSON.stringify(sent)]);
    expect(services).toContain('shape: {"is_live":"Boolean","score":"Float"}');
    expect(readFileSync(`${here}/generated/documents.ts`, "utf8")).not.toMatch(
      /export const Liveness = .*"FragmentSpread".*DocumentNode<LivenessMutation/,
    );
  }
  expect(compile(folder)).toEqual([]);
});

test("two operations share fragments, nested objects too, and each has types of its own", async () => {
  const folder = appFolder();
  const address = (name: string): string =>
    `mutation ${name}($a: String!, $b: String!) { verify(input: { documentType: "address match", address1: $a, address2: $b }) { ...E } }`;
  const files = {
    "operations/a.graphql": `${address("One")}\n${address("Two")}`,
    "operations/f.graphql": `fragment E on VerificationPayload ${result("... on AddressMatchResult { score ...P }")}
fragment P on AddressMatchResult { address1 { ...H } address2 { ...H district } }
fragment H on AddressMatchParts { house state }`,
    "app.ts": `import type { OneResult, TwoResult } from "./generated/services.ts";
import type { HFragment } from "./generated/documents.ts";
export const house = (one: OneResult, two: TwoResult): (string | null | undefined)[] => [one.address1?.house, two.address2?.district];
export const part: HFragment = { house: null, state: "Goa" };
`,
  };
  expect(await generate(folder, { files })).toBeUndefined();
  expect(compile(folder)).toEqual([]);
});

test("a field under @include or @skip may be missing: in its type and in the answer's check", async () => {
  const folder = appFolder();
  const selection = `... on ${type} { is_live ...S @include(if: $all) ... @skip(if: $all) { case_id } }`;
  const files = {
    "operations/a.graphql": `${operation(result(selection), "Liveness", ", $all: Boolean!")} fragment S on ${type} { score: liveness_score }`,
    "app.ts": `import type { LivenessResult, LivenessVariables } from "./generated/services.ts";
export const short: LivenessResult = { __typename: "${type}", is_live: true };
export const full: LivenessResult = { ...short, score: 0.98, case_id: "1" };
export const variables: LivenessVariables = { photo: "https://example.com/face.jpg", all: true };
`,
  };
  expect(await generate(folder, { files })).toBeUndefined();
  expect(compile(folder)).toEqual([]);
  const services = readFileSync(`${folder}/generated/services.ts`, "utf8");
  expect(services).toContain(
    'shape: {"is_live":"Boolean","score":["Float","or none"],"case_id":["String","or none"]}',
  );
});

test("an own operation brings the types of its own scalars only", async () => {
  const scalars = async (text: string): Promise<readonly string[]> => {
    const folder = appFolder();
    expect(await generate(folder, { files: { "operations/a.graphql": text } })).toBeUndefined();
    const written = readFileSync(`${folder}/generated/scalars.ts`, "utf8");
    return [...written.matchAll(/export type (\w+)/g)].map(([, name]) => name as string);
  };
  expect(await scalars(operation(result(`... on ${type} { is_live }`)))).toEqual([]);
  const names = `mutation Names($a: String!, $b: String!) { verify(input: { documentType: "Name Match", name1: $a, name2: $b }) ${result("... on NameMatchResult { result }")} }`;
  expect(await scalars(names)).toEqual(["NameMatchJSON"]);
});
