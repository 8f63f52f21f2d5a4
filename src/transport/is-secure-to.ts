import type { Agent, ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";

/** A socket, with what it has if it is a TLS one. */
export type MaybeSecure = Socket & {
  readonly secureConnecting?: boolean;
  readonly encrypted?: boolean;
  readonly authorizationError?: unknown;
};

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
