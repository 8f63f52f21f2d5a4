/**
 * A local IndiConnect for development and tests.
 *
 * @module indiconnect/sandbox
 */
export {
  createSandbox,
  type Sandbox,
  type SandboxAnswer,
  type SandboxOptions,
  type SandboxReply,
} from "./sandbox/create-sandbox.ts";
export { type OwnServices, ownServices } from "./sandbox/own-services.ts";
export type { SandboxCall } from "./sandbox/sandbox-call.ts";
export type { SandboxService } from "./sandbox/sandbox-service.ts";
export type { Scenario } from "./sandbox/scenario.ts";
export { scenarios } from "./sandbox/scenarios.ts";
export type { StepRules } from "./sandbox/steps.ts";
