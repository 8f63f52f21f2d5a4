// codegen that watches, as a developer leaves it running: each save is generated, and a fault ends nothing.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { codegenCommand } from "../../codegen/command-line.ts";
import { appFolder } from "../../codegen/generate.ts";

let watching: ChildProcess | undefined;
afterEach(async () => {
  if (watching === undefined || watching.exitCode !== null) return;
  const ended = once(watching, "exit");
  watching.kill("SIGINT");
  await ended;
});

const operation = (fields: string): string =>
  `mutation Live($url: String!) { verify(input: { documentType: "Face Liveness Passive", url: $url }) {
  ok result { __typename ... on LivenessDetectionResult { ${fields} } } } }`;

test("generates again after each change of an operation or of the SDL, and after a fault", async () => {
  const folder = appFolder();
  const write = (path: string, text: string): void => writeFileSync(`${folder}/${path}`, text);
  for (const name of ["operations", "schema"]) mkdirSync(`${folder}/${name}`);
  write("operations/live.graphql", operation("is_live"));
  // Its own copy, so that this folder alone is watched.
  copyFileSync(new URL("../../../generated/schema.graphql", import.meta.url), `${folder}/schema/all.graphql`);
  write("schema/own.graphql", "extend type LivenessDetectionResult { blur: Float }\n");
  write(
    "codegen.yml",
    `schema: schema/**/*.graphql
documents: operations/**/*.graphql
generates:
  generated/:
    preset: ../../src/codegen.ts
    plugins: [typescript-operations, typed-document-node]
`,
  );
  let said = "";
  watching = spawn(process.execPath, [...codegenCommand, "--watch"], {
    cwd: folder,
    // Under NODE_ENV=test codegen says nothing.
    env: { PATH: process.env.PATH },
  });
  for (const stream of [watching.stdout, watching.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  const services = (): string => {
    try {
      return readFileSync(`${folder}/generated/services.ts`, "utf8");
    } catch {
      return "";
    }
  };
  await expect.poll(services).toContain('shape: {"is_live":"Boolean"}');
  await expect.poll(() => said).toContain("Watching for changes");

  // It says that it watches a moment before it does.
  const save = (): string => {
    write("operations/live.graphql", operation("is_live liveness_score"));
    return services();
  };
  await expect
    .poll(save, { interval: 2_000 })
    .toContain('shape: {"is_live":"Boolean","liveness_score":"Float"}');

  write("operations/live.graphql", operation("is_live").replace("Face Liveness Passive", "Unknown"));
  await expect
    .poll(() => said)
    .toContain('operations/live.graphql:1:1: Operation Live: no @service(documentType: "Unknown")');
  write("operations/live.graphql", operation("blur"));
  await expect.poll(services).toContain('shape: {"blur":"Float"}');

  write("schema/own.graphql", "extend type LivenessDetectionResult {\n  blur Float\n}\n");
  await expect
    .poll(() => said)
    .toContain('schema/own.graphql:2:8: Syntax Error: Expected ":", found Name "Float".');
  write("schema/own.graphql", "extend type LivenessDetectionResult {\n  blur: Int\n}\n");
  await expect.poll(services).toContain('shape: {"blur":"Int"}');
  expect(watching.exitCode).toBeNull();
});
