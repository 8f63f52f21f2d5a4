import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtures } from "../../generated/fixtures.ts";
import { CompanySearchLite, FaceLivenessPassive } from "../../generated/services.ts";
import type { Service } from "../../src/document/service.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { keys } from "../clients.ts";
import { packedTarball } from "./packed-tarball.ts";

// The example as a user has it: the package from its tarball, everything else as npm would install it. Inside this
// repository, so that the generators and compilers of its node_modules are found and nothing is downloaded.
const root = fileURLToPath(new URL("../..", import.meta.url));
const resolve = createRequire(`${root}.cache/app/`).resolve;
/** A file of an installed package, exported or not. */
const find = (name: string, file: string): string =>
  resolve(`${name}/package.json`).replace("package.json", file);
describe("examples/own-operations", () => {
  let app: string;
  let url: string;
  const sandbox = createSandbox();

  const node = (...args: string[]) =>
    promisify(execFile)(process.execPath, args, {
      cwd: app,
      env: {
        PATH: process.env.PATH,
        INDICONNECT_BASE_URL: url,
        INDICONNECT_SERVICE_KEY: keys.serviceKey,
        INDICONNECT_ACCESS_KEY: keys.accessKey,
        INDICONNECT_SECRET_KEY: keys.secretKey,
      },
    }).catch((failure: { stdout: string; stderr: string }) => {
      throw new Error(`${args.join(" ")} failed:\n${failure.stdout}\n${failure.stderr}`);
    });

  beforeAll(async () => {
    const tarball = await packedTarball();
    await mkdir(`${root}.cache`, { recursive: true });
    app = await mkdtemp(`${root}.cache/own-operations-`);
    const ours = /[\\/](node_modules|generated)$/;
    await cp(`${root}examples/own-operations`, app, { recursive: true, filter: (path) => !ours.test(path) });
    const installed = `${app}/node_modules/indiconnect`;
    await mkdir(installed, { recursive: true });
    await promisify(execFile)("tar", ["-xzf", tarball, "-C", installed, "--strip-components", "1"]);
    ({ url } = await sandbox.listen());
    await node(find("@graphql-codegen/cli", "cjs/bin.js"));
    await node(find("gql.tada", "bin/cli.js"), "generate", "output");
  });

  afterAll(async () => {
    await sandbox.close();
    if (app !== undefined) await rm(app, { recursive: true });
  });

  test("generates documents with the facts of their services", async () => {
    const { Liveness, Companies } = (await import(`${app}/generated/services.ts`)) as Record<
      string,
      { readonly service: Service }
    >;
    expect(Liveness?.service).toMatchObject({
      myAppId: FaceLivenessPassive.service.myAppId,
      sensitive: ["photo"],
    });
    expect(Companies?.service.shape).toMatchObject({ companies: [{ number: "String", name: "String" }] });
  });

  test("compiles, and what is not selected or not declared does not", async () => {
    const checks = (document: string, setup: string) => `
import { createClient } from "indiconnect";
${setup}
const client = createClient();
const answer = await client.verify(${document}, { photo: "https://images.example.com/face.jpg" });
if (answer.ok) {
  const live: boolean | null = answer.result.is_live;
  const score: number | null = answer.result.liveness_score;
  // @ts-expect-error it is not text
  const text: string | null = answer.result.is_live;
  // @ts-expect-error it is not selected
  answer.result.case_id;
  console.log(live, score, text);
} else {
  // @ts-expect-error a declined call has no result
  answer.result;
}
// @ts-expect-error the variable has another name
await client.verify(${document}, { url: "https://images.example.com/face.jpg" });
// @ts-expect-error it is a string
await client.verify(${document}, { photo: 1 });
// @ts-expect-error it is required
await client.verify(${document}, {});
`;
    await writeFile(
      `${app}/types.ts`,
      checks("Liveness", 'import { Liveness } from "./generated/services.ts";'),
    );
    const source = await readFile(`${app}/verify-with-gql-tada.ts`, "utf8");
    const imports = source
      .replace("createClient, ", "")
      .slice(0, source.indexOf("const client") - "createClient, ".length);
    await writeFile(`${app}/types-with-gql-tada.ts`, checks("Liveness", imports));
    await node(find("typescript", "bin/tsc"));
  });

  test("verifies with its own documents", async () => {
    const { stdout } = await node(find("tsx", "dist/cli.mjs"), "verify.ts");
    const [first, ...companies] = stdout.trim().split("\n");
    expect(first).toBe("live: true, score: 0.98");
    expect(companies).toEqual(
      fixtures.CompanySearchLite.found.result?.companies?.map((item) => `${item?.cin}: ${item?.entity_name}`),
    );
    expect(sandbox.calls.map(({ documentType, myAppId }) => [documentType, myAppId])).toEqual([
      [FaceLivenessPassive.service.documentType, FaceLivenessPassive.service.myAppId],
      [CompanySearchLite.service.documentType, CompanySearchLite.service.myAppId],
    ]);
  });

  test("verifies with a document of gql.tada", async () => {
    sandbox.reset();
    const { stdout } = await node(find("tsx", "dist/cli.mjs"), "verify-with-gql-tada.ts");
    expect(stdout.trim()).toBe("live: true, score: 0.98");
    expect(sandbox.calls).toMatchObject([
      { operation: "FaceLivenessPassive", myAppId: FaceLivenessPassive.service.myAppId, status: 200 },
    ]);
  });
});
