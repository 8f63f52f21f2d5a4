import { once } from "node:events";
import * as net from "node:net";
import * as tls from "node:tls";
import { SIMULATED } from "../../src/transport/transport.ts";

/** One request as it stood on the wire. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Header names as they were written. */
  readonly headerNames: readonly string[];
  readonly body: string;
  /** Local port of the client's socket: tells connections apart. */
  readonly connection: number;
}

/** An ordinary HTTP answer. */
export interface Reply {
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Buffer | undefined;
  /** Sends the body in chunks, without a content-length. */
  readonly chunked?: boolean | undefined;
}

/** A server on loopback that answers as it is told, over plain TCP so that it can misbehave, and counts. */
export interface FarEnd {
  /** Origin, such as `http://127.0.0.1:1234`. */
  readonly url: string;
  readonly port: number;
  /** Every request that was read whole, head and body. */
  readonly requests: readonly Received[];
  /** How many connections were accepted. */
  readonly connections: number;
  /** Resolves when the script says that it answers no further. */
  readonly stalled: Promise<void>;
  /** Destroys every connection and stops listening. */
  stop(): Promise<void>;
}

/** What an answering script can do beside giving a {@link Reply}. */
export interface Connection {
  /** For raw bytes. */
  readonly socket: net.Socket;
  /** The TCP socket, below TLS. */
  readonly tcp: net.Socket;
  /** How many requests had been read, this one included. */
  readonly count: number;
  /** Says that nothing more will come. */
  stall(): void;
}

/** What a far end does. */
export interface FarEndScript {
  readonly host?: string;
  /** @default any free port */
  readonly port?: number;
  /** Speaks TLS. */
  readonly tls?: tls.TlsOptions;
  /** Takes a connection over before anything is read; no request is read then. */
  readonly accepted?: (tcp: net.Socket, stall: () => void) => void;
  /** Whether `answer` is asked for GET requests, too. @default false */
  readonly answersGet?: boolean;
  /** Answers a request that was read whole. Giving nothing means that it did, or does not. */
  readonly answer?: (
    received: Received,
    connection: Connection,
  ) => Reply | undefined | Promise<Reply | undefined>;
}

/** Starts a far end on a free loopback port. */
export async function startFarEnd(script: FarEndScript): Promise<FarEnd> {
  const requests: Received[] = [];
  const sockets = new Set<net.Socket>();
  let connections = 0;
  let stall = (): void => {};
  const stalled = new Promise<void>((resolve) => {
    stall = resolve;
  });

  const serve = (socket: net.Socket, tcp: net.Socket): void => {
    socket.on("error", () => {});
    let pending = Buffer.alloc(0);
    socket.on("data", async (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      for (
        let read = readRequest(pending, tcp.remotePort ?? 0);
        read;
        read = readRequest(pending, tcp.remotePort ?? 0)
      ) {
        pending = pending.subarray(read.length);
        // A command asks who is there before it calls. Like a sandbox, this server bills nothing.
        if (read.received.method === "GET" && script.answersGet !== true) {
          socket.write(responseBytes({ status: 405, headers: { [SIMULATED]: "true" } }));
          continue;
        }
        requests.push(read.received);
        const count = requests.length;
        const reply = await script.answer?.(read.received, { socket, tcp, count, stall });
        if (reply) socket.write(responseBytes(reply));
      }
    });
  };

  const server = net.createServer({ noDelay: true, pauseOnConnect: true }, (tcp) => {
    connections++;
    sockets.add(tcp);
    tcp.on("close", () => sockets.delete(tcp));
    tcp.on("error", () => {});
    if (script.accepted) script.accepted(tcp, stall);
    else if (script.tls) {
      // A TLS server of its own, so that the raw socket below stays at hand.
      const secure = tls.createServer(script.tls, (socket) => serve(socket, tcp));
      secure.on("tlsClientError", () => tcp.destroy());
      secure.emit("connection", tcp);
      tcp.resume();
    } else {
      serve(tcp, tcp);
      tcp.resume();
    }
  });
  server.listen(script.port ?? 0, script.host ?? "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as net.AddressInfo;
  const host = script.host?.includes(":") ? `[${script.host}]` : (script.host ?? "127.0.0.1");
  return {
    url: `${script.tls ? "https" : "http"}://${host}:${port}`,
    port,
    requests,
    get connections() {
      return connections;
    },
    stalled,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      if (server.listening) await once(server, "close");
    },
  };
}

/** The bytes of an answer. */
export function responseBytes({ status = 200, headers = {}, body = "", chunked }: Reply): Buffer {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const lines = [`HTTP/1.1 ${status} ${status === 200 ? "OK" : "Said"}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (chunked) lines.push("transfer-encoding: chunked");
  else if (!("content-length" in headers)) lines.push(`content-length: ${bytes.length}`);
  const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
  if (!chunked) return Buffer.concat([head, bytes]);
  const size = `${bytes.length.toString(16)}\r\n`;
  return Buffer.concat([
    head,
    Buffer.from(bytes.length > 0 ? size : ""),
    bytes,
    Buffer.from("\r\n0\r\n\r\n".slice(bytes.length > 0 ? 0 : 2)),
  ]);
}

/** The first request in what has arrived, once it is whole, and its length. */
export function readRequest(
  bytes: Buffer,
  connection: number,
): { received: Received; length: number } | undefined {
  const end = bytes.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const [start = "", ...lines] = bytes.subarray(0, end).toString("latin1").split("\r\n");
  const [method = "", path = ""] = start.split(" ");
  const headers: Record<string, string> = {};
  const headerNames: string[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    headerNames.push(line.slice(0, colon));
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const length = end + 4 + Number(headers["content-length"] ?? 0);
  if (bytes.length < length) return undefined;
  const body = bytes.subarray(end + 4, length).toString("utf8");
  return { received: { method, path, headers, headerNames, body, connection }, length };
}
