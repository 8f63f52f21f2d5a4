import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FaceLivenessPassive } from "../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { type Running, run, start } from "./run.ts";

const keys = {
  INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
  INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
  INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
};
const body = JSON.stringify({
  query: FaceLivenessPassive.service.text,
  variables: { url: "https://example.com/canary-4711.jpg" },
});

let sandbox: Sandbox;
let url: string;
let folder: string;
beforeAll(async () => {
  sandbox = createSandbox();
  ({ url } = await sandbox.listen());
  folder = await mkdtemp(`${tmpdir()}/indiconnect-explore-`);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the printed address as a browser does, and gives what its page can ask. */
async function open(explorer: Running): Promise<(path: string, nonce?: string) => Promise<Response>> {
  await explorer.shows(/token=\S+/);
  const address = /http:\S+\?token=\S+/.exec(explorer.out())?.[0] as string;
  const first = await fetch(address, { redirect: "manual" });
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";
  const { origin } = new URL(address);
  return (path, nonce) =>
    fetch(new URL(path, origin), {
      headers: { cookie, origin, ...(nonce === undefined ? {} : { "x-billed-confirmation": nonce }) },
      ...(path.endsWith(".json") ? {} : { method: "POST", body }),
    });
}

async function stop(explorer: Running): Promise<void> {
  explorer.interrupt();
  const { code, out, err } = await explorer.ended;
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/Explorer stopped\.\n$/) });
  expect(out).not.toMatch(/canary/);
}

describe("explore", () => {
  it("passes on what is confirmed, with the keys and the providercode of an .env file, until Ctrl-C", async () => {
    sandbox.reset();
    const lines = Object.entries({ ...keys, INDICONNECT_PROVIDER_CODE: "EXAMPLE" });
    writeFileSync(`${folder}/.env`, lines.map(([name, value]) => `${name}=${value}\n`).join(""));
    const argv = ["explore", "--base-url", url, "--dotenv", ".env"];
    const explorer = start(argv, { cwd: folder });
    const ask = await open(explorer);
    expect(await (await ask("/explorer/session.json")).json()).toEqual({
      mode: "vendor",
      documents: [],
      baseUrl: `${url}/idverifygr/verification`,
      endpoint: `${url}/idverifygr/verification`,
      providerCode: "EXAMPLE",
    });
    expect((await ask("/explorer/run")).status).toBe(428);
    expect(sandbox.calls).toEqual([]);
    const { nonce } = (await (await ask("/explorer/confirm")).json()) as { nonce: string };
    const answer = (await (await ask("/explorer/run", nonce)).json()) as { status: number; body: string };
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ data: { verify: { ok: true } } });
    expect(sandbox.calls).toMatchObject([{ operation: "FaceLivenessPassive", scenario: "found" }]);
    await explorer.shows(/FaceLivenessPassive HTTP 200 \d+ ms/);
    await stop(explorer);
    await expect(ask("/explorer/session.json")).rejects.toThrow();
  });

  it("says that runs are billed, and where", async () => {
    const explorer = start(["explore", "--environment", "staging"], { env: keys });
    const ask = await open(explorer);
    expect(explorer.out()).toMatch(
      /^Explorer of staging \(api\.staging\.indiconnect\.in\)\. Every run is billed/,
    );
    // Only read: nothing of this test goes to the vendor.
    expect(await (await ask("/explorer/session.json")).json()).toEqual({
      mode: "vendor",
      documents: [],
      environment: "staging",
      endpoint: "https://api.staging.indiconnect.in/idverifygr/verification",
    });
    await stop(explorer);
  });

  it("asks for keys that are missing, and shows none", async () => {
    const explorer = start(["explore", "-e", "staging"], { tty: true });
    for (const [name, value] of Object.entries(keys)) {
      await explorer.shows(name);
      explorer.type(`${value}\r`);
    }
    await open(explorer);
    expect(explorer.err()).not.toMatch(/canary/);
    await stop(explorer);
  });

  it.each([
    [[], keys, "Say where to call"],
    [["-e", "staging"], {}, "Credentials are missing"],
    [["-e", "staging", "--dotenv", "none.env"], {}, "--dotenv none.env cannot be read"],
    [["-e", "production"], keys, "production"],
    [["-e", "staging", "--provider-code", "a b"], keys, '"providerCode" must be visible ASCII text'],
    [["-e", "staging", "--port", "http"], keys, "It must be a number from 0 to 65535"],
    [["-e", "staging", "--service-key", "x"], {}, "Do not pass credentials as arguments"],
  ])("refuses %j in one line, and listens nowhere", async (argv, env, message) => {
    const { code, out, err } = await run(["explore", ...argv], { env });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err).toMatch(/^error: [^\n]+\n$/);
    expect(err).not.toMatch(/canary/);
  });

  it("refuses a port that is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await run(["explore", "-e", "staging", "--port", String(port)], { env: keys })).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringMatching(/^error: Port \d+ is in use: .*--port.*\n$/),
    });
    taken.close();
  });
});
