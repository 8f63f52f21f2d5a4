// What every entry point exports. They differ only in their default transport.
export * from "../generated/services.ts";
export type { DeclineReason } from "./answer/decline-reasons.ts";
export type { Drift } from "./answer/drift.ts";
export { toHttp } from "./answer/to-http.ts";
export type { Answered, Decline, Declined, Verification } from "./answer/verification.ts";
export type { IndiConnect } from "./client/create-client.ts";
export { defineService } from "./document/define-service.ts";
export type {
  Envelope,
  FollowingDocument,
  ResultOf,
  TypedDocument,
  VendorError,
  VerificationDocument,
} from "./document/document.ts";
export type { Follows, Service, Shape } from "./document/service.ts";
export { type ServiceDocument, withService } from "./document/with-service.ts";
export { IndiConnectError, type IndiConnectErrorCode } from "./error/error.ts";
export type { HttpAnswer, PublicCode } from "./error/error-codes.ts";
export type { Receipt, Sent } from "./error/receipt.ts";
export { type CircuitOptions, circuitExchange } from "./exchanges/circuit.ts";
export { createFlow, type Flow, type FlowOptions, type FlowStart } from "./flow/create-flow.ts";
export { FlowState } from "./flow/flow-state.ts";
export type { Format, FormatFinding } from "./formats/format.ts";
export { inputSchema } from "./input/input-schema.ts";
export type { Observer, RequestRecord, ResponseRecord } from "./observe/observer.ts";
export type { Credentials, CredentialsProvider } from "./settings/credentials.ts";
export type { ClientOptions, InputWarning, Limits } from "./settings/options.ts";
export type { Checks, VerifyOptions } from "./settings/verify-options.ts";
export { type FetchTransportOptions, fetchTransport } from "./transport/fetch.ts";
export {
  type Oddity,
  type Transport,
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "./transport/transport.ts";
