import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterEach, describe, expect, it } from "vitest";
import {
  createClient,
  FaceLivenessPassive,
  type RequestRecord,
  type ResponseRecord,
} from "../src/index.node.ts";
import { diagnosticsObserver, openTelemetryObserver } from "../src/observe/index.ts";
import { type FarEnd, type Reply, startFarEnd } from "./servers/far-end.ts";

const URL_CANARY = "https://example.com/canary-image-7731.jpg";
const credentials = {
  serviceKey: "sk_test_canary",
  accessKey: "indc_test_canary",
  secretKey: "ac_test_canary",
};

const live: Reply = {
  headers: { "content-type": "application/json", "x-request-id": "req-1" },
  body: JSON.stringify({
    data: {
      verify: { ok: true, message: null, result: { __typename: "LivenessDetectionResult" }, error: null },
    },
  }),
};
const declined: Reply = {
  body: JSON.stringify({
    data: {
      verify: { ok: false, message: null, result: null, error: { message: "Insufficient Wallet Balance" } },
    },
  }),
};

let farEnd: FarEnd | undefined;
afterEach(() => farEnd?.stop());

async function clientFor(reply: (count: number) => Reply | undefined, options: object) {
  farEnd = await startFarEnd({ answer: (_, { count }) => reply(count) });
  return createClient({ baseUrl: farEnd.url, credentials, ...options });
}

describe("observers", () => {
  it("tell of each request and its one end", async () => {
    const seen: [RequestRecord, ResponseRecord][] = [];
    const client = await clientFor((count) => [live, declined, { status: 503 }][count - 1], {
      observers: [
        { onResponse: (response: ResponseRecord, request: RequestRecord) => seen.push([request, response]) },
      ],
    });
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    await expect(client.verify(FaceLivenessPassive, { url: URL_CANARY })).rejects.toThrow();
    expect(seen.map(([, response]) => response)).toMatchObject([
      { outcome: "answered", sent: "yes", status: 200 },
      { outcome: "declined", sent: "yes", status: 200, reason: "insufficient-balance" },
      { outcome: "failed", sent: "yes", status: 503, code: "unavailable" },
    ]);
    for (const [request, response] of seen) {
      expect(request).toMatchObject({ operation: "FaceLivenessPassive", attempt: 1 });
      expect(request.requestSize).toBeGreaterThan(100);
      expect(response.duration).toBeGreaterThanOrEqual(0);
    }
    expect(inspect(seen, { depth: 10 })).not.toContain("canary");
    client.close();
  });

  it("are told of a call that the deadline cuts short, whatever the server does", async () => {
    const seen: ResponseRecord[] = [];
    const client = await clientFor(() => undefined, {
      timeout: 80,
      observers: [{ onResponse: (response: ResponseRecord) => seen.push(response) }],
    });
    await expect(client.verify(FaceLivenessPassive, { url: URL_CANARY })).rejects.toMatchObject({
      code: "timeout",
    });
    expect(seen).toMatchObject([{ outcome: "failed", code: "timeout", sent: "unknown" }]);
  });

  it("cannot lose an answer by throwing", async () => {
    const broken = (): never => {
      throw new Error("observer");
    };
    const client = await clientFor(() => live, { observers: [{ onRequest: broken, onResponse: broken }] });
    await expect(client.verify(FaceLivenessPassive, { url: URL_CANARY })).resolves.toMatchObject({
      ok: true,
    });
    client.close();
  });

  it("publish on Node's diagnostics channels", async () => {
    const messages: unknown[] = [];
    const listen = (message: unknown): void => void messages.push(message);
    subscribe("indiconnect:request", listen);
    subscribe("indiconnect:response", listen);
    const client = await clientFor(() => live, { observers: [diagnosticsObserver()] });
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    unsubscribe("indiconnect:request", listen);
    unsubscribe("indiconnect:response", listen);
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    expect(messages).toMatchObject([
      { operation: "FaceLivenessPassive" },
      { request: { attempt: 1 }, response: { outcome: "answered" } },
    ]);
    client.close();
  });

  it("make one OpenTelemetry span a request, ended on every path", async () => {
    const exporter = new InMemorySpanExporter();
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
    const client = await clientFor((count) => [live, declined, { status: 429 }, undefined][count - 1], {
      timeout: 300,
      observers: [openTelemetryObserver(provider.getTracer("test"))],
    });
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    await expect(client.verify(FaceLivenessPassive, { url: URL_CANARY })).rejects.toThrow();
    await expect(client.verify(FaceLivenessPassive, { url: URL_CANARY }, { timeout: 60 })).rejects.toThrow();
    const spans = exporter.getFinishedSpans();
    expect(spans.map((span) => [span.name, span.status.code, span.attributes["error.type"]])).toEqual([
      ["POST", SpanStatusCode.UNSET, undefined],
      ["POST", SpanStatusCode.UNSET, undefined],
      ["POST", SpanStatusCode.ERROR, "rate-limited"],
      ["POST", SpanStatusCode.ERROR, "timeout"],
    ]);
    expect(spans[0]?.attributes).toMatchObject({
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "server.address": "127.0.0.1",
      "server.port": farEnd?.port,
    });
    expect(
      inspect(
        spans.map((span) => [span.attributes, span.events, span.status]),
        { depth: 10 },
      ),
    ).not.toContain("canary");
    client.close();
  });
});
