import type http from "node:http";
import type https from "node:https";
import type { Socket } from "node:net";
import { rawHeader } from "./raw-header.ts";

/** The connections to one address, where the caller brings no agent. */
export interface OwnAgent {
  readonly agent: http.Agent;
  /** Lets idle connections go now, and others when their calls end. */
  close(): void;
}

// Common gateways drop an idle connection after 60 s and more, some after 5 s.
const IDLE_MS = 4_000;
// A request that leaves as the server gives its connection up would be lost on the way.
const MARGIN_MS = 1_000;
// An uncapped agent opens one socket a waiting call; thousands at once were seen to end in resets.
const MAX_SOCKETS = 256;

const IDLE_UNTIL = Symbol("idle until");
type KeptSocket = Socket & {
  [IDLE_UNTIL]?: number;
  /** Where Node's own agent, too, finds the answer that a connection had last. */
  readonly _httpMessage?: { readonly res?: http.IncomingMessage | null } | null;
};

/**
 * Makes the agent for one address.
 *
 * It drops connections that were idle for 4 to 5 s, or as long as the server says, so that no request is written into
 * one that the server is just giving up: it would end as `sent: "unknown"`. The agent's own `timeout` does the same by
 * arming a timer at every request, which was measured to cost a tenth of a call; here one timer looks after all.
 *
 * What Node's agent works out at each request is the same at all of them here: a name for the address, out of every
 * setting that a connection can have, the server's name, and the whole of the answer's headers for a look at one.
 */
export function ownAgent({ Agent }: typeof http | typeof https, { origin, hostname }: URL): OwnAgent {
  const agent = new Agent({
    // In Deno a request is sent twice when a connection breaks that was used before (denoland/deno#36786).
    keepAlive: !("Deno" in globalThis),
    maxSockets: MAX_SOCKETS,
    maxFreeSockets: MAX_SOCKETS,
    // TLS has no name for a numeric address.
    servername: /^\[|^[\d.]+$/.test(hostname) ? "" : hostname,
  } as https.AgentOptions);
  agent.getName = () => origin;

  let closed = false;
  let watching = false;

  const idle = (): KeptSocket[] => Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
  const watch = (): void => {
    if (watching) return;
    watching = true;
    // An idle connection must not keep the process alive, nor must the watch over it.
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
  return {
    agent,
    close() {
      closed = true;
      for (const socket of idle()) socket.destroy();
    },
  };
}

/** Milliseconds that a connection may be idle: ours, or less where the server's `Keep-Alive: timeout=` says so. */
function idleTime(rawHeaders: readonly string[] = []): number {
  const seconds = /^timeout=(\d+)/.exec(rawHeader(rawHeaders, "keep-alive") ?? "")?.[1];
  return seconds === undefined ? IDLE_MS : Math.min(IDLE_MS, Number(seconds) * 1_000 - MARGIN_MS);
}
