import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createSandbox } from "../../../src/sandbox.ts";

/** What every runtime talks to: a sandbox, which also hands out pages, so that a browser is of the same origin. */
export interface Front {
  /** Origin, such as `http://127.0.0.1:1234`. */
  readonly url: string;
  /** Origin where nothing listens. */
  readonly closed: string;
  /** Hands out a file from now on, by path. */
  serve(path: string, content: string): void;
  /** How often each kind of verification came in from a run. */
  received(mark: string): Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript" };
// What the server of a later schema would say, so that the library fetches and uses the part that mends documents.
const REFUSAL = JSON.stringify({
  errors: [{ message: 'Cannot query field "liveness_score" on type "LivenessDetectionResult".' }],
});

/** Starts it on loopback. */
export async function startFront(): Promise<Front> {
  const sandbox = createSandbox();
  const behind = await sandbox.listen();
  const files = new Map<string, string>();
  const counts = new Map<string, number>();

  const server = createServer(async (incoming, outgoing) => {
    const path = incoming.url?.replace(/\?.*/, "") ?? "";
    const file = files.get(path);
    if (incoming.method === "GET") {
      outgoing.writeHead(file === undefined ? 404 : 200, {
        "content-type": TYPES[path.split(".").at(-1) ?? ""] ?? "text/plain",
        // No runtime may need to make code out of strings.
        "content-security-policy": "default-src 'self'; connect-src *",
      });
      outgoing.end(file ?? "");
      return;
    }
    const body = await text(incoming);
    const [, key] = /example\.com\/([\w-]+\/[\w-]+)\.jpg/.exec(body) ?? [];
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (key?.endsWith("/refused-field") && body.includes("liveness_score")) {
      outgoing.writeHead(400, { "content-type": "application/json" }).end(REFUSAL);
      return;
    }
    passOn(`${behind.url}${path}`, incoming, body, outgoing);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const closedPort = (closed.address() as AddressInfo).port;
  closed.close();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    closed: `http://127.0.0.1:${closedPort}`,
    serve: (path, content) => files.set(path, content),
    received: (mark) =>
      Object.fromEntries(
        [...counts]
          .filter(([key]) => key.startsWith(`${mark}/`))
          .map(([key, count]) => [key.slice(mark.length + 1), count]),
      ),
    async stop() {
      server.closeAllConnections();
      server.close();
      await sandbox.close();
    },
  };
}

/** As it comes: an answer that breaks off behind breaks off in front. */
function passOn(
  url: string,
  { headers, socket }: IncomingMessage,
  body: string,
  outgoing: ServerResponse,
): void {
  const inner = request(url, { method: "POST", headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on("data", (chunk) => outgoing.write(chunk));
    answer.on("end", () => outgoing.end());
    answer.on("error", () => socket.destroy());
  });
  inner.on("error", () => socket.resetAndDestroy());
  outgoing.on("close", () => inner.destroy());
  inner.end(body);
}
