import { cpSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../../cli/run.ts";
import { alteredSdl } from "../../probe/altered-sdl.ts";
import { graphqlServers } from "../../probe/graphql-servers.ts";
import { planted } from "../../probe/planted.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
// What only a person can decide.
const LEFT = ["LivenessDetectionResult.case_id", "LivenessDetectionResult.is_live"];

it("corrects a whole schema, so that the next probe finds only what a person must decide", async () => {
  const cwd = await mkdtemp(`${tmpdir()}/indiconnect-probe-`);
  const server = await graphqlServers["graphql-js"]({ sdl: alteredSdl(planted) });
  const probe = async (): Promise<{ code: number; err: string; at: string[] }> => {
    const argv = ["schema", "probe", "--base-url", server.url, "--json", "--folder", ".", "--write"];
    const { code, out, err } = await run(argv, { cwd });
    const reports = JSON.parse(out) as { differences: { at: string }[] }[];
    const at = new Set(reports.flatMap(({ differences }) => differences.map((each) => each.at)));
    return { code, err, at: [...at].sort() };
  };
  const read = (path: string): string => readFileSync(`${cwd}/${path}`, "utf8");
  for (const folder of ["schema", "operations"])
    cpSync(ROOT + folder, `${cwd}/${folder}`, { recursive: true });
  const { code, err } = await probe();
  expect(code).toBe(8);
  for (const at of LEFT) expect(err).toContain(`${at} was not changed`);
  expect(err).toContain("-        district\n+        districts\n");
  expect(read("schema/identity-verification/voter-id.graphql")).toContain(
    "  districts: String @sensitive @basis(field: PROVEN, type: PROVEN)\n",
  );
  expect(read("schema/identity-verification/iec.graphql")).toContain(
    "no_of_branches: Int @basis(type: PROVEN)",
  );
  expect(read("operations/identity-verification/iec.graphql")).toContain("$consent_id: ID!");
  expect(read("operations/identity-verification/iec.graphql")).toMatch(/\n {8}branches\n/);
  expect(read("operations/banking-financial-verification/ifsc.graphql")).not.toContain("branch");
  expect(read("schema/verification.graphql")).toContain("  documentType: String @basis");

  const again = await probe();
  expect(again).toMatchObject({ code: 8, at: LEFT });
  expect(again.err).toContain("Nothing to write");
  expect(server.runs).toBe(0);
  await server.stop();
  await rm(cwd, { recursive: true });
});
