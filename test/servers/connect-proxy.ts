import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import * as net from "node:net";
import type { Duplex } from "node:stream";
import * as tls from "node:tls";

/** A forward proxy on loopback, as companies have them. */
export interface ConnectProxy {
  readonly port: number;
  /** The `host:port` of every tunnel that was asked for. */
  readonly tunnels: readonly string[];
  /** The `proxy-authorization` of each. */
  readonly authorizations: readonly (string | undefined)[];
  /** What came in behind a tunnel that it did not open. */
  readonly plain: readonly string[];
  stop(): Promise<void>;
}

/**
 * What the proxy does with a request for a tunnel. Whatever begins with HTTP is its answer, after which it keeps the
 * connection open.
 */
export type ProxyConduct =
  | "lets pass"
  | "refuses"
  | "closes"
  | "passes on until TLS begins"
  | `HTTP/1.1 ${string}`;

/** Starts a proxy that knows CONNECT only, over TLS where it has a certificate. */
export async function startConnectProxy(
  conduct: ProxyConduct,
  certificate?: { readonly cert: string; readonly key: string },
): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const plain: string[] = [];
  const sockets = new Set<net.Socket>();
  const keep = (socket: net.Socket): net.Socket => {
    sockets.add(socket);
    return socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  };
  const refuse = (_: unknown, response: http.ServerResponse): void => void response.writeHead(405).end();
  const server = certificate ? https.createServer(certificate, refuse) : http.createServer(refuse);
  server.on(certificate ? "secureConnection" : "connection", keep);
  server.on("connect", ({ url = "", headers }: http.IncomingMessage, near: net.Socket) => {
    tunnels.push(url);
    authorizations.push(headers["proxy-authorization"]);
    if (conduct.startsWith("HTTP")) {
      near.on("data", (chunk) => plain.push(chunk.toString("latin1")));
      return near.write(conduct);
    }
    if (conduct === "refuses") return near.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    if (conduct === "closes") return near.destroy();
    if (conduct === "passes on until TLS begins") {
      near.once("data", () => near.destroy());
      return near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    }
    const { hostname, port } = new URL(`http://${url}`);
    const far = keep(net.connect(Number(port), hostname.replace(/[[\]]/g, "")));
    far.on("close", () => near.destroy());
    return far.on("connect", () => {
      near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.pipe(near).pipe(far);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as net.AddressInfo).port,
    tunnels,
    authorizations,
    plain,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The least that an agent through such a proxy does; proxy packages do the same. */
export class TunnelAgent extends https.Agent {
  readonly #proxyPort: number;

  constructor(proxyPort: number, options: https.AgentOptions) {
    super(options);
    this.#proxyPort = proxyPort;
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const connect = http.request({
      method: "CONNECT",
      port: this.#proxyPort,
      host: "127.0.0.1",
      path: `${options.host}:${options.port}`,
    });
    const fail = (error: Error): void => callback?.(error, undefined as never);
    connect.on("error", fail);
    connect.on("connect", ({ statusCode }, socket) => {
      if (statusCode !== 200) fail(new Error(`the proxy answered ${statusCode}`));
      else callback?.(null, tls.connect({ ...(options as tls.ConnectionOptions), socket }));
    });
    connect.end();
  }
}

/** The mistake that agents make: what the proxy answered on is handed out, whatever it answered. */
export class CarelessAgent extends https.Agent {
  readonly #proxy: https.RequestOptions;

  constructor(proxy: https.RequestOptions, options: https.AgentOptions = {}) {
    super(options);
    this.#proxy = proxy;
  }

  override createConnection(
    options: https.RequestOptions,
    callback?: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    const { request } = this.#proxy.protocol === "https:" ? https : http;
    const connect = request({ ...this.#proxy, method: "CONNECT", path: `${options.host}:${options.port}` });
    connect.on("connect", (_, socket, head) => {
      socket.unshift(head);
      callback?.(null, socket);
    });
    connect.on("error", (error) => callback?.(error, undefined as never));
    connect.end();
  }
}
