// The entry point outside Node: browsers (by opt-in), edge runtimes, Deno, Bun.
import { createClientWith, type IndiConnect } from "./client/create-client.ts";
import { realDependencies } from "./settings/dependencies.ts";
import type { ClientOptions } from "./settings/options.ts";
import { fetchTransport } from "./transport/fetch.ts";

export * from "./api.ts";

/**
 * Makes a client. Omitted options come from environment variables (`INDICONNECT_*`), if the runtime has any.
 *
 * @throws IndiConnectError `invalid-option` or `invalid-credentials`, with what to do
 */
export function createClient(options: ClientOptions = {}): IndiConnect {
  return createClientWith(realDependencies(fetchTransport), options);
}
