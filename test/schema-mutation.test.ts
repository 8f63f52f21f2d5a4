import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = `${ROOT}.cache/schema-mutation`;
const LIVENESS = "schema/identity-verification/face-liveness-passive.graphql";

// What an app of today relies on; a changed schema must not slip past it.
const APP = `
import { createClient, FaceLivenessPassive } from "../src/index.node.ts";
const client = createClient({ environment: "staging" });
const verification = await client.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
if (verification.ok) {
  const live: boolean | null = verification.result.is_live;
  const code: number | null = verification.result.status_code;
  console.log(live, code, verification.result.__typename satisfies "LivenessDetectionResult");
}
`;

let generator: ChildProcess;
/** The exit code of codegen's command line. */
const codegen = async (...argv: string[]): Promise<unknown> => {
  generator.send(argv);
  const [code] = await once(generator, "message");
  return code;
};
const compile = (): Promise<{ stdout: string }> =>
  run(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, "-p", "tsconfig.app.json"], {
    cwd: FOLDER,
  });

beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(`${FOLDER}/app`, { recursive: true });
  for (const part of [
    "schema",
    "operations",
    "generated",
    "src",
    "codegen.yml",
    "tsconfig.json",
    "package.json",
  ]) {
    await cp(ROOT + part, `${FOLDER}/${part}`, { recursive: true });
  }
  await symlink(`${ROOT}node_modules`, `${FOLDER}/node_modules`);
  await writeFile(`${FOLDER}/app/app.ts`, APP);
  await writeFile(
    `${FOLDER}/tsconfig.app.json`,
    JSON.stringify({ extends: "./tsconfig.json", include: ["app"] }),
  );
  generator = fork(fileURLToPath(new URL("generator.ts", import.meta.url)), {
    cwd: FOLDER,
    execArgv: ["--import", "tsx"],
    stdio: "ignore",
  });
});
afterAll(() => generator.kill());

describe("a changed schema", () => {
  it("finds nothing while nothing changed", async () => {
    expect(await codegen("--check")).toBe(0);
    await expect(compile()).resolves.toMatchObject({ stdout: "" });
  });

  it.each([
    ["a renamed field", LIVENESS, "  is_live: Boolean", "  alive: Boolean", "codegen"],
    ["a changed type", LIVENESS, "  status_code: Int", "  status_code: String", "types"],
    [
      "a new required input",
      "schema/verification.graphql",
      "input VerifyInput {",
      'input VerifyInput {\n  "new"\n  purpose: String!',
      "codegen",
    ],
    [
      "a new union member",
      LIVENESS,
      "extend union VerificationResult = LivenessDetectionResult",
      'extend union VerificationResult = LivenessDetectionResult | NewResult\n\n"new"\ntype NewResult {\n  "new"\n  id: String\n}',
      "check",
    ],
  ])("is caught: %s", async (_, file, before, after, by) => {
    const original = await readFile(ROOT + file, "utf8");
    expect(original).toContain(before);
    await writeFile(`${FOLDER}/${file}`, original.replace(before, after));
    try {
      expect(await codegen("--check")).toBe(1);
      if (by === "codegen") expect(await codegen()).toBe(1);
      if (by === "types") {
        expect(await codegen()).toBe(0);
        const { stdout } = (await compile().catch((error) => error)) as { stdout: string };
        expect(stdout).toMatch(/app\.ts\(\d+,\d+\): error TS2322: Type 'string \| null'/);
      }
    } finally {
      await writeFile(`${FOLDER}/${file}`, original);
      await cp(`${ROOT}generated`, `${FOLDER}/generated`, { recursive: true });
    }
  });
});
