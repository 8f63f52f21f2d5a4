import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { inspect } from "node:util";
import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
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
import { diagnosticsObserver, openTelemetryObserver } from "../src/observe.ts";
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
      expect(response.requestSize).toBeGreaterThan(100);
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

  it("receive exactly these facts about a request", async () => {
    const told: { request?: RequestRecord; response?: ResponseRecord } = {};
    const client = await clientFor(() => live, {
      observers: [
        {
          onRequest(request: RequestRecord) {
            told.request = request;
          },
          onResponse(response: ResponseRecord) {
            told.response = response;
          },
        },
      ],
    });
    const before = Date.now();
    await client.verify(FaceLivenessPassive, { url: URL_CANARY });
    expect(told.request).toEqual({
      operation: "FaceLivenessPassive",
      documentType: FaceLivenessPassive.service.documentType,
      attempt: 1,
      at: expect.any(Number),
      host: `127.0.0.1:${farEnd?.port}`,
    });
    expect(told.request?.at).toBeGreaterThanOrEqual(before);
    expect(told.response).toEqual({
      outcome: "answered",
      sent: "yes",
      status: 200,
      requestSize: farEnd?.requests[0]?.body.length,
      responseSize: (live.body as string).length,
      requestId: "req-1",
      duration: expect.any(Number),
    });
    client.close();
  });

  describe("OpenTelemetry's attributes", () => {
    const request: RequestRecord = {
      operation: "NameMatch",
      documentType: "Name Match",
      attempt: 1,
      at: 0,
      host: "api.example.com",
    };
    const usual = {
      "http.request.method": "POST",
      "server.address": "api.example.com",
      "graphql.operation.name": "NameMatch",
      "graphql.operation.type": "mutation",
      "indiconnect.document_type": "Name Match",
    };
    const trace = (of: RequestRecord) => {
      const exporter = new InMemorySpanExporter();
      const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
      const observer = openTelemetryObserver(provider.getTracer("test"));
      observer.onRequest?.(of);
      return { observer, spans: () => exporter.getFinishedSpans() };
    };

    it.each<[Partial<RequestRecord>, object]>([
      [{}, {}],
      [{ attempt: 3 }, { "http.request.resend_count": 2 }],
      [{ host: "127.0.0.1:8443" }, { "server.address": "127.0.0.1", "server.port": 8443 }],
      [{ host: "[::1]:8443" }, { "server.address": "[::1]", "server.port": 8443 }],
      [{ host: "[2001:db8::1]" }, { "server.address": "[2001:db8::1]" }],
    ])("of a request with %o", (fields, attributes) => {
      const of = { ...request, ...fields };
      const { observer, spans } = trace(of);
      expect(spans()).toEqual([]);
      observer.onResponse?.({ outcome: "answered", sent: "yes", duration: 1 }, of);
      expect(spans()[0]?.kind).toBe(SpanKind.CLIENT);
      expect(spans()[0]?.attributes).toEqual({
        ...usual,
        ...attributes,
        "indiconnect.outcome": "answered",
        "indiconnect.sent": "yes",
      });
    });

    it.each<[Omit<ResponseRecord, "duration">, object, SpanStatusCode]>([
      [
        { outcome: "answered", sent: "yes", status: 200 },
        { "http.response.status_code": 200 },
        SpanStatusCode.UNSET,
      ],
      [
        { outcome: "declined", sent: "yes", reason: "no-record" },
        { "indiconnect.reason": "no-record" },
        SpanStatusCode.UNSET,
      ],
      [{ outcome: "refused", sent: "yes" }, {}, SpanStatusCode.UNSET],
      [
        { outcome: "failed", sent: "unknown", code: "timeout" },
        { "error.type": "timeout" },
        SpanStatusCode.ERROR,
      ],
    ])("of the end %o", (end, attributes, status) => {
      const { observer, spans } = trace(request);
      observer.onResponse?.({ ...end, duration: 1 }, request);
      observer.onResponse?.({ ...end, duration: 1 }, request);
      observer.onResponse?.({ ...end, duration: 1 }, { ...request });
      expect(spans()).toHaveLength(1);
      expect(spans()[0]?.status.code).toBe(status);
      expect(spans()[0]?.attributes).toEqual({
        ...usual,
        ...attributes,
        "indiconnect.outcome": end.outcome,
        "indiconnect.sent": end.sent,
      });
    });

    it("do not keep a span open by failing", () => {
      let ended = 0;
      const observer = openTelemetryObserver({
        startSpan: () => ({
          setAttributes() {
            throw new Error("the tracer's own");
          },
          setStatus: () => {},
          end: () => void ended++,
        }),
      });
      observer.onRequest?.(request);
      expect(() =>
        observer.onResponse?.({ outcome: "answered", sent: "yes", duration: 1 }, request),
      ).toThrow();
      expect(ended).toBe(1);
    });
  });
});
