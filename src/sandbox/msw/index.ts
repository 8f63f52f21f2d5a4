// The entry point indiconnect/sandbox/msw.
export { type SandboxHandlersOptions, sandboxHandlers } from "./sandbox-handlers.ts";
