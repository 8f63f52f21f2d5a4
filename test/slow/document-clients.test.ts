import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as services from "../../generated/services.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";
import { packedTarball } from "./packed-tarball.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SOURCES = `${ROOT}test/consumers/document-clients`;
const CLIENTS = ["urql", "graphql-request", "apollo"];
/** A program of a package of this repository. */
const find = (name: string, file: string): string =>
  createRequire(import.meta.url)
    .resolve(`${name}/package.json`)
    .replace("package.json", file);
const run = promisify(execFile);

let folder: string;
let url: string;
const sandbox = createSandbox();
beforeAll(async () => {
  ({ url } = await sandbox.listen());
  folder = await mkdtemp(`${tmpdir()}/indiconnect-documents-`);
  const [tarball] = await Promise.all([packedTarball(), installClients("graphql-16")]);
  await installClients("graphql-17");
  const generated = await generateDocuments(tarball);
  for (const app of ["graphql-16", "graphql-17"]) await furnish(app, tarball, generated);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(["graphql-16", "graphql-17"])("the documents beside %s", (app) => {
  const program = (...argv: string[]): Promise<string> =>
    run(process.execPath, argv, {
      cwd: `${folder}/${app}`,
      env: {
        PATH: process.env.PATH,
        INDICONNECT_BASE_URL: url,
        INDICONNECT_SERVICE_KEY: keys.serviceKey,
        INDICONNECT_ACCESS_KEY: keys.accessKey,
        INDICONNECT_SECRET_KEY: keys.secretKey,
      },
    }).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    );
  /** What a compiler finds wrong, except in the declarations of other packages. */
  const faults = async (compiler: string, files: readonly string[], types: string[]): Promise<string[]> => {
    const compilerOptions = {
      ...{ module: "nodenext", target: "es2022", lib: ["es2023", "dom"], types },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      ...{ skipLibCheck: false, noEmit: true, allowImportingTsExtensions: true },
    };
    await writeFile(`${folder}/${app}/tsconfig.json`, JSON.stringify({ compilerOptions, files }));
    const output = await program(find(compiler, "bin/tsc"), "-p", ".", "--pretty", "false");
    return output
      .split("\n")
      .filter((line) => /\berror\b/i.test(line) && !/^node_modules\/(?!indiconnect\/)/.test(line));
  };

  it.each(["typescript-5.9", "typescript", "typescript-7"])(
    "type-check in every client by %s",
    async (compiler) => {
      const examples = CLIENTS.map((client) => `${client}.ts`);
      expect(await faults(compiler, ["types.mts", "types.cts", "run.mts", ...examples], ["node"])).toEqual(
        [],
      );
    },
  );

  it("type-check where Node's declarations are not installed", async () => {
    expect(await faults("typescript-7", ["types.mts", "types.cts"], [])).toEqual([]);
  });

  it("reach the sandbox through every client as they are, and so do the answers come back", async () => {
    const shipped = Object.values(services).filter(({ service }) => service.rest === undefined).length;
    // Every client but urql sends a frozen copy of each as well; Apollo sends with and without its cache.
    const answers = (shipped + 2) * 7;
    expect(await program(find("tsx", "dist/cli.mjs"), "run.mts")).toBe(
      `graphql ${app.slice(-2)}: ${shipped} shipped documents, ${answers} answers\n`,
    );
  });

  it.each(CLIENTS)("work in %s as docs/other-clients.md shows", async (client) => {
    expect(await program(find("tsx", "dist/cli.mjs"), `${client}.ts`)).toBe("true\n");
  });
});

async function installClients(app: string): Promise<void> {
  await mkdir(`${folder}/${app}`);
  for (const file of ["package.json", "package-lock.json"])
    await cp(`${SOURCES}/${app}/${file}`, `${folder}/${app}/${file}`);
  await run("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"], {
    cwd: `${folder}/${app}`,
  });
}

/** What the packed preset writes for an app's own operations, by this repository's generator. */
async function generateDocuments(tarball: string): Promise<string> {
  const app = await mkdtemp(`${ROOT}.cache/document-clients-`);
  try {
    for (const part of ["codegen.yml", "operations"])
      await cp(`${ROOT}examples/own-operations/${part}`, `${app}/${part}`, { recursive: true });
    await unpack(tarball, app);
    await run(process.execPath, [find("@graphql-codegen/cli", "cjs/bin.js")], { cwd: app });
    await cp(`${app}/generated`, `${folder}/generated`, { recursive: true });
  } finally {
    await rm(app, { recursive: true });
  }
  return `${folder}/generated`;
}

/** The package, the preset's documents, the programs, and the examples of the guide. */
async function furnish(app: string, tarball: string, generated: string): Promise<void> {
  const home = `${folder}/${app}`;
  await unpack(tarball, home);
  await cp(generated, `${home}/generated`, { recursive: true });
  await cp(`${SOURCES}/run.mts`, `${home}/run.mts`);
  for (const file of ["types.mts", "types.cts"]) await cp(`${SOURCES}/types.mts`, `${home}/${file}`);
  const page = await readFile(`${ROOT}docs/other-clients.md`, "utf8");
  for (const [, file, code] of page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs))
    await writeFile(`${home}/${file}`, code as string);
}

async function unpack(tarball: string, app: string): Promise<void> {
  const home = `${app}/node_modules/indiconnect`;
  await mkdir(home, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", home, "--strip-components", "1"]);
}
