// Prepares what is measured: the peers, the built package, and the operations in every peer's form.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const BENCH = `${ROOT}bench/`;
export const CACHE = `${BENCH}.cache/`;

export function run(command, argv, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, argv, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    shell: process.platform === "win32",
    ...options,
  });
  if (status !== 0)
    throw new Error(`${command} ${argv.join(" ")} failed\n${stdout}\n${stderr}\n${error ?? ""}`);
  return stdout;
}

/** Installs the peers, unless the versions of the lockfile are installed already. */
export function installPeers() {
  const lock = readFileSync(`${BENCH}package-lock.json`, "utf8");
  const stamp = `${BENCH}node_modules/.installed`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing the peers …");
  run("npm", ["ci", "--prefix", BENCH]);
  writeFileSync(stamp, lock);
}

/**
 * Builds this package and puts it where an install would. So it is imported like the peers, by name and through the export
 * conditions, and a build elsewhere does not disturb it.
 */
export function stagePackage({ build = true } = {}) {
  const target = `${BENCH}node_modules/indiconnect`;
  if (!build && existsSync(target)) return;
  console.log("Building …");
  const built = `${CACHE}build-${process.pid}`;
  mkdirSync(`${ROOT}dist`, { recursive: true }); // the build always copies the schema there
  run("npx", ["tsdown", "--out-dir", `${built}/dist`, "--log-level", "error"]);
  cpSync(`${ROOT}package.json`, `${built}/package.json`);
  rmSync(target, { recursive: true, force: true });
  renameSync(built, target);
}

/** The example transport, with the package itself left out of the bundle. */
export async function stageExample() {
  await bundle("examples/undici-transport.ts", "undici-transport.mjs", {
    external: ["undici"],
    plugins: [
      {
        name: "package",
        setup: ({ onResolve }) =>
          onResolve({ filter: /src\/index\.node\.ts$/ }, () => ({ path: "indiconnect", external: true })),
      },
    ],
  });
}

/** genql's generated client, and the operations as text and as its selections. */
export async function stageOperations() {
  const genql = `${CACHE}genql/`;
  rmSync(genql, { recursive: true, force: true });
  run("node", [
    `${BENCH}node_modules/@genql/cli/dist/cli.js`,
    "--schema",
    `${ROOT}generated/schema.graphql`,
    "--output",
    genql,
  ]);
  await bundle("bench/.cache/genql/index.ts", "genql.mjs", {});

  const indiconnect = await import(pathToFileURL(`${BENCH}node_modules/indiconnect/dist/index.node.js`).href);
  const { parse } = createRequire(`${BENCH}package.json`)("graphql");
  const operations = {};
  for (const name of ["FaceLivenessPassive", "ExperianCreditReport", "FastagHistory", "AddressSplit"]) {
    const { text, root, documentType, myAppId } = indiconnect[name].service;
    const [field] = parse(text).definitions[0].selectionSet.selections;
    operations[name] = { name, text, root, documentType, myAppId, selection: selectionOf(field) };
  }
  writeFileSync(`${CACHE}operations.mjs`, `export default ${JSON.stringify(operations, null, 2)};\n`);
}

function selectionOf(node) {
  return Object.fromEntries(
    node.selectionSet.selections.map((inner) => {
      const name = inner.kind === "Field" ? inner.name.value : `on_${inner.typeCondition.name.value}`;
      return [name, inner.selectionSet ? selectionOf(inner) : true];
    }),
  );
}

async function bundle(from, to, options) {
  const { build } = await import("esbuild");
  mkdirSync(CACHE, { recursive: true });
  await build({
    entryPoints: [ROOT + from],
    outfile: CACHE + to,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    ...options,
  });
}

/** Versions as installed. */
export function versions(names) {
  const read = (file) => JSON.parse(readFileSync(file, "utf8")).version;
  const found = { node: process.versions.node };
  for (const name of names) {
    const file = [
      `${BENCH}node_modules/${name}/package.json`,
      `${ROOT}node_modules/${name}/package.json`,
    ].find(existsSync);
    if (file !== undefined) found[name] = read(file);
  }
  return found;
}
