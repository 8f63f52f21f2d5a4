import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import type * as net from "node:net";
import { networkInterfaces } from "node:os";
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
  selfSignedCertificate,
  serverCertificate,
} from "./servers/certificates.ts";
import { type ProxyConduct, startConnectProxy, TunnelAgent } from "./servers/connect-proxy.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./servers/far-end.ts";

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

    test("is served with one", async () => {
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

  test("nor one whose deadline passes", async () => {
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

  test("gives an idle connection up before the server does that says when", async () => {
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

  test("close() lets a call in flight go on, and its connection go after it", async () => {
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

  test("calls after close() keep their connection again, as another client's over one transport", async () => {
    const farEnd = await start({ answer: () => answered });
    const transport = nodeTransport();
    stops.push(() => transport.close?.());
    const [first, second] = [clientFor(transport, farEnd.url), clientFor(transport, farEnd.url)];
    await first.verify(Everything, {});
    first.close();
    for (const client of [second, first, second]) await client.verify(Everything, {});
    expect(farEnd.connections).toBe(2);
  });

  test("close() lets idle connections go", async () => {
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
