import type { Observer, RequestRecord } from "./observer.ts";

/** What is used of OpenTelemetry's span. */
interface Span {
  setAttributes(attributes: Record<string, string | number>): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

/** What is used of OpenTelemetry's tracer: `trace.getTracer("your-app")` fits. */
export interface SpanTracer {
  startSpan(name: string, options: { kind: number; attributes: Record<string, string | number> }): Span;
}

// Values of SpanKind.CLIENT and SpanStatusCode.ERROR, which are fixed by OpenTelemetry's API.
const CLIENT = 2;
const ERROR = 2;

/**
 * Makes one client span per request, by OpenTelemetry's HTTP semantic conventions, under the span that is active when
 * the request leaves. It holds no value of a variable, no key and no address but the host; it is ended on every path.
 *
 * @param tracer the app's own, so that this package needs no OpenTelemetry
 */
export function openTelemetryObserver(tracer: SpanTracer): Observer {
  const spans = new WeakMap<RequestRecord, Span>();
  return {
    onRequest(request) {
      const [address = "", port] = request.host.split(/:(?=\d+$)/);
      spans.set(
        request,
        tracer.startSpan("POST", {
          kind: CLIENT,
          attributes: {
            "http.request.method": "POST",
            "server.address": address,
            ...(port !== undefined && { "server.port": Number(port) }),
            ...(request.attempt > 1 && { "http.request.resend_count": request.attempt - 1 }),
            "graphql.operation.name": request.operation,
            "graphql.operation.type": "mutation",
            "indiconnect.document_type": request.documentType,
          },
        }),
      );
    },
    onResponse({ status, code, reason, outcome, sent }, request) {
      const span = spans.get(request);
      spans.delete(request);
      try {
        span?.setAttributes({
          "indiconnect.outcome": outcome,
          "indiconnect.sent": sent,
          ...(status !== undefined && { "http.response.status_code": status }),
          ...(reason !== undefined && { "indiconnect.reason": reason }),
          ...(code !== undefined && { "error.type": code }),
        });
        if (outcome === "failed") span?.setStatus({ code: ERROR });
      } finally {
        span?.end();
      }
    },
  };
}
