/** One request as the sandbox received it. The variables are the test's own. */
export interface SandboxCall {
  /** Name of the service's operation, of whichever document was sent; absent where the service is unknown. */
  readonly operation: string | undefined;
  readonly documentType: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The `myAppId` header. */
  readonly myAppId: string | undefined;
  /**
   * What was answered: a scenario's word, `found`, `overridden`, `refused` where keys or document were,
   * `introspection` where the schema was asked for, or `failed` where an override threw.
   */
  readonly scenario: string;
  /** HTTP status of the answer. */
  readonly status: number;
}
