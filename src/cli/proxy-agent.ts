import type https from "node:https";
import { HttpProxyAgent, HttpsProxyAgent } from "hpagent";

const MAX_SOCKETS = 256;

/** The agent that takes requests for an address through a proxy, by a tunnel. */
export function proxyAgent({ protocol }: URL, proxy: URL): https.Agent {
  const { username, password, port } = proxy;
  // The brackets of an IPv6 address are for URLs alone.
  const hostname = proxy.hostname.replace(/^\[|\]$/g, "");
  const address = { protocol: proxy.protocol, hostname, port, username, password } as URL;
  const Agent = protocol === "https:" ? HttpsProxyAgent : HttpProxyAgent;
  const sockets = { keepAlive: true, maxSockets: MAX_SOCKETS, maxFreeSockets: MAX_SOCKETS };
  return new Agent({ ...sockets, proxy: address }) as https.Agent;
}
