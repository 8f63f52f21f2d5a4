import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as documents from "../../../generated/documents.ts";
import manifest from "../../../package.json" with { type: "json" };
import { type FarEnd, startFarEnd } from "../../servers/far-end.ts";
import { packedTarball } from "../packed-tarball.ts";
import { type Consumer, installConsumer } from "./consumer.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
/** Entry points by what they need, and the files that are handed out as they are. */
const WITHOUT_PEERS = ["", "/formats", "/observe", "/ledger", "/bulk", "/bulk/queue"];
const WITH_PEERS = ["/sandbox", "/sandbox/msw", "/codegen"];
const FILES = ["/schema.graphql", "/package.json"];
/** What type tests say: two types are the same, and neither is `any`. */
const ASSERTIONS = `
type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsAny<T> = 0 extends 1 & T ? true : false;
const yes = <T extends true>(): T => true as T;
`;
const body = JSON.stringify({
  data: {
    verify: { ok: true, message: null, result: { __typename: "LivenessDetectionResult", is_live: true } },
  },
});

let tarball: string;
let consumer: Consumer;
let farEnd: FarEnd;
beforeAll(async () => {
  tarball = await packedTarball();
  [consumer, farEnd] = await Promise.all([
    installConsumer("plain"),
    startFarEnd({ answer: () => ({ body }) }),
  ]);
});
afterAll(async () => {
  await farEnd.stop();
  await consumer.remove();
});

const app = (load: string): string => `
${load}
const client = createClient({
  baseUrl: process.argv[2],
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
});
client.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" }).then(async (verification) => {
  console.log(verification.result.is_live);
  const wrong = await client.verify(FaceLivenessPassive, { url: "nope" }).catch((error) => error);
  console.log(wrong instanceof IndiConnectError, wrong.name, wrong.code);
  client.close();
});`;

describe("the packed tarball", () => {
  it("holds what an app needs and nothing else", async () => {
    const { stdout } = await run("tar", ["-tzf", tarball]);
    const files = stdout
      .trim()
      .split("\n")
      .map((file) => file.replace(/^package\//, ""));
    const pages = readdirSync(new URL("../../../docs/", import.meta.url))
      .filter((file) => /\.(md|svg)$/.test(file))
      .map((file) => `docs/${file}`);
    expect(files.filter((file) => !file.startsWith("dist/")).sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "package.json", ...pages].sort(),
    );
    expect(files).toContain("dist/schema.graphql");
    expect(
      files.filter(
        (file) =>
          !/\.(js|cjs|d\.ts|d\.cts|graphql)$/.test(file) &&
          !/^dist\/explorer\/[\w-]+(\.html|\.css|\.js\.LEGAL\.txt)$/.test(file) &&
          file.startsWith("dist/"),
      ),
    ).toEqual(["dist/cli/plot/uPlot.min.css", "dist/sbom.cdx.json"]);
  });

  it("carries a bill of materials that names what it brings, and runs nothing where it is installed", async () => {
    const bom = JSON.parse(
      await readFile(`${consumer.folder}/node_modules/indiconnect/dist/sbom.cdx.json`, "utf8"),
    ) as {
      metadata: { component: { name: string; version: string } };
      components: { name: string; version: string; hashes?: unknown[]; licenses?: unknown[] }[];
    };
    expect(bom.metadata.component).toMatchObject({ name: manifest.name, version: manifest.version });
    const listed = new Map(bom.components.map(({ name, version }) => [name, version]));
    for (const each of ["@0no-co/graphql.web", "@urql/core", "wonka"]) {
      const installed = JSON.parse(
        await readFile(`${consumer.folder}/node_modules/${each}/package.json`, "utf8"),
      ) as { version: string; scripts?: Record<string, string> };
      expect(listed.get(each), each).toBe(installed.version);
      expect(
        Object.keys(installed.scripts ?? {}).filter((name) => /^(pre|post)?install$/.test(name)),
      ).toEqual([]);
    }
    // What is bundled: urql's streams into the library, graphql into the command line.
    expect([...listed.keys()]).toEqual(expect.arrayContaining(["wonka", "graphql", "commander"]));
    for (const each of bom.components)
      expect([each.name, each.hashes?.length, each.licenses?.length]).toEqual([each.name, 1, 1]);
    // npm runs "prepare" in a clone and for a git address, and not for a tarball.
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
  });

  it("is clean by publint", async () => {
    const data = await readFile(tarball);
    const pkg = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: pkg }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that fit in every way of resolving", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
    if (analysis.types === false) throw new Error("no types");
    const problems = analysis.problems.filter(
      // A .graphql file is no module. What knows no `exports` finds types by `typesVersions`; no Node is so old.
      (problem) => !("entrypoint" in problem && problem.entrypoint === "./schema.graphql"),
    );
    expect(problems).toEqual([]);
  });

  it("brings @urql/core and what that needs, no graphql, and is small", () => {
    const installed = readdirSync(`${consumer.folder}/node_modules`).filter((name) => !name.startsWith("."));
    expect(installed.sort()).toEqual(["@0no-co", "@urql", "indiconnect", "wonka"]);
    const bytes = sizeOf(`${consumer.folder}/node_modules`);
    console.log(`installed: ${(bytes / 1e6).toFixed(1)} MB in 4 packages`);
    expect(bytes).toBeLessThan(8e6);
  });

  it("works as ESM", async () => {
    await consumer.write({
      "app.mjs": app('import { createClient, FaceLivenessPassive, IndiConnectError } from "indiconnect";'),
    });
    const { stdout } = await consumer.node("app.mjs", farEnd.url);
    expect(stdout).toBe("true\ntrue IndiConnectError invalid-input\n");
  });

  it("works as CommonJS", async () => {
    await consumer.write({
      "app.cjs": app(
        'const { createClient, FaceLivenessPassive, IndiConnectError } = require("indiconnect");',
      ),
    });
    const { stdout } = await consumer.node("app.cjs", farEnd.url);
    expect(stdout).toBe("true\ntrue IndiConnectError invalid-input\n");
  });

  it("goes out over fetch where the node condition does not hold", async () => {
    await consumer.write({
      "plain.mjs": `import * as entry from "./node_modules/indiconnect/dist/index.js"; try { entry.nodeTransport(); } catch ({ code }) { console.log(code, typeof entry.createClient); }`,
    });
    const { stdout } = await consumer.node("plain.mjs");
    expect(stdout).toBe("invalid-option function\n");
  });

  it("recognises errors of its other copy, both ways", async () => {
    await consumer.write({
      "both.mjs": `import * as esm from "indiconnect";
import { createRequire } from "node:module";
const cjs = createRequire(import.meta.url)("indiconnect");
const thrownBy = ({ createClient, FaceLivenessPassive }) =>
  createClient({
    baseUrl: process.argv[2],
    credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
  }).verify(FaceLivenessPassive, { url: "nope" }).catch((error) => error);
console.log(esm.IndiConnectError === cjs.IndiConnectError);
console.log((await thrownBy(cjs)) instanceof esm.IndiConnectError, (await thrownBy(esm)) instanceof cjs.IndiConnectError);
console.log([new Error(), null, "text", {}].some((other) => other instanceof esm.IndiConnectError));`,
    });
    const { stdout } = await consumer.node("both.mjs", farEnd.url);
    expect(stdout).toBe("false\ntrue true\nfalse\n");
  });

  it.each(WITHOUT_PEERS)("loads indiconnect%s, the same as ESM and as CommonJS", async (path) => {
    await expect(exportsOf(consumer, path)).resolves.not.toEqual([]);
  });

  it.each(FILES)("resolves indiconnect%s from both", async (path) => {
    await consumer.write({
      "resolve.mjs": `import { createRequire } from "node:module";
import { statSync } from "node:fs";
const required = createRequire(import.meta.url).resolve("indiconnect${path}");
console.log(new URL(import.meta.resolve("indiconnect${path}")).pathname.endsWith("${path}"), statSync(required).size > 0);`,
    });
    const { stdout } = await consumer.node("resolve.mjs");
    expect(stdout).toBe("true true\n");
  });

  it("loads no optional peer and no other entry point with its main entry", async () => {
    await consumer.write({
      "loaded.cjs": `require("indiconnect"); console.log(Object.keys(require.cache).filter((file) => !/node_modules.(indiconnect|@urql|@0no-co|wonka)|loaded.cjs/.test(file) || /dist.(bulk|sandbox|codegen|observe|exchanges|cli\\b)/.test(file)).length);`,
    });
    const { stdout } = await consumer.node("loaded.cjs");
    expect(stdout).toBe("0\n");
  });

  it("holds the documents as they were generated", async () => {
    await consumer.write({
      "documents.mjs": `
import * as all from "indiconnect";
const documents = Object.entries(all).filter(([, value]) => value?.kind === "Document");
console.log(JSON.stringify(Object.fromEntries(documents.map(([name, { kind, definitions }]) => [name, { kind, definitions }]))));`,
    });
    const { stdout } = await consumer.node("documents.mjs");
    expect(JSON.parse(stdout)).toEqual({ ...documents });
  });

  it.each([
    ["postgres", "pg"],
    ["redis", "ioredis"],
  ])("says what the queue on %s needs installed", async (store, driver) => {
    const open = (load: string): string => `${load}
// Whatever kind of ledger it is: nothing is asked of it without a queue.
const ledger = { look() {} };
openBulkQueue({ url: "${store}://127.0.0.1:1/0", ledger }).catch(({ name, code, message }) => console.log(name, code, message));`;
    await consumer.write({
      "queue.mjs": open('import { openBulkQueue } from "indiconnect/bulk/queue";'),
      "queue.cjs": open('const { openBulkQueue } = require("indiconnect/bulk/queue");'),
    });
    for (const file of ["queue.mjs", "queue.cjs"]) {
      expect((await consumer.node(file)).stdout).toBe(
        `QueueError missing-package The queue needs the package ${driver}, which is not installed: npm install bullmq ${driver}\n`,
      );
    }
  });

  it("says what a ledger in PostgreSQL needs installed", async () => {
    const open = (load: string): string => `${load}
openLedger("postgres://127.0.0.1:1/kyc", { key: Buffer.alloc(32).toString("base64") })
  .catch(({ name, code, message }) => console.log(name, code, message));`;
    await consumer.write({
      "ledger.mjs": open('import { openLedger } from "indiconnect/ledger";'),
      "ledger.cjs": open('const { openLedger } = require("indiconnect/ledger");'),
    });
    for (const file of ["ledger.mjs", "ledger.cjs"]) {
      expect((await consumer.node(file)).stdout).toBe(
        "IndiConnectError ledger-failed IndiConnect ledger: PostgreSQL needs the package pg, which is not installed: npm install pg\n",
      );
    }
  });

  it.each([
    ["worker", "postgres", "bullmq pg"],
    ["worker", "redis", "bullmq pg ioredis"],
    ["name-match people.csv --out out.csv", "postgres", "bullmq pg"],
    ["name-match people.csv --out out.csv", "redis", "bullmq pg ioredis"],
  ])("says once what bulk %s needs installed for the queue on %s", async (command, store, packages) => {
    await consumer.write({ "people.csv": "name1,name2\nAsha Kumari,Asha\n" });
    const { stderr, code }: { stderr: string; code?: number } = await run(
      process.execPath,
      [
        "node_modules/indiconnect/dist/cli.js",
        ...["bulk", ...command.split(" "), "--queue", `${store}://127.0.0.1:1/0`],
        ...["--ledger", "postgres://127.0.0.1:1/kyc", "--base-url", "http://127.0.0.1:1", "--yes"],
      ],
      {
        cwd: consumer.folder,
        env: {
          ...process.env,
          INDICONNECT_LEDGER_KEY: Buffer.alloc(32).toString("base64"),
          INDICONNECT_SERVICE_KEY: "sk_test_EXAMPLE",
          INDICONNECT_ACCESS_KEY: "indc_test_EXAMPLE",
          INDICONNECT_SECRET_KEY: "ac_test_EXAMPLE",
        },
      },
    ).catch((error: { stderr: string; code: number }) => error);
    expect(stderr).toContain(
      `The queue needs the package bullmq, which is not installed: npm install ${packages}\n`,
    );
    expect(code).toBe(2);
  });

  it("has no entry point that is not tried here", () => {
    const { exports, dependencies } = manifest;
    const tried = [...WITHOUT_PEERS, ...WITH_PEERS, ...FILES].map((path) => `.${path}`);
    expect(Object.keys(exports).sort()).toEqual(tried.sort());
    expect(Object.keys(dependencies)).toEqual(["@urql/core"]);
  });
});

describe("the packed tarball beside its optional peers", () => {
  let equipped: Consumer;
  beforeAll(async () => {
    equipped = await installConsumer("peers", [
      "graphql",
      "@graphql-codegen/plugin-helpers",
      "msw",
      "bullmq",
      "pg",
      "ioredis",
      "libsql",
    ]);
  });
  afterAll(() => equipped.remove());

  it.each(WITH_PEERS)("loads indiconnect%s, the same as ESM and as CommonJS", async (path) => {
    await expect(exportsOf(equipped, path)).resolves.not.toEqual([]);
  });

  const answered = (load: (path: string, names: string) => string): string => `
${load("indiconnect", "createClient, fetchTransport, FaceLivenessPassive")}
${load("indiconnect/sandbox", "createSandbox")}
const sandbox = createSandbox();
const client = createClient({
  environment: "staging",
  credentials: { serviceKey: "sk_test_EXAMPLE", accessKey: "indc_test_EXAMPLE", secretKey: "ac_test_EXAMPLE" },
  transport: fetchTransport({ fetch: sandbox.fetch }),
});
client.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" }).then((verification) => {
  console.log(verification.ok && verification.result.is_live, sandbox.calls.length);
});`;

  it.each([
    ["postgres", "mjs"],
    ["redis", "mjs"],
    ["postgres", "cjs"],
    ["redis", "cjs"],
  ])("finds the drivers of the queue on %s, in %s", async (store, kind) => {
    const load =
      kind === "mjs"
        ? (path: string, name: string) => `import { ${name} } from "${path}";`
        : (path: string, name: string) => `const { ${name} } = require("${path}");`;
    await equipped.write({
      [`drivers.${kind}`]: `${load("indiconnect/bulk/queue", "openBulkQueue")}
${load("indiconnect/ledger", "openLedger")}
openLedger("drivers.db").then((ledger) =>
  openBulkQueue({ url: "${store}://127.0.0.1:1/0", ledger })
    .catch(({ code, message }) => console.log(code, message))
    .finally(() => ledger.close()));`,
    });
    const { stdout } = await equipped.node(`drivers.${kind}`);
    expect(stdout).toMatch(/^unreachable .*127\.0\.0\.1:1/);
  });

  it("finds the drivers in CommonJS where import() fails, as it does in Jest", async () => {
    await equipped.write({
      "without-import.cjs": `
const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { compileFunction } = require("node:vm");
const loaded = new Map();
function load(file) {
  const module = loaded.get(file) ?? { exports: {} };
  if (loaded.has(file)) return module.exports;
  loaded.set(file, module);
  const near = createRequire(file);
  const ours = (name) => (near.resolve(name).includes("/indiconnect/dist/") ? load(near.resolve(name)) : near(name));
  const names = ["exports", "require", "module"];
  compileFunction(readFileSync(file, "utf8"), names, { filename: file })(module.exports, ours, module);
  return module.exports;
}
const { openLedger } = load(require.resolve("indiconnect/ledger"));
const { openBulkQueue } = load(require.resolve("indiconnect/bulk/queue"));
(async () => {
  const ledger = await openLedger("without-import.db");
  console.log((await ledger.counts()).answered);
  for (const store of ["redis", "postgres"])
    await openBulkQueue({ url: store + "://127.0.0.1:1/0", ledger }).catch(({ code }) => console.log(code));
  await ledger.close();
  const key = Buffer.alloc(32, 7).toString("base64");
  await openLedger("postgres://127.0.0.1:1/checks", { key }).catch(({ message }) => console.log(message));
})();`,
    });
    const { stdout } = await equipped.node("without-import.cjs");
    expect(stdout).toMatch(/^0\nunreachable\nunreachable\n[^\n]*\(ECONNREFUSED\)[^\n]*\n$/);
  });

  it.each([
    ["sandbox.mjs", (path: string, names: string) => `import { ${names} } from "${path}";`],
    ["sandbox.cjs", (path: string, names: string) => `const { ${names} } = require("${path}");`],
  ])("answers by the sandbox in %s", async (file, load) => {
    await equipped.write({ [file]: answered(load) });
    const { stdout } = await equipped.node(file);
    expect(stdout).toBe("true 1\n");
  });

  it.each(["types.mts", "types.cts"])("has types for the other entry points in %s", async (file) => {
    const source = `
import { pan } from "indiconnect/formats";
import { diagnosticsObserver } from "indiconnect/observe";
import { openBulkQueue, startBulkWorker } from "indiconnect/bulk/queue";
import { type Ledger, openLedger } from "indiconnect/ledger";
import { createSandbox } from "indiconnect/sandbox";
import { preset } from "indiconnect/codegen";
import { createClient, FaceLivenessPassive } from "indiconnect";
${ASSERTIONS}
yes<Is<IsAny<typeof pan | typeof diagnosticsObserver>, false>>();
yes<Is<IsAny<ReturnType<typeof createSandbox>>, false>>();
yes<Is<IsAny<typeof preset>, false>>();
const sandbox = createSandbox();
sandbox.answer(FaceLivenessPassive, ({ url }) => ({ result: { is_live: url === "" } }));
// @ts-expect-error it is a finding of another type
sandbox.answer(FaceLivenessPassive, { result: { is_live: "yes" } });
// @ts-expect-error options are closed
createSandbox({ fast: 1 });
declare const ledger: Ledger;
yes<Is<ReturnType<typeof openLedger>, Promise<Ledger>>>();
yes<Is<IsAny<Ledger>, false>>();
yes<Is<IsAny<Awaited<ReturnType<typeof openBulkQueue>>>, false>>();
openBulkQueue({ ledger });
// @ts-expect-error who enqueues needs a ledger
openBulkQueue({});
startBulkWorker({ client: createClient(), ledger, documents: [FaceLivenessPassive], concurrency: 2 });
// @ts-expect-error a worker needs a client
startBulkWorker({ ledger, documents: [FaceLivenessPassive] });
// @ts-expect-error a worker needs a ledger
startBulkWorker({ client: createClient(), documents: [FaceLivenessPassive] });
`;
    await compile("typescript", equipped, file, source, "node16", "node16");
  });
});

const TYPES = `
import { createClient, FaceLivenessPassive, type IndiConnectErrorCode, NameMatch } from "indiconnect";
${ASSERTIONS}
const client = createClient({ environment: "staging" });
export async function typed(): Promise<void> {
  const verification = await client.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
  // @ts-expect-error the test of ok is forgotten
  verification.result;
  yes<Is<IsAny<typeof verification>, false>>();
  if (verification.ok) {
    yes<Is<IsAny<typeof verification.result>, false>>();
    yes<Is<typeof verification.result.is_live, boolean | null>>();
    yes<Is<typeof verification.result.status_code, number | null>>();
    // @ts-expect-error it was not selected
    verification.result.nope;
    // @ts-expect-error a finding can be null
    verification.result.is_live satisfies boolean;
  } else {
    yes<Is<IsAny<typeof verification.error.reason>, false>>();
    verification.error.reason satisfies string;
    // @ts-expect-error reasons are a closed set
    verification.error.reason === "nope";
  }
  const name = await client.verify(NameMatch, { name1: "a", name2: "b" });
  if (name.ok) yes<Is<NonNullable<NonNullable<typeof name.result.result>["result"]>["score"], number | null | undefined>>();
  // @ts-expect-error a variable is missing
  await client.verify(NameMatch, { name1: "a" });
  // @ts-expect-error a variable is misspelt
  await client.verify(NameMatch, { name1: "a", nam2: "b" });
  // @ts-expect-error a variable is of another type
  await client.verify(FaceLivenessPassive, { url: 1 });
  // @ts-expect-error options are closed
  await client.verify(FaceLivenessPassive, { url: "x" }, { timeOut: 1 });
  // @ts-expect-error options are closed
  createClient({ enviroment: "staging" });
  // @ts-expect-error codes are a closed set
  "nope" satisfies IndiConnectErrorCode;
}
`;

describe.each(["typescript", "typescript-5.9", "typescript-7"])(
  "types without graphql, by %s",
  (compiler) => {
    it.each([
      ["node16", "node16", "types.mts"],
      ["node16", "node16", "types.cts"],
      ["esnext", "bundler", "types.ts"],
    ])("module %s, resolution %s, in %s", (module, resolution, file) =>
      compile(compiler, consumer, file, TYPES, module, resolution),
    );
  },
);

// As NestJS's template has it: the compiler chooses the resolution of 2013, which knows no `exports`.
it("has types at every entry point for module commonjs without moduleResolution, by typescript 5.9", async () => {
  const paths = Object.keys(manifest.exports).filter((path) => !/\.(graphql|json)$/.test(path));
  const names = paths.map((path) => `indiconnect${path.slice(1)}`);
  const compilerOptions = {
    module: "commonjs",
    target: "es2022",
    types: [],
    strict: true,
    skipLibCheck: true,
  };
  await consumer.write({
    "entries.ts": names
      .map((name, at) => `import * as entry${at} from "${name}";\nexport { entry${at} };\n`)
      .join(""),
    "tsconfig.json": JSON.stringify({
      compilerOptions: { ...compilerOptions, noEmit: true },
      files: ["entries.ts"],
    }),
  });
  const tsc = require.resolve("typescript-5.9/package.json").replace("package.json", "bin/tsc");
  const { stdout } = await consumer.node(tsc, "-p", ".").catch((failure: { stdout: string }) => failure);
  expect(stdout).toBe("");
  expect(names).toContain("indiconnect/sandbox/msw");
}, 60_000);

/** Compiles a file in an app, and again without its marks: each line that must not compile is an error then. */
async function compile(
  compiler: string,
  { write, node }: Consumer,
  file: string,
  source: string,
  module: string,
  moduleResolution: string,
): Promise<void> {
  const tsc = `${require.resolve(`${compiler}/package.json`).replace("package.json", "")}bin/tsc`;
  const compilerOptions = {
    module,
    moduleResolution,
    target: "es2022",
    lib: ["es2023", "dom"],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  await write({ [file]: source, "tsconfig.json": JSON.stringify({ compilerOptions, files: [file] }) });
  const errors = (): Promise<string> =>
    node(tsc, "-p", ".").then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    );
  expect(await errors()).toBe("");
  await write({ [file]: source.replaceAll("@ts-expect-error", "") });
  expect((await errors()).match(/error TS/g)).toHaveLength(source.match(/@ts-expect-error/g)?.length ?? 0);
}

/** What an entry point exports, after checking that it is the same either way. */
async function exportsOf({ write, node }: Consumer, path: string): Promise<string[]> {
  await write({
    "exports.mjs": `import * as esm from "indiconnect${path}";
import { createRequire } from "node:module";
const names = (module) => Object.keys(module).filter((name) => name !== "module.exports").sort();
console.log(JSON.stringify([names(esm), names(createRequire(import.meta.url)("indiconnect${path}"))]));`,
  });
  const { stdout } = await node("exports.mjs");
  const [esm, cjs] = JSON.parse(stdout) as [string[], string[]];
  expect(cjs).toEqual(esm);
  return esm;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isDirectory() ? sizeOf(`${folder}/${entry.name}`) : statSync(`${folder}/${entry.name}`).size),
    0,
  );
}
