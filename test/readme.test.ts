import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declineReasons } from "../src/answer/decline-reasons.ts";
import { errorCodes } from "../src/error/error-codes.ts";
import { createSandbox } from "../src/sandbox.ts";
import { type Bundled, bundled } from "./bundled.ts";

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = `${ROOT}.cache/readme`;

// Its snippets need clients that are not installed here: test/slow/document-clients.test.ts runs them beside those.
const ELSEWHERE = "docs/other-clients.md";
const pages = [
  "README.md",
  ...(await readdir(`${ROOT}docs`)).filter((page) => page.endsWith(".md")).map((page) => `docs/${page}`),
].filter((page) => page !== ELSEWHERE);
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

/** What each snippet prints; one that prints something else has become untrue. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
  "README.md": ["VoterIdResult\n", "it may have been billed: look it up first unauthorized\n", "ledger\n"],
  "docs/first-contact.md": [""],
  "docs/configuration.md": ["", "", "true undefined yes\n"],
  "docs/flows.md": ["true\n"],
  "docs/in-your-app.md": [
    '404 {"code":"no-record"}\n',
    '{"value":{"epicNo":"ABC0000001"}}\n{"issues":[{"message":"is an error or a formula of a spreadsheet","path":["epicNo"]}]}\n',
  ],
  "docs/paid-once.md": ["call\n"],
  "docs/sandbox.md": ["false 1\n", "0\n", "0\n", "true\n"],
  "docs/schema-drift.md": [""],
  "docs/from-axios.md": ["answered NameMatchResult\n"],
  "docs/bulk.md": [
    "0 call Verification completed successfully\n1 call Verification completed successfully\n",
  ],
};
// These need an app around them: they are compiled here and tried where their subject is tested.
const NOT_RUN = ["docs/add-a-service.md", "docs/bulk-queue.md"];
const runnable = snippets.filter(({ page }) => !NOT_RUN.includes(page));

// The compiler names what is missing here.
const sandbox = createSandbox();
let url: string;
let programs: Bundled;
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
          "indiconnect/bulk/queue": ["../../src/bulk-queue.ts"],
          "indiconnect/sandbox/msw": ["../../src/sandbox-msw.ts"],
          "indiconnect/*": ["../../src/*.ts"],
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
  programs = await bundled(runnable.map(({ page, index }) => fileOf(page, index)));
});
afterAll(async () => {
  await rm(programs.folder, { recursive: true });
  await sandbox.close();
});

function fileOf(page: string, index: number): string {
  return `${FOLDER}/${page.replace(/\W/g, "-")}-${index}.ts`;
}

describe("the snippets of the docs", () => {
  it("are found", () => {
    expect(snippets.length).toBeGreaterThanOrEqual(5);
  });

  it("compile", async () => {
    const { stdout } = await run(process.execPath, [
      `${ROOT}node_modules/typescript/bin/tsc`,
      "-p",
      FOLDER,
    ]).catch((error) => error as { stdout: string });
    expect(stdout).toBe("");
  });

  it.each(runnable)("run: $page $index", async ({ page, index }) => {
    const { stdout, stderr } = await run(process.execPath, [programs.fileOf(fileOf(page, index))], {
      cwd: FOLDER,
      env: {
        ...process.env,
        INDICONNECT_BASE_URL: url,
        INDICONNECT_SERVICE_KEY: "sk_test_EXAMPLE",
        INDICONNECT_ACCESS_KEY: "indc_test_EXAMPLE",
        INDICONNECT_SECRET_KEY: "ac_test_EXAMPLE",
      },
    });
    expect(stderr).not.toMatch(/Error/);
    expect(stdout).toBe(PRINTED[page]?.[index] ?? "(nothing is said of this snippet)");
  });
});

describe("docs/errors.md", () => {
  const errors = async (): Promise<string> => readFile(`${ROOT}docs/errors.md`, "utf8");

  it.each([
    ["codes", errorCodes],
    ["reasons", declineReasons],
  ])("has a row for each of the %s", async (table, names) => {
    const [, shown = ""] =
      new RegExp(`<!-- ${table} -->([\\s\\S]*)<!-- /${table} -->`).exec(await errors()) ?? [];
    const rows = [...shown.matchAll(/^\| `([a-z-]+)` \| .+ \|$/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(Object.keys(names).sort());
  });
});

describe("README.md", () => {
  it("can be read in one sitting", async () => {
    expect(Buffer.byteLength(await readFile(`${ROOT}README.md`))).toBeLessThanOrEqual(6 * 1024);
  });

  it("leads to pages that the package has", async () => {
    const readme = await readFile(`${ROOT}README.md`, "utf8");
    const shipped = /^(docs\/[\w-]+\.(md|svg)|CHANGELOG\.md|LICENSE)$/;
    for (const [, target = ""] of readme.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(target).toMatch(shipped);
      await expect(readFile(ROOT + target), target).resolves.toBeDefined();
    }
  });
});
