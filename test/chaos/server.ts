// A process of its own that answers as the marker in a request's variables says, and counts markers. What it counts is
// the truth that the client's words are held against.
import { once } from "node:events";
import * as http from "node:http";
import * as net from "node:net";
import * as tls from "node:tls";
import { selfSignedCertificate } from "../servers/certificates.ts";
import type { Fault } from "./faults.ts";

/** How often each marker was read whole. */
const seen = new Map<string, number>();

const envelope = (ok: boolean, findings: object | null): string =>
  JSON.stringify({
    data: {
      verify: {
        ok,
        message: ok ? "Verification completed successfully" : "No record found",
        result: findings && { __typename: "LivenessDetectionResult", ...findings },
        error: ok ? null : { message: "No record found" },
      },
    },
  });
const LIVE = envelope(true, {
  status_code: 101,
  request_id: "00000000-0000-4000-8000-000000000009",
  case_id: "LIVENESS-1700000000000",
  is_live: true,
  liveness_score: 0.98,
  review_needed: false,
  multiple_faces_detected: false,
});
const NULLS = envelope(true, {
  status_code: 103,
  request_id: null,
  case_id: null,
  is_live: null,
  liveness_score: null,
  review_needed: null,
  multiple_faces_detected: null,
});

function json(
  response: http.ServerResponse,
  status: number,
  body: string,
  headers: http.OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(body);
}

const serve: Partial<Record<Fault, (response: http.ServerResponse, socket: net.Socket) => void>> = {
  answered: (response) => json(response, 200, LIVE),
  declined: (response) => json(response, 200, envelope(false, null)),
  inconclusive: (response) => json(response, 200, NULLS),
  "reset-after-read": (_, socket) => socket.resetAndDestroy(),
  "close-after-read": (_, socket) => socket.destroy(),
  "stall-before-headers": () => {},
  "stall-in-body": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(LIVE.slice(0, 40));
  },
  truncated: (response, socket) => {
    response.writeHead(200, { "content-length": LIVE.length });
    response.write(LIVE.slice(0, 40), () => socket.destroy());
  },
  "cut-chunks": (response, socket) => {
    response.writeHead(200);
    response.write(LIVE.slice(0, 40), () => socket.destroy());
  },
  "wrong-json": (response) => json(response, 200, '{"hello": [1, 2, 3]}'),
  "not-json-202": (response) => {
    response.writeHead(202, { "content-type": "text/plain", "x-amzn-errortype": "ForbiddenException" });
    response.end("Forbidden");
  },
  redirect: (response) => json(response, 302, "{}", { location: "/elsewhere" }),
  "gateway-400": (response) =>
    json(response, 400, '{"status":"ERROR","code":400,"message":"Insufficient Wallet Balance"}'),
  unauthorized: (response) => json(response, 401, '{"message":"no"}'),
  "payment-required": (response) => json(response, 402, ""),
  "too-many": (response) => json(response, 429, "{}", { "retry-after": "1" }),
  "html-500": (response) => {
    response.writeHead(500, { "content-type": "text/html" });
    response.end("<h1>Internal Server Error</h1>");
  },
  "empty-503": (response) => json(response, 503, ""),
  "double-headers": (_, socket) => {
    const length = Buffer.byteLength(LIVE);
    socket.end(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-type: text/html\r\nx-request-id: a\r\nx-request-id: b\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${LIVE}`,
    );
  },
  drip: (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    // One piece a millisecond: the whole takes long enough to be interrupted, and ends within the deadline.
    let at = 0;
    const timer = setInterval(() => {
      if (at >= LIVE.length || response.destroyed) {
        clearInterval(timer);
        response.end();
      } else {
        response.write(LIVE.slice(at, at + 20));
        at += 20;
      }
    }, 1);
  },
  late: (response) => void setTimeout(() => json(response, 200, LIVE), 700),
  "closes-idle": (response, socket) => {
    json(response, 200, LIVE);
    setTimeout(() => socket.destroy(), 5);
  },
};

const main = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const [marker = "", fault = ""] =
      /chaos-(\d+)-([a-z0-9-]+)\.jpg/.exec(Buffer.concat(chunks).toString())?.slice(1) ?? [];
    seen.set(marker, (seen.get(marker) ?? 0) + 1);
    serve[fault as Fault]?.(response, request.socket);
  });
});
main.keepAliveTimeout = 60_000;
const resetting = net.createServer((socket) => socket.resetAndDestroy());
const untrusted = tls.createServer(selfSignedCertificate, (socket) => {
  socket.on("data", (data) => {
    const marker = /chaos-(\d+)-/.exec(data.toString())?.[1];
    if (marker !== undefined) seen.set(marker, (seen.get(marker) ?? 0) + 1);
  });
  socket.on("error", () => {});
});
untrusted.on("tlsClientError", () => {});
const handshakeReset = net.createServer((socket) => {
  socket.on("error", () => {});
  socket.once("data", () => socket.resetAndDestroy());
});
const closed = net.createServer();

async function listen(server: net.Server | http.Server, port = 0): Promise<number> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as net.AddressInfo).port;
}

const ports = {
  main: await listen(main),
  "reset-on-accept": await listen(resetting),
  "tls-untrusted": await listen(untrusted),
  "tls-reset": await listen(handshakeReset),
  refused: await listen(closed),
};
closed.close();

process.on("message", async (message) => {
  if (message === "log") process.send?.({ log: [...seen] });
  if (message === "stop") process.exit(0);
  if (message === "restart") {
    main.closeAllConnections();
    main.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await listen(main, ports.main);
    process.send?.({ restarted: true });
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ports });
