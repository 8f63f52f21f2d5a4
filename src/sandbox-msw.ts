/**
 * The sandbox as handlers of Mock Service Worker, which the app brings.
 *
 * @module indiconnect/sandbox/msw
 */
import { HttpResponse, http, type RequestHandler } from "msw";
import type { Sandbox } from "./sandbox/create-sandbox.ts";

/** Options of {@link sandboxHandlers}. */
export interface SandboxHandlersOptions {
  /** The client's address: one or several `baseUrl`s, or a pattern of MSW. @default both environments of the vendor */
  readonly baseUrl?: string | readonly string[] | undefined;
}

// The default addresses of createClient.
const VENDOR = ["https://api.staging.indiconnect.in", "https://api.ccs.indiconnect.in"];

/**
 * The sandbox as handlers of Mock Service Worker, for tests that intercept requests instead of passing a `fetch`: in Node
 * with `setupServer(...sandboxHandlers(sandbox))`, in browsers with `setupWorker`. Needs `msw` 2, a peer of this entry point
 * only. A lost or cut answer becomes a network error. Over `node:http` it looks as if no connection had been made, because
 * there is none. So test lost answers with `sandbox.listen()`.
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
