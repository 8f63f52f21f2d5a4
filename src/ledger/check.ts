/** A check as the ledger identifies it. Credentials do not belong to it, because they rotate. */
export interface Check {
  /** The address that is called. */
  readonly endpoint: string;
  readonly providerCode?: string | undefined;
  /** The vendor's literal for the service. */
  readonly documentType: string;
  /** The vendor's input fields, with the cleaned variables as values. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The paths that the document selects. A kept answer that lacks one of them is not used. */
  readonly selection: readonly string[];
  /**
   * Whether a sandbox will answer. Simulated checks have separate keys, and a simulated answer never serves a real call.
   * @default false
   */
  readonly simulated?: boolean | undefined;
}
