import type http from "node:http";
import type https from "node:https";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { IncomingBody } from "./incoming-body.ts";
import { type OwnAgent, ownAgent } from "./own-agent.ts";
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";

/** Settings of the `node:http` transport. */
export interface NodeTransportOptions {
  /**
   * The way out: a proxy, a client certificate, an own CA. For an https address it must hand out TLS connections; on any
   * other nothing is sent. Default: an own agent, which goes through a proxy where Node's own https does
   * (`NODE_USE_ENV_PROXY=1`, from Node 24.5 on), and keeps connections alive except in Deno: there a request
   * is sent twice when a connection breaks that was used before (denoland/deno#36786), so leave `keepAlive` off in an
   * agent for Deno. This package never closes an agent that you give it.
   *
   * Any `http.Agent` or `https.Agent`. The type names two of its members only: Node's own declarations are not installed
   * in every app.
   */
  readonly agent?: { readonly maxSockets: number; destroy(): void } | undefined;
}

/** Sends over `node:http` or `node:https`: the cheapest way out of Node, whose sockets tell whether a request left. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const own = new Map<string, OwnAgent>();
  let host: RequestHost | undefined;

  const agentFor = (url: URL): http.Agent => {
    let made = own.get(url.origin);
    if (made === undefined) {
      made = ownAgent(moduleFor(url), url);
      own.set(url.origin, made);
    }
    return made.agent;
  };
  return {
    send(request) {
      const { url } = request;
      if (host?.url !== url) {
        host = requestHost(
          url,
          (options.agent as http.Agent | undefined) ?? agentFor(url),
          options.agent !== undefined,
        );
      }
      return send(host, request);
    },
    close() {
      for (const each of own.values()) each.close();
      // Later calls, perhaps another client's, keep their connections again.
      own.clear();
      host = undefined;
    },
  };
}

/**
 * Loaded by the first request, as TLS alone is a quarter of what importing the package would cost. It is the one object
 * into which tools that look into an app's requests (tracers, Mock Service Worker) put theirs.
 */
function moduleFor(url: URL): typeof http | typeof https {
  return process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
}

interface RequestHost {
  readonly url: URL;
  readonly module: typeof http | typeof https;
  readonly options: http.RequestOptions;
  readonly hostHeader: string;
  /** Its agent is the caller's, and the connections must be encrypted. */
  readonly isForeign: boolean;
}

/** What all requests to one URL share. Node takes an options object faster than a URL. */
function requestHost(url: URL, agent: http.Agent, isForeign: boolean): RequestHost {
  return {
    url,
    isForeign: isForeign && url.protocol === "https:",
    module: moduleFor(url),
    hostHeader: url.host,
    options: {
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port,
      path: url.pathname + url.search,
      agent,
    },
  };
}

function send(host: RequestHost, request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    // A flat list goes to the wire as it is; an object would be copied and checked header by header.
    const headers = ["host", host.hostHeader];
    for (const name in request.headers) headers.push(name, request.headers[name] as string);
    headers.push("content-length", String(Buffer.byteLength(request.body)));

    let outgoing: http.ClientRequest;
    try {
      outgoing = host.module.request({ ...host.options, headers });
    } catch (error) {
      // An agent for another protocol, or one that fails of itself: it was to open the connection.
      reject(new TransportError("connection-failed", "no", { systemCode: systemCode(error) }));
      return;
    }
    let incoming: IncomingBody | undefined;
    let isOpen = true;

    let forget = (): void => {};
    const fail = (error: TransportError): void => {
      isOpen = false;
      forget();
      reject(error);
    };
    const succeed = (answer: TransportResponse): void => {
      isOpen = false;
      forget();
      resolve(answer);
    };
    /** Ends the call without the end of the answer: well, if all that matters has come. */
    const breakOff = (failure: () => TransportError): void => {
      if (!isOpen) return;
      const answer = incoming?.whatCame();
      if (answer === undefined) fail(failure());
      else succeed(answer);
    };
    forget = request.onCancel(() => {
      breakOff(() => {
        const sent = incoming ? "yes" : mayHaveLeft(host, outgoing) ? "unknown" : "no";
        return new TransportError("connection-lost", sent, { status: incoming?.status });
      });
      outgoing.destroy();
    });
    request.onAbandon?.(() => {
      if (incoming || mayHaveLeft(host, outgoing)) return;
      fail(new TransportError("connection-lost", "no"));
      outgoing.destroy();
    });

    if (host.isForeign) {
      outgoing.once("socket", (socket) => {
        if (isSecureTo(host, outgoing, socket)) return;
        fail(new TransportError("connection-failed", "no"));
        // Before the request is written, keys and all.
        outgoing.destroy();
      });
    }
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (incoming) {
        incoming.excess = excessOf(error);
        return; // the answer's own listeners say what happened
      }
      const left = mayHaveLeft(host, outgoing, error);
      fail(
        new TransportError(left ? "connection-lost" : "connection-failed", left ? "unknown" : "no", {
          systemCode: systemCode(error),
        }),
      );
    });
    outgoing.on("close", () => {
      // Neither answer nor error: a switch of protocols that nobody asked for.
      if (!incoming)
        fail(new TransportError("connection-lost", mayHaveLeft(host, outgoing) ? "unknown" : "no"));
    });
    outgoing.on("response", (response) => {
      const body = new IncomingBody(response, request.maxResponseBytes);
      incoming = body;
      const lost = (error?: unknown): TransportError =>
        new TransportError("connection-lost", "yes", { status: body.status, systemCode: systemCode(error) });
      const tooLarge = (): void => {
        fail(new TransportError("response-too-large", "yes", { status: body.status }));
        outgoing.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        if (!body.take(chunk)) tooLarge();
      });
      response.on("end", () => {
        if (!isOpen) return;
        try {
          succeed(body.whole());
        } catch (error) {
          if (isTooLarge(error)) tooLarge();
          else fail(lost(error));
        }
      });
      response.on("error", (error) => breakOff(() => lost(error)));
      response.on("close", () => {
        if (!response.complete) breakOff(lost);
      });
    });
    outgoing.end(request.body);
  });
}

/**
 * Whether any byte of the request may have reached the server. False only where that is certain: there was no
 * connection yet, or its TLS handshake was not done, and Node holds the request back until it is.
 */
function mayHaveLeft(
  host: RequestHost,
  outgoing: http.ClientRequest,
  error?: NodeJS.ErrnoException,
): boolean {
  const socket = outgoing.socket as MaybeSecure | null | undefined;
  if (socket === null || socket === undefined || socket.connecting) return false;
  // A proxy's, which opened no tunnel.
  if (host.url.protocol === "https:" && !socket.encrypted) return false;
  if (socket.encrypted && socket.secureConnecting) return false;
  if (error === undefined) return true;
  // A certificate's fault also stands on the socket of an agent that overlooks it: only as the error it ended the call.
  if (socket.authorizationError && socket.authorizationError === (error.code ?? error.message)) return false;
  // Happy eyeballs reports the attempts it made together; each of them failed to connect. An agent's own lookup may
  // leave the syscall out.
  const { syscall, code } = error;
  if (syscall === "connect" || syscall === "getaddrinfo" || "errors" in error) return false;
  return code !== "ENOTFOUND" && code !== "ERR_PROXY_TUNNEL";
}

type MaybeSecure = Socket & {
  readonly secureConnecting?: boolean;
  readonly encrypted?: boolean;
  readonly authorizationError?: unknown;
};

// Connections that were looked at before their handshake. What an agent overlooks of a certificate is its own matter.
const secure = new WeakSet<Socket>();

/**
 * Whether what an agent hands out for https leads to the server. Some agents hand out the connection to the proxy where
 * that opened no tunnel, so that what the proxy says passes for an answer.
 */
function isSecureTo(
  { options, url }: RequestHost,
  { reusedSocket }: http.ClientRequest,
  given: Socket,
): boolean {
  const socket = given as TLSSocket & MaybeSecure;
  if (!socket.encrypted) return false;
  if (reusedSocket || secure.has(socket)) return true;
  const { checkServerIdentity, TLSSocket } = process.getBuiltinModule("node:tls");
  // A tool that stands in for the network has sockets of its own. Before its handshake, no proxy has spoken on one.
  if (!(socket instanceof TLSSocket) || socket.secureConnecting) {
    secure.add(socket);
    return true;
  }
  // The proxy may be spoken to over TLS itself: it has another name then.
  const agent = options.agent as http.Agent & { options?: { servername?: string } };
  const name = agent.options?.servername ?? url.hostname;
  return (
    socket.servername === name ||
    checkServerIdentity(url.hostname.replace(/^\[|\]$/g, ""), socket.getPeerCertificate()) === undefined
  );
}

/** What the server sent behind the end that it stated, as far as it came in one piece with that end. */
function excessOf({ rawPacket, bytesParsed }: ParseError): Buffer[] {
  if (rawPacket === undefined || bytesParsed === undefined) return [];
  // Behind a connection that the server closes, the parser counts the first byte of it as well.
  return [rawPacket.subarray(bytesParsed), rawPacket.subarray(bytesParsed - 1)];
}

type ParseError = NodeJS.ErrnoException & { readonly rawPacket?: Buffer; readonly bytesParsed?: number };

function isTooLarge(error: unknown): boolean {
  return systemCode(error) === "ERR_BUFFER_TOO_LARGE";
}

function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}
