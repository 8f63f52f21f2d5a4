import { randomBytes } from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ExplorerOptions, startExplorer } from "../../src/explorer/explorer-server.ts";
import { CrifConsentOtpSend, FaceLivenessPassive } from "../../src/index.node.ts";
import type { Listening } from "../../src/sandbox/listen.ts";
import { sandboxCredentials } from "../../src/sandbox/sandbox-credentials.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";

/** Synthetic, and unlike anything that stands in a page by itself. */
const credentials = {
  serviceKey: "sk_test_CANARY/one+1",
  accessKey: "indc_test_CANARY-two",
  secretKey: "ac_test_CANARY-three",
};
const body = JSON.stringify({
  query: FaceLivenessPassive.service.text,
  variables: { url: "https://example.com/canary-4711.jpg" },
});

let sandbox: Sandbox;
let vendor: URL;
let explorer: Listening;
let lines: string[];
let seen: Answer[];

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

beforeEach(async () => {
  sandbox = createSandbox();
  vendor = new URL(`${(await sandbox.listen()).url}/idverifygr/verification`);
  lines = [];
  seen = [];
});
afterEach(async () => {
  await explorer.close();
  await sandbox.close();
  // Whatever a test did: no key came out, and no value was logged.
  const out = JSON.stringify([seen, lines]);
  expect(out).not.toMatch(/CANARY/);
  expect(lines.join("\n")).not.toContain("4711");
});

async function start(options: Partial<ExplorerOptions> = {}): Promise<void> {
  explorer = await startExplorer({
    url: vendor,
    credentials,
    session: { environment: "staging" },
    log: (line) => lines.push(line),
    ...options,
  });
}

/** A request with exactly these headers, as no browser would let a page make it. */
function send(
  path: string,
  {
    method = "GET",
    headers = {},
    body: sent = "",
  }: { method?: string; headers?: object; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(explorer.url);
    const request = http.request({
      host: "127.0.0.1",
      port,
      path,
      method,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    });
    request.on("error", reject);
    request.on("response", async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      const answer = { status: response.statusCode ?? 0, headers: response.headers, body: text };
      seen.push(answer);
      resolve(answer);
    });
    request.end(sent);
  });
}

/** Opens the printed address and gives the cookie. */
async function open(): Promise<string> {
  const { pathname, search } = new URL(explorer.url);
  const { headers } = await send(pathname + search);
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

const origin = (): string => new URL(explorer.url).origin;
const own = (cookie: string): Record<string, string> => ({
  cookie,
  origin: origin(),
  "content-type": "application/json",
});

async function confirmed(cookie: string, sent = body): Promise<string> {
  const answer = await send("/explorer/confirm", { method: "POST", headers: own(cookie), body: sent });
  return (JSON.parse(answer.body) as { nonce: string }).nonce;
}

describe("the explorer in front of the vendor", () => {
  it("lets in by the token, then by a cookie that no script and no other site gets", async () => {
    await start();
    const { pathname, search } = new URL(explorer.url);
    expect(search).toMatch(/^\?token=[\w-]{43}$/);
    const first = await send(pathname + search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe("/");
    expect(first.headers["set-cookie"]?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const session = await send("/explorer/session.json", { headers: { cookie: await open() } });
    expect(JSON.parse(session.body)).toEqual({
      mode: "vendor",
      documents: [],
      environment: "staging",
      endpoint: vendor.href,
    });
    expect(session.headers["cache-control"]).toBe("no-store");
  });

  it("refuses everything without the token", async () => {
    await start();
    const wrong = [
      "/",
      "/?token=",
      `/?token=${randomBytes(32).toString("base64url")}`,
      "/explorer/session.json",
      "/explorer/index.html",
    ];
    for (const path of wrong) expect(await send(path), path).toMatchObject({ status: 403 });
    const cookie = await open();
    for (const bad of ["", `${cookie}x`, cookie.replace(/=.*/, "="), "other=1"]) {
      expect(await send("/explorer/session.json", { headers: { cookie: bad } })).toMatchObject({
        status: 403,
      });
      const post = { method: "POST", headers: { ...own(cookie), cookie: bad }, body };
      expect(await send("/explorer/confirm", post)).toMatchObject({ status: 403 });
    }
    expect(sandbox.calls).toEqual([]);
  });

  it("refuses another Host, even with token and cookie: a name that was made to point here", async () => {
    await start();
    const cookie = await open();
    const { port, search } = new URL(explorer.url);
    for (const host of ["attacker.example", `attacker.example:${port}`, `localhost:${port}`, "127.0.0.1:1"]) {
      expect(await send(`/${search}`, { headers: { host } }), host).toMatchObject({ status: 421 });
      expect(await send("/", { headers: { host, cookie } })).toMatchObject({ status: 421 });
      const post = { method: "POST", headers: { ...own(cookie), host }, body };
      expect(await send("/explorer/confirm", post)).toMatchObject({ status: 421 });
    }
  });

  it("refuses another Origin, or none, and other methods", async () => {
    await start();
    const cookie = await open();
    const nonce = await confirmed(cookie);
    const headers = { ...own(cookie), "x-billed-confirmation": nonce };
    const foreign: object[] = [
      { ...headers, origin: "https://attacker.example" },
      { ...headers, origin: "null" },
      { ...headers, origin: origin().replace("http:", "https:") },
      { ...headers, origin: "http://127.0.0.1:1" },
      { ...headers, "sec-fetch-site": "cross-site" },
      { ...headers, "sec-fetch-site": "same-site" },
      Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "origin")),
    ];
    for (const each of foreign)
      expect(await send("/explorer/run", { method: "POST", headers: each, body })).toMatchObject({
        status: 403,
      });
    expect(
      await send("/explorer/session.json", { headers: { cookie, origin: "https://attacker.example" } }),
    ).toMatchObject({ status: 403 });
    for (const method of ["OPTIONS", "PUT", "DELETE", "HEAD"])
      expect(await send("/explorer/run", { method, headers })).toMatchObject({ status: 405 });
    for (const { headers: answered } of seen)
      expect(Object.keys(answered).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(sandbox.calls).toEqual([]);
    // None of that used the confirmation up.
    expect(await send("/explorer/run", { method: "POST", headers, body })).toMatchObject({ status: 200 });
  });

  it("sends what was confirmed, once, with keys and myAppId, and logs a line without values", async () => {
    await start();
    const cookie = await open();
    const headers = { ...own(cookie), "x-billed-confirmation": await confirmed(cookie) };
    const run = (): Promise<Answer> => send("/explorer/run", { method: "POST", headers, body });
    const answer = JSON.parse((await run()).body) as { status: number; body: string };
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ data: { verify: { ok: true } } });
    expect(sandbox.calls).toMatchObject([
      { operation: "FaceLivenessPassive", myAppId: FaceLivenessPassive.service.myAppId, scenario: "found" },
    ]);
    expect(lines).toEqual([expect.stringMatching(/^FaceLivenessPassive HTTP 200 \d+ ms$/)]);
    expect(await run()).toMatchObject({ status: 428 });
    expect(sandbox.calls).toHaveLength(1);
  });

  it("sends a REST service to its own path, in its own form", async () => {
    await start({ providerCode: "EXAMPLE" });
    const cookie = await open();
    const asked = JSON.stringify({
      query: CrifConsentOtpSend.service.text,
      variables: { mobileNumber: "9812344711" },
    });
    const confirm = await send("/explorer/confirm", { method: "POST", headers: own(cookie), body: asked });
    const { nonce } = JSON.parse(confirm.body) as { nonce: string };
    const headers = { ...own(cookie), "x-billed-confirmation": nonce };
    const run = await send("/explorer/run", { method: "POST", headers, body: asked });
    const answer = JSON.parse(run.body) as { status: number; body: string };
    expect(JSON.parse(answer.body)).toMatchObject({ status: "SUCCESS", data: true });
    expect(sandbox.calls).toMatchObject([
      { operation: "CrifConsentOtpSend", variables: { mobileNumber: "9812344711" }, scenario: "found" },
    ]);
  });

  it("refuses what was not confirmed", async () => {
    let now = 0;
    await start({ now: () => now });
    const cookie = await open();
    const run = (nonce: string | undefined, sent = body): Promise<Answer> =>
      send("/explorer/run", {
        method: "POST",
        headers: { ...own(cookie), ...(nonce === undefined ? {} : { "x-billed-confirmation": nonce }) },
        body: sent,
      });
    expect(await run(undefined)).toMatchObject({ status: 428 });
    expect(await run("")).toMatchObject({ status: 428 });
    expect(await run("made-up")).toMatchObject({ status: 428 });
    // Another request than was confirmed.
    expect(await run(await confirmed(cookie), body.replace("4711", "4712"))).toMatchObject({ status: 428 });
    // Too late.
    const nonce = await confirmed(cookie);
    now = 60_000;
    expect(await run(nonce)).toMatchObject({ status: 428 });
    expect(sandbox.calls).toEqual([]);
    expect(lines).toEqual(Array(5).fill("refused 428: FaceLivenessPassive was not confirmed"));
  });

  it("refuses what is no verification, or too large, before anything is sent", async () => {
    await start();
    const cookie = await open();
    const confirm = (sent: string): Promise<Answer> =>
      send("/explorer/confirm", { method: "POST", headers: own(cookie), body: sent });
    for (const sent of [
      "",
      "null",
      "{}",
      '{"query":"{"}',
      '{"query":"query { __typename }"}',
      '{"query":"mutation A { a } mutation B { b }"}',
      '{"query":"mutation A { a }","variables":[]}',
    ]) {
      expect(await confirm(sent), sent).toMatchObject({ status: 400 });
    }
    const large = JSON.stringify({ query: "mutation A { a }", variables: { text: "x".repeat(1024 * 1024) } });
    expect(await confirm(large)).toMatchObject({ status: 413 });
    const chunked = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(explorer.url);
      const headers = { ...own(cookie), host: `127.0.0.1:${port}`, "transfer-encoding": "chunked" };
      const request = http.request({ port, path: "/explorer/confirm", method: "POST", headers });
      // The server may close the connection before all of it is written.
      request.on("error", (error: NodeJS.ErrnoException) =>
        error.code === "EPIPE" || error.code === "ECONNRESET" ? resolve(413) : reject(error),
      );
      request.on("response", (response) => resolve(response.statusCode ?? 0));
      request.end(large);
    });
    expect(chunked).toBe(413);
    expect(sandbox.calls).toEqual([]);
  });

  it("never passes a key to the page, however the vendor's answer repeats it", async () => {
    const echo = http.createServer((request, response) => {
      const { authorization = "", "service-key": key = "" } = request.headers;
      const text = JSON.stringify({
        plain: `${authorization} ${key}`,
        upper: String(key).toUpperCase(),
        url: encodeURIComponent(String(key)),
        twice: JSON.stringify({ key }),
      });
      // One that only a parser brings out.
      const hidden = request.headers["x-billed-confirmation"] === undefined ? text : "";
      response.setHeader("x-echo", String(key));
      response.setHeader("retry-after", `1 ${key}`);
      response.end(hidden);
    });
    await new Promise<void>((resolve) => echo.listen(0, "127.0.0.1", resolve));
    try {
      await start({ url: new URL(`http://127.0.0.1:${(echo.address() as AddressInfo).port}/`) });
      const cookie = await open();
      const headers = { ...own(cookie), "x-billed-confirmation": await confirmed(cookie) };
      const { status, body: shown } = await send("/explorer/run", { method: "POST", headers, body });
      expect(status).toBe(200);
      expect(shown).toContain("[redacted]");
      expect(shown.toLowerCase()).not.toContain("canary");
    } finally {
      await new Promise((resolve) => echo.close(resolve));
    }
  });

  it("says what became of a request that has no answer", async () => {
    await start({ timeout: 200 });
    const cookie = await open();
    const outcome = async (url: string): Promise<object> => {
      const sent = body.replace("canary-4711", url);
      const headers = { ...own(cookie), "x-billed-confirmation": await confirmed(cookie, sent) };
      const answer = await send("/explorer/run", { method: "POST", headers, body: sent });
      return JSON.parse(answer.body) as object;
    };
    expect(await outcome("lost-answer")).toEqual({ failure: "connection-lost", sent: "unknown" });
    expect(await outcome("slow")).toEqual({ failure: "timeout", sent: "unknown" });
    await sandbox.close();
    expect(await outcome("face")).toEqual({ failure: "connection-failed", sent: "no" });
  });

  it("listens on loopback alone", async () => {
    await start();
    expect(new URL(explorer.url).hostname).toBe("127.0.0.1");
  });

  it("refuses to start with malformed keys", async () => {
    await start();
    await expect(
      startExplorer({ url: vendor, credentials: { ...sandboxCredentials, secretKey: "" }, session: {} }),
    ).rejects.toMatchObject({ code: "invalid-credentials" });
  });
});
