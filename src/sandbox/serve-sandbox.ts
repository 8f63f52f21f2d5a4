import { type Listening, listen } from "./listen.ts";
import type { ExploredServices } from "./sandbox-service.ts";

// Verifications are small. A larger request is not one.
const LARGEST_BODY = 8 * 1024 * 1024;

/** A request below HTTP. */
export interface SandboxRequest {
  readonly method: string;
  readonly path: string;
  /** Reads a header by lower-case name. */
  readonly header: (name: string) => string | null | undefined;
  readonly body: string;
}

/** An answer below HTTP. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection breaks before, or in the middle of, the answer. */
  readonly broken?: "lost" | "cut" | undefined;
}

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

/** Serves a sandbox over HTTP, to clients and to browsers. */
export function serveSandbox(
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  to: { readonly port: number; readonly host: string },
  own: ExploredServices,
  serveExplorer: ServeExplorer,
): Promise<Listening> {
  return listen({ ...to, largest: LARGEST_BODY }, async (incoming, outgoing, body) => {
    if (body === undefined) {
      // As a GraphQL server refuses.
      const message = `The request is larger than ${LARGEST_BODY} bytes.`;
      outgoing.writeHead(413, { "content-type": "application/json" });
      return void outgoing.end(JSON.stringify({ errors: [{ message }] }));
    }
    const header = (name: string): string | undefined => incoming.headers[name]?.toString();
    const path = incoming.url?.replace(/\?.*/, "") ?? "/";
    const request = { method: incoming.method ?? "", path, header, body };
    if (isForExplorer(request, path)) {
      const page = await serveExplorer(request, path, handle, own);
      return void outgoing.writeHead(page.status, page.headers).end(page.body);
    }
    const response = await handle(request);
    if (response.broken === "lost") return void incoming.socket.resetAndDestroy();
    const length = Buffer.byteLength(response.body);
    outgoing.writeHead(response.status, { ...response.headers, "content-length": length });
    if (response.broken === "cut")
      outgoing.write(response.body.slice(0, response.body.length / 2), () => incoming.socket.destroy());
    else outgoing.end(response.body);
  });
}

/** Whether a request comes from a browser at the root, or from the page that it got there. */
function isForExplorer({ method, header }: SandboxRequest, path: string): boolean {
  if (path.startsWith("/explorer/")) return true;
  return method === "GET" && path === "/" && (header("accept") ?? "").includes("text/html");
}
