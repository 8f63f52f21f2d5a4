// The entry point indiconnect/observe: observers for Node's and OpenTelemetry's tools.
export type { Observer, RequestRecord, ResponseRecord } from "../observer.ts";
export { diagnosticsObserver } from "./diagnostics-observer.ts";
export { openTelemetryObserver, type SpanTracer } from "./open-telemetry-observer.ts";
