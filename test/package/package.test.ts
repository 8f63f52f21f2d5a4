import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedTarball } from "../packed-tarball.ts";
import { type FarEnd, startFarEnd } from "../servers/far-end.ts";
import { type Consumer, installConsumer } from "./consumer.ts";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
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
    expect(files.filter((file) => !file.startsWith("dist/")).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "package.json",
    ]);
    expect(files).toContain("dist/schema.graphql");
    expect(
      files.filter((file) => !/\.(js|cjs|d\.ts|d\.cts|graphql)$/.test(file) && file.startsWith("dist/")),
    ).toEqual([]);
  });

  it("is clean by publint", async () => {
    const data = await readFile(tarball);
    const pkg = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball: pkg }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that fit in every way of resolving but the oldest", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(await readFile(tarball)));
    if (analysis.types === false) throw new Error("no types");
    const problems = analysis.problems.filter(
      // node10 knows no exports: the main entry works there, subpaths cannot. A .graphql file is no module.
      (problem) =>
        !("resolutionKind" in problem && problem.resolutionKind === "node10" && problem.entrypoint !== ".") &&
        !("entrypoint" in problem && problem.entrypoint === "./schema.graphql"),
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
      "plain.mjs": `import * as entry from "./node_modules/indiconnect/dist/index.js"; console.log("nodeTransport" in entry, typeof entry.createClient);`,
    });
    const { stdout } = await consumer.node("plain.mjs");
    expect(stdout).toBe("false function\n");
  });

  it("recognises errors of its other copy", async () => {
    await consumer.write({
      "both.mjs": `import { IndiConnectError } from "indiconnect";
import { createRequire } from "node:module";
const other = createRequire(import.meta.url)("indiconnect");
console.log(IndiConnectError === other.IndiConnectError, new other.IndiConnectError("timeout", "x") instanceof IndiConnectError, new Error() instanceof IndiConnectError);`,
    });
    const { stdout } = await consumer.node("both.mjs");
    expect(stdout).toBe("false true false\n");
  });

  it.each(["", "/formats", "/observe", "/schema.graphql", "/package.json"])(
    "resolves indiconnect%s",
    async (path) => {
      await consumer.write({
        "resolve.mjs": `import { createRequire } from "node:module";
createRequire(import.meta.url).resolve("indiconnect${path}");
console.log(import.meta.resolve("indiconnect${path}").includes("indiconnect"));`,
      });
      const { stdout } = await consumer.node("resolve.mjs");
      expect(stdout).toBe("true\n");
    },
  );

  it("loads no optional peer with its main entry", async () => {
    await consumer.write({
      "loaded.cjs": `require("indiconnect"); console.log(Object.keys(require.cache).filter((file) => !/node_modules.(indiconnect|@urql|@0no-co|wonka)|loaded.cjs/.test(file)).length);`,
    });
    const { stdout } = await consumer.node("loaded.cjs");
    expect(stdout).toBe("0\n");
  });
});

const TYPES = `
import { createClient, FaceLivenessPassive, type IndiConnectErrorCode, NameMatch } from "indiconnect";
type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const yes = <T extends true>(): T => true as T;
const client = createClient({ environment: "staging" });
export async function typed(): Promise<void> {
  const verification = await client.verify(FaceLivenessPassive, { url: "https://example.com/face.jpg" });
  // @ts-expect-error the test of ok is forgotten
  verification.result;
  if (verification.ok) {
    yes<Is<typeof verification.result.is_live, boolean | null>>();
    yes<Is<typeof verification.result.status_code, number | null>>();
    // @ts-expect-error it was not selected
    verification.result.nope;
    // @ts-expect-error a finding can be null
    verification.result.is_live satisfies boolean;
  } else {
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
      ["node16", "node16", "ESNext", "types.mts"],
      ["node16", "node16", "ESNext", "types.cts"],
      ["esnext", "bundler", "ESNext", "types.ts"],
    ])(
      "module %s, resolution %s, %s in %s",
      { timeout: 60_000 },
      async (module, moduleResolution, _, file) => {
        const flags = [
          "--module",
          module,
          "--moduleResolution",
          moduleResolution,
          "--target",
          "es2022",
          "--strict",
          "--skipLibCheck",
        ];
        await consumer.write({
          [file]: TYPES,
          "tsconfig.json": JSON.stringify({
            compilerOptions: { lib: ["es2023", "dom"], types: [], noEmit: true },
            files: [file],
          }),
        });
        const tsc = `${require.resolve(`${compiler}/package.json`).replace("package.json", "")}bin/tsc`;
        await expect(consumer.node(tsc, "-p", ".", ...flags)).resolves.toMatchObject({ stdout: "" });
        // Each line that must not compile is needed: without its mark there are just as many errors.
        const unmarked = TYPES.replaceAll("@ts-expect-error", "");
        await consumer.write({ [file]: unmarked });
        const failed = (await consumer.node(tsc, "-p", ".", ...flags).catch((error) => error)) as {
          stdout: string;
        };
        expect(failed.stdout.match(/error TS/g)).toHaveLength(TYPES.match(/@ts-expect-error/g)?.length ?? 0);
      },
    );
  },
);

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce(
    (sum, entry) =>
      sum +
      (entry.isDirectory() ? sizeOf(`${folder}/${entry.name}`) : statSync(`${folder}/${entry.name}`).size),
    0,
  );
}
