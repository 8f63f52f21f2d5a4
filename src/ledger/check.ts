/** A check as the ledger knows it. Credentials are no part of it: they rotate. */
export interface Check {
  /** The address that is called. */
  readonly endpoint: string;
  readonly providerCode?: string | undefined;
  /** The vendor's literal for the service. */
  readonly documentType: string;
  /** As they are sent: cleaned. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Paths that the document selects. A kept answer that lacks one of them is no answer. */
  readonly selection: readonly string[];
  /**
   * Whether the answer will be made up: `true` with a sandbox for a transport, `false` at an address of the vendor. A
   * kept answer of the other kind is no answer. Leave it out where only the answer will tell.
   */
  readonly simulated?: boolean | undefined;
}
