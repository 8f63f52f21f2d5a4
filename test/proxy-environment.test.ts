// What Node's own http does by NODE_USE_ENV_PROXY, --use-env-proxy and http.setGlobalProxyFromEnv, the client does too.
import * as http from "node:http";
import * as tls from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { createSandbox } from "../src/sandbox.ts";
import { isSimulated } from "../src/transport/is-simulated.ts";
import { nodeTransport } from "../src/transport/node.ts";
import { clientFor, Everything, failureOf, found } from "./clients.ts";
import { authority, serverCertificate } from "./servers/certificates.ts";
import { type ConnectProxy, type ProxyConduct, startConnectProxy } from "./servers/connect-proxy.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./servers/far-end.ts";

const { setGlobalProxyFromEnv } = http as unknown as {
  setGlobalProxyFromEnv?(env: Record<string, string>): () => void;
};
const { getCACertificates, setDefaultCACertificates } = tls as unknown as {
  getCACertificates(kind: string): string[];
  setDefaultCACertificates(certificates: string[]): void;
};

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function through(
  conduct: ProxyConduct,
  env: (proxy: string) => Record<string, string>,
  script: FarEndScript = { tls: serverCertificate },
): Promise<{ client: ReturnType<typeof clientFor>; proxy: ConnectProxy; farEnd: FarEnd }> {
  const farEnd = await startFarEnd({ ...script, answer: () => ({ body: JSON.stringify(found) }) });
  const proxy = await startConnectProxy(conduct);
  const before = getCACertificates("default");
  setDefaultCACertificates([...before, authority]);
  const restore = setGlobalProxyFromEnv?.(env(`http://user:secret@127.0.0.1:${proxy.port}`));
  const client = clientFor(nodeTransport(), farEnd.url);
  stops.push(
    () => client.close(),
    () => restore?.(),
    () => setDefaultCACertificates(before),
    () => farEnd.stop(),
    () => proxy.stop(),
  );
  return { client, proxy, farEnd };
}

describe.skipIf(setGlobalProxyFromEnv === undefined)(
  "where Node takes a proxy (skipped where it cannot)",
  () => {
    test("so does the client, and keeps the tunnel", async () => {
      const { client, proxy, farEnd } = await through("lets pass", (proxy) => ({ HTTPS_PROXY: proxy }));
      for (let call = 0; call < 3; call++)
        expect(await client.verify(Everything, { name: "Example" })).toMatchObject({
          ok: true,
          receipt: { attempts: 1 },
        });
      expect(proxy.tunnels).toEqual([`127.0.0.1:${farEnd.port}`]);
      expect(proxy.authorizations).toEqual([`Basic ${btoa("user:secret")}`]);
      expect(farEnd.requests).toHaveLength(3);
    });

    test("not for a host that NO_PROXY names", async () => {
      const { client, proxy } = await through("lets pass", (proxy) => ({
        HTTPS_PROXY: proxy,
        NO_PROXY: "127.0.0.1",
      }));
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
      expect(proxy.tunnels).toEqual([]);
    });

    test.each<ProxyConduct>([
      "refuses",
      "closes",
      "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n",
      "HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}",
    ])("a proxy that opens no tunnel, %j: nothing was sent", async (conduct) => {
      const { client, farEnd } = await through(conduct, (proxy) => ({ https_proxy: proxy }));
      const error = await failureOf(client.verify(Everything, {}, { maxRetries: 1 }));
      expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 2 } });
      expect(`${error.message} ${error.stack}`).not.toContain("secret");
      expect(farEnd.connections).toBe(0);
    });

    test("keys for a sandbox on this machine do not leave it", async () => {
      const { client, proxy, farEnd } = await through(
        "lets pass",
        (proxy) => ({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy }),
        {},
      );
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
      expect(proxy.tunnels).toEqual([]);
      expect(farEnd.requests).toHaveLength(1);
    });

    test("nor does the question whether it is a sandbox", async () => {
      const proxy = await startConnectProxy("lets pass");
      const sandbox = createSandbox();
      const restore = setGlobalProxyFromEnv?.({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}` });
      stops.push(
        () => restore?.(),
        () => sandbox.close(),
        () => proxy.stop(),
      );
      const { url } = await sandbox.listen();
      expect(await isSimulated(new URL(url), nodeTransport())).toBe(true);
      expect(proxy.tunnels).toEqual([]);
    });
  },
);
