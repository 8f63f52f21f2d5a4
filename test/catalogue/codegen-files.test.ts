import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { appServices } from "../../src/catalogue/app-services.ts";
import { codegenFiles } from "../../src/catalogue/codegen-files.ts";
import { addService } from "../../src/codegen.ts";
import { createSandbox, ownServices } from "../../src/sandbox.ts";
import { installInto } from "./install-into.ts";

const schema = ["node_modules/indiconnect/dist/schema.graphql", "src/**/*.sdl.graphql"];
const documents = ["src/**/*.ts", "operations/*.graphql"];
const generates = {
  "src/generated/": { preset: "indiconnect/codegen", plugins: ["typescript-operations"] },
  "other.ts": { plugins: ["typescript"], documents: "elsewhere/*.graphql" },
};
const config = { schema, documents, generates };
const graphqlConfig = { schema, documents, extensions: { codegen: { generates } } };
const json = JSON.stringify;

const SENT = 'verify(input: { documentType: "Face Liveness Passive", url: $url })';
const LIVE = "result { __typename ... on LivenessDetectionResult { is_live } }";
const code = `import { gql } from "nowhere";
throw new Error("An app's code never runs.");
const Live = gql\`fragment Live on LivenessDetectionResult { is_live }\`;
export const Blur = gql\`
  mutation BlurCheck($url: String!) {
    ${SENT} { ok result { __typename ... on LivenessDetectionResult { blur ...Live } } }
  }
  \${Live}
\`;
export const Plain = graphql(/* GraphQL */ \`mutation PlainCheck($url: String!) { ${SENT} { ok ${LIVE} } }\`);
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/indiconnect-codegen-`);
  installInto(folder);
  for (const part of ["src", "operations"]) mkdirSync(`${folder}/${part}`);
  write("src/blur.sdl.graphql", "# Ours.\nextend type LivenessDetectionResult { blur: Float }\n");
  write("src/checks.ts", code);
  write("operations/file.graphql", `mutation FileCheck($url: String!) { ${SENT} { ok ${LIVE} } }`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  writeFileSync(`${folder}/${path}`, text);
}

const read = (path: string): string => readFileSync(`${folder}/${path}`, "utf8");

async function found(): Promise<string[]> {
  const { entries } = appServices(folder, await codegenFiles(folder));
  return entries.map(({ name, file }) => `${name} ${file}`).sort();
}

const ALL = ["blur-check src/checks.ts", "file-check operations/file.graphql", "plain-check src/checks.ts"];

describe("an app's codegen config", () => {
  it.each<[string, string]>([
    ["codegen.yml", json(config)],
    ["codegen.json", json(config)],
    [
      "codegen.ts",
      `import type { CodegenConfig } from "@graphql-codegen/cli";\nexport default ${json(config)} satisfies CodegenConfig;`,
    ],
    ["codegen.mts", `export default ${json(config)};`],
    ["codegen.js", `module.exports = ${json(config)};`],
    ["codegen.cjs", `module.exports = ${json(config)};`],
    ["codegen.mjs", `export default ${json(config)};`],
    [".codegenrc.yml", json(config)],
    ["package.json", json({ name: "app", codegen: config })],
    ["package.json", json({ name: "app", graphql: graphqlConfig })],
    [".graphqlrc", json(graphqlConfig)],
    [".graphqlrc.yml", json(graphqlConfig)],
    ["graphql.config.ts", `export default ${json(graphqlConfig)};`],
    [".graphqlrc.json", json({ projects: { kyc: graphqlConfig, other: { schema: "nowhere.graphql" } } })],
  ])("is read as %s, with the documents in code and in files: %s", async (name, text) => {
    write(name, text);
    expect(await found()).toEqual(ALL);
  });

  it("may import the preset", async () => {
    write(
      "codegen.ts",
      `import { preset } from "indiconnect/codegen";\nexport default { ...${json(config)}, generates: { "generated/": { preset, plugins: [] } } };`,
    );
    expect(await found()).toEqual(ALL);
  });

  it("is not run if it does not name the preset", async () => {
    write("codegen.ts", 'throw new Error("It ran.");');
    expect(await codegenFiles(folder)).toBeUndefined();
  });

  it("may give external documents, whose fragments alone count", async () => {
    write("codegen.json", json({ ...config, documents: documents[1], externalDocuments: documents[0] }));
    write(
      "operations/file.graphql",
      `mutation FileCheck($url: String!) { ${SENT} { ok result { __typename ...Live } } }`,
    );
    expect(await found()).toEqual(["file-check operations/file.graphql"]);
  });

  it("keeps the places of what stands in code", async () => {
    write("codegen.json", json(config));
    write("src/checks.ts", code.replace('documentType: "Face', 'documentType: "Fake'));
    await expect(found()).rejects.toThrow(/^src\/checks\.ts:5:3: Operation BlurCheck: no @service/);
  });

  it("says in one line what codegen cannot load", async () => {
    write("codegen.json", json(config));
    write("src/checks.ts", "export const A = gql`mutation {`;");
    await expect(codegenFiles(folder)).rejects.toThrow(
      /^codegen\.json: Failed to load documents from src[^\n]+Syntax Error: Expected Name, found <EOF>\.$/,
    );
    write("src/checks.ts", "");
    write("src/blur.sdl.graphql", "type {");
    await expect(codegenFiles(folder)).rejects.toThrow(/^src\/blur\.sdl\.graphql:1:6: Syntax Error/);
  });

  it("serves a sandbox, with the answers to a service of its own in code", async () => {
    const page = readFileSync(new URL("../service-add/pages/water-bill.txt", import.meta.url), "utf8");
    addService(page, { folder, base: sdl });
    const added = "utilities-property-verification/water-bill-verification";
    write("src/water.ts", `export const Water = gql\`${read(`operations/${added}.graphql`)}\`;\n`);
    write(
      "codegen.json",
      json({ ...config, schema: [...schema, "schema/**/*.graphql"], documents: documents[0] }),
    );
    const missing =
      "src/water.ts: water-bill-verification needs its answers in src/water-bill-verification.fixture.json";
    await expect(ownServices(folder)).rejects.toThrow(missing);
    write("src/water-bill-verification.fixture.json", read(`operations/${added}.fixture.json`));
    const own = await ownServices(folder);
    expect(own.schema).toContain("blur: Float");
    expect(own.services.map(({ service }) => service.operation)).toEqual(["WaterBillVerification"]);
    expect(() => createSandbox(own)).not.toThrow();
  });
});
