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
} from "./create-sandbox.ts";
export { type OwnServices, ownServices } from "./own-services.ts";
export type { SandboxCall } from "./sandbox-call.ts";
export type { SandboxService } from "./sandbox-service.ts";
export type { Scenario } from "./scenario.ts";
export { scenarios } from "./scenarios.ts";
export type { StepRules } from "./steps.ts";
