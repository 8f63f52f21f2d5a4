// Several outputs of one configuration, each with a schema and documents of its own.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { codegenCommand } from "../../codegen/command-line.ts";
import { appFolder, compile } from "../../codegen/generate.ts";

const output = `preset: ../../src/codegen.ts
    presetConfig: { client: ../../../../src/index.node.ts, formats: ../../../../src/formats.ts }
    plugins: [typescript-operations, typed-document-node]`;
const files = {
  "shared/fragments.graphql": "fragment Live on LivenessDetectionResult { is_live }",
  "web/schema/own.graphql": "extend type LivenessDetectionResult { web_only: Int }",
  "web/operations/live.graphql": `mutation Live($photo: String!) { verify(input: { documentType: "Face Liveness Passive", url: $photo }) {
  ok result { __typename ... on LivenessDetectionResult { ...Live web_only } } } }`,
  "jobs/operations/live.graphql": `mutation Live($url: String!) { verify(input: { documentType: "Face Liveness Passive", url: $url }) {
  ok result { __typename ...Live } } }
mutation Names($a: String!, $b: String!) { verify(input: { documentType: "Name Match", name1: $a, name2: $b }) {
  ok result { __typename ... on NameMatchResult { result } } } }`,
  "web/app.ts": `import { Live, type LiveResult, type LiveVariables } from "./generated/services.ts";
export const result: LiveResult = { __typename: "LivenessDetectionResult", is_live: true, web_only: 1 };
export const variables: LiveVariables = { photo: "https://example.com/face.jpg" };
export const { shape } = Live.service;
`,
  "jobs/app.ts": `import { Names, type LiveResult, type LiveVariables } from "./generated/services.ts";
export const result: LiveResult = { __typename: "LivenessDetectionResult", is_live: true };
export const variables: LiveVariables = { url: "https://example.com/face.jpg" };
export const { shape } = Names.service;
`,
};

/** An app with two parts that share fragments, and what runs codegen in it. */
function twoParts(): { readonly folder: string; codegen(...args: string[]): Promise<unknown> } {
  const folder = appFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, text);
  }
  const codegen = (...args: string[]) =>
    promisify(execFile)(process.execPath, [...codegenCommand, ...args], { cwd: folder });
  return { folder, codegen };
}

function expectBoth(folder: string): void {
  const written = (part: string, file: string): string =>
    readFileSync(`${folder}/${part}/generated/${file}`, "utf8");
  expect(written("web", "services.ts")).toContain('shape: {"is_live":"Boolean","web_only":"Int"}');
  expect(written("web", "services.ts")).not.toContain("Names");
  expect(written("web", "scalars.ts")).not.toContain("export type");
  expect(written("jobs", "services.ts")).toContain('shape: {"is_live":"Boolean"}');
  expect(written("jobs", "scalars.ts")).toContain("export type NameMatchJSON");
  expect(compile(folder)).toEqual([]);
}

test("two outputs of one codegen.yml", { timeout: 60_000 }, async () => {
  const { folder, codegen } = twoParts();
  writeFileSync(
    `${folder}/codegen.yml`,
    `schema: ../../generated/schema.graphql
documents: shared/**/*.graphql
importExtension: .ts
generates:
  web/generated/:
    schema: web/schema/**/*.graphql
    documents: web/operations/**/*.graphql
    ${output}
  jobs/generated/:
    documents: jobs/operations/**/*.graphql
    ${output}
`,
  );
  await codegen();
  expectBoth(folder);
});

test("two projects of one .graphqlrc.yml", { timeout: 60_000 }, async () => {
  const { folder, codegen } = twoParts();
  const project = (part: string, schema: string): string => `  ${part}:
    schema: ["../../generated/schema.graphql"${schema}]
    documents: ["shared/**/*.graphql", "${part}/operations/**/*.graphql"]
    extensions:
      codegen:
        importExtension: .ts
        generates:
          ${part}/generated/:
            ${output.replaceAll("\n    ", "\n            ")}
`;
  writeFileSync(
    `${folder}/.graphqlrc.yml`,
    `projects:\n${project("web", ', "web/schema/**/*.graphql"')}${project("jobs", "")}`,
  );
  for (const part of ["web", "jobs"]) await codegen("--config", ".graphqlrc.yml", "--project", part);
  expectBoth(folder);
});
