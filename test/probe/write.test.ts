import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installInto } from "../catalogue/install-into.ts";
import { run, start } from "../cli/run.ts";
import { alteredSdl } from "./altered-sdl.ts";
import { type GraphQLServer, graphqlServers } from "./graphql-servers.ts";
import { planted } from "./planted.ts";

let cwd: string;
let server: GraphQLServer;
beforeEach(async () => {
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-probe-`);
  server = await graphqlServers["graphql-js"]({ sdl: alteredSdl(planted) });
});
afterEach(async () => {
  await server.stop();
  await rm(cwd, { recursive: true, force: true });
  expect(server.runs).toBe(0);
});

async function probe(...argv: string[]): Promise<{ code: number; out: string; err: string; at: string[] }> {
  const ran = await run(["schema", "probe", "--base-url", server.url, "--json", ...argv], { cwd });
  const reports = JSON.parse(ran.out) as { differences: { at: string }[] }[];
  const at = [...new Set(reports.flatMap(({ differences }) => differences.map((each) => each.at)))];
  return { ...ran, at: at.sort() };
}

const read = (path: string): string => readFileSync(`${cwd}/${path}`, "utf8");

describe("schema probe --write", () => {
  it("gives an app corrected copies of shipped files, and does not touch inputs shared with untested services", async () => {
    const { code, err } = await probe("voter-id", "tan", "--write");
    expect(code).toBe(8);
    expect(err).toMatch(/VerifyInput\.documentType was not changed: .* and \d+ more use it too/);
    expect(err).toContain("--- indiconnect/schema.graphql\n+++ b/schema/indiconnect.graphql\n");
    expect(err).toContain("In codegen.yml, replace the package's schema by schema/indiconnect.graphql.");
    expect(readdirSync(`${cwd}/operations`)).toEqual(["tan.graphql", "voter-id.graphql"]);
    expect(read("operations/tan.graphql")).toContain("... on TanResults {");
    const again = await probe("voter-id", "tan", "--folder", ".");
    expect(again.at).toEqual(["VerifyInput.documentType"]);
  });

  it("corrects a document where it stands in code", async () => {
    installInto(cwd);
    mkdirSync(`${cwd}/src`);
    const document = readFileSync(
      new URL("../../operations/identity-verification/tan.graphql", import.meta.url),
      "utf8",
    );
    const code = `export const shown = "TanResult of a\ttext";\nexport const Tan = gql\`\n${document}\`; // TanResult\n`;
    writeFileSync(`${cwd}/src/checks.ts`, code);
    const schema = "node_modules/indiconnect/dist/schema.graphql";
    const generates = { "generated/": { preset: "indiconnect/codegen" } };
    writeFileSync(`${cwd}/codegen.json`, JSON.stringify({ schema, documents: "src/*.ts", generates }));
    const { err } = await probe("tan", "--write");
    expect(err).toContain("In codegen.json, replace the package's schema by schema/indiconnect.graphql.");
    expect(read("src/checks.ts")).toBe(code.replace("... on TanResult {", "... on TanResults {"));
    expect(existsSync(`${cwd}/operations`)).toBe(false);
  });

  it("asks on a terminal, and writes nothing without a yes", async () => {
    const asked = start(["schema", "probe", "tan", "--write", "--base-url", server.url], { cwd, tty: true });
    await asked.shows("Write these 2 files?");
    asked.type("\r");
    expect(await asked.ended).toMatchObject({ code: 130, err: expect.stringContaining("Not written.") });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("marks what an app's own service proves, and copies nothing for what is right", async () => {
    mkdirSync(`${cwd}/schema`);
    mkdirSync(`${cwd}/operations`);
    writeFileSync(
      `${cwd}/schema/voter.graphql`,
      `extend input VerifyInput
  @service(documentType: "voter two", title: "Voter", group: "Own", result: "VoterTwo", evidence: TABLE) {
  "A comment stays." # so does this
  epicNos: String @basis(field: TABLE, type: INFERRED)
}
extend union VerificationResult = VoterTwo
type VoterTwo { name: String @basis(type: INFERRED), state: String }
`,
    );
    writeFileSync(
      `${cwd}/operations/voter.graphql`,
      `mutation VoterTwo($epicNos: String!) {
  verify(input: { documentType: "voter two", epicNos: $epicNos }) {
    ok message result { __typename ... on VoterTwo { ...Parts } } error { message }
  }
}
fragment Parts on VoterTwo { name state }
`,
    );
    await server.stop();
    const own =
      "union VerifyUnion = VoterTwo | Other\ntype Other { a: Int }\ntype VoterTwo { name: String state: Int }";
    const sdl = alteredSdl({ renamed: { "VerifyInput.epicNo": "epicNos" } }).replace(
      /union VerifyUnion[^\n]*/,
      own,
    );
    server = await graphqlServers["graphql-js"]({ sdl });
    const { code, at } = await probe("voter-two", "--folder", ".", "--write");
    expect({ code, at }).toEqual({ code: 8, at: ["VoterTwo.state"] });
    expect(read("schema/voter.graphql")).toContain(`
  "A comment stays." # so does this
  epicNos: String @basis(field: PROVEN, type: PROVEN)
}
extend union VerificationResult = VoterTwo
type VoterTwo { name: String @basis(type: PROVEN), state: Int @basis(field: PROVEN, type: PROVEN) }
`);
    expect(existsSync(`${cwd}/schema/indiconnect.graphql`)).toBe(false);
    expect(readdirSync(`${cwd}/operations`)).toEqual(["voter.graphql"]);
    expect(await probe("voter-two", "--folder", ".")).toMatchObject({ code: 0, at: [] });
  });
});
