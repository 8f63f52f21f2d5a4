import { once } from "node:events";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import type { SandboxRequest, SandboxResponse } from "./sandbox-message.ts";
import type { ExploredServices } from "./sandbox-service.ts";

/** A listening server. */
export interface Listening {
  /** Origin, such as `http://127.0.0.1:1234`. */
  readonly url: string;
  close(): Promise<void>;
}

// Verifications are small. A larger request is not one.
const LARGEST_BODY = 8 * 1024 * 1024;

/** Serves a browser. It is passed in, because the explorer is in a room above the sandbox. */
export type ServeExplorer = (
  request: SandboxRequest,
  path: string,
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  own: ExploredServices,
) => Promise<{
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}>;

/** Serves a handler over HTTP. */
export async function listen(
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  port: number,
  host: string,
  own: ExploredServices,
  serveExplorer: ServeExplorer,
): Promise<Listening> {
  const server = http.createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LARGEST_BODY) chunks.push(chunk);
      else if (!outgoing.headersSent) {
        chunks.length = 0;
        refuse(outgoing, 413, `The request is larger than ${LARGEST_BODY} bytes.`);
      }
    });
    // A client that breaks off gets no answer.
    incoming.on("error", () => {});
    outgoing.on("error", () => {});
    incoming.on("end", () => {
      if (size > LARGEST_BODY) return;
      serve(incoming, outgoing, Buffer.concat(chunks).toString("utf8")).catch(() => {
        if (outgoing.headersSent) outgoing.destroy();
        else refuse(outgoing, 500, "The sandbox cannot serve this request.");
      });
    });
  });
  async function serve(
    incoming: http.IncomingMessage,
    outgoing: http.ServerResponse,
    body: string,
  ): Promise<void> {
    const header = (name: string): string | undefined => incoming.headers[name]?.toString();
    const path = incoming.url?.replace(/\?.*/, "") ?? "/";
    const request = { method: incoming.method ?? "", path, header, body };
    if (isForExplorer(request, path)) {
      const page = await serveExplorer(request, path, handle, own);
      outgoing.writeHead(page.status, page.headers).end(page.body);
      return;
    }
    const response = await handle(request);
    if (response.broken === "lost") {
      incoming.socket.resetAndDestroy();
      return;
    }
    const length = Buffer.byteLength(response.body);
    outgoing.writeHead(response.status, { ...response.headers, "content-length": length });
    if (response.broken === "cut") {
      outgoing.write(response.body.slice(0, response.body.length / 2), () => incoming.socket.destroy());
    } else outgoing.end(response.body);
  }
  server.listen(port, host);
  await once(server, "listening");
  // One failed connection must not end the others.
  server.on("error", () => {});
  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Refuses as a GraphQL server does, and closes: the rest of the request would otherwise be read as the next request. */
function refuse(outgoing: http.ServerResponse, status: number, message: string): void {
  outgoing.writeHead(status, { "content-type": "application/json", connection: "close" });
  outgoing.end(JSON.stringify({ errors: [{ message }] }));
}

/** Whether a request comes from a browser at the root, or from the page that it got there. */
function isForExplorer({ method, header }: SandboxRequest, path: string): boolean {
  if (path.startsWith("/explorer/")) return true;
  return method === "GET" && path === "/" && (header("accept") ?? "").includes("text/html");
}
