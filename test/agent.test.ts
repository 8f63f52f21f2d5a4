import { once } from "node:events";
import { stat } from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import * as net from "node:net";
import { networkInterfaces } from "node:os";
import type { Duplex } from "node:stream";
import * as tls from "node:tls";
import { Worker } from "node:worker_threads";
import { HttpsProxyAgent as KeepAliveProxyAgent } from "hpagent";
import { HttpsProxyAgent } from "https-proxy-agent";
import { afterEach, describe, expect, test, vi } from "vitest";
import { nodeTransport } from "../src/index.node.ts";
import {
  clientFor,
  Everything,
  failureOf,
  found,
  type TransportName,
  transportFor,
  transportNames,
} from "./clients.ts";
import {
  authority,
  clientCertificate,
  otherHostCertificate,
  selfSignedCertificate,
  serverCertificate,
} from "./servers/certificates.ts";
import { CarelessAgent, type ProxyConduct, startConnectProxy, TunnelAgent } from "./servers/connect-proxy.ts";
import { type FarEnd, type FarEndScript, responseBytes, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function start(script: FarEndScript): Promise<FarEnd> {
  const farEnd = await startFarEnd(script);
  stops.push(() => farEnd.stop());
  return farEnd;
}

function clientOver(agent: http.Agent | undefined, baseUrl: string): ReturnType<typeof clientFor> {
  const client = clientFor(nodeTransport({ agent }), baseUrl);
  stops.push(
    () => client.close(),
    () => agent?.destroy(),
  );
  return client;
}

const answered = { body: JSON.stringify(found) };
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const lookup: net.LookupFunction = (_, { all }, callback) =>
  all ? callback(null, [{ address: "127.0.0.1", family: 4 }] as never, 4) : callback(null, "127.0.0.1", 4);

/** Lets no event be heard for so many milliseconds. */
function compute(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

/** A server on a thread of its own, which goes on while this one computes. It ends a connection so long after an answer. */
async function startElsewhere(milliseconds: number): Promise<{ url: string; stop: () => Promise<unknown> }> {
  const code = `
    const { parentPort, workerData: { milliseconds, body } } = require("node:worker_threads");
    const server = require("node:net").createServer((socket) => {
      socket.on("error", () => {}).on("data", () => {
        socket.write("HTTP/1.1 200 OK\\r\\ncontent-length: " + body.length + "\\r\\n\\r\\n" + body);
        setTimeout(() => socket.end(), milliseconds);
      });
    });
    server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`;
  const thread = new Worker(code, { eval: true, workerData: { milliseconds, body: answered.body } });
  const [port] = await once(thread, "message");
  return { url: `http://127.0.0.1:${port}`, stop: () => thread.terminate() };
}

describe("a proxy, through the caller's own agent", () => {
  const through = async (
    conduct: ProxyConduct,
    script: FarEndScript,
    options: https.AgentOptions = { ca: authority, keepAlive: true },
  ) => {
    const farEnd = await start({ tls: serverCertificate, ...script });
    const proxy = await startConnectProxy(conduct);
    stops.push(() => proxy.stop());
    return { farEnd, proxy, client: clientOver(new TunnelAgent(proxy.port, options), farEnd.url) };
  };

  test("calls go through a CONNECT tunnel, which is kept for the next", async () => {
    const { farEnd, proxy, client } = await through("lets pass", { answer: () => answered });
    expect(await client.verify(Everything, { name: "Example" })).toMatchObject({
      ok: true,
      receipt: { attempts: 1 },
    });
    expect(await client.verify(Everything, { name: "Example" })).toMatchObject({ ok: true });
    expect(farEnd.requests).toHaveLength(2);
    expect(proxy.tunnels).toEqual([`127.0.0.1:${farEnd.port}`]);
  });

  test.each<ProxyConduct>(["refuses", "closes", "passes on until TLS begins"])(
    "a proxy that %s: nothing was sent",
    async (conduct) => {
      const { farEnd, proxy, client } = await through(conduct, { answer: () => answered });
      const error = await failureOf(client.verify(Everything, { name: "Example" }));
      expect(error).toMatchObject({
        code: "connection-failed",
        sent: "no",
        retryable: true,
        receipt: { attempts: 3 },
      });
      expect(proxy.tunnels).toHaveLength(3);
      expect(farEnd.connections).toBe(0);
    },
  );

  const forged = JSON.stringify(found);
  const said = (status: string, body = ""): ProxyConduct =>
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  const answers: readonly ProxyConduct[] = [
    said("201 Created", forged),
    said("202 Accepted", forged),
    said("302 Found"),
    said("401 Unauthorized"),
    said("403 Forbidden"),
    said("407 Proxy Authentication Required"),
    said("429 Too Many Requests"),
    said("502 Bad Gateway", forged),
    said("503 Service Unavailable"),
  ];
  const agents: Readonly<Record<string, (proxy: string) => http.Agent>> = {
    "https-proxy-agent": (proxy) => new HttpsProxyAgent(proxy, { keepAlive: true }),
    hpagent: (proxy) => new KeepAliveProxyAgent({ proxy, keepAlive: true }),
    "an agent that hands out what the proxy answers on": (proxy) => {
      const { hostname: host, port } = new URL(proxy);
      return new CarelessAgent({ host, port, agent: false }, { keepAlive: true });
    },
  };
  describe.each(Object.entries(agents))("%s", (_, agentFor) => {
    test.each(answers)("an answer of the proxy does not count as the server's: %j", async (conduct) => {
      const proxy = await startConnectProxy(conduct);
      stops.push(() => proxy.stop());
      const client = clientOver(agentFor(`http://127.0.0.1:${proxy.port}`), "https://api.example.test");
      const call = client.verify(Everything, { name: "Example" }, { timeout: 5_000, maxRetries: 1 });
      expect(await failureOf(call)).toMatchObject({
        code: "connection-failed",
        sent: "no",
        receipt: { attempts: 2 },
      });
      expect(proxy.tunnels).toEqual(["api.example.test:443", "api.example.test:443"]);
      // A TLS handshake shows the host's name, which the proxy knows; keys and inputs it must not see.
      expect(proxy.plain.join()).not.toMatch(/canary|Example|POST/);
    });
  });

  test.each(Object.entries(agents))("%s: an answer behind a tunnel is none", async (_, agentFor) => {
    const proxy = await startConnectProxy(said("200 OK", forged));
    stops.push(() => proxy.stop());
    const client = clientOver(agentFor(`http://127.0.0.1:${proxy.port}`), "https://api.example.test");
    const call = client.verify(Everything, { name: "Example" }, { timeout: 500, maxRetries: 0 });
    // Where the agent leaves the body out, TLS waits for its handshake.
    const error = await failureOf(call);
    expect(error.sent).toBe("no");
    expect(["connection-failed", "timeout"]).toContain(error.code);
  });

  test("an answer of the proxy does not count either if the connection to the proxy uses TLS", async () => {
    const proxy = await startConnectProxy(said("403 Forbidden", forged), serverCertificate);
    stops.push(() => proxy.stop());
    const options = {
      protocol: "https:",
      host: "127.0.0.1",
      port: proxy.port,
      ca: authority,
      // Node 26 would expect the certificate of the host that CONNECT names.
      servername: "localhost",
      agent: false as const,
    };
    const client = clientOver(new CarelessAgent(options), "https://api.example.test");
    const call = client.verify(Everything, { name: "Example" }, { timeout: 5_000, maxRetries: 0 });
    expect(await failureOf(call)).toMatchObject({ code: "connection-failed", sent: "no" });
    expect(proxy.plain).toEqual([]);
  });

  test.each([
    ["the host that the certificate is for", {}, serverCertificate],
    ["the name that the agent asks for", { servername: "private.example" }, otherHostCertificate],
  ])("a connection whose handshake is done goes to %s", async (_, options, certificate) => {
    const farEnd = await start({ tls: certificate, answer: () => answered });
    class Patient extends https.Agent {
      override createConnection(
        _: https.RequestOptions,
        callback?: (error: Error | null, socket: Duplex) => void,
      ): undefined {
        const to = { ...options, port: farEnd.port, rejectUnauthorized: false };
        const socket = tls.connect(to, () => callback?.(null, socket));
      }
    }
    const client = clientOver(new Patient({ ...options, keepAlive: true }), farEnd.url);
    for (let call = 0; call < 2; call++)
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.connections).toBe(1);
  });

  test("a tunnel to this machine works without TLS", async () => {
    const farEnd = await start({ answer: () => answered });
    const proxy = await startConnectProxy("lets pass");
    stops.push(() => proxy.stop());
    const client = clientOver(new HttpsProxyAgent(`http://127.0.0.1:${proxy.port}`), farEnd.url);
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
    expect(proxy.tunnels).toEqual([`127.0.0.1:${farEnd.port}`]);
  });

  test.each(["https-proxy-agent", "hpagent"])("%s keeps its tunnel for the next call", async (name) => {
    const farEnd = await start({ tls: serverCertificate, answer: () => answered });
    const proxy = await startConnectProxy("lets pass");
    stops.push(() => proxy.stop());
    const uri = `http://127.0.0.1:${proxy.port}`;
    const agent =
      name === "hpagent"
        ? new KeepAliveProxyAgent({ proxy: uri, keepAlive: true, ca: authority })
        : new HttpsProxyAgent(uri, { keepAlive: true });
    if (agent instanceof HttpsProxyAgent) Object.assign(agent.options, { ca: authority });
    const client = clientOver(agent, farEnd.url);
    for (let call = 0; call < 3; call++)
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
    expect(proxy.tunnels).toHaveLength(1);
  });

  test("a proxy that is down: nothing was sent", async () => {
    const proxy = await startConnectProxy("lets pass");
    await proxy.stop();
    const client = clientOver(new TunnelAgent(proxy.port, {}), "https://127.0.0.1:9");
    const error = await failureOf(client.verify(Everything, { name: "Example" }));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", systemCode: "ECONNREFUSED" });
  });

  test("a far end whose certificate is not trusted: nothing was sent", async () => {
    const { farEnd, client } = await through("lets pass", { answer: () => answered }, {});
    const error = await failureOf(client.verify(Everything, { name: "Example" }));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 3 } });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("a reset behind the proxy after the request was read: perhaps sent", async () => {
    const { farEnd, client } = await through("lets pass", {
      answer: (_, { tcp }) => void tcp.resetAndDestroy(),
    });
    const error = await failureOf(client.verify(Everything, { name: "Example" }));
    expect(error).toMatchObject({ code: "connection-lost", sent: "unknown", receipt: { attempts: 1 } });
    expect(farEnd.requests).toHaveLength(1);
  });
});

describe.each(["TLSv1.2", "TLSv1.3"] as const)(
  "a far end that demands a client certificate, %s",
  (maxVersion) => {
    const demand = (): Promise<FarEnd> =>
      start({
        tls: { ...serverCertificate, ca: authority, requestCert: true, rejectUnauthorized: true, maxVersion },
        answer: () => answered,
      });

    test("a server that asks for a client certificate gets one", async () => {
      const farEnd = await demand();
      const client = clientOver(new https.Agent({ ca: authority, ...clientCertificate }), farEnd.url);
      expect(await client.verify(Everything, { name: "Example" })).toMatchObject({ ok: true });
      expect(farEnd.requests).toHaveLength(1);
    });

    test.each([
      ["none", {}],
      ["one of nobody's", selfSignedCertificate],
    ])("is not served with %s", async (_, certificate) => {
      const farEnd = await demand();
      const client = clientOver(new https.Agent({ ca: authority, ...certificate }), farEnd.url);
      const error = await failureOf(client.verify(Everything, { name: "Example" }));
      // In TLS 1.3 the client is done before the server judges: the request is on its way when the refusal comes.
      const known =
        maxVersion === "TLSv1.2"
          ? { code: "connection-failed", sent: "no" }
          : { code: "connection-lost", sent: "unknown" };
      expect(error).toMatchObject(known);
      expect(farEnd.requests).toHaveLength(0);
    });
  },
);

describe("an agent's own judgement", () => {
  test("a private authority is trusted where the agent says so", async () => {
    const farEnd = await start({ tls: serverCertificate, answer: () => answered });
    const client = clientOver(new https.Agent({ ca: authority }), farEnd.url);
    expect(await client.verify(Everything, { name: "Example" })).toMatchObject({ ok: true });
  });

  test("a certificate that the agent overlooks does not make a lost request look unsent", async () => {
    const farEnd = await start({
      tls: selfSignedCertificate,
      answer: (_, { count, tcp }) => (count === 1 ? void tcp.resetAndDestroy() : answered),
    });
    const client = clientOver(new https.Agent({ rejectUnauthorized: false }), farEnd.url);
    const error = await failureOf(client.verify(Everything, { name: "Example" }));
    expect(error).toMatchObject({ code: "connection-lost", sent: "unknown", receipt: { attempts: 1 } });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("a certificate that the agent overlooks does not make a timed-out request look unsent", async () => {
    const farEnd = await start({ tls: selfSignedCertificate, answer: () => undefined });
    const client = clientOver(new https.Agent({ rejectUnauthorized: false }), farEnd.url);
    const error = await failureOf(client.verify(Everything, { name: "Example" }, { timeout: 300 }));
    expect(error).toMatchObject({ code: "timeout", sent: "unknown" });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("its own check of the host", async () => {
    const farEnd = await start({ tls: serverCertificate, answer: () => answered });
    const agent = new https.Agent({ ca: authority, checkServerIdentity: () => new Error("not this one") });
    const error = await failureOf(clientOver(agent, farEnd.url).verify(Everything, {}));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", receipt: { attempts: 3 } });
    expect(farEnd.requests).toHaveLength(0);
  });

  test("its own lookup", async () => {
    const farEnd = await start({ answer: () => answered });
    const baseUrl = `http://localhost:${farEnd.port}`;
    expect(await clientOver(new http.Agent({ lookup }), baseUrl).verify(Everything, {})).toMatchObject({
      ok: true,
    });
    const missing = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    const failing = new http.Agent({ lookup: (_, __, callback) => callback(missing, "", 4) });
    const error = await failureOf(clientOver(failing, baseUrl).verify(Everything, {}));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", systemCode: "ENOTFOUND" });
    expect(farEnd.requests).toHaveLength(1);
  });

  test("a resolver that fails for now: nothing was sent", async () => {
    const failed = Object.assign(new Error("canary"), { code: "EAI_AGAIN", syscall: "getaddrinfo" });
    const agent = new http.Agent({ lookup: (_, __, callback) => callback(failed, "", 4) });
    const error = await failureOf(clientOver(agent, "http://localhost:1").verify(Everything, {}));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", systemCode: "EAI_AGAIN" });
  });

  test.each([
    ["a cache on top of dns.resolve()", { code: "ESERVFAIL", syscall: "queryA" }],
    ["a resolver that is late", { code: "ETIMEOUT" }],
    ["a name without an address", { code: "ENODATA" }],
    ["an error without a call", { code: "EAI_AGAIN" }],
  ])("a lookup of its own that fails, %s: nothing was sent", async (_, given) => {
    const failed = Object.assign(new Error("canary"), given);
    const agent = new http.Agent({ lookup: (_, __, callback) => callback(failed, "", 4) });
    const error = await failureOf(clientOver(agent, "http://localhost:1").verify(Everything, {}));
    expect(error).toMatchObject({ code: "connection-failed", sent: "no", systemCode: given.code });
  });

  test("a lookup that never answers leaves nothing sent", async () => {
    const agent = new http.Agent({ lookup: () => {} });
    const error = await failureOf(
      clientOver(agent, "http://localhost:9").verify(Everything, {}, { timeout: 50 }),
    );
    expect(error).toMatchObject({ code: "timeout", sent: "no", retryable: true, receipt: { attempts: 1 } });
  });

  test("an agent for the other protocol: nothing was sent", async () => {
    const error = await failureOf(clientOver(new https.Agent(), "http://127.0.0.1:9").verify(Everything, {}));
    expect(error).toMatchObject({
      code: "connection-failed",
      sent: "no",
      systemCode: "ERR_INVALID_PROTOCOL",
    });
  });

  test("close() leaves the caller's agent alone", async () => {
    const farEnd = await start({ answer: () => answered });
    const agent = new http.Agent({ keepAlive: true });
    const first = clientOver(agent, farEnd.url);
    await first.verify(Everything, {});
    first.close();
    await clientOver(agent, farEnd.url).verify(Everything, {});
    expect(farEnd.connections).toBe(1);
  });
});

describe.each(transportNames)("connections through %s", (transport: TransportName) => {
  const clientTo = (farEnd: FarEnd, baseUrl = farEnd.url): ReturnType<typeof clientFor> => {
    const client = clientFor(transportFor(transport), baseUrl);
    stops.push(() => client.close());
    return client;
  };

  test("one is enough for calls in a row", async () => {
    const farEnd = await start({ answer: () => answered });
    const client = clientTo(farEnd);
    for (let call = 0; call < 20; call++) await client.verify(Everything, { name: `Example ${call}` });
    expect(farEnd.requests.map(({ body }) => JSON.parse(body).variables.name)).toEqual(
      Array.from({ length: 20 }, (_, call) => `Example ${call}`),
    );
    // Node's fetch may open a second one before it knows that the first is free again.
    expect(farEnd.connections).toBeLessThanOrEqual(transport === "node" ? 1 : 3);
  });

  test("calls at once do not wait for each other", async () => {
    let waiting = 0;
    let all = (): void => {};
    const everyone = new Promise<void>((resolve) => {
      all = resolve;
    });
    const farEnd = await start({
      async answer() {
        if (++waiting === 20) all();
        await everyone;
        return answered;
      },
    });
    const client = clientTo(farEnd);
    await Promise.all(Array.from({ length: 20 }, () => client.verify(Everything, {})));
    expect(farEnd.requests).toHaveLength(20);
  });

  test("a server that drops idle connections loses no call", async () => {
    let dropped: Promise<unknown> | undefined;
    const farEnd = await start({
      answer(_, { socket }) {
        dropped = once(socket, "close");
        setTimeout(() => socket.end(), 20);
        return answered;
      },
    });
    const client = clientTo(farEnd);
    for (let call = 0; call < 5; call++) {
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
      // The client has closed its side as well by then.
      await dropped;
    }
    expect(farEnd.requests).toHaveLength(5);
    expect(farEnd.connections).toBe(5);
  });

  test.each(["end", "resetAndDestroy"] as const)(
    "a server that closes right behind an answer, and says nothing, loses no call (%s)",
    async (close) => {
      const farEnd = await start({
        answer(_, { socket, tcp }) {
          socket.write(responseBytes(answered), () =>
            setImmediate(() => (close === "end" ? socket.end() : tcp.resetAndDestroy())),
          );
          return undefined;
        },
      });
      const client = clientTo(farEnd);
      for (let call = 0; call < 5; call++)
        expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
      expect(farEnd.requests).toHaveLength(5);
    },
  );

  test("a server that says connection: close loses no call", async () => {
    const farEnd = await start({
      answer(_, { socket }) {
        setImmediate(() => socket.end());
        return { ...answered, headers: { connection: "close" } };
      },
    });
    const client = clientTo(farEnd);
    for (let call = 0; call < 5; call++)
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.connections).toBe(5);
  });

  test("after a failure the next call has a sound one", async () => {
    const farEnd = await start({
      answer: (_, { count, socket }) =>
        count === 1 ? void socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{") : answered,
    });
    const client = clientTo(farEnd);
    await failureOf(client.verify(Everything, {}));
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
  });

  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ address }) => address === "::1"),
  );
  test.skipIf(!hasIpv6)("IPv6 (skipped where the machine has no ::1)", async () => {
    const farEnd = await start({ host: "::1", answer: () => answered });
    expect(farEnd.url).toContain("[::1]");
    expect(await clientTo(farEnd).verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.requests[0]?.headers.host).toBe(`[::1]:${farEnd.port}`);
  });

  test("a name with an address that nobody listens on", async () => {
    const farEnd = await start({ answer: () => answered });
    const client = clientTo(farEnd, `http://localhost:${farEnd.port}`);
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
  });
});

describe("the client's own agent", () => {
  test("gives an idle connection up before gateways do, and no slow one", async () => {
    const closed = vi.fn();
    const farEnd = await start({
      answer(_, { tcp }) {
        tcp.once("end", closed);
        return answered;
      },
    });
    const slow = await start({
      async answer() {
        await pause(6_000);
        return answered;
      },
    });
    const client = clientOver(undefined, farEnd.url);
    const slowCall = clientOver(undefined, slow.url).verify(Everything, {});
    await client.verify(Everything, {});
    await pause(2_000);
    expect(closed).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), { timeout: 10_000, interval: 100 });
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.connections).toBe(2);
    expect(await slowCall).toMatchObject({ ok: true, receipt: { attempts: 1 } });
  });

  test.each([
    ["timeout=1", 2],
    ["timeout=60, max=100", 1],
    ["max=100", 1],
    ["timeout=soon", 1],
  ])("a server that says keep-alive: %s: %d connections", async (hint, connections) => {
    const farEnd = await start({ answer: () => ({ ...answered, headers: { "Keep-Alive": hint } }) });
    const client = clientOver(undefined, farEnd.url);
    for (let call = 0; call < 2; call++)
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.connections).toBe(connections);
  });

  test("uses no connection that expired while the program was computing", async () => {
    const farEnd = await start({ answer: () => ({ ...answered, headers: { "keep-alive": "timeout=2" } }) });
    const client = clientOver(undefined, farEnd.url);
    await client.verify(Everything, {});
    compute(1_100);
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.connections).toBe(2);
  });

  test("uses none of several connections that expired", async () => {
    const farEnd = await start({ answer: () => ({ ...answered, headers: { "keep-alive": "timeout=2" } }) });
    const client = clientOver(undefined, farEnd.url);
    const together = () => Promise.all(Array.from({ length: 5 }, () => client.verify(Everything, {})));
    await together();
    compute(1_100);
    await together();
    expect(farEnd.connections).toBe(10);
  });

  test.each<[string, (go: () => void) => void]>([
    ["at once", (go) => go()],
    ["in a timer", (go) => setTimeout(go, 1)],
    ["in the turn's last part", (go) => setImmediate(go)],
    ["in a callback of the network", (go) => net.connect(1, "127.0.0.1").on("error", go)],
    ["in one of the file system", (go) => stat(".", go)],
  ])("takes no connection that the server closed while the program computed %s", async (_, later) => {
    const { url, stop } = await startElsewhere(30);
    stops.push(stop);
    const client = clientOver(undefined, url);
    for (let call = 0; call < 3; call++) {
      expect(await client.verify(Everything, {})).toMatchObject({ ok: true, receipt: { attempts: 1 } });
      await new Promise<void>((resolve) =>
        later(() => {
          compute(150);
          resolve();
        }),
      );
    }
  });

  test("a call that ends before it gets a connection was not sent, and does not close the connection", async () => {
    const farEnd = await start({ answer: () => answered });
    const client = clientOver(undefined, farEnd.url);
    await client.verify(Everything, {});
    await pause(50);
    const signal = AbortSignal.abort();
    expect(await failureOf(client.verify(Everything, {}, { signal }))).toMatchObject({ sent: "no" });
    const controller = new AbortController();
    const call = failureOf(client.verify(Everything, {}, { signal: controller.signal }));
    await Promise.resolve();
    controller.abort();
    expect(await call).toMatchObject({ code: "aborted", sent: "no" });
    expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    expect(farEnd.requests).toHaveLength(2);
    expect(farEnd.connections).toBeLessThanOrEqual(2);
  });

  test("closes an idle connection before the time that the server announces", async () => {
    const closed = vi.fn();
    const farEnd = await start({
      answer(_, { tcp }) {
        tcp.once("end", closed);
        return { ...answered, headers: { "keep-alive": "timeout=2" } };
      },
    });
    await clientOver(undefined, farEnd.url).verify(Everything, {});
    const from = performance.now();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), { timeout: 10_000, interval: 50 });
    expect(performance.now() - from).toBeLessThan(3_500); // 4 s and more without the server's word
  });

  test("one transport keeps a connection to each of two addresses", async () => {
    const plain = await start({ answer: () => answered });
    const other = await start({ answer: () => answered });
    const transport = nodeTransport();
    stops.push(() => transport.close?.());
    const clients = [plain, other].map(({ url }) => clientFor(transport, url));
    for (let call = 0; call < 3; call++) {
      for (const client of clients) expect(await client.verify(Everything, {})).toMatchObject({ ok: true });
    }
    expect(plain.requests).toHaveLength(3);
    expect(other.requests).toHaveLength(3);
    expect([plain.connections, other.connections]).toEqual([1, 1]);
  });

  test.each([
    ["localhost", "localhost"],
    ["127.0.0.1", undefined],
  ])("tells a TLS server at %s its name, if it is one", async (host, name) => {
    const names: unknown[] = [];
    const farEnd = await start({
      tls: {
        ...serverCertificate,
        SNICallback(given, ready) {
          names.push(given);
          ready(null);
        },
      },
    });
    const client = clientOver(undefined, `https://${host}:${farEnd.port}`);
    // Nobody here trusts the certificate, which comes after the name.
    expect(await failureOf(client.verify(Everything, {}))).toMatchObject({ code: "connection-failed" });
    expect(new Set(names)).toEqual(new Set(name === undefined ? [] : [name]));
  });

  test("close() lets a call in flight finish, then closes its connection", async () => {
    const closed = vi.fn();
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const farEnd = await start({
      async answer(_, { tcp }) {
        tcp.once("close", closed);
        await released;
        return answered;
      },
    });
    const client = clientOver(undefined, farEnd.url);
    const call = client.verify(Everything, {});
    await vi.waitFor(() => expect(farEnd.requests).toHaveLength(1));
    client.close();
    await pause(50);
    expect(closed).not.toHaveBeenCalled();
    release();
    expect(await call).toMatchObject({ ok: true, receipt: { attempts: 1 } });
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });

  test("calls after close() reuse connections again, like those of another client with the same transport", async () => {
    const farEnd = await start({ answer: () => answered });
    const transport = nodeTransport();
    stops.push(() => transport.close?.());
    const [first, second] = [clientFor(transport, farEnd.url), clientFor(transport, farEnd.url)];
    await first.verify(Everything, {});
    first.close();
    for (const client of [second, first, second]) await client.verify(Everything, {});
    expect(farEnd.connections).toBe(2);
  });

  test("close() closes idle connections", async () => {
    const closed = vi.fn();
    const farEnd = await start({
      answer(_, { tcp }) {
        tcp.once("close", closed);
        return answered;
      },
    });
    const client = clientOver(undefined, farEnd.url);
    await client.verify(Everything, {});
    client.close();
    await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  });
});
