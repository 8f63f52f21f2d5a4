import type http from "node:http";
import type https from "node:https";
import type { Socket } from "node:net";
import { rawHeader } from "./raw-header.ts";

/** The connections to one address, if the app passes no agent. */
export interface OwnAgent {
  readonly agent: http.Agent;
  /** Lets idle connections go now, and others when their calls end. */
  close(): void;
}

/** What agents of Node have, and the types of Node 20 leave out. */
interface AgentInside {
  readonly options: { readonly proxyEnv?: NodeJS.ProcessEnv };
  addRequest(request: http.ClientRequest, options: Address): void;
}

// An uncapped agent opens one socket a waiting call; thousands at once were seen to end in resets.
const MAX_SOCKETS = 256;

/**
 * Makes the agent for one address. For https it goes through a proxy where Node's own agent does (`NODE_USE_ENV_PROXY`,
 * `--use-env-proxy`, `http.setGlobalProxyFromEnv()`); http leads to this machine alone.
 *
 * For each request, Node's agent computes a name for the address from all settings of a connection, and the server's name. It
 * also parses all headers of an answer to read one. Here these are the same for all requests, so this agent computes them once.
 */
export function ownAgent({ Agent, globalAgent }: typeof http | typeof https, url: URL): OwnAgent {
  const { origin, hostname, protocol } = url;
  const { proxyEnv } = (globalAgent as unknown as AgentInside).options;
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

// Most gateways drop an idle connection after 60 s or more, some after 5 s.
const IDLE_MS = 4_000;
// A request that is sent just as the server closes the connection would be lost.
const MARGIN_MS = 1_000;

const IDLE_UNTIL = Symbol("idle until");
type KeptSocket = Socket & {
  [IDLE_UNTIL]?: number;
  /** Where Node's own agent, too, finds the answer that a connection had last. */
  readonly _httpMessage?: { readonly res?: http.IncomingMessage | null } | null;
};
type Address = Pick<http.RequestOptions, "host" | "port">;

/**
 * Makes an agent for one address drop connections that were idle for 4 to 5 s, or as long as the server says, so that
 * no request is written into one that the server is just giving up: it would end as `sent: "unknown"`. Gives a function
 * that lets idle connections go now, and others when their calls end.
 *
 * The agent's own `timeout` does the same with a timer for each request, which was measured to cost a tenth of a call. Here
 * one timer serves all connections. It does not fire while a program computes, so the limit is checked again when a
 * connection is taken. Meanwhile, the program does not notice either that the server closed a connection. Nor does it in the
 * turn of the event loop in which the last answer came, and some servers close right after an answer without saying so. So a
 * request waits for another turn before it takes a used connection. That was measured to cost no CPU, and 40 µs of time.
 */
export function keepFresh(agent: http.Agent): () => void {
  let closed = false;
  let watching = false;

  const idle = (): KeptSocket[] => Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
  const watch = (): void => {
    if (watching) return;
    watching = true;
    // Neither an idle connection nor its timer may keep the process alive.
    setTimeout(sweep, IDLE_MS / 4).unref();
  };
  const sweep = (): void => {
    const now = performance.now();
    watching = false;
    for (const socket of idle()) {
      if ((socket[IDLE_UNTIL] ?? 0) <= now) socket.destroy();
      else watch();
    }
  };

  // What Node's does as documented, without the answer's headers being parsed.
  agent.keepSocketAlive = (socket: KeptSocket) => {
    const allowed = idleTime(socket._httpMessage?.res?.rawHeaders);
    if (closed || allowed <= 0) return false;
    socket.setKeepAlive(true, 1_000);
    socket.unref();
    socket[IDLE_UNTIL] = performance.now() + allowed;
    watch();
    return true;
  };

  const inside = agent as unknown as AgentInside;
  const addRequest = inside.addRequest.bind(agent);
  /** Takes out what may not be used, and tells whether an idle connection is left. */
  const hasIdle = (): boolean => {
    const now = performance.now();
    for (const name in agent.freeSockets) {
      const free = agent.freeSockets[name] as KeptSocket[];
      // The last is taken first.
      for (let last = free.at(-1); last !== undefined; last = free.at(-1)) {
        if (!last.destroyed && (last[IDLE_UNTIL] ?? 0) > now) return true;
        last.destroy();
        last.emit("agentRemove");
      }
    }
    return false;
  };
  inside.addRequest = (request, { host, port }) => {
    // Node's agent copies all options of a request and needs only these two.
    const address = { host, port };
    if (!hasIdle()) addRequest(request, address);
    else {
      // From within a callback of the network, the first turn ends without a look at it.
      setImmediate(() =>
        setImmediate(() => {
          hasIdle();
          addRequest(request, address);
        }),
      );
    }
  };
  return () => {
    closed = true;
    for (const socket of idle()) socket.destroy();
  };
}

/** Milliseconds that a connection may stay idle: our limit, or the server's `Keep-Alive: timeout=` if that is shorter. */
function idleTime(rawHeaders: readonly string[] = []): number {
  const seconds = /^timeout=(\d+)/.exec(rawHeader(rawHeaders, "keep-alive") ?? "")?.[1];
  return seconds === undefined ? IDLE_MS : Math.min(IDLE_MS, Number(seconds) * 1_000 - MARGIN_MS);
}
