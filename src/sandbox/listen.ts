import { once } from "node:events";
import * as http from "node:http";
import type { AddressInfo } from "node:net";

export interface Listening {
  /** Origin, such as `http://127.0.0.1:1234`. */
  readonly url: string;
  /** Stops listening, and breaks the connections of requests in flight. */
  close(): Promise<void>;
}

/**
 * Serves over HTTP. A request that breaks off gets no answer, and one that `serve` cannot answer a 500.
 *
 * @param to.largest bytes of a body
 * @param serve answers a request. The body is undefined if it is too large
 */
export async function listen(
  to: { readonly port: number; readonly host: string; readonly largest: number },
  serve: (
    incoming: http.IncomingMessage,
    outgoing: http.ServerResponse,
    body: string | undefined,
  ) => Promise<void>,
): Promise<Listening> {
  const server = http.createServer(async (incoming, outgoing) => {
    for (const stream of [incoming, outgoing]) stream.on("error", () => {});
    try {
      await serve(incoming, outgoing, await bodyOf(incoming, to.largest));
    } catch {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    }
  });
  server.listen(to.port, to.host);
  await once(server, "listening");
  // One failed connection must not end the others.
  server.on("error", () => {});
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Reads a body to its end, because what is left of it would be read as the next request. */
async function bodyOf(incoming: http.IncomingMessage, largest: number): Promise<string | undefined> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
    else chunks = [];
  }
  return size > largest ? undefined : Buffer.concat(chunks).toString("utf8");
}
