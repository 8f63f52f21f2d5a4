import type http from "node:http";
import type https from "node:https";
import { IncomingBody, unparsedAnswer } from "./incoming-body.ts";
import { isSecureTo, mayHaveLeft } from "./may-have-left.ts";
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
   * An `http.Agent` or `https.Agent`, for a proxy, a client certificate or a private CA. For an https address it must
   * provide TLS connections; over any other connection nothing is sent. This package never closes your agent.
   *
   * The default agent uses a proxy where Node's own https does (`NODE_USE_ENV_PROXY=1`, from Node 24.5 on). It keeps
   * connections alive, except in Deno: Deno sends a request twice when a reused connection breaks
   * (denoland/deno#36786). So do not set `keepAlive` in an agent for Deno.
   *
   * The type names only two members, because not every app has Node's type declarations.
   */
  readonly agent?: { readonly maxSockets: number; destroy(): void } | undefined;
}

/** Sends over `node:http` or `node:https`. This is the cheapest way on Node, and its sockets show whether a request left. */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const own = new Map<string, OwnAgent>();
  let host: RequestHost | undefined;

  const agentFor = (url: URL): http.Agent => {
    if (options.agent !== undefined) return options.agent as http.Agent;
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
      if (host?.url !== url) host = requestHost(url, agentFor(url), options.agent !== undefined);
      return send(host, request);
    },
    // Over the connections of the calls: `fetch` may go through a proxy that they do not take, or the other way round.
    getHeader: (url, name, signal) =>
      new Promise((resolve, reject) => {
        const request = moduleFor(url).get(url, { agent: agentFor(url), signal }, (response) => {
          response.on("error", reject).resume();
          resolve(response.headers[name] as string | undefined);
        });
        request.on("error", reject);
      }),
    close() {
      for (const each of own.values()) each.close();
      // Later calls, perhaps of another client, create new agents.
      own.clear();
      host = undefined;
    },
  };
}

/**
 * Loads the module at the first request, because TLS alone would add a quarter to the import time of the package. Tools
 * that intercept an app's requests (tracers, Mock Service Worker) patch the object that this returns.
 */
function moduleFor(url: URL): typeof http | typeof https {
  return process.getBuiltinModule(url.protocol === "https:" ? "node:https" : "node:http");
}

const LARGEST_HEAD = 64 * 1024;

type RequestHost = ReturnType<typeof requestHost>;

/** What all requests to one URL share. Node handles an options object faster than a URL. */
function requestHost(url: URL, agent: http.Agent, isForeign: boolean) {
  return {
    url,
    // Whether the agent is the caller's and its connections must be encrypted.
    isForeign: isForeign && url.protocol === "https:",
    module: moduleFor(url),
    hostHeader: url.host,
    options: {
      method: "POST",
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port,
      path: url.pathname + url.search,
      // Policies and cookies of a gateway can be longer than the 16 KiB that Node takes.
      maxHeaderSize: LARGEST_HEAD,
      agent,
    },
  };
}

function send(host: RequestHost, request: TransportRequest): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    // Node writes a flat list as it is, but copies and checks an object header by header.
    const headers = ["host", host.hostHeader];
    for (const name in request.headers) headers.push(name, request.headers[name] as string);
    headers.push("content-length", String(Buffer.byteLength(request.body)));

    let outgoing: http.ClientRequest;
    try {
      outgoing = host.module.request({ ...host.options, headers });
    } catch (error) {
      // The agent is for another protocol, or failed before it opened a connection.
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
    const lost = (error?: unknown): TransportError => {
      const sent = incoming ? "yes" : mayHaveLeft(host.url, outgoing) ? "unknown" : "no";
      return new TransportError("connection-lost", sent, {
        status: incoming?.status,
        systemCode: systemCode(error),
        raw: incoming?.part(),
      });
    };
    /** Ends the call before the end of the answer. It succeeds if the complete JSON has arrived. */
    const breakOff = (error?: unknown): void => {
      if (!isOpen) return;
      const answer = incoming?.whatCame();
      if (answer === undefined) fail(lost(error));
      else succeed(answer);
    };
    forget = request.onCancel(() => {
      breakOff();
      outgoing.destroy();
    });
    request.onAbandon?.(() => {
      if (incoming || mayHaveLeft(host.url, outgoing)) return;
      fail(new TransportError("connection-lost", "no"));
      outgoing.destroy();
    });

    if (host.isForeign) {
      outgoing.once("socket", (socket) => {
        if (isSecureTo(host.url, host.options.agent as http.Agent, outgoing, socket)) return;
        fail(new TransportError("connection-failed", "no"));
        // Destroyed before Node writes the request and the keys in it.
        outgoing.destroy();
      });
    }
    outgoing.on("error", (error: NodeJS.ErrnoException) => {
      if (incoming) {
        incoming.excess = excessOf(error);
        return; // the answer's own listeners say what happened
      }
      const answer = isOpen
        ? unparsedAnswer((error as ParseError).rawPacket, request.maxResponseBytes)
        : undefined;
      if (answer !== undefined) {
        succeed(answer);
        return;
      }
      const left = mayHaveLeft(host.url, outgoing, error);
      fail(
        new TransportError(left ? "connection-lost" : "connection-failed", left ? "unknown" : "no", {
          systemCode: systemCode(error),
        }),
      );
    });
    outgoing.on("close", () => {
      // Neither an answer nor an error: the server switched protocols unasked.
      if (!incoming) fail(lost());
    });
    outgoing.on("response", (response) => {
      const body = new IncomingBody(response, request.maxResponseBytes);
      incoming = body;
      const tooLarge = (): void => {
        fail(new TransportError("response-too-large", "yes", { status: body.status, raw: body.part() }));
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
      response.on("error", breakOff);
      response.on("close", () => {
        if (!response.complete) breakOff();
      });
    });
    outgoing.end(request.body);
  });
}

/** What the server sent after the declared end of its answer, as far as it arrived in the same packet. */
function excessOf({ rawPacket, bytesParsed }: ParseError): Buffer[] {
  if (rawPacket === undefined || bytesParsed === undefined) return [];
  // If the server closes the connection, the parser counts the first excess byte too.
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
