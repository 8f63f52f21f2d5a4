// Everything that can go wrong between a call and its answer, as data: the failure table drives it for what is known
// of each failure, the privacy test for what is shown of it.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import type { IndiConnectErrorCode } from "../src/error/error.ts";
import type { Sent } from "../src/error/receipt.ts";
import { found } from "./clients.ts";
import { otherHostCertificate, selfSignedCertificate, serverCertificate } from "./servers/certificates.ts";
import { type FarEndScript, type Received, type Reply, responseBytes } from "./servers/far-end.ts";

/** What is known of a failure. */
export interface Expected {
  readonly code: IndiConnectErrorCode;
  readonly sent: Sent;
  readonly retryable: boolean;
  readonly attempts: number;
  readonly status: number | undefined;
  /** How many requests the far end read, by its own count. */
  readonly requests: number;
}

export interface FailureRow {
  readonly name: string;
  /** Answers; a text that it shows goes through `say`, so that the privacy test can make it repeat the request. */
  readonly farEnd: (say: Say) => FarEndScript;
  /** What the call ends with; `answered` where it succeeds. */
  readonly expected: Expected | "answered";
  /** The same through `fetch`, where it knows less. */
  readonly throughFetch?: Expected;
  /** Why `sent` is not "no" though the far end read nothing. */
  readonly cannotKnow?: string;
  /** Where to call, if not the far end as it is. */
  readonly call?: "stopped" | "stopped, by name" | "unresolvable" | "over TLS";
  /** The call trusts the private authority. */
  readonly trusted?: true;
  /** The deadline passes once the far end stalls. */
  readonly deadline?: true;
  readonly maxResponseBytes?: number;
}

/** What the far end writes where a server has a text of its own. */
export type Say = (received: Received) => string;

/** The request did not leave, so the client tried again twice. */
const never = (code: IndiConnectErrorCode): Expected => ({
  code,
  sent: "no",
  retryable: true,
  attempts: 3,
  status: undefined,
  requests: 0,
});
/** The far end had it. */
const arrived = (code: IndiConnectErrorCode, status?: number): Expected => ({
  code,
  sent: "yes",
  retryable: false,
  attempts: 1,
  status,
  requests: 1,
});
/** The far end may have had it. */
const perhaps = (code: IndiConnectErrorCode, requests: number): Expected => ({
  code,
  sent: "unknown",
  retryable: false,
  attempts: 1,
  status: undefined,
  requests,
});

const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const html = (text: string, status: number): Reply => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: `<html><body><h1>Said</h1><p>${text}</p></body></html>`,
});
/** A row whose far end reads the request and replies. */
const replies = (
  name: string,
  reply: (said: string) => Reply,
  expected: FailureRow["expected"],
  more: Partial<FailureRow> = {},
): FailureRow => ({
  name,
  farEnd: (say) => ({ answer: (received) => reply(say(received)) }),
  expected,
  ...more,
});

/** An answer that lacks its last character: whole JSON is an answer, however its framing ends. */
const part: Reply = { ...json(found), body: JSON.stringify(found).slice(0, -1) };

const connection: readonly FailureRow[] = [
  { name: "nothing listens", farEnd: () => ({}), call: "stopped", expected: never("connection-failed") },
  {
    name: "nothing listens on any address of a name",
    farEnd: () => ({}),
    call: "stopped, by name",
    expected: never("connection-failed"),
  },
  {
    name: "the name does not resolve",
    farEnd: () => ({}),
    call: "unresolvable",
    expected: never("connection-failed"),
  },
  {
    name: "reset before the request is read",
    farEnd: () => ({ accepted: (tcp) => void setTimeout(() => tcp.resetAndDestroy(), 30) }),
    expected: perhaps("connection-lost", 0),
    cannotKnow: "the connection stood and the request was written; who reset it when is not seen from here",
  },
  {
    name: "closed before the request is read",
    farEnd: () => ({ accepted: (tcp) => void setTimeout(() => tcp.destroy(), 30) }),
    expected: perhaps("connection-lost", 0),
    cannotKnow: "the connection stood and the request was written",
  },
  {
    name: "reset after the request was read",
    farEnd: () => ({ answer: (_, { tcp }) => void tcp.resetAndDestroy() }),
    expected: perhaps("connection-lost", 1),
  },
  {
    name: "closed after the request was read",
    farEnd: () => ({ answer: (_, { tcp }) => void tcp.end() }),
    expected: perhaps("connection-lost", 1),
  },
  {
    name: "stall before the headers",
    farEnd: () => ({ answer: (_, { stall }) => void stall() }),
    deadline: true,
    expected: perhaps("timeout", 1),
  },
  {
    name: "stall within the headers",
    farEnd: () => ({
      answer: (_, { socket, stall }) => void socket.write("HTTP/1.1 200 OK\r\ncontent-type: appl", stall),
    }),
    deadline: true,
    expected: perhaps("timeout", 1),
  },
  {
    name: "stall in the body",
    farEnd: (say) => ({
      answer(received, { socket, stall }) {
        const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n{"data":{"verify":`;
        socket.write(`${head}{"message":${JSON.stringify(say(received))}`, stall);
        return undefined;
      },
    }),
    deadline: true,
    expected: arrived("timeout", 200),
  },
  {
    name: "body shorter than its content-length",
    farEnd: () => ({
      answer: (_, { socket }) =>
        void socket.end(responseBytes({ ...part, headers: { "content-length": "100000" } })),
    }),
    expected: arrived("connection-lost", 200),
  },
  {
    name: "chunked body without its end",
    farEnd: () => ({
      answer: (_, { socket }) => void socket.end(responseBytes({ ...part, chunked: true }).subarray(0, -7)),
    }),
    expected: arrived("connection-lost", 200),
  },
  {
    name: "reset in the body",
    farEnd: () => ({
      answer: (_, { socket, tcp }) =>
        void socket.write(responseBytes({ ...part, headers: { "content-length": "100000" } }), () =>
          setTimeout(() => tcp.resetAndDestroy(), 30),
        ),
    }),
    expected: arrived("connection-lost", 200),
  },
  {
    name: "something else than HTTP",
    farEnd: (say) => ({ answer: (received, { socket }) => void socket.end(`-ERR ${say(received)}\r\n`) }),
    expected: perhaps("connection-lost", 1),
  },
  {
    name: "headers without an end",
    farEnd: (say) => ({
      answer: (received, { socket }) =>
        void socket.write(
          `HTTP/1.1 200 OK\r\nx-said: ${encodeURIComponent(say(received))}${"x".repeat(200_000)}`,
        ),
    }),
    expected: perhaps("connection-lost", 1),
  },
  {
    name: "an HTTP 101 that nobody asked for",
    farEnd: () => ({
      answer: (_, { socket }) =>
        void socket.write(
          "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: other\r\n\r\n",
        ),
    }),
    expected: perhaps("connection-lost", 1),
  },
];

const secure: readonly FailureRow[] = [
  {
    name: "TLS: a certificate signed by itself",
    farEnd: () => ({ tls: selfSignedCertificate }),
    expected: never("connection-failed"),
  },
  {
    name: "TLS: a certificate of an unknown authority",
    farEnd: () => ({ tls: serverCertificate }),
    expected: never("connection-failed"),
  },
  {
    name: "TLS: a certificate of another host",
    farEnd: () => ({ tls: otherHostCertificate }),
    trusted: true,
    expected: never("connection-failed"),
  },
  {
    name: "TLS: reset in the handshake",
    farEnd: () => ({ accepted: (tcp) => void tcp.once("data", () => tcp.resetAndDestroy()).resume() }),
    call: "over TLS",
    expected: never("connection-failed"),
    throughFetch: perhaps("connection-lost", 0),
    cannotKnow: "through fetch it looks like a reset after the request was read",
  },
  {
    name: "TLS: closed in the handshake",
    farEnd: () => ({ accepted: (tcp) => void tcp.once("data", () => tcp.end()).resume() }),
    call: "over TLS",
    expected: never("connection-failed"),
    throughFetch: perhaps("connection-lost", 0),
    cannotKnow: "through fetch it looks like a close after the request was read",
  },
  {
    name: "TLS: a server that speaks plain HTTP",
    farEnd: () => ({
      accepted: (tcp) => void tcp.once("data", () => tcp.end("HTTP/1.1 400 Bad Request\r\n\r\n")).resume(),
    }),
    call: "over TLS",
    expected: never("connection-failed"),
    throughFetch: perhaps("connection-lost", 0),
    cannotKnow: "through fetch a broken TLS record looks the same before and after the request was read",
  },
  {
    name: "TLS: stall in the handshake",
    farEnd: () => ({ accepted: (tcp, stall) => void tcp.once("data", stall).resume() }),
    call: "over TLS",
    deadline: true,
    expected: { ...never("timeout"), attempts: 1 },
    throughFetch: perhaps("timeout", 0),
    cannotKnow: "fetch does not tell whether it was still connecting",
  },
  {
    name: "TLS: broken records after the request was read",
    farEnd: () => ({
      tls: serverCertificate,
      answer: (_, { tcp }) => void tcp.end("HTTP/1.1 400 Bad Request\r\n\r\n".repeat(10)),
    }),
    trusted: true,
    expected: perhaps("connection-lost", 1),
  },
  {
    name: "TLS: reset after the request was read",
    farEnd: () => ({ tls: serverCertificate, answer: (_, { tcp }) => void tcp.resetAndDestroy() }),
    trusted: true,
    expected: perhaps("connection-lost", 1),
  },
];

/** What each status means, whatever the body. */
const statuses: readonly (readonly [number, IndiConnectErrorCode])[] = [
  [400, "http-error"],
  [401, "unauthorized"],
  [402, "payment-required"],
  [403, "unauthorized"],
  [404, "http-error"],
  [429, "rate-limited"],
  [500, "http-error"],
  [502, "unavailable"],
  [503, "unavailable"],
  [504, "unavailable"],
];

const byStatus: readonly FailureRow[] = statuses.flatMap(([status, code]) => [
  replies(
    `HTTP ${status} with JSON`,
    (said) => json({ message: said, error: said }, status),
    arrived(code, status),
  ),
  replies(`HTTP ${status} with HTML`, (said) => html(said, status), arrived(code, status)),
  replies(`HTTP ${status} with nothing`, () => ({ status }), arrived(code, status)),
]);

// Whoever answers 421 did not serve the request. The fetch standard resends it then, and no option prevents that.
const misdirected = replies("HTTP 421", (said) => html(said, 421), arrived("http-error", 421), {
  throughFetch: { ...arrived("http-error", 421), requests: 2 },
});

/** The far end's second address, which no request may reach, stands in for this. */
export const ELSEWHERE = "http://elsewhere.invalid";

const redirects: readonly FailureRow[] = [301, 302, 303, 307, 308].map((status) =>
  replies(
    `HTTP ${status} to another server`,
    (said) => ({ ...html(said, status), headers: { location: `${ELSEWHERE}/idverifygr/verification` } }),
    arrived("redirected", status),
  ),
);

const vendor: readonly FailureRow[] = [
  replies(
    "HTTP 202 with a body that is not JSON and x-amzn-errortype ForbiddenException",
    (said) => ({
      status: 202,
      headers: { "content-type": "text/plain", "x-amzn-errortype": `ForbiddenException:${oneLine(said)}` },
      body: `Forbidden ${said}`,
    }),
    arrived("unauthorized", 202),
  ),
  replies(
    "HTTP 202 with a body that is not JSON and another x-amzn-errortype",
    (said) => ({
      status: 202,
      headers: { "content-type": "text/plain", "x-amzn-errortype": `InternalFailure ${oneLine(said)}` },
      body: said,
    }),
    arrived("invalid-response", 202),
  ),
  replies("HTTP 202 with an empty body", () => ({ status: 202 }), arrived("invalid-response", 202)),
  replies(
    "the gateway's body that says the balance is empty",
    (said) => json({ status: "ERROR", code: 400, message: `Insufficient Wallet Balance ${said}` }, 400),
    arrived("payment-required", 400),
  ),
  replies(
    "the gateway's body of two levels",
    (said) => json(twoLevels(said), 400),
    arrived("http-error", 400),
  ),
  replies(
    "the gateway's body of two levels with HTTP 200",
    (said) => json(twoLevels(said)),
    arrived("invalid-response", 200),
  ),
  replies("HTML with HTTP 200", (said) => html(said, 200), arrived("invalid-response", 200)),
  replies(
    "a media type that repeats the request",
    (said) => ({ headers: { "content-type": `text/${oneLine(said).slice(0, 60)}` }, body: "said" }),
    arrived("invalid-response", 200),
  ),
];

const graphql: readonly FailureRow[] = [
  replies(
    "GraphQL errors without data",
    (said) => json({ errors: [{ message: said }] }),
    arrived("graphql-error", 200),
  ),
  replies(
    "GraphQL errors with data: null",
    (said) => json({ errors: [{ message: said, path: ["verify"] }], data: null }),
    arrived("graphql-error", 200),
  ),
  replies(
    "GraphQL errors beside a null envelope",
    (said) => json({ errors: [{ message: said, path: ["verify"] }], data: { verify: null } }),
    arrived("graphql-error", 200),
  ),
  replies(
    "GraphQL errors with HTTP 500",
    (said) => json({ errors: [{ message: said }] }, 500),
    arrived("graphql-error", 500),
  ),
  replies(
    "errors as an object",
    (said) => json({ errors: { message: said } }),
    arrived("graphql-error", 200),
  ),
  replies("errors as a text", (said) => json({ errors: said }), arrived("invalid-response", 200)),
  replies("errors as a list of texts", (said) => json({ errors: [said] }), arrived("graphql-error", 200)),
  replies("errors as a list of nothing", () => json({ errors: [null] }), arrived("graphql-error", 200)),
  replies("an empty list of errors", () => json({ errors: [] }), arrived("invalid-response", 200)),
  replies(
    "a refused document",
    (said) =>
      json(
        { errors: [{ message: `Unknown argument "input" on field "verify". Did you mean "${said}"?` }] },
        400,
      ),
    arrived("document-refused", 400),
  ),
  replies("data: null", () => json({ data: null }), arrived("invalid-response", 200)),
  replies("data without the envelope", () => json({ data: {} }), arrived("invalid-response", 200)),
  replies("data as a list", () => json({ data: [] }), arrived("invalid-response", 200)),
  replies("data as a text", (said) => json({ data: said }), arrived("invalid-response", 200)),
  replies("a null envelope", () => json({ data: { verify: null } }), arrived("invalid-response", 200)),
  replies(
    "an envelope that is a list",
    (said) => json({ data: { verify: [said] } }),
    arrived("invalid-response", 200),
  ),
  replies(
    "an envelope that is a text",
    (said) => json({ data: { verify: said } }),
    arrived("invalid-response", 200),
  ),
  replies("an empty object", () => json({}), arrived("invalid-response", 200)),
  replies("an empty list", () => json([]), arrived("invalid-response", 200)),
  replies("a top-level null", () => json(null), arrived("invalid-response", 200)),
  replies("a top-level text", (said) => json(said), arrived("invalid-response", 200)),
  replies("a top-level number", () => json(0), arrived("invalid-response", 200)),
  replies("nothing at all", () => ({ status: 200 }), arrived("invalid-response", 200)),
  replies(
    "HTTP 204",
    () => ({ status: 204, headers: { "content-length": "0" } }),
    arrived("invalid-response", 204),
  ),
];

const size: readonly FailureRow[] = [
  replies(
    "more than maxResponseBytes, with a content-length",
    (said) => ({ ...json({ said }), body: JSON.stringify({ said: said + "x".repeat(5_000) }) }),
    arrived("response-too-large", 200),
    { maxResponseBytes: 1_000 },
  ),
  replies(
    "more than maxResponseBytes, chunked",
    (said) => ({
      ...json({ said }),
      body: JSON.stringify({ said: said + "x".repeat(5_000) }),
      chunked: true,
    }),
    arrived("response-too-large", 200),
    { maxResponseBytes: 1_000 },
  ),
  replies(
    "more than maxResponseBytes of a failure",
    (said) => ({ ...json({ message: said + "x".repeat(5_000) }, 500) }),
    arrived("response-too-large", 500),
    { maxResponseBytes: 1_000 },
  ),
  replies(
    "a gzip bomb",
    () => ({ headers: { "content-type": "application/json", "content-encoding": "gzip" }, body: BOMB }),
    arrived("response-too-large", 200),
    { maxResponseBytes: 100_000 },
  ),
  replies(
    "gzip that breaks off",
    () => ({ headers: { "content-encoding": "gzip" }, body: gzipSync("x".repeat(100)).subarray(0, 12) }),
    arrived("connection-lost", 200),
    // What came before the break is handed out by fetch as if it were all.
    { throughFetch: arrived("invalid-response", 200) },
  ),
  replies(
    "gzip that is none",
    () => ({ headers: { "content-encoding": "gzip" }, body: "plain text" }),
    arrived("invalid-response", 200),
    // What it failed to decode is not handed out by fetch.
    { throughFetch: arrived("connection-lost", 200) },
  ),
];

const proper: readonly FailureRow[] = [
  replies("an answer", () => json(found), "answered"),
  replies("an answer of just maxResponseBytes", () => json(found), "answered", {
    maxResponseBytes: JSON.stringify(found).length,
  }),
  replies("an answer in chunks", () => ({ ...json(found), chunked: true }), "answered"),
  replies(
    "an answer behind a byte order mark",
    () => ({ body: `\ufeff${JSON.stringify(found)}` }),
    "answered",
  ),
  replies(
    "an answer with the wrong status and media type",
    () => ({ ...json(found, 500), headers: {} }),
    "answered",
  ),
  interim(103, "Early Hints", "answered"),
  // Node's fetch gives the connection up.
  { ...interim(100, "Continue", "answered"), throughFetch: perhaps("connection-lost", 1) },
  ...["gzip", "GZip", "x-gzip"].map((coding) =>
    replies(
      `an answer in ${coding}`,
      () => ({ headers: { "content-encoding": coding }, body: gzipSync(JSON.stringify(found)) }),
      "answered",
    ),
  ),
  replies(
    "an answer in brotli",
    () => ({ headers: { "content-encoding": "br" }, body: brotliCompressSync(JSON.stringify(found)) }),
    "answered",
  ),
  replies(
    "an answer in deflate",
    () => ({ headers: { "content-encoding": "deflate" }, body: deflateSync(JSON.stringify(found)) }),
    "answered",
  ),
  replies(
    "an answer in deflate without its wrapper, as some servers send it",
    () => ({ headers: { "content-encoding": "deflate" }, body: deflateRawSync(JSON.stringify(found)) }),
    "answered",
  ),
  // Not zstd: the fetch of newer Nodes decodes it.
  ...["constructor", "__proto__", "hasownproperty", "snappy"].map((coding) =>
    replies(
      `an answer that says it is in ${coding} and is not`,
      () => ({ headers: { "content-encoding": coding }, body: JSON.stringify(found) }),
      "answered",
    ),
  ),
];

/** Every row. */
export const failureRows: readonly FailureRow[] = [
  ...connection,
  ...secure,
  ...byStatus,
  misdirected,
  ...redirects,
  ...vendor,
  ...graphql,
  ...size,
  ...proper,
];

const BOMB = gzipSync(Buffer.alloc(2_000_000, " "));

/** An answer behind an interim one that nobody asked for. */
function interim(status: number, text: string, expected: FailureRow["expected"]): FailureRow {
  const head = `HTTP/1.1 ${status} ${text}\r\nlink: <x>\r\n\r\n`;
  return {
    name: `an answer behind an HTTP ${status}`,
    farEnd: () => ({ answer: (_, { socket }) => void socket.write(`${head}${responseBytes(json(found))}`) }),
    expected,
  };
}

function twoLevels(said: string): unknown {
  const body = {
    status: "ERROR",
    code: 400,
    message: said,
    timestamp: "2026-01-01T00:00:00Z",
    errors: [said],
  };
  return { statusCode: 400, body };
}

/** Headers hold visible ASCII only. */
function oneLine(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, "-");
}
