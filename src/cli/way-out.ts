import type https from "node:https";
import { keepFresh } from "../transport/keep-fresh.ts";
import { nodeTransport } from "../transport/node.ts";
import type { Transport } from "../transport/transport.ts";
import type { NamedProxy } from "./proxy-for.ts";

/** Gives what makes transports to an address, through a proxy if there is one. */
export async function wayOut(url: URL, proxy: NamedProxy | undefined): Promise<() => Transport> {
  if (proxy === undefined) return nodeTransport;
  const makeAgent = await proxyAgents(url, proxy.url);
  return () => {
    const agent = makeAgent();
    return { ...nodeTransport({ agent }), close: keepFresh(agent) };
  };
}

const MAX_SOCKETS = 256;

/** Gives what makes agents that take requests for an address through a proxy, by a tunnel. */
export async function proxyAgents({ protocol }: URL, proxy: URL): Promise<() => https.Agent> {
  // Loaded by those alone who need it.
  const { HttpProxyAgent, HttpsProxyAgent } = await import("hpagent");
  const { username, password, port } = proxy;
  // The brackets of an IPv6 address are for URLs alone.
  const hostname = proxy.hostname.replace(/^\[|\]$/g, "");
  const address = { protocol: proxy.protocol, hostname, port, username, password } as URL;
  const Agent = protocol === "https:" ? HttpsProxyAgent : HttpProxyAgent;
  const sockets = { keepAlive: true, maxSockets: MAX_SOCKETS, maxFreeSockets: MAX_SOCKETS };
  return () => new Agent({ ...sockets, proxy: address }) as https.Agent;
}
