import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fixtures } from "../../generated/fixtures.ts";
import { isInconclusive } from "../../src/answer/is-inconclusive.ts";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { SIMULATED } from "../../src/transport/transport.ts";
import { type Ran, run, type Surroundings, start } from "./run.ts";

const keys = {
  INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
  INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
  INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
};

let sandbox: Sandbox;
let url: string;
let folder: string;
beforeAll(async () => {
  sandbox = createSandbox();
  ({ url } = await sandbox.listen());
  folder = await mkdtemp(`${tmpdir()}/indiconnect-cli-`);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

function verify(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return run(["verify", ...argv, "--base-url", url], surroundings);
}

describe("verify", () => {
  it("prints what was found, and on stderr about what, masked", async () => {
    const { code, out, err } = await verify(["iec", "--iec-number", "AAAPA1234A"]);
    expect(code).toBe(0);
    expect(out).toBe(`Served. These are the findings. It is up to you to decide what they prove.

  ie_code            0000000000
  iec_status         Valid
  no_of_branches     1
  nature_of_concern  Proprietorship
  directors 1 of 1
    father_name  KUMAR EXAMPLE
    dir_name     RAVI EXAMPLE
    address      1 EXAMPLE ROAD, PUNE
    contact_no   9000000000
  branches 1 of 1
    branch_code  0
    address      1 EXAMPLE ROAD, PUNE
`);
    expect(err).toBe(`iec on ${url}: IEC_Number=…4A\n\n`);
  });

  it.each([
    ["kebab", ["voter-id", "--epic-no", "ABC0000123"]],
    ["exact names", ["VoterId", "--epicNo", "ABC0000123"]],
    ["both, with =", ["VoterId", "--epic-no=ABC0000123"]],
  ])("takes names as %s", async (_, argv) => {
    sandbox.reset();
    expect((await verify(argv)).code).toBe(0);
    expect(sandbox.calls).toMatchObject([{ operation: "VoterId", variables: { epicNo: "ABC0000123" } }]);
  });

  it("runs every service with the examples of its own help", async () => {
    for (const { name, operation } of catalogue()) {
      const { out } = await run(["verify", name, "--help"]);
      const [, line] = /\$ indiconnect (verify .*) --base-url/.exec(out) as unknown as [string, string];
      const argv = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      const ran = await run([...argv, "--base-url", url, "--json"]);
      // The second step of an OTP wants the id of its first one.
      // A page that shows a failure only makes a fixture whose findings are null.
      const { result } = fixtures[operation as keyof typeof fixtures].found;
      const codes = isInconclusive(result ?? {}) ? [3] : [0, 5];
      expect(codes, `${line}\n${ran.err}`).toContain(ran.code);
      expect(JSON.parse(ran.out), line).toMatchObject({ service: name });
    }
  });

  it("has no input of a service that hides an option of its own", () => {
    const own =
      /^(environment|base-url|dotenv|provider-code|timeout|variables|checks|yes|json|mask|help|debug)$/;
    for (const { inputs } of catalogue()) {
      for (const { option, variable } of inputs) {
        expect(option).not.toMatch(own);
        expect(variable).not.toMatch(own);
      }
    }
  });

  it.each([
    [0, "found", "https://example.com/face.jpg", /^Served\. /],
    [3, "inconclusive", "https://example.com/inconclusive.jpg", /^Served, but nothing was found/],
    [4, "no record", "https://example.com/no-record.jpg", /^Not served: no-record /],
    [5, "no result", "https://example.com/no-result.jpg", /^Not served: no-result /],
    [5, "empty balance", "https://example.com/declined-balance.jpg", /^Not served: insufficient-balance /],
    [7, "HTTP 503", "https://example.com/http-503.jpg", /^$/],
    [7, "lost answer", "https://example.com/lost-answer.jpg", /^$/],
  ])("ends with %i where the answer is: %s", async (code, _, image, shown) => {
    const ran = await verify(["face-liveness-passive", "--url", image]);
    expect(ran.code).toBe(code);
    expect(ran.out).toMatch(shown);
    if (code !== 7) return;
    const [, line = ""] = /\nerror: ([^\n]+)\n$/.exec(ran.err) ?? [];
    expect(line.match(/billed/g)).toHaveLength(1);
    expect(line).toMatch(/ook it up( \(request id .+\))? before trying again\.$/);
  });

  it("ends with 6 if nothing left the machine, and with 7 if it was given up after sending", async () => {
    const refused = await run([
      "verify",
      "tan",
      "--tan-number",
      "ABCD12345E",
      "--base-url",
      "http://127.0.0.1:9",
    ]);
    expect(refused).toMatchObject({ code: 6, out: "" });
    expect(refused.err).toMatch(/(^|\n)error: [^\n]*Nothing was sent and nothing is billed\.\n$/);
    const slow = await verify(["name-match", "--name1", "slow", "--name2", "x", "--timeout", "0.2"]);
    expect(slow).toMatchObject({ code: 7, out: "" });
    // The sandbox notes it once it has answered: not while a later test counts.
    await vi.waitFor(() => expect(sandbox.calls.at(-1)?.scenario).toBe("slow"), { timeout: 20_000 });
  });

  it("prints the whole answer as JSON, and nothing else on stdout", async () => {
    const found = await verify(["name-match", "--name1", "Asha", "--name2", "Asha", "--json"]);
    expect(found.err).toBe("");
    expect(JSON.parse(found.out)).toMatchObject({
      service: "name-match",
      operation: "NameMatch",
      ok: true,
      inconclusive: false,
      result: { __typename: "NameMatchResult", result: { statusCode: 101 } },
    });
    const declined = await verify(["name-match", "--name1", "Asha", "--name2", "no-record", "--json"]);
    expect(JSON.parse(declined.out)).toMatchObject({ ok: false, error: { reason: "no-record" } });
    const thrown = await verify(["name-match", "--name1", "Asha", "--name2", "http-503", "--json"]);
    expect(JSON.parse(thrown.out)).toMatchObject({
      thrown: { code: "unavailable", sent: "yes", status: 503 },
    });
  });

  it("throws no paid answer away", async () => {
    const argv = ["name-match", "--name1", "Asha", "--name2", "unknown-member"];
    expect(JSON.parse((await verify([...argv, "--json"])).out)).toMatchObject({
      error: { reason: "unexpected-result" },
      unexpected: { __typename: "TomorrowsResult" },
    });
    const { out, err } = await verify(argv);
    expect(out).toMatch(/__typename {2}TomorrowsResult/);
    expect(err).toMatch(/note: the answer differs from the schema \(unexpected-member\)/);
  });

  it("masks the personal findings where it is told to", async () => {
    for (const more of [[], ["--json"]]) {
      const { out } = await verify(["iec", "--iec-number", "AAAPA1234A", "--mask", ...more]);
      expect(out).toContain("Proprietorship");
      expect(out).not.toMatch(/RAVI|KUMAR|PUNE|9000000000/);
    }
  });

  it("takes variables from a file and from standard input, options over them", async () => {
    sandbox.reset();
    writeFileSync(`${folder}/inputs.json`, JSON.stringify({ name1: "Asha", name2: "From File" }));
    expect(
      (await verify(["name-match", "--variables", "inputs.json", "--name2", "Typed"], { cwd: folder })).code,
    ).toBe(0);
    const piped = start(["verify", "name-match", "--variables", "-", "--base-url", url]);
    piped.type('{"name1":"Asha","name2":"Piped"}');
    piped.close();
    expect((await piped.ended).code).toBe(0);
    expect(sandbox.calls.map(({ variables }) => variables.name2)).toEqual(["Typed", "Piped"]);
  });

  it.each([
    ["a service that is not there", ["nme-match"], /no service "nme-match" \(Did you mean name-match\?\)/],
    ["a number in place of the service", ["ABCDE1234F"], /no service "\[redacted\]"/],
    ["no service", [], /Name a service/],
    [
      "an unknown input",
      ["name-match", "--nme1=9812345670"],
      /unknown option '--nme1'.*Did you mean --name1/,
    ],
    ["a missing input", ["name-match", "--name1", "9812345670"], /--name2 is missing/],
    [
      "an input twice",
      ["tan", "--tan-number", "9812345670", "--tan-number", "9812345670"],
      /--tan-number was given more than once/,
    ],
    [
      "a malformed TAN",
      ["tan", "--tan-number", "9812345670"],
      /Tan: variable "tanNumber" .*Nothing was sent/,
    ],
    ["a file that is not there", ["tan", "--variables", "none.json"], /none\.json cannot be read \(ENOENT\)/],
    ["an operand too many", ["tan", "9812345670"], /too many arguments/],
  ])("refuses %s in one line, without a value", async (_, argv, message) => {
    sandbox.reset();
    const { code, out, err } = await verify(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err.trim().split("\n").at(-1)).toMatch(/^error: /);
    expect(err).not.toMatch(/9812345670|ABCDE1234F/);
    expect(sandbox.calls).toEqual([]);
  });

  it("refuses variables that are not one JSON object, without a piece of them", async () => {
    for (const content of ["[1]", '{"name1": 9812345670canary', "null"]) {
      writeFileSync(`${folder}/wrong.json`, content);
      const { code, err } = await verify(["name-match", "--variables", "wrong.json"], { cwd: folder });
      expect(code).toBe(2);
      expect(err).toMatch(/^error: --variables wrong\.json must hold one JSON object[^\n]+\n$/);
      expect(err).not.toMatch(/9812345670|canary/);
    }
  });
});

describe("where verify calls", () => {
  const tan = ["verify", "tan", "--tan-number", "ABCD12345E"];

  it("must be given: there is no default", async () => {
    expect(await run(tan)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Say where to call: --environment/),
    });
  });

  it("is confirmed where it is billed, which needs somebody to ask", async () => {
    const refused = await run([...tan, "-e", "staging"], { env: keys });
    expect(refused.code).toBe(2);
    expect(refused.err).toBe(
      "error: tan on staging (api.staging.indiconnect.in) is billed, and there is no terminal to ask for your consent: add --yes. Nothing was sent.\n",
    );
    const asked = start([...tan, "-e", "staging"], { env: keys, tty: true });
    await asked.shows("is billed. Send it?");
    asked.type("\r");
    expect(await asked.ended).toMatchObject({
      code: 130,
      out: "",
      err: expect.stringContaining("Not sent."),
    });
  });

  it("needs credentials there, and names what is missing without what is not", async () => {
    const { INDICONNECT_SECRET_KEY: _, ...two } = keys;
    const { code, err } = await run([...tan, "-e", "production", "--yes"], { env: two });
    expect(code).toBe(2);
    expect(err).toMatch(/Credentials are missing: set INDICONNECT_SECRET_KEY, or/);
    expect(err).not.toMatch(/canary/);
  });

  it("refuses keys of the other environment", async () => {
    const { code, err } = await run([...tan, "-e", "production", "--yes"], { env: keys });
    expect(code).toBe(2);
    expect(err).toMatch(/test key, but the environment is production/);
    expect(err).not.toMatch(/canary/);
  });

  it("comes from a .env file, under what is set already, under the options", async () => {
    const lines = Object.entries(keys).map(([name, value]) => `${name}=${value}`);
    writeFileSync(`${folder}/.env.test`, [...lines, "INDICONNECT_ENVIRONMENT=production"].join("\n"));
    const env = { INDICONNECT_ENVIRONMENT: "staging" };
    const { err } = await run([...tan, "--dotenv", ".env.test"], { cwd: folder, env });
    expect(err).toMatch(/tan on staging/);
    // A base URL that is set does not win over an environment that is asked for.
    const set = { ...keys, INDICONNECT_BASE_URL: url };
    expect((await run([...tan, "-e", "staging"], { env: set })).err).toMatch(/tan on staging .* is billed/);
    expect((await run(tan, { env: set })).code).toBe(0);
    expect((await run([...tan, "--dotenv", "nowhere"], { cwd: folder })).err).toMatch(
      /cannot be read \(ENOENT\)/,
    );
  });
});

describe("a tunnel to the vendor at an address of this machine", () => {
  it("is billed: nothing is sent without keys and consent", async () => {
    let posts = 0;
    const tunnel = createServer((request, response) => {
      if (request.method === "POST") posts++;
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => tunnel.listen(0, "127.0.0.1", resolve));
    const where = `http://127.0.0.1:${(tunnel.address() as AddressInfo).port}`;
    const argv = [
      "verify",
      "name-match",
      "--name1",
      "a",
      "--name2",
      "b",
      "-e",
      "production",
      "--base-url",
      where,
    ];
    expect(await run(argv)).toMatchObject({ code: 2, err: expect.stringMatching(/Credentials are missing/) });
    const env = {
      INDICONNECT_SERVICE_KEY: "sk_live_EXAMPLE",
      INDICONNECT_ACCESS_KEY: "indc_live_EXAMPLE",
      INDICONNECT_SECRET_KEY: "ac_live_EXAMPLE",
    };
    expect(await run(argv, { env })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/is billed.*--yes/),
    });
    expect(posts).toBe(0);
    tunnel.close();
  });
});

describe("verify on a terminal", () => {
  it("asks for the service and what is missing, and says what is wrong with it", async () => {
    sandbox.reset();
    const asked = start(["verify", "--base-url", url], { tty: true });
    await asked.shows("Which service?");
    asked.type("voter");
    await asked.shows("Voter ID");
    asked.type("\r");
    await asked.shows("epicNo");
    asked.type("#N/A\r");
    await asked.shows(/It is an error or a formula of a spreadsheet/);
    asked.type("\u007f\u007f\u007f\u007fABC0000123\r");
    const { code, out } = await asked.ended;
    expect(code).toBe(0);
    expect(out).toMatch(/Served\./);
    expect(sandbox.calls).toMatchObject([{ operation: "VoterId", variables: { epicNo: "ABC0000123" } }]);
  });

  it("refuses an input before it asks for keys, or whether the call may cost", async () => {
    const { code, out, err } = await run(["verify", "tan", "--tan-number", "12", "-e", "staging"], {
      tty: true,
    });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(
      /^\S*error:\S* Tan: variable "tanNumber" must be four letters.* Nothing was sent\.\n$/,
    );
    const { err: unasked } = await verify(["tan", "--tan-number", "12", "--base-url", url]);
    expect(unasked).toMatch(/^error: [^\n]+\n$/);
  });

  it("does not show an OTP that is typed", async () => {
    const asked = start(
      [
        "verify",
        "mobile-otp-verify",
        "--request-id",
        "00000000-0000-4000-8000-000000000001",
        "--base-url",
        url,
      ],
      { tty: true },
    );
    await asked.shows("otp");
    asked.type("483926\r");
    const { out, err } = await asked.ended;
    expect(out + err).not.toMatch(/483926/);
  });

  it("does not show keys that are typed, and asks for those that are missing alone", async () => {
    const { INDICONNECT_SECRET_KEY: secret, ...two } = keys;
    const asked = start(["verify", "tan", "--tan-number", "ABCD12345E", "--base-url", url], {
      tty: true,
      env: two,
    });
    await asked.shows("INDICONNECT_SECRET_KEY for http");
    asked.type(`${secret}\r`);
    const { code, out, err } = await asked.ended;
    expect(code).toBe(0);
    expect(out + err).not.toMatch(/canary/);
    expect(err).not.toMatch(/INDICONNECT_SERVICE_KEY/);
  });

  it("sends nothing where a question is cancelled", async () => {
    sandbox.reset();
    const asked = start(["verify", "tan", "--base-url", url], { tty: true });
    await asked.shows("tan");
    asked.type("\u0003");
    expect(await asked.ended).toMatchObject({
      code: 130,
      out: "",
      err: expect.stringMatching(/Cancelled\. Nothing was sent\.\n$/),
    });
    expect(sandbox.calls).toEqual([]);
  });

  it("gives up on Ctrl-C and says that it may have been billed", async () => {
    const silent = createServer((request, response) => {
      if (request.method === "GET") response.writeHead(405, { [SIMULATED]: "true" }).end();
      else request.on("end", () => waiting.interrupt()).resume();
    });
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    const where = `http://127.0.0.1:${port}`;
    const waiting = start(["verify", "name-match", "--name1", "a", "--name2", "b", "--base-url", where]);
    expect(await waiting.ended).toMatchObject({
      code: 7,
      out: "",
      err: expect.stringMatching(
        /It may have been received and billed: .* Look it up before trying again\.\n$/,
      ),
    });
    silent.closeAllConnections();
    silent.close();
  });
});
