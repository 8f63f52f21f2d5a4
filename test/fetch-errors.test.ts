// How `fetch` words failures differs by runtime, and some need a network that a test has not: the shapes are given here,
// the failures themselves are in the failure table.
import { expect, test } from "vitest";
import { fetchTransport } from "../src/index.node.ts";
import { clientFor, Everything, failureOf } from "./clients.ts";

const system = (code: string, syscall?: string): Error =>
  Object.assign(new Error("canary"), { code, syscall });
const failed = (cause: unknown): Error => new TypeError("fetch failed", { cause });
const several = (...errors: Error[]): Error =>
  Object.assign(new AggregateError(errors), { code: "ETIMEDOUT" });

test.each<[string, unknown, "no" | "unknown", string | undefined]>([
  ["Node: refused", failed(system("ECONNREFUSED", "connect")), "no", "ECONNREFUSED"],
  ["Node: no route while connecting", failed(system("EHOSTUNREACH", "connect")), "no", "EHOSTUNREACH"],
  ["Node: no route any more", failed(system("EHOSTUNREACH", "read")), "unknown", "EHOSTUNREACH"],
  ["Node: no network any more", failed(system("ENETUNREACH", "write")), "unknown", "ENETUNREACH"],
  ["Node: no answer to the handshake of TCP", failed(system("ETIMEDOUT", "connect")), "no", "ETIMEDOUT"],
  ["Node: no sign of life any more", failed(system("ETIMEDOUT", "read")), "unknown", "ETIMEDOUT"],
  ["Node: reset while connecting", failed(system("ECONNRESET", "connect")), "no", "ECONNRESET"],
  ["Node: reset", failed(system("ECONNRESET", "read")), "unknown", "ECONNRESET"],
  ["Node: broken pipe", failed(system("EPIPE", "write")), "unknown", "EPIPE"],
  [
    "Node: every address of a name",
    failed(several(system("ECONNREFUSED", "connect"), system("ETIMEDOUT", "connect"))),
    "no",
    "ECONNREFUSED",
  ],
  ["Node: an unknown name", failed(system("ENOTFOUND", "getaddrinfo")), "no", "ENOTFOUND"],
  ["Node: a resolver that fails", failed(system("EAI_FAIL", "getaddrinfo")), "no", "EAI_FAIL"],
  ["Node: a cache on top of dns.resolve()", failed(system("ENODATA", "queryA")), "no", "ENODATA"],
  ["undici: connect timeout", failed(system("UND_ERR_CONNECT_TIMEOUT")), "no", "UND_ERR_CONNECT_TIMEOUT"],
  [
    "undici: headers timeout",
    failed(system("UND_ERR_HEADERS_TIMEOUT")),
    "unknown",
    "UND_ERR_HEADERS_TIMEOUT",
  ],
  ["undici: other side closed", failed(system("UND_ERR_SOCKET")), "unknown", "UND_ERR_SOCKET"],
  [
    "a certificate signed by itself",
    failed(system("DEPTH_ZERO_SELF_SIGNED_CERT")),
    "no",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
  ],
  ["an expired certificate", failed(system("CERT_HAS_EXPIRED")), "no", "CERT_HAS_EXPIRED"],
  [
    "a certificate of nobody's",
    failed(system("UNABLE_TO_VERIFY_LEAF_SIGNATURE")),
    "no",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ],
  [
    "a broken TLS record",
    failed(system("ERR_SSL_WRONG_VERSION_NUMBER")),
    "unknown",
    "ERR_SSL_WRONG_VERSION_NUMBER",
  ],
  [
    "a TLS alert",
    failed(system("ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR")),
    "unknown",
    "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR",
  ],
  ["a protocol error", failed(system("EPROTO", "write")), "unknown", "EPROTO"],
  [
    "undici: a proxy that opens no tunnel",
    failed(
      new Error("Request was cancelled.", {
        cause: Object.assign(new Error("Proxy response (403) !== 200 when HTTP Tunneling"), {
          code: "UND_ERR_ABORTED",
        }),
      }),
    ),
    "no",
    "UND_ERR_ABORTED",
  ],
  ["Bun: refused", system("ConnectionRefused"), "no", "ConnectionRefused"],
  ["Bun: closed", system("ECONNRESET"), "unknown", "ECONNRESET"],
  [
    "Deno: no connection",
    failed(
      new Error("error sending request for url (https://a.example/): client error (Connect): dns error"),
    ),
    "no",
    undefined,
  ],
  [
    "Deno: broken off",
    failed(
      new Error("error sending request for url (https://a.example/): client error (SendRequest): closed"),
    ),
    "unknown",
    undefined,
  ],
  ["Browsers: words alone", new TypeError("Failed to fetch: canary"), "unknown", undefined],
  ["an abort of another's", new DOMException("canary", "AbortError"), "unknown", undefined],
  ["a text", "canary", "unknown", undefined],
  ["nothing", undefined, "unknown", undefined],
])("%s", async (_, rejection, sent, systemCode) => {
  let calls = 0;
  const transport = fetchTransport({
    fetch() {
      calls++;
      return Promise.reject(rejection);
    },
  });
  const error = await failureOf(clientFor(transport, "http://127.0.0.1:9").verify(Everything, {}));
  const code = sent === "no" ? "connection-failed" : "connection-lost";
  expect(error).toMatchObject({ code, sent, systemCode, retryable: sent === "no", status: undefined });
  expect(calls).toBe(sent === "no" ? 3 : 1);
  expect(error.message).not.toContain("canary");
});

test("a browser's opaque redirect", async () => {
  const transport = fetchTransport({
    fetch: async () => Object.defineProperty(new Response(), "type", { value: "opaqueredirect" }),
  });
  const error = await failureOf(clientFor(transport, "http://127.0.0.1:9").verify(Everything, {}));
  expect(error).toMatchObject({ code: "redirected", sent: "yes", receipt: { attempts: 1 } });
});

test("what is asked of fetch: no redirect, and outside browsers nothing that edge runtimes refuse", async () => {
  let asked: RequestInit | undefined;
  const transport = fetchTransport({
    async fetch(_, init) {
      asked = init;
      return new Response("{}");
    },
  });
  await failureOf(clientFor(transport, "http://127.0.0.1:9").verify(Everything, {}));
  expect(asked).toMatchObject({ method: "POST", redirect: "manual", signal: expect.any(AbortSignal) });
  expect(Object.keys(asked ?? {}).sort()).toEqual(["body", "headers", "method", "redirect", "signal"]);
});
