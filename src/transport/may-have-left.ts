import type { ClientRequest } from "node:http";
import type { MaybeSecure } from "./is-secure-to.ts";
import { UNKNOWN_HOST } from "./unknown-host.ts";

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
