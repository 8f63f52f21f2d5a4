import { keepFresh } from "../transport/keep-fresh.ts";
import { nodeTransport } from "../transport/node.ts";
import type { Transport } from "../transport/transport.ts";
import type { NamedProxy } from "./proxy-for.ts";

/** Gives what makes transports to an address, through a proxy if there is one. */
export async function wayOut(url: URL, proxy: NamedProxy | undefined): Promise<() => Transport> {
  if (proxy === undefined) return nodeTransport;
  // Loaded by those alone who need it.
  const { proxyAgent } = await import("./proxy-agent.ts");
  return () => {
    const agent = proxyAgent(url, proxy.url);
    return { ...nodeTransport({ agent }), close: keepFresh(agent) };
  };
}
