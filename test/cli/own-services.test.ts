import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { addService } from "../../src/codegen.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { createSandbox, ownServices, type Sandbox } from "../../src/sandbox.ts";
import { installInto } from "../catalogue/install-into.ts";
import { run, start } from "./run.ts";

const NAME = "water-bill-verification";
const inputs = ["--connection-no", "WX-0044-1188", "--board-code", "BLR"];

// An app with the folders of `service add`, and one whose codegen.yml names others.
let cwd: string;
let named: string;
let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-app-`);
  named = await mkdtemp(`${tmpdir()}/indiconnect-named-`);
  const page = readFileSync(new URL("../service-add/pages/water-bill.txt", import.meta.url), "utf8");
  for (const folder of [cwd, named]) addService(page, { folder, base: sdl });
  sandbox = createSandbox(await ownServices(cwd));
  ({ url } = await sandbox.listen());
  mkdirSync(`${named}/src`);
  installInto(named);
  for (const folder of ["schema", "operations"]) renameSync(`${named}/${folder}`, `${named}/src/${folder}`);
  writeFileSync(
    `${named}/codegen.yml`,
    `schema: [node_modules/indiconnect/dist/schema.graphql, { "src/schema/**/*.graphql": { noRequire: true } }]
documents: none/**/*.ts
generates:
  other.ts: { plugins: [typescript-operations], documents: elsewhere/**/*.graphql }
  generated/:
    preset: indiconnect/codegen
    documents: ["src/operations/**/*.graphql", "!src/operations/ignored.graphql"]
    plugins: [typescript-operations, typed-document-node]
`,
  );
  writeFileSync(`${named}/src/operations/ignored.graphql`, "mutation {");
  mkdirSync(`${named}/elsewhere`);
  writeFileSync(`${named}/elsewhere/query.graphql`, "query Other { other }");
});
afterAll(async () => {
  await sandbox.close();
  for (const folder of [cwd, named]) await rm(folder, { recursive: true, force: true });
});

describe.each([
  ["--folder", () => ({ cwd: "/nowhere", argv: ["--folder", cwd] })],
  ["the working folder's codegen.yml", () => ({ cwd: named, argv: [] })],
])("an app's own services, by %s", (_, app) => {
  const call = (...argv: string[]) => {
    const { cwd: at, argv: more } = app();
    return run([...argv, ...more], { cwd: at });
  };

  it("are listed among the shipped ones", async () => {
    const { out } = await call("services", "--json");
    const all = JSON.parse(out) as { name: string; file: string | null }[];
    expect(all.find(({ name }) => name === NAME)).toMatchObject({
      documentType: "water bill verification",
      file: expect.stringMatching(/operations\/utilities-.*\/water-bill-verification\.graphql$/),
    });
    expect(all.find(({ name }) => name === "name-match")).toMatchObject({ file: null });
    expect((await call("services", "water", "board-code")).out).toContain(NAME);
  });

  it("are verified, with their inputs as options", async () => {
    const { code, out, err } = await call("verify", NAME, ...inputs, "--base-url", url, "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ service: NAME, ok: true, result: { amount_due: 1843.75 } });
    expect((await call("verify", NAME, "--help")).out).toMatch(
      /--board-code <text> +Code of the water board/,
    );
    expect((await call("verify", "name-match", "--name1", "a", "--name2", "b", "--base-url", url)).code).toBe(
      0,
    );
  });

  it("are run for every row of a file", async () => {
    const rows = `${cwd}/rows.csv`;
    writeFileSync(rows, "connectionNo,boardCode\nWX-0044-1188,BLR\nWX-0044-1189,no-record\n");
    const out = `${cwd}/${_.length}.csv`;
    const ran = await call("bulk", NAME, rows, "--out", out, "--base-url", url, "--json");
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.out)).toMatchObject({ rows: 2, outcomes: { done: 1, declined: 1 } });
    expect(readFileSync(out, "utf8")).toContain("1843.75");
  });

  it("are explored, each with its myAppId", async () => {
    const { cwd: at, argv } = app();
    const explorer = start(["explore", "--base-url", url, ...argv], { cwd: at });
    await explorer.shows(/token=\S+/);
    const address = /http:\S+\?token=\S+/.exec(explorer.out())?.[0] as string;
    const first = await fetch(address, { redirect: "manual" });
    const { origin } = new URL(address);
    const headers = { cookie: first.headers.get("set-cookie")?.split(";")[0] ?? "", origin };
    const session = (await (
      await fetch(`${origin}/explorer/session.json`, { headers })
    ).json()) as ExplorerSession;
    expect(session.schema).toContain("type WaterBillResult");
    const [query] = session.documents;
    const body = JSON.stringify({ query, variables: { connectionNo: "WX-0044-1188", boardCode: "BLR" } });
    const ask = (path: string, more = {}) =>
      fetch(`${origin}/explorer/${path}`, { method: "POST", headers: { ...headers, ...more }, body });
    const { nonce } = (await (await ask("confirm")).json()) as { nonce: string };
    const answer = (await (await ask("run", { "x-billed-confirmation": nonce })).json()) as { body: string };
    expect(JSON.parse(answer.body)).toMatchObject({ data: { verify: { ok: true } } });
    expect(sandbox.calls.at(-1)).toMatchObject({ myAppId: "verification_v3_app" });
    explorer.interrupt();
    expect((await explorer.ended).out).toContain("WaterBillVerification HTTP 200");
  });

  it("are completed by a shell", async () => {
    const { out } = await call("completion", "fish");
    expect(out).toContain(`'indiconnect/verify|${NAME},`);
    expect(out).toContain(`'indiconnect/verify/${NAME}|--board-code|`);
  });

  it("are named by doctor", async () => {
    expect((await call("doctor", "--offline", "--base-url", url)).out).toMatch(
      new RegExp(`^ok +services +Own ones: ${NAME}\\.$`, "m"),
    );
  });

  it("are what schemas are compared with", async () => {
    const { out } = await call("schema", "diff", "shipped", "own", "--all");
    expect(out).toMatch(/Type 'WaterBillResult' was added/);
    const back = await call("schema", "diff", "own", "shipped", "--json");
    const { refused } = JSON.parse(back.out) as { refused: { operations: string[] }[] };
    expect(JSON.stringify(refused)).toContain("WaterBillVerification");
    const pulled = await call("schema", "pull", "--base-url", url);
    expect(pulled).toMatchObject({ code: 0, out: "No change.\n" });
    expect(pulled.err).toMatch(/^Changes from the app's schema to the schema of/);
  });
});

describe("an app's own services", () => {
  it("are not searched if codegen.yml is for something else", async () => {
    const folder = await mkdtemp(`${cwd}/other-`);
    writeFileSync(
      `${folder}/codegen.yml`,
      "generates: { types.ts: { plugins: [typescript] } }\nschema: https://example.com\n",
    );
    expect(await run(["services", "name-match"], { cwd: folder })).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [
      "a: [ # indiconnect/codegen",
      /codegen\.yml: YAML Error in codegen\.yml: unexpected end of the stream [^|\n]+\n$/,
    ],
    [
      "schema: https://example.com/?key=canary\ngenerates: { generated/: { preset: indiconnect/codegen } }",
      /codegen\.yml: it loads its schema from an address, but only SDL files contain the directives of services\./,
    ],
    [
      "schema: node_modules/indiconnect/dist/schema.graphql\ndocuments: broken.graphql\ngenerates: { generated/: { preset: indiconnect/codegen } }",
      /: broken\.graphql:1:11: Syntax Error/,
    ],
    [
      "schema: nowhere.graphql\ngenerates: { generated/: { preset: indiconnect/codegen } }",
      /codegen\.yml: Failed to load schema from nowhere\.graphql: [^\n]*nowhere\.graphql\n$/,
    ],
  ])("that cannot be read are a note, and a refusal where --folder names them: %s", async (text, message) => {
    const folder = await mkdtemp(`${cwd}/broken-`);
    installInto(folder);
    writeFileSync(`${folder}/codegen.yml`, text);
    writeFileSync(`${folder}/broken.graphql`, "mutation {");
    const found = await run(["services", "name-match"], { cwd: folder });
    expect(found).toMatchObject({ code: 0, out: expect.stringContaining("name-match") });
    expect(found.err).toMatch(/^note: ignored this folder's own services: [^\n]+\n$/);
    const refused = await run(["services", "--folder", "."], { cwd: folder });
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/^error: --folder \.: [^\n]+\n$/);
    for (const { err } of [found, refused]) {
      expect(err).toMatch(message);
      expect(err).not.toContain("canary");
    }
  });

  it("need codegen where a config names them, which is said in one line", async () => {
    const folder = await mkdtemp(`${tmpdir()}/indiconnect-bare-`);
    writeFileSync(
      `${folder}/codegen.ts`,
      'export default { generates: { x: { preset: "indiconnect/codegen" } } };',
    );
    const line = "codegen.ts: reading it needs the package @graphql-codegen/cli, which is not installed.\n";
    const found = await run(["services", "name-match"], { cwd: folder });
    expect(found).toMatchObject({ code: 0, err: `note: ignored this folder's own services: ${line}` });
    const refused = await run(["services", "--folder", folder]);
    expect(refused).toEqual({ code: 2, out: "", err: `error: --folder ${folder}: ${line}` });
    await rm(folder, { recursive: true });
  });

  it("take the place of a shipped one of the same name", async () => {
    const folder = await mkdtemp(`${cwd}/same-`);
    mkdirSync(`${folder}/operations`);
    writeFileSync(
      `${folder}/operations/a.graphql`,
      `mutation FaceLivenessPassive($photo: String!) { verify(input: { documentType: "Face Liveness Passive", url: $photo }) {
        ok result { __typename ... on LivenessDetectionResult { is_live } } } }`,
    );
    const argv = ["--folder", folder, "--base-url", url, "--json"];
    const photo = ["--photo", "https://example.com/a.jpg"];
    const { out } = await run(["verify", "face-liveness-passive", ...photo, ...argv]);
    expect(JSON.parse(out)).toMatchObject({
      result: { __typename: "LivenessDetectionResult", is_live: true },
    });
    expect((await run(["verify", ...argv, "face-liveness-passive", ...photo])).out).toContain(
      '"is_live": true',
    );
  });

  it("without answers do not stop a sandbox, unless --folder names them", async () => {
    const folder = await mkdtemp(`${cwd}/bare-`);
    mkdirSync(`${folder}/operations`);
    installInto(folder);
    writeFileSync(
      `${folder}/codegen.yml`,
      readFileSync(`${named}/codegen.yml`, "utf8").replaceAll("src/", "./"),
    );
    for (const part of ["schema", "operations"]) {
      const from = `${part}/utilities-property-verification/water-bill-verification.graphql`;
      mkdirSync(`${folder}/${part}`, { recursive: true });
      writeFileSync(`${folder}/${part}/a.graphql`, readFileSync(`${cwd}/${from}`, "utf8"));
    }
    const bare = start(["sandbox", "--port", "0"], { cwd: folder });
    await bare.shows("Stop it with Ctrl-C");
    expect(bare.err()).toMatch(
      /^note: .* operations\/a\.graphql needs its answers in operations\/a\.fixture\.json/,
    );
    bare.interrupt();
    await bare.ended;
    expect(await run(["sandbox", "--port", "0", "--folder", folder])).toMatchObject({ code: 2, out: "" });
  });
});
