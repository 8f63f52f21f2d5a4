import type { Agent, ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { UNKNOWN_HOST } from "./transport.ts";

/** A socket, with what it has if it is a TLS one. */
type MaybeSecure = Socket & {
  readonly secureConnecting?: boolean;
  readonly encrypted?: boolean;
  readonly authorizationError?: unknown;
};

/**
 * Whether any byte of the request may have reached the server. False only if that is impossible: there was no connection
 * yet, or its TLS handshake had not finished. Node sends nothing before that.
 */
export function mayHaveLeft(url: URL, outgoing: ClientRequest, error?: NodeJS.ErrnoException): boolean {
  const socket = outgoing.socket as MaybeSecure | null | undefined;
  if (socket === null || socket === undefined || socket.connecting) return false;
  // A connection to a proxy that opened no tunnel.
  if (url.protocol === "https:" && !socket.encrypted) return false;
  if (socket.encrypted && socket.secureConnecting) return false;
  if (error === undefined) return true;
  // An agent that ignores certificates also sets authorizationError. Only if it is the error at hand did it end the call.
  if (socket.authorizationError && socket.authorizationError === (error.code ?? error.message)) return false;
  // Happy eyeballs reports all its failed connection attempts in one error. An agent with its own lookup may omit the
  // syscall.
  const { syscall, code } = error;
  if (syscall === "connect" || syscall === "getaddrinfo" || "errors" in error) return false;
  return !UNKNOWN_HOST.test(code ?? "") && code !== "ERR_PROXY_TUNNEL";
}

// Connections that were checked before their handshake. Whether to accept a certificate is the agent's decision.
const secure = new WeakSet<Socket>();

/**
 * Whether the connection that an agent provides for https leads to the server. If a proxy opens no tunnel, some agents
 * provide the connection to the proxy itself, and its reply would pass for an answer.
 */
export function isSecureTo(url: URL, agent: Agent, { reusedSocket }: ClientRequest, given: Socket): boolean {
  const socket = given as TLSSocket & MaybeSecure;
  if (!socket.encrypted) return false;
  if (reusedSocket || secure.has(socket)) return true;
  const { checkServerIdentity, TLSSocket } = process.getBuiltinModule("node:tls");
  // Tools that mock the network use their own sockets. Before the TLS handshake, no proxy can have replied on a socket.
  if (!(socket instanceof TLSSocket) || socket.secureConnecting) {
    secure.add(socket);
    return true;
  }
  // The connection to the proxy may itself use TLS, but then it has another server name.
  const { options } = agent as Agent & { readonly options?: { readonly servername?: string } };
  const name = options?.servername ?? url.hostname;
  return (
    socket.servername === name ||
    checkServerIdentity(url.hostname.replace(/^\[|\]$/g, ""), socket.getPeerCertificate()) === undefined
  );
}
