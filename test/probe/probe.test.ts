import { afterEach, describe, expect, it } from "vitest";
import type { ServiceReport } from "../../src/probe/service-report.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { run } from "../cli/run.ts";
import { type Reply, startFarEnd } from "../servers/far-end.ts";
import { type Alterations, alteredSdl } from "./altered-sdl.ts";
import { type GraphQLServer, graphqlServers, type ServerSettings } from "./graphql-servers.ts";
import { foundIn, planted } from "./planted.ts";
import type { Wording } from "./wordings.ts";

let server: GraphQLServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function serve(
  alterations: Alterations,
  settings: Omit<ServerSettings, "sdl"> = {},
): Promise<GraphQLServer> {
  server = await graphqlServers["graphql-js"]({ sdl: alteredSdl(alterations), ...settings });
  return server;
}

async function probe(
  url: string,
  ...argv: string[]
): Promise<{ code: number; err: string; reports: ServiceReport[] }> {
  const { code, out, err } = await run(["schema", "probe", ...argv, "--base-url", url, "--json"]);
  return { code, err, reports: JSON.parse(out) as ServiceReport[] };
}

describe("schema probe", () => {
  it("proves every shipped service on the sandbox, which runs nothing for it", async () => {
    const sandbox = createSandbox();
    const { url } = await sandbox.listen();
    const { code, reports } = await probe(url);
    expect(code).toBe(0);
    expect(reports.filter(({ verdict }) => verdict !== "proven")).toEqual([]);
    expect(sandbox.calls.filter(({ scenario }) => scenario !== "refused")).toEqual([]);
    // A REST service has no schema.
    expect(reports.map(({ name }) => name)).not.toContain("crif-report-fetch");
    expect((await run(["schema", "probe", "crif-report-fetch", "--base-url", url])).code).toBe(2);
    await sandbox.close();
  });

  it.each([
    ["", false, false],
    [" that suggests nothing", true, false],
    [" whose input may be null", false, true],
  ])(
    "finds on a server%s what was planted there, and nothing runs",
    async (_, hidesSuggestions, nullableInput) => {
      const { url } = await serve({ ...planted, nullableInput }, { hidesSuggestions });
      const expected = foundIn(hidesSuggestions);
      const { code, reports } = await probe(url, ...Object.keys(expected));
      expect(code).toBe(8);
      const found = Object.fromEntries(reports.map(({ name, differences }) => [name, differences]));
      expect(found).toEqual(expected);
      expect(
        reports.every(({ verdict, why, requests }) => verdict === "differs" && !why && requests <= 4),
      ).toBe(true);
      expect(server?.runs).toBe(0);
    },
  );

  it.each<[Wording, string, ...string[]]>([
    ["gqlgen", "cannot tell", "documentType", "epicNo", "state", "district"],
    ["Absinthe", "cannot tell", "documentType", "state", "district"],
    ["Sangria", "proven", "documentType", "epicNo", "state", "district"],
    ["graphql-java", "proven", "documentType", "state", "district"],
    ["AWS AppSync", "cannot tell", "state", "district"],
    ["async-graphql", "cannot tell", "documentType", "state", "district"],
    ["Juniper", "cannot tell", "documentType", "state", "district"],
    ["Hot Chocolate", "cannot tell", "documentType", "state", "district"],
    ["Hasura", "cannot tell"],
  ])("reads what %s says, and claims no more: %s", async (wording, verdict, ...found) => {
    const { url, stop } = await serve({}, { wording });
    expect((await probe(url, "voter-id")).reports).toMatchObject([{ verdict, differences: [] }]);
    await stop();
    const { reports } = await probe((await serve(planted, { wording })).url, "voter-id");
    expect(reports[0]?.differences.map(({ at }) => at.replace(/\w+\./, ""))).toEqual(found);
    expect(server?.runs).toBe(0);
  });

  it("gives up where the server masks what it refuses", async () => {
    const { url } = await serve({}, { masks: true });
    const { code, reports } = await probe(url, "voter-id", "tan");
    expect(code).toBe(5);
    expect(reports).toMatchObject([
      {
        verdict: "cannot tell",
        why: "the errors do not say what the server refuses (HTTP 400: Bad request)",
        requests: 1,
      },
      { verdict: "cannot tell", requests: 1 },
    ]);
    expect(server?.runs).toBe(0);
  });

  it.each<[string, Reply, string, string]>([
    ["HTTP 403", { status: 403, body: "Forbidden" }, "refused", "HTTP 403"],
    [
      "a gateway's words",
      { status: 400, body: '{"status":"ERROR","code":400,"message":"Service, Service not found"}' },
      "refused",
      "HTTP 400: Service, Service not found",
    ],
    [
      "GraphQL errors",
      { body: '{"errors":[{"message":"Unsupported document type: x"}]}' },
      "refused",
      "HTTP 200: Unsupported document type: x",
    ],
    ["a page", { body: "<html>" }, "cannot tell", "the answer is not a GraphQL refusal (HTTP 200)"],
    [
      "an empty account",
      { status: 402, body: '{"message":"Insufficient Wallet Balance"}' },
      "cannot tell",
      "the answer is not a GraphQL refusal (HTTP 402: Insufficient Wallet Balance)",
    ],
    [
      "errors of something else",
      { body: JSON.stringify({ errors: [{ message: 'Cannot query field "other" on type "Mutation".' }] }) },
      "cannot tell",
      "the server's refusal does not name the unknown field, zzProbe",
    ],
  ])("reads %s, and asks no further", async (_, reply, verdict, why) => {
    const far = await startFarEnd({ answer: () => reply });
    const { code, reports } = await probe(far.url, "voter-id");
    expect({ code, reports }).toMatchObject({ code: 5, reports: [{ verdict, why, requests: 1 }] });
    await far.stop();
  });

  it.each([
    ["the control", 1],
    ["a document", 2],
  ])("stops at once where %s is answered with data", async (_, at) => {
    const control = JSON.stringify({ errors: [{ message: 'Cannot query field "zzProbe" on type "M".' }] });
    const far = await startFarEnd({
      answer: (_, { count }) => ({ body: count < at ? control : '{"data":{"zzProbe":null}}' }),
    });
    const { code, reports, err } = await probe(far.url, "voter-id", "driving-license");
    expect({ code, reports }).toMatchObject({ code: 7, reports: { thrown: { code: "maybe-billed" } } });
    expect(err).toMatch(/^error: The server did not refuse the probe of voter-id: it answered with data\./);
    expect(far.requests).toHaveLength(at);
    await far.stop();
  });

  it("keeps what it learnt where the connection breaks", async () => {
    const { url } = await serve({});
    const far = await startFarEnd({
      async answer({ body }, { socket, count }) {
        if (count > 2) return void socket.destroy();
        const answer = await fetch(url, { method: "POST", body });
        return { status: answer.status, body: await answer.text() };
      },
    });
    const { code, reports, err } = await probe(far.url, "voter-id", "tan");
    expect({ code, reports }).toMatchObject({ code: 6, reports: [{ name: "voter-id", verdict: "proven" }] });
    expect(err).toContain("Nothing is billed.");
    await far.stop();
  });

  it("sends each application's identifier, the control once for each, and no value", async () => {
    const far = await startFarEnd({ answer: ({ body }) => ({ body: refusalOf(body) }) });
    await run(["schema", "probe", "voter-id", "driving-license", "tan", "--base-url", far.url], {
      env: { INDICONNECT_PROVIDER_CODE: "SYNTHETIC" },
    });
    const sent = far.requests.map(({ headers, body }) => [
      headers.myappid,
      headers.providercode,
      /\{ zzProbe \}/.test(body) ? "control" : "document",
    ]);
    expect(sent).toEqual([
      ["verification", "SYNTHETIC", "control"],
      ["verification", "SYNTHETIC", "document"],
      ["verification", "SYNTHETIC", "document"],
      ["verification_v1", "SYNTHETIC", "control"],
      ["verification_v1", "SYNTHETIC", "document"],
    ]);
    expect(far.requests.every(({ body }) => body.includes('"variables":{}'))).toBe(true);
    await far.stop();
  });

  it("needs keys and no consent where a server is no sandbox, since nothing can be billed", async () => {
    const { url } = await serve({});
    const far = await startFarEnd({
      answersGet: true,
      async answer({ method, body }) {
        if (method === "GET") return { status: 405 };
        const answer = await fetch(url, { method: "POST", body });
        return { status: answer.status, body: await answer.text() };
      },
    });
    const argv = ["schema", "probe", "voter-id", "--json", "--base-url", far.url];
    expect(await run(argv)).toMatchObject({
      code: 2,
      err: expect.stringContaining("Credentials are missing"),
    });
    const env = Object.fromEntries(
      [
        ["SERVICE", "sk"],
        ["ACCESS", "indc"],
        ["SECRET", "ac"],
      ].map(([name, prefix]) => [`INDICONNECT_${name}_KEY`, `${prefix}_test_synthetic`]),
    );
    const { code, out, err } = await run(argv, { env });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject([{ verdict: "proven", requests: 2 }]);
    await far.stop();
  });

  it("prints a table, and with --dry-run the documents alone", async () => {
    const { url } = await serve(planted);
    const { out } = await run(["schema", "probe", "voter-id", "address-split", "--base-url", url]);
    expect(out).toBe(`differs     voter-id       11 of 15 as expected
  VerifyInput.documentType  String! is String on the server
  VerifyInput.epicNo        is missing on the server; the server suggests epicNos: String
  VoterIdResult.state       String is Int on the server
  VoterIdResult.district    is missing on the server; the server suggests districts: String
differs     address-split  16 of 17 as expected
  VerifyInput.documentType  String! is String on the server

${url}: differs 2. 5 requests. No answer had data, so nothing ran and nothing is billed.
`);
    const dry = await run(["schema", "probe", "voter-id", "--dry-run", "--base-url", url]);
    expect(dry.out).toMatch(
      /^# voter-id, myAppId verification\n\nmutation IndiconnectProbe \{ zzProbe __typename \{ zzProbe \} \}\n\nmutation/,
    );
    expect(server?.documents).toHaveLength(5);
    expect(dry.out).toContain(server?.documents[1]?.trimEnd());
  });
});

/** A refusal of what stands on the root alone. */
function refusalOf(body: string): string {
  return JSON.stringify({
    errors: [{ message: 'Cannot query field "zzProbe" on type "Mutation".' }],
    asked: body.length,
  });
}
