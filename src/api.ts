// What every entry point exports; they differ in the way out alone.
export * from "../generated/services.ts";
export type { Checks } from "./check-variables.ts";
export type { IndiConnect } from "./client.ts";
export { createFlow, type Flow, type FlowOptions, type FlowStart } from "./create-flow.ts";
export type { Credentials, CredentialsProvider } from "./credentials.ts";
export { defineService } from "./define-service.ts";
export type {
  Envelope,
  FollowingDocument,
  ResultOf,
  TypedDocument,
  VendorError,
  VerificationDocument,
} from "./document.ts";
export type { Drift } from "./drift.ts";
export { IndiConnectError, type IndiConnectErrorCode, type Sent } from "./error.ts";
export { FlowState } from "./flow-state.ts";
export type { Format, FormatFinding } from "./formats/format.ts";
export { type Limits, limitTransport } from "./limit-transport.ts";
export type { Observer, RequestRecord, ResponseRecord } from "./observer.ts";
export type { ClientOptions, InputWarning } from "./options.ts";
export type { DeclineReason } from "./reason.ts";
export type { Follows, Service, Shape } from "./service.ts";
export { type FetchTransportOptions, fetchTransport } from "./transport/fetch.ts";
export {
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport/transport.ts";
export type { Answered, Decline, Declined, Verification } from "./verification.ts";
export type { VerifyOptions } from "./verify-options.ts";
export type { Pipeline } from "./wire.ts";
export { type ServiceDocument, withService } from "./with-service.ts";
