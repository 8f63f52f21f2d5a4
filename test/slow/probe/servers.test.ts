import { describe, expect, it } from "vitest";
import type { ServiceReport } from "../../../src/probe/service-report.ts";
import { run } from "../../cli/run.ts";
import { assertClaimsNothingWrong, assertReportsAlterations } from "../../probe/altered-property.ts";
import { alteredSdl } from "../../probe/altered-sdl.ts";
import { graphqlServers, type ServerName } from "../../probe/graphql-servers.ts";
import { foundIn, planted } from "../../probe/planted.ts";

const NAMES = Object.keys(graphqlServers) as ServerName[];
const CASES = NAMES.flatMap((name) =>
  [false, true].flatMap((hides) => [false, true].map((nullable) => [name, hides, nullable] as const)),
);

async function probe(url: string, ...argv: string[]): Promise<{ code: number; reports: ServiceReport[] }> {
  const { code, out } = await run(["schema", "probe", ...argv, "--base-url", url, "--json"]);
  return { code, reports: JSON.parse(out) as ServiceReport[] };
}

describe("schema probe", () => {
  it.each(CASES)(
    "finds on %s, suggestions hidden: %s, input nullable: %s, what was planted, and nothing runs",
    async (name, hidesSuggestions, nullableInput) => {
      const server = await graphqlServers[name]({
        sdl: alteredSdl({ ...planted, nullableInput }),
        hidesSuggestions,
      });
      const expected = foundIn(hidesSuggestions);
      const { code, reports } = await probe(server.url, ...Object.keys(expected));
      await server.stop();
      expect(code).toBe(8);
      expect(Object.fromEntries(reports.map((report) => [report.name, report.differences]))).toEqual(
        expected,
      );
      expect(reports.flatMap(({ why }) => why ?? [])).toEqual([]);
      expect(server.runs).toBe(0);
    },
  );

  it.each(NAMES)("would see a run on %s", async (name) => {
    const server = await graphqlServers[name]({ sdl: alteredSdl() });
    const query = 'mutation { verify(input: { documentType: "x" }) { ok } }';
    const headers = { "content-type": "application/json" };
    await fetch(server.url, { method: "POST", headers, body: JSON.stringify({ query }) });
    expect(server.runs).toBe(1);
    await server.stop();
  });

  it("reports of any altered schema just what was altered", { timeout: 300_000 }, () =>
    assertReportsAlterations(500),
  );

  it("claims nothing wrong where places are missing, or errors beyond a number", { timeout: 300_000 }, () =>
    assertClaimsNothingWrong(200),
  );

  it.each(NAMES)("proves every shipped service on %s that has our schema under other names", async (name) => {
    const server = await graphqlServers[name]({ sdl: alteredSdl() });
    const { code, reports } = await probe(server.url);
    await server.stop();
    expect(reports.filter(({ verdict }) => verdict !== "proven")).toEqual([]);
    expect({ code, runs: server.runs }).toEqual({ code: 0, runs: 0 });
  });

  it.each(NAMES)("cannot tell where %s masks what it refuses, and nothing runs", async (name) => {
    const server = await graphqlServers[name]({ sdl: alteredSdl({ nullableInput: true }), masks: true });
    const { code, reports } = await probe(server.url, "voter-id");
    await server.stop();
    expect({ code, reports, runs: server.runs }).toMatchObject({
      code: 5,
      reports: [{ verdict: "cannot tell", requests: 1 }],
      runs: 0,
    });
  });
});
