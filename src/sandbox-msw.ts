/**
 * The sandbox as handlers of Mock Service Worker, which the app brings.
 *
 * @module indiconnect/sandbox/msw
 */
export { type SandboxHandlersOptions, sandboxHandlers } from "./sandbox/sandbox-handlers.ts";
