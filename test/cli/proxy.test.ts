import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, test } from "vitest";
import type { Finding } from "../../src/cli/doctor/finding.ts";
import { proxyFor } from "../../src/cli/proxy-for.ts";
import { createSandbox } from "../../src/sandbox.ts";
import { selfSignedCertificate, serverCertificate } from "../servers/certificates.ts";
import { type ConnectProxy, type ProxyConduct, startConnectProxy } from "../servers/connect-proxy.ts";
import { type FarEnd, startFarEnd } from "../servers/far-end.ts";
import { type Ran, run } from "./run.ts";

const keys = {
  INDICONNECT_SERVICE_KEY: "sk_test_canaryServiceQ7",
  INDICONNECT_ACCESS_KEY: "indc_test_canaryAccessW4",
  INDICONNECT_SECRET_KEY: "ac_test_canarySecretE9",
};
const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function startProxy(conduct: ProxyConduct): Promise<ConnectProxy & { readonly url: string }> {
  const proxy = await startConnectProxy(conduct);
  stops.push(() => proxy.stop());
  return { ...proxy, url: `http://someone:canaryPassword@127.0.0.1:${proxy.port}` };
}

/** A server as the vendor's, over TLS. Its answers are the sandbox's. */
async function startVendor(): Promise<FarEnd> {
  const sandbox = createSandbox();
  const farEnd = await startFarEnd({
    tls: serverCertificate,
    async answer({ headers, body, path }) {
      const response = await sandbox.fetch(`http://127.0.0.1${path}`, { method: "POST", headers, body });
      return {
        status: response.status,
        headers: { date: new Date().toUTCString() },
        body: await response.text(),
      };
    },
  });
  stops.push(() => farEnd.stop());
  return farEnd;
}

/** The command line in a process of its own: authorities are given to a process as it starts. */
function command(argv: readonly string[], env: Record<string, string>): Promise<Ran> {
  const main = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));
  const authority = fileURLToPath(new URL("../fixtures/tls/authority.crt", import.meta.url));
  const all = {
    PATH: process.env.PATH ?? "",
    NODE_EXTRA_CA_CERTS: authority,
    NO_COLOR: "1",
    ...keys,
    ...env,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", main, ...argv], { env: all }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

const verification = ["verify", "name-match", "--name1", "Asha Example", "--name2", "Asha Example", "--yes"];

describe("a command", () => {
  it.each<[string, (proxy: string) => [string[], Record<string, string>]]>([
    ["--proxy", (proxy) => [["--proxy", proxy], { NO_PROXY: "*" }]],
    ["HTTPS_PROXY", (proxy) => [[], { HTTPS_PROXY: proxy }]],
    ["https_proxy, without a scheme", (proxy) => [[], { https_proxy: proxy.replace("http://", "") }]],
  ])("goes through the proxy that %s names", async (_, by) => {
    const proxy = await startProxy("lets pass");
    const vendor = await startVendor();
    const [argv, env] = by(proxy.url);
    const { code, err } = await command([...verification, "--base-url", vendor.url, ...argv], env);
    expect({ code, err: err.includes("canary") }).toEqual({ code: 0, err: false });
    expect(proxy.tunnels).toEqual([`127.0.0.1:${vendor.port}`]);
    expect(proxy.authorizations).toEqual([`Basic ${btoa("someone:canaryPassword")}`]);
    expect(vendor.requests).toHaveLength(1);
  });

  it("goes straight to what NO_PROXY names", async () => {
    const proxy = await startProxy("lets pass");
    const vendor = await startVendor();
    const env = { HTTPS_PROXY: proxy.url, NO_PROXY: "example.com, 127.0.0.1" };
    const { code } = await command([...verification, "--base-url", vendor.url], env);
    expect(code).toBe(0);
    expect(proxy.tunnels).toEqual([]);
  });

  it("sends nothing where the proxy opens no tunnel", async () => {
    const proxy = await startProxy("HTTP/1.1 407 Authenticate\r\ncontent-length: 2\r\n\r\n{}");
    const argv = [...verification, "--base-url", "https://api.example.test", "--proxy", proxy.url];
    const { code, err } = await command(argv, {});
    expect(code).toBe(6);
    expect(err).toContain("Nothing was sent and nothing is billed.");
    expect(err).not.toContain("canary");
    expect(proxy.plain).toEqual([]);
  });

  it("asks for a schema through it as well", async () => {
    const proxy = await startProxy("lets pass");
    const vendor = await startVendor();
    await command(["schema", "pull", "--base-url", vendor.url], { HTTPS_PROXY: proxy.url });
    expect(proxy.tunnels).toEqual([`127.0.0.1:${vendor.port}`]);
  });

  it.each(["socks5://127.0.0.1:1", "http://", "://", ""])(
    "refuses --proxy %j, and sends nothing",
    async (text) => {
      const { code, err } = await run([...verification, "-e", "staging", "--proxy", text], { env: keys });
      expect(code).toBe(2);
      expect(err).toMatch(/--proxy must be the address of an http or https proxy.* Nothing was sent\./s);
    },
  );

  it("does not send keys for this machine through a remote proxy unencrypted", async () => {
    const argv = [
      ...verification,
      "--base-url",
      "http://127.0.0.1:9",
      "--proxy",
      "http://proxy.example:3128",
    ];
    const { code, err } = await run(argv, { env: keys });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("unencrypted") });
  });

  it("reaches a sandbox through a proxy on this machine", async () => {
    const proxy = await startProxy("lets pass");
    const sandbox = createSandbox();
    stops.push(() => sandbox.close());
    const { url } = await sandbox.listen();
    const { code } = await run([...verification, "--base-url", url, "--proxy", proxy.url], { env: {} });
    expect(code).toBe(0);
    expect(proxy.tunnels).toEqual([new URL(url).host]);
  });
});

describe("doctor", () => {
  async function doctor(
    argv: readonly string[],
    env: Record<string, string>,
  ): Promise<Record<string, string>> {
    const { out } = await command(["doctor", "--json", ...argv], env);
    expect(out).not.toContain("canary");
    const findings = JSON.parse(out) as Finding[];
    return Object.fromEntries(findings.map(({ check, state, text }) => [check, `${state} ${text}`]));
  }

  it("checks everything through the proxy, and says so", async () => {
    const proxy = await startProxy("lets pass");
    const vendor = await startVendor();
    const findings = await doctor(["--base-url", vendor.url], { HTTPS_PROXY: proxy.url });
    expect(findings).toMatchObject({
      proxy: expect.stringMatching(
        new RegExp(
          `^warning This command uses the proxy 127.0.0.1:${proxy.port} \\(HTTPS_PROXY\\)\\. To do the same, an app needs`,
        ),
      ),
      DNS: "skipped The proxy looks up the name.",
      TLS: expect.stringMatching(/^ok TLSv1\.3, with a trusted certificate/),
      endpoint: expect.stringMatching(/^ok/),
      clock: expect.stringMatching(/^ok/),
    });
    expect(new Set(proxy.tunnels)).toEqual(new Set([`127.0.0.1:${vendor.port}`]));
    // One of them asked without keys, and past the proxy, whether it is a sandbox.
    expect(vendor.connections).toBe(3);
  });

  it.skipIf(!process.allowedNodeEnvironmentFlags.has("--use-env-proxy"))(
    "says where an app goes through it, too (skipped where Node cannot)",
    async () => {
      const proxy = await startProxy("lets pass");
      const vendor = await startVendor();
      const env = { HTTPS_PROXY: proxy.url, NODE_USE_ENV_PROXY: "1" };
      const findings = await doctor(["--base-url", vendor.url], env);
      expect(findings.proxy).toMatch(
        /^ok This command uses the proxy .*, and so does an app on this Node\.$/,
      );
      expect(findings.endpoint).toMatch(/^ok/);
    },
  );

  it("says what NO_PROXY excludes", async () => {
    const vendor = await startVendor();
    const env = { HTTPS_PROXY: "http://127.0.0.1:1", no_proxy: "*" };
    const findings = await doctor(["--base-url", vendor.url], env);
    expect(findings.proxy).toBe(
      `ok HTTPS_PROXY is set but not used: NO_PROXY excludes 127.0.0.1:${vendor.port}.`,
    );
    expect(findings.endpoint).toMatch(/^ok/);
  });

  it.each<[string, ProxyConduct, RegExp]>([
    ["refuses", "refuses", /^failed The proxy refuses to connect \(HTTP 403\)\. Does it allow this host\?/],
    [
      "wants a password",
      "HTTP/1.1 407 Authenticate\r\ncontent-length: 0\r\n\r\n",
      /^failed The proxy refuses to connect \(HTTP 407\)\. It requires a user and a password/,
    ],
    ["closes", "closes", /^failed No connection \(ECONNRESET\)\. Does the proxy listen there/],
  ])("tells of a proxy that %s", async (_, conduct, expected) => {
    const proxy = await startProxy(conduct);
    const findings = await doctor(["--base-url", "https://api.example.test", "--proxy", proxy.url], {});
    expect(findings.TLS).toMatch(expected);
    expect(findings.endpoint).toBe("skipped There is no connection.");
  });

  it("tells of a certificate behind the proxy that nobody trusts", async () => {
    const proxy = await startProxy("lets pass");
    const farEnd = await startFarEnd({ tls: selfSignedCertificate, answer: () => ({ body: "{}" }) });
    stops.push(() => farEnd.stop());
    const findings = await doctor(["--base-url", farEnd.url, "--proxy", proxy.url], {});
    expect(findings.TLS).toMatch(/^failed No connection \(\w+\)\. The certificate is not trusted/);
    expect(farEnd.requests).toEqual([]);
  });

  it("reports a proxy that is not one", async () => {
    const findings = await doctor(["-e", "staging"], { HTTPS_PROXY: "socks5://127.0.0.1:1" });
    expect(findings.proxy).toMatch(/^failed HTTPS_PROXY must be the address of an http or https proxy/);
    expect(findings.endpoint).toMatch(/^skipped/);
  });
});

test.each<[string, string, boolean]>([
  ["", "https://api.example.test", true],
  ["*", "https://api.example.test", false],
  ["api.example.test", "https://api.example.test", false],
  ["API.Example.TEST", "https://api.example.test", false],
  ["example.test", "https://api.example.test", true],
  [".example.test", "https://api.example.test", false],
  [".example.test", "https://example.test", false],
  ["*.example.test", "https://api.example.test", false],
  ["*.example.test", "https://example.test", true],
  ["ple.test", "https://example.test", true],
  ["a.test , api.example.test", "https://api.example.test", false],
  ["api.example.test:443", "https://api.example.test", false],
  ["api.example.test:8443", "https://api.example.test", true],
  ["api.example.test:8443", "https://api.example.test:8443", false],
  ["127.0.0.1", "https://127.0.0.1:4100", false],
  ["::1", "https://[::1]:4100", false],
  [",", "https://api.example.test", true],
])("NO_PROXY=%s: %s goes through the proxy: %s", (NO_PROXY, url, isThrough) => {
  const env = { HTTPS_PROXY: "http://proxy.example:3128", NO_PROXY };
  expect(proxyFor(new URL(url), {}, env)?.url.host).toBe(isThrough ? "proxy.example:3128" : undefined);
});
