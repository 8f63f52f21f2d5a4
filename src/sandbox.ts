/**
 * A simulated IndiConnect for development and tests.
 *
 * @module indiconnect/sandbox
 */
import { createSandboxWith, type Sandbox, type SandboxOptions } from "./sandbox/create-sandbox.ts";

export type { Sandbox, SandboxOptions } from "./sandbox/create-sandbox.ts";
export type { SandboxAnswer, SandboxReply } from "./sandbox/overrides.ts";
export { type OwnServices, ownServices } from "./sandbox/own-services.ts";
export type { SandboxCall } from "./sandbox/sandbox-call.ts";
export type { SandboxService } from "./sandbox/sandbox-service.ts";
export type { Scenario } from "./sandbox/scenarios.ts";
export { scenarios } from "./sandbox/scenarios.ts";
export type { StepRules } from "./sandbox/steps.ts";

/**
 * Makes a simulated IndiConnect. It executes the shipped schema with graphql-js, answers from fixtures, refuses malformed
 * keys and documents, and records every call. Magic values in the input (`docs/sandbox.md`) or overrides choose the
 * answer. It needs `graphql`, which is a peer dependency of this entry point only.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandboxWith(async (...request) => {
    const { serveExplorer } = await import("./explorer/serve-explorer.ts");
    return serveExplorer(...request);
  }, options);
}
