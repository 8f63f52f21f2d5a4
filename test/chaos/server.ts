// A process of its own that answers as the marker in a request's variables says, and counts markers. What it counts is
// the truth that the client's words are held against.
import { once } from "node:events";
import * as http from "node:http";
import * as net from "node:net";
import * as tls from "node:tls";
import { selfSignedCertificate } from "../servers/certificates.ts";
import { EXPECTED, FAULTS, type Fault } from "./faults.ts";
import type { ServerLog } from "./server-log.ts";

/** How often each marker was read whole. */
const seen = new Map<number, number>();
/** When the answer to each marker had been sent whole, if it is one that the app was to get. */
const whole = new Map<number, number>();
/** Markers whose keys were carried on to where a redirect points. */
const carried = new Set<number>();
// What left this machine's buffers less than this many milliseconds before a restart may have been cut after all.
const UNCERTAIN = 200;

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
const PARTIAL = JSON.stringify({
  ...JSON.parse(LIVE),
  errors: [{ message: "this finding is not available", path: ["verify", "result", "liveness_score"] }],
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

type Serve = (response: http.ServerResponse, socket: net.Socket, marker: number) => void;

const serve: Partial<Record<Fault, Serve>> = {
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
  redirect: (response, _, marker) =>
    json(response, 302, "{}", { location: `http://127.0.0.1:${ports.elsewhere}/${marker}` }),
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
  "answer-500": (response) => json(response, 500, LIVE),
  "answer-as-text": (response) => json(response, 200, LIVE, { "content-type": "text/html" }),
  "partial-errors": (response) => json(response, 200, PARTIAL),
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

const answers: ReadonlySet<string> = new Set(
  FAULTS.filter((fault) => EXPECTED[fault].some((end) => end === "answered" || end === "declined")),
);
const main = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { marker, fault } = markerIn(Buffer.concat(chunks));
    seen.set(marker, (seen.get(marker) ?? 0) + 1);
    const { socket } = request;
    if (answers.has(fault)) {
      const sent = (): void => {
        if (!socket.errored && (socket.writableFinished || !socket.destroyed))
          whole.set(marker, performance.now());
      };
      response.on("finish", sent);
      if (fault === "double-headers") socket.on("finish", sent);
    }
    serve[fault]?.(response, socket, marker);
  });
});
// Never, and unsaid: fetch would keep its idle connections for as long as the server says.
main.keepAliveTimeout = 0;
const resetting = net.createServer((socket) => socket.resetAndDestroy());
const untrusted = tls.createServer(selfSignedCertificate, (socket) => {
  socket.on("data", (data) => {
    const { marker } = markerIn(data);
    if (!Number.isNaN(marker)) seen.set(marker, (seen.get(marker) ?? 0) + 1);
  });
  socket.on("error", () => {});
});
untrusted.on("tlsClientError", () => {});
const handshakeReset = net.createServer((socket) => {
  socket.on("error", () => {});
  socket.once("data", () => socket.resetAndDestroy());
});
const closed = net.createServer();
const elsewhere = http.createServer((request, response) => {
  if (request.headers["service-key"] !== undefined) carried.add(Number(request.url?.slice(1)));
  request.resume();
  response.writeHead(200, { "content-type": "text/html", connection: "close" });
  response.end("<h1>Welcome</h1>");
});

function markerIn(bytes: Buffer): { readonly marker: number; readonly fault: Fault } {
  const [marker, fault] = /chaos-(\d+)-([a-z0-9-]+)\.jpg/.exec(bytes.toString())?.slice(1) ?? [];
  return { marker: Number(marker), fault: fault as Fault };
}

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
  elsewhere: await listen(elsewhere),
  refused: await listen(closed),
};
closed.close();

const servers = [main, resetting, untrusted, handshakeReset, elsewhere];
async function openConnections(): Promise<number> {
  const counts = servers.map(
    (server) => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count ?? 0))),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

process.on("message", async (message) => {
  if (message === "log") {
    process.send?.({ seen: [...seen], whole: [...whole.keys()], carried: [...carried] } satisfies ServerLog);
  }
  if (message === "connections") process.send?.(await openConnections());
  if (message === "restart") {
    const certain = performance.now() - UNCERTAIN;
    for (const [marker, at] of whole) if (at > certain) whole.delete(marker);
    main.closeAllConnections();
    main.close();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await listen(main, ports.main);
    process.send?.({ restarted: true });
  }
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ports });
