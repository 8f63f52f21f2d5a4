/**
 * Observers for Node's and OpenTelemetry's tools.
 *
 * @module indiconnect/observe
 */

export { diagnosticsObserver } from "./diagnostics-observer.ts";
export type { Observer, RequestRecord, ResponseRecord } from "./observer.ts";
export { openTelemetryObserver, type SpanTracer } from "./open-telemetry-observer.ts";
