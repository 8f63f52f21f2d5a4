/**
 * Observers for Node's and OpenTelemetry's tools.
 *
 * @module indiconnect/observe
 */

export { diagnosticsObserver } from "./observe/diagnostics-observer.ts";
export type { Observer, RequestRecord, ResponseRecord } from "./observe/observer.ts";
export { openTelemetryObserver, type SpanTracer } from "./observe/open-telemetry-observer.ts";
