import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../src/sandbox/index.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = `${ROOT}.cache/readme`;

const pages = ["README.md", "docs/sandbox.md"];
const snippets = (
  await Promise.all(
    pages.map(async (page) => {
      const text = await readFile(ROOT + page, "utf8");
      return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code], index) => ({
        page,
        index,
        code: code as string,
      }));
    }),
  )
).flat();

const sandbox = createSandbox();
let url: string;
beforeAll(async () => {
  ({ url } = await sandbox.listen());
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  // The package's own name leads to its source, as it leads to its build in an app.
  await writeFile(
    `${FOLDER}/tsconfig.json`,
    JSON.stringify({
      extends: "../../tsconfig.json",
      compilerOptions: {
        paths: {
          indiconnect: ["../../src/index.node.ts"],
          "indiconnect/sandbox": ["../../src/sandbox/index.ts"],
        },
        noUnusedLocals: false,
        isolatedDeclarations: false,
        declaration: false,
      },
      include: ["*.ts"],
    }),
  );
  await writeFile(`${FOLDER}/package.json`, '{"type":"module"}');
  for (const { page, index, code } of snippets) await writeFile(fileOf(page, index), code);
});
afterAll(() => sandbox.close());

function fileOf(page: string, index: number): string {
  return `${FOLDER}/${page.replace(/\W/g, "-")}-${index}.ts`;
}

describe("the snippets of the docs", () => {
  it("are found", () => {
    expect(snippets.length).toBeGreaterThanOrEqual(5);
  });

  it("compile", { timeout: 60_000 }, async () => {
    const { stdout } = await run(process.execPath, [
      `${ROOT}node_modules/typescript/bin/tsc`,
      "-p",
      FOLDER,
    ]).catch((error) => error as { stdout: string });
    expect(stdout).toBe("");
  });

  it.each(snippets)("run: $page $index", { timeout: 60_000 }, async ({ page, index }) => {
    const { stdout, stderr } = await run(process.execPath, ["--import", "tsx", fileOf(page, index)], {
      cwd: FOLDER,
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: `${FOLDER}/tsconfig.json`,
        INDICONNECT_BASE_URL: url,
        INDICONNECT_SERVICE_KEY: "sk_test_EXAMPLE",
        INDICONNECT_ACCESS_KEY: "indc_test_EXAMPLE",
        INDICONNECT_SECRET_KEY: "ac_test_EXAMPLE",
      },
    });
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).toBe(expected(page, index));
  });
});

/** What each snippet prints; one that prints something else has become untrue. */
function expected(page: string, index: number): string {
  const printed: Record<string, string[]> = {
    "README.md": [
      "true\n",
      "it may be billed: look it up before trying again unauthorized undefined\n",
      "",
      "false 1\n",
    ],
    "docs/sandbox.md": ["false 1\n"],
  };
  return printed[page]?.[index] ?? "(nothing is said of this snippet)";
}
