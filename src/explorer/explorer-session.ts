import type { Sent } from "../error/receipt.ts";
import type { Credentials } from "../settings/credentials.ts";
import type { TransportError } from "../transport/transport.ts";

/** What the server tells the page. It contains no secret. */
export interface ExplorerSession {
  /** Who answers runs: the sandbox on this machine, or the vendor, who bills them. */
  readonly mode: "sandbox" | "vendor";
  /** Of the vendor. */
  readonly environment?: "staging" | "production" | undefined;
  /** The `baseUrl` in snippets. Absent if it is the environment's own address. */
  readonly baseUrl?: string | undefined;
  /** The full address to which requests are sent. */
  readonly endpoint: string;
  /** The complete SDL, if the app has its own. */
  readonly schema?: string | undefined;
  /** The documents of the app's own services, which are served beside the shipped ones or instead of them. */
  readonly documents: readonly string[];
  /** The keys that any sandbox accepts. Never set for the vendor. */
  readonly credentials?: Credentials | undefined;
  /** The `providercode` header of all requests. */
  readonly providerCode?: string | undefined;
}

/** How a run ended, as the server reports it to the page: an HTTP answer of any status, or none. */
export type ExplorerAnswer =
  | { readonly status: number; readonly retryAfter?: string | undefined; readonly body: string }
  | {
      readonly failure: TransportError["code"] | "timeout";
      readonly sent: Sent;
      readonly status?: number | undefined;
    };
