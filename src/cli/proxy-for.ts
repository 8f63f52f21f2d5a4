import type https from "node:https";
import { isLoopback } from "../transport/is-loopback.ts";
import { nodeTransport } from "../transport/node.ts";
import { keepFresh } from "../transport/own-agent.ts";
import type { Transport } from "../transport/transport.ts";
import { CliExit } from "./cli-exit.ts";

/** A proxy for calls. Its address may contain a password, so show only the host. */
export interface NamedProxy {
  readonly url: URL;
  /** Who named it. */
  readonly from: "--proxy" | "HTTPS_PROXY";
}

/**
 * The proxy that leads to an address, if any: that of `--proxy`, or for https that of the environment, by the rules of
 * Node's own `NODE_USE_ENV_PROXY`: lower case first, and not for hosts that `NO_PROXY` names.
 *
 * @throws CliExit if the proxy cannot be used
 */
export function proxyFor(
  url: URL,
  flags: { readonly proxy?: string },
  env: Readonly<Record<string, string | undefined>>,
): NamedProxy | undefined {
  if (flags.proxy !== undefined) {
    const proxy = asProxy(flags.proxy, "--proxy");
    if (url.protocol === "http:" && !isLoopback(proxy.url.hostname)) {
      const why = "so a proxy on another machine would receive your keys unencrypted";
      throw new CliExit("usage", `--proxy: calls to ${url.host} use http, ${why}. Nothing was sent.`);
    }
    return proxy;
  }
  const named = env.https_proxy?.trim() || env.HTTPS_PROXY?.trim();
  if (url.protocol !== "https:" || !named || isExcepted(url, env.no_proxy || env.NO_PROXY)) return undefined;
  return asProxy(named, "HTTPS_PROXY");
}

function asProxy(text: string, from: NamedProxy["from"]): NamedProxy {
  // As curl reads it.
  const address = text.includes("://") ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const form = "the address of an http or https proxy, such as http://proxy.example:3128";
    throw new CliExit("usage", `${from} must be ${form}. Nothing was sent.`);
  }
  return { url, from };
}

function isExcepted({ hostname, port }: URL, list = ""): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return list
    .toLowerCase()
    .split(",")
    .map((entry) => entry.trim())
    .some(
      (entry) =>
        entry === "*" ||
        entry === host ||
        entry === `${host}:${port || 443}` ||
        (entry.startsWith(".") && (host.endsWith(entry) || host === entry.slice(1))) ||
        (entry.startsWith("*.") && host.endsWith(entry.slice(1))),
    );
}

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
