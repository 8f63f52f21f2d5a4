/** One request as the sandbox received it. The variables are the test's own. */
export interface SandboxCall {
  /** Name of the operation, if the service is a shipped one. */
  readonly operation: string | undefined;
  readonly documentType: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The `myAppId` header. */
  readonly myAppId: string | undefined;
  /**
   * What was answered: a scenario's word, `found`, `overridden`, `refused` where keys or document were, or
   * `failed` where an override threw.
   */
  readonly scenario: string;
  /** HTTP status of the answer. */
  readonly status: number;
}
