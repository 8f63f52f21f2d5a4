import { HttpResponse, http, type RequestHandler } from "msw";
import type { Sandbox } from "./create-sandbox.ts";

/** Options of {@link sandboxHandlers}. */
export interface SandboxHandlersOptions {
  /** Where the client sends to: a `baseUrl`, several, or a pattern of MSW's. @default both environments of the vendor */
  readonly baseUrl?: string | readonly string[] | undefined;
}

// Where createClient sends to by itself; docs and options name the same.
const VENDOR = ["https://api.staging.indiconnect.in", "https://api.ccs.indiconnect.in"];

/**
 * The sandbox as handlers of Mock Service Worker, for tests that catch requests instead of passing a `fetch`: in Node
 * by `setupServer(...sandboxHandlers(sandbox))`, in browsers by `setupWorker`. Needs `msw` 2, a peer of this entry point
 * alone. A lost or cut answer becomes a network error; over `node:http` it looks as if there had been no connection, since
 * there is none: test lost answers with `sandbox.listen()`.
 */
export function sandboxHandlers(
  sandbox: Pick<Sandbox, "fetch" | "restPaths">,
  options: SandboxHandlersOptions = {},
): RequestHandler[] {
  const { baseUrl = VENDOR } = options;
  const paths = ["/idverifygr/verification", ...sandbox.restPaths];
  const addresses = [baseUrl].flat().flatMap((base) => paths.map((path) => base.replace(/\/+$/, "") + path));
  return addresses.map((address) =>
    http.all(address, async ({ request }) => {
      try {
        return await sandbox.fetch(request);
      } catch {
        return HttpResponse.error();
      }
    }),
  );
}
