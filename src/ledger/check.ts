/** A check as the ledger knows it. Credentials are no part of it: they rotate. */
export interface Check {
  /** The address that is called. */
  readonly endpoint: string;
  readonly providerCode?: string | undefined;
  /** The vendor's literal for the service. */
  readonly documentType: string;
  /** What the vendor is asked: its own input fields, with the cleaned variables in their places. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Paths that the document selects. A kept answer that lacks one of them is no answer. */
  readonly selection: readonly string[];
  /**
   * Whether a sandbox will answer. Its checks have names of their own, and a simulated answer is none for whoever asks
   * for a real one. @default false
   */
  readonly simulated?: boolean | undefined;
}
