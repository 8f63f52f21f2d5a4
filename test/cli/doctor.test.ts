import { buildSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdl } from "../../generated/schema.ts";
import { environmentOf } from "../../src/cli/connection.ts";
import { probeDocument } from "../../src/cli/doctor/check-endpoint.ts";
import { checkKeys } from "../../src/cli/doctor/check-keys.ts";
import { checkNode } from "../../src/cli/doctor/examine.ts";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { selfSignedCertificate } from "../servers/certificates.ts";
import { type FarEnd, type Reply, startFarEnd } from "../servers/far-end.ts";
import { startSchemaServer } from "../servers/schema-server.ts";
import { run, type Surroundings } from "./run.ts";

const env = {
  INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
  INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
  INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
};

interface Examined {
  readonly code: number;
  /** `state text` by check. */
  readonly findings: Readonly<Record<string, string>>;
}

async function doctor(argv: readonly string[], surroundings: Surroundings = {}): Promise<Examined> {
  const { code, out, err } = await run(["doctor", "--json", ...argv], { now: Date.now, ...surroundings });
  expect(err).toBe("");
  expect(out).not.toMatch(/canary/);
  const findings = (JSON.parse(out) as Finding[]).map(({ check, state, text }) => [
    check,
    `${state} ${text}`,
  ]);
  return { code, findings: Object.fromEntries(findings) as Record<string, string> };
}

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = createSandbox();
  ({ url } = await sandbox.listen());
});
afterAll(() => sandbox.close());

describe("doctor", () => {
  it("finds nothing wrong where nothing is, and bills nothing", async () => {
    sandbox.reset();
    const { code, out, err } = await run(["doctor", "--base-url", url], { env, now: Date.now });
    expect(code).toBe(0);
    // What comes next stands beside the result.
    expect(err).toMatch(/^\nNext, run indiconnect schema probe .* for free .*\n$/);
    expect(out.replaceAll(/127\.0\.0\.1:\d+/g, "HOST")).toBe(`ok       Node         ${process.versions.node}
ok       address      http://HOST, a sandbox: not billed.
ok       REST         Paths of REST services are below http://HOST.
ok       credentials  Set and well-formed, test keys.
ok       DNS          127.0.0.1 is an IP address already.
ok       TCP          Connected, without TLS.
ok       endpoint     A GraphQL server answers. It refused the test request as expected (HTTP 400) and did not refuse the credentials.
ok       clock        The clock agrees with the server's.
`);
    expect(sandbox.calls.map(({ scenario }) => scenario)).toEqual(["refused"]);
  });

  it("sends a query that validation refuses, so no server executes it", async () => {
    const document = parse(probeDocument);
    expect(document.definitions).toMatchObject([{ kind: "OperationDefinition", operation: "query" }]);
    expect(validate(buildSchema(sdl), document)).toHaveLength(1);
    const server = await startSchemaServer({ sdl, answers: {} });
    expect((await doctor(["--base-url", server.url], { env })).findings.endpoint).toMatch(/^ok /);
    expect(server.documents).toEqual([probeDocument]);
    expect(server.executed).toBe(0);
    expect(server.headers[0]).toMatchObject({ myappid: "verification_v1" });
    await server.stop();
  });

  it("says what is missing, and looks up nothing then", async () => {
    const { code, findings } = await doctor([]);
    expect(code).toBe(8);
    expect(findings).toMatchObject({
      address: expect.stringMatching(/^failed Say where to call/),
      credentials: expect.stringMatching(/^failed Not set: INDICONNECT_SERVICE_KEY, INDICONNECT_ACCESS_KEY/),
      endpoint: "skipped There is no address.",
    });
  });

  it("breaks its sentences between words on a terminal", async () => {
    const { out } = await run(["doctor", "--offline"], { tty: true, columns: 60, env: { NO_COLOR: "1" } });
    const lines = out.split("\n");
    expect(lines.every((line) => line.length <= 60)).toBe(true);
    expect(out).toMatch(
      /^failed {3}credentials {2}Not set: INDICONNECT_SERVICE_KEY,\n {22}INDICONNECT_ACCESS_KEY/m,
    );
  });

  it("stays on the machine where it is told to", async () => {
    const { code, findings } = await doctor(["-e", "staging", "--offline"], { env });
    expect(code).toBe(0);
    expect(findings).toMatchObject({ DNS: "skipped --offline", endpoint: "skipped --offline" });
  });

  it("finds a wrong host, a closed port and a certificate that nobody trusts", async () => {
    const nowhere = await doctor(["--base-url", "https://indiconnect.invalid"], { env });
    expect(nowhere.code).toBe(8);
    expect(nowhere.findings.DNS).toMatch(/^failed No address found for indiconnect\.invalid /);
    const closed = await doctor(["--base-url", "http://127.0.0.1:9"], { env });
    expect(closed.findings.TCP).toMatch(/^failed No connection \(ECONNREFUSED\)/);
    const server = await startFarEnd({ tls: selfSignedCertificate, answer: () => ({ body: "{}" }) });
    const untrusted = await doctor(["--base-url", server.url], { env });
    expect(untrusted.findings.TLS).toMatch(/^failed No connection \(\w+\)\. The certificate is not trusted/);
    expect(untrusted.findings.endpoint).toBe("skipped There is no connection.");
    expect(server.requests).toEqual([]);
    await server.stop();
  });

  it.each<[string, Reply, RegExp]>([
    [
      "refused credentials",
      { status: 401, body: "{}" },
      /^failed The server refuses the credentials \(HTTP 401\)/,
    ],
    [
      "an empty balance",
      { status: 402, body: "{}" },
      /^failed The server says that the account's balance is empty/,
    ],
    [
      "no such page",
      { status: 404, body: "<html>" },
      /^failed The answer is HTTP 404, but not a GraphQL server's refusal/,
    ],
    [
      "a portal's login page",
      { status: 200, body: "<html>" },
      /^warning The answer is HTTP 200, but not a GraphQL server's refusal/,
    ],
    ["a server that takes anything", { status: 200, body: '{"data":{}}' }, /^warning /],
    ["a redirect", { status: 302, headers: { location: "/" }, body: "" }, /^failed .*redirects/],
  ])("reads %s from the answer", async (_, reply, expected) => {
    const server: FarEnd = await startFarEnd({ answer: () => reply });
    const { code, findings } = await doctor(["--base-url", server.url], { env });
    expect(findings.endpoint).toMatch(expected);
    expect(code).toBe(findings.endpoint?.startsWith("failed") ? 8 : 0);
    await server.stop();
  });

  it.each([
    [0, /^ok /],
    [50_000, /^ok /],
    [120_000, /^warning The clock is 1[12]\d s ahead of the server's/],
    [-120_000, /^warning The clock is 1[12]\d s behind the server's/],
    [7_200_000, /^failed /],
  ])("compares the clock, %i ms off", async (off, expected) => {
    const { findings } = await doctor(["--base-url", url], { env, now: () => Date.now() + off });
    expect(findings.clock).toMatch(expected);
  });

  it("says nothing about the clock if the answer has no date", async () => {
    const server = await startFarEnd({ answer: () => ({ status: 400, body: '{"errors":[{}]}' }) });
    const { findings } = await doctor(["--base-url", server.url], { env });
    expect(findings).toMatchObject({
      endpoint: expect.stringMatching(/^ok/),
      clock: expect.stringMatching(/^skipped/),
    });
    await server.stop();
  });
});

describe("what the doctor says of", () => {
  it.each([
    ["20.18.3", "failed"],
    ["20.19.0", "ok"],
    ["21.7.3", "failed"],
    ["22.12.0", "failed"],
    ["22.13.0", "ok"],
    ["26.1.0", "ok"],
  ])("Node %s: %s", (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it.each([
    ["all well", {}, "test", "ok Set and well-formed, test keys."],
    [
      "swapped halves",
      { ACCESS: "ac_test_x", SECRET: "indc_test_x" },
      "test",
      "ok Set and well-formed, test keys.",
    ],
    [
      "one missing",
      { SECRET: " " },
      "test",
      "failed Not set: INDICONNECT_SECRET_KEY. Set them, or use --dotenv.",
    ],
    [
      "a live key for staging",
      { SERVICE: "sk_live_canary" },
      "test",
      "failed Credentials: serviceKey is a live key, but the environment is staging.",
    ],
    [
      "a test key for production",
      {},
      "live",
      "failed Credentials: serviceKey is a test key, but the environment is production.",
    ],
    [
      "another beginning",
      { SERVICE: "canary" },
      "test",
      "warning Set, but INDICONNECT_SERVICE_KEY does not begin with sk_.",
    ],
    [
      "a blank inside",
      { SERVICE: "sk_test_ca nary" },
      "test",
      "failed Credentials: serviceKey contains a character that keys never contain.",
    ],
  ] as const)("credentials: %s", (_, changed, mode, expected) => {
    const keys = { SERVICE: "sk_test_x", ACCESS: "indc_test_x", SECRET: "ac_test_x", ...changed };
    const variables = Object.fromEntries(
      Object.entries(keys).map(([name, value]) => [`INDICONNECT_${name}_KEY`, value]),
    );
    const { state, text } = checkKeys(environmentOf({ env: variables } as never, {}), mode);
    expect(`${state} ${text}`).toBe(expected);
  });
});
