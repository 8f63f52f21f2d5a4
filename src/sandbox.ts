/**
 * A local IndiConnect for development and tests.
 *
 * @module indiconnect/sandbox
 */
import { createSandboxWith, type Sandbox, type SandboxOptions } from "./sandbox/create-sandbox.ts";

export type { Sandbox, SandboxOptions } from "./sandbox/create-sandbox.ts";
export type { SandboxAnswer, SandboxReply } from "./sandbox/overrides.ts";
export { type OwnServices, ownServices } from "./sandbox/own-services.ts";
export type { SandboxCall } from "./sandbox/sandbox-call.ts";
export type { SandboxService } from "./sandbox/sandbox-service.ts";
export type { Scenario } from "./sandbox/scenario.ts";
export { scenarios } from "./sandbox/scenarios.ts";
export type { StepRules } from "./sandbox/steps.ts";

/**
 * Makes a local IndiConnect: executes the shipped schema with graphql-js, answers from the fixtures, refuses keys and
 * documents as the real one would, and counts. Which answer is told by magic values in the input (`docs/sandbox.md`)
 * or by overrides. Needs `graphql`, a peer of this entry point alone.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createSandboxWith(async (...request) => {
    const { serveExplorer } = await import("./explorer/serve-explorer.ts");
    return serveExplorer(...request);
  }, options);
}
