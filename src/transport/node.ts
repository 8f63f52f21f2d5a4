import type http from "node:http";
import type https from "node:https";
import { type OwnAgent, ownAgent } from "./own-agent.ts";
import { rawHeader } from "./raw-header.ts";
import {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";

/** Settings of the `node:http` transport. */
export interface NodeTransportOptions {
  /**
   * The way out: a proxy, a client certificate, an own CA. Default: an own agent, which keeps connections alive except
   * in Deno: there a request is sent twice when a connection breaks that was used before (denoland/deno#36786), so
   * leave `keepAlive` off in an agent for Deno. A given agent is never closed by this package.
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
      if (host?.url !== url)
        host = requestHost(url, (options.agent as http.Agent | undefined) ?? agentFor(url));
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
}

/** What all requests to one URL share. Node takes an options object faster than a URL. */
function requestHost(url: URL, agent: http.Agent): RequestHost {
  return {
    url,
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
    let incoming: http.IncomingMessage | undefined;

    let forget = (): void => {};
    const fail = (error: TransportError): void => {
      forget();
      reject(error);
    };
    forget = request.onCancel(() => {
      const sent = incoming ? "yes" : mayHaveLeft(outgoing) ? "unknown" : "no";
      fail(new TransportError("connection-lost", sent, { status: incoming?.statusCode }));
      outgoing.destroy();
    });

    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (incoming) return; // the answer's own listeners say what happened
      const left = mayHaveLeft(outgoing, error);
      fail(
        new TransportError(left ? "connection-lost" : "connection-failed", left ? "unknown" : "no", {
          systemCode: systemCode(error),
        }),
      );
    });
    outgoing.on("close", () => {
      // Neither answer nor error: a switch of protocols that nobody asked for.
      if (!incoming) fail(new TransportError("connection-lost", mayHaveLeft(outgoing) ? "unknown" : "no"));
    });
    outgoing.on("response", (response) => {
      incoming = response;
      const status = response.statusCode ?? 0;
      const chunks: Buffer[] = [];
      let size = 0;
      const tooLarge = (): void => {
        fail(new TransportError("response-too-large", "yes", { status }));
        outgoing.destroy();
      };
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > request.maxResponseBytes) tooLarge();
        else chunks.push(chunk);
      });
      response.on("end", () => {
        const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size);
        chunks.length = 0; // what listens to the answer outlives it for a while
        const header = (name: string): string | undefined => {
          const value = response.headers[name];
          return Array.isArray(value) ? value[0] : value;
        };
        const done = (text: string): void => {
          forget();
          resolve({ status, body: text, header });
        };
        if (!isEncoded(response.rawHeaders)) done(body.toString("utf8"));
        else {
          decode(body, header("content-encoding") ?? "", request.maxResponseBytes).then(
            done,
            (error: unknown) => {
              if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") tooLarge();
              else
                fail(new TransportError("connection-lost", "yes", { status, systemCode: systemCode(error) }));
            },
          );
        }
      });
      const cut = (error?: Error): void =>
        fail(new TransportError("connection-lost", "yes", { status, systemCode: systemCode(error) }));
      response.on("error", cut);
      response.on("close", () => {
        if (!response.complete) cut();
      });
    });
    outgoing.end(request.body);
  });
}

/**
 * Whether any byte of the request may have reached the server. False only where that is certain: there was no
 * connection yet, or its TLS handshake was not done, and Node holds the request back until it is.
 */
function mayHaveLeft(outgoing: http.ClientRequest, error?: NodeJS.ErrnoException): boolean {
  const socket = outgoing.socket as
    | (import("node:net").Socket & {
        secureConnecting?: boolean;
        encrypted?: boolean;
        authorizationError?: unknown;
      })
    | null;
  if (socket === null || socket === undefined || socket.connecting) return false;
  if (socket.encrypted && socket.secureConnecting) return false;
  if (error === undefined) return true;
  // A certificate's fault also stands on the socket of an agent that overlooks it: only as the error it ended the call.
  if (socket.authorizationError && socket.authorizationError === (error.code ?? error.message)) return false;
  // Happy eyeballs reports the attempts it made together; each of them failed to connect. An agent's own lookup may
  // leave the syscall out.
  const { syscall, code } = error;
  return !(syscall === "connect" || syscall === "getaddrinfo" || code === "ENOTFOUND" || "errors" in error);
}

function systemCode(error: unknown): string | undefined {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** None was asked for, so hardly ever. */
function isEncoded(rawHeaders: readonly string[]): boolean {
  return (rawHeader(rawHeaders, "content-encoding") ?? "identity").toLowerCase() !== "identity";
}

async function decode(body: Buffer, encoding: string, maxOutputLength: number): Promise<string> {
  const { brotliDecompress, gunzip, inflate, inflateRaw } = await import("node:zlib");
  let run: typeof gunzip;
  switch (encoding.toLowerCase().trim()) {
    case "gzip":
    case "x-gzip":
      run = gunzip;
      break;
    case "deflate":
      // Some servers leave out the wrapper, whose first byte ends in 8.
      run = ((body[0] ?? 8) & 15) === 8 ? inflate : inflateRaw;
      break;
    case "br":
      run = brotliDecompress;
      break;
    default:
      return body.toString("utf8");
  }
  return new Promise((resolve, reject) => {
    run(body, { maxOutputLength }, (error, text) => (error ? reject(error) : resolve(text.toString("utf8"))));
  });
}
