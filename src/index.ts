// The entry point outside Node: browsers (by opt-in), edge runtimes, Deno, Bun.
import { createClientWith, type IndiConnect } from "./client/create-client.ts";
import { IndiConnectError } from "./error/error.ts";
import { realDependencies } from "./settings/dependencies.ts";
import type { ClientOptions } from "./settings/options.ts";
import { fetchTransport } from "./transport/fetch.ts";
import type { NodeTransportOptions } from "./transport/node.ts";
import type { Transport } from "./transport/transport.ts";

export * from "./api.ts";
export type { NodeTransportOptions };

/**
 * Sends over `node:http`. Node has it, and a compiler that resolves like a bundler finds its type here, because it does not
 * know that the code is for Node.
 *
 * @throws IndiConnectError `invalid-option` outside Node
 */
export function nodeTransport(_options: NodeTransportOptions = {}): Transport {
  throw new IndiConnectError(
    "invalid-option",
    "IndiConnect options: nodeTransport() needs Node; use fetchTransport() here.",
  );
}

/**
 * Makes a client. Omitted options come from environment variables (`INDICONNECT_*`), if the runtime has any.
 *
 * @throws IndiConnectError `invalid-option` or `invalid-credentials`, with what to do
 */
export function createClient(options: ClientOptions = {}): IndiConnect {
  return createClientWith(realDependencies(fetchTransport), options);
}
