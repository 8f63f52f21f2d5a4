import type http from "node:http";
import type https from "node:https";
import { keepFresh } from "./keep-fresh.ts";

/** The connections to one address, if the app passes no agent. */
export interface OwnAgent {
  readonly agent: http.Agent;
  /** Lets idle connections go now, and others when their calls end. */
  close(): void;
}

/** What agents of Node have, and the types of Node 20 leave out. */
type AgentInside = http.Agent & { readonly options: { readonly proxyEnv?: NodeJS.ProcessEnv } };

// An uncapped agent opens one socket a waiting call; thousands at once were seen to end in resets.
const MAX_SOCKETS = 256;

/**
 * Makes the agent for one address. For https it goes through a proxy where Node's own agent does (`NODE_USE_ENV_PROXY`,
 * `--use-env-proxy`, `http.setGlobalProxyFromEnv()`); http leads to this machine alone.
 *
 * What Node's agent works out at each request is the same at all of them here: a name for the address, out of every
 * setting that a connection can have, the server's name, and the whole of the answer's headers for a look at one.
 */
export function ownAgent({ Agent, globalAgent }: typeof http | typeof https, url: URL): OwnAgent {
  const { origin, hostname, protocol } = url;
  const { proxyEnv } = (globalAgent as AgentInside).options;
  const agent = new Agent({
    // In Deno a request is sent twice when a connection breaks that was used before (denoland/deno#36786).
    keepAlive: !("Deno" in globalThis),
    maxSockets: MAX_SOCKETS,
    // TLS has no name for a numeric address.
    servername: /^\[|^[\d.]+$/.test(hostname) ? "" : hostname,
    ...(protocol === "https:" && proxyEnv && { proxyEnv }),
  } as https.AgentOptions);
  agent.getName = () => origin;
  return { agent, close: keepFresh(agent) };
}
