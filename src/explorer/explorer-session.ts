import type { Credentials } from "../settings/credentials.ts";

/** What the page is told by the server that serves it. Holds nothing secret. */
export interface ExplorerSession {
  /** Where runs end: answers made up on this machine, or the vendor, who bills them. */
  readonly mode: "sandbox" | "vendor";
  /** Of the vendor. */
  readonly environment?: "staging" | "production" | undefined;
  /** What snippets give as `baseUrl`; absent where the environment's own address is meant. */
  readonly baseUrl?: string | undefined;
  /** The full address that requests go to. */
  readonly endpoint: string;
  /** Services and a schema of the app's own, which the sandbox serves beside the shipped ones or in their place. */
  readonly own?: {
    /** The whole SDL; absent where it is the shipped one. */
    readonly schema?: string | undefined;
    readonly documents: readonly string[];
  };
  /** The keys that the sandbox takes from anybody; never given for the vendor. */
  readonly credentials?: Credentials | undefined;
  /** The `providercode` header that goes along, one for all. */
  readonly providerCode?: string | undefined;
}
