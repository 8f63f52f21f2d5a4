/**
 * The client, its services and their types. Beside Node the transport is `fetch`, and the rest is the same.
 *
 * @module indiconnect
 */
// Chosen by the export condition "node".
import { createClientWith, type IndiConnect } from "./client/create-client.ts";
import { realDependencies } from "./settings/dependencies.ts";
import type { ClientOptions } from "./settings/options.ts";
import { nodeTransport } from "./transport/node.ts";

export * from "./api.ts";
export { type NodeTransportOptions, nodeTransport } from "./transport/node.ts";

/**
 * Makes a client. Options that are not given come from the environment (`INDICONNECT_*`).
 *
 * @throws IndiConnectError `invalid-option` or `invalid-credentials`, with what to do
 */
export function createClient(options: ClientOptions = {}): IndiConnect {
  return createClientWith(realDependencies(nodeTransport), options);
}
