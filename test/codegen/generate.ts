import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let runner: ChildProcess | undefined;
afterAll(() => runner?.kill());

/** An app: its files, and what its codegen.yml says beside the preset. */
export interface App {
  readonly files: Readonly<Record<string, string>>;
  readonly config?: object;
  readonly plugins?: readonly (string | object)[];
  readonly presetConfig?: object;
  /** The key under `generates`, below the app's folder. @default "generated/" */
  readonly output?: string;
  /** More of the output's settings. */
  readonly more?: object;
}

/** Inside this repository, so that imports of what is generated are found. */
export function appFolder(): string {
  mkdirSync(`${ROOT}.cache`, { recursive: true });
  const folder = mkdtempSync(`${ROOT}.cache/codegen-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Runs codegen as an app does, on the package's schema and the app's own.
 *
 * @returns its messages where it failed
 */
export async function generate(folder: string, app: App): Promise<string | undefined> {
  const { files, config = {}, plugins = ["typescript-operations", "typed-document-node"] } = app;
  write(folder, files);
  const output = `${folder}/${app.output ?? "generated/"}`;
  const ours = Object.keys(files).some((path) => path.startsWith("schema/"));
  runner ??= fork(`${ROOT}test/codegen/run-codegen.ts`, { execArgv: ["--import", "tsx"], cwd: ROOT });
  runner.send({
    schema: [`${ROOT}generated/schema.graphql`, ...(ours ? [`${folder}/schema/**/*.graphql`] : [])],
    documents: [`${folder}/operations/**/*.graphql`, `${folder}/src/**/*.ts`],
    importExtension: ".ts",
    silent: true,
    noSilentErrors: false,
    generates: {
      [output]: {
        preset: `${ROOT}src/codegen.ts`,
        presetConfig: {
          client: `${ROOT}src/index.node.ts`,
          formats: `${ROOT}src/formats.ts`,
          ...app.presetConfig,
        },
        plugins: [...plugins],
        config,
        ...app.more,
      },
    },
  });
  const [{ files: written, error }] = (await once(runner, "message")) as [
    { readonly files: readonly (readonly [string, string])[]; readonly error?: string },
  ];
  write(folder, Object.fromEntries(written.map(([path, content]) => [relative(folder, path), content])));
  return error;
}

/** What the compiler says of all files of a folder, at its strictest. */
export function compile(folder: string, options: ts.CompilerOptions = {}): string[] {
  const files = ts.sys.readDirectory(folder, [".ts"]);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    erasableSyntaxOnly: true,
    isolatedModules: true,
    types: ["node"],
    ...options,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file === undefined ? "" : relative(folder, file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
    writeFileSync(`${folder}/${path}`, content);
  }
}
