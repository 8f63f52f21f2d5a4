/** One request as the sandbox received it. The variables are the test's own. */
export interface SandboxCall {
  /** Name of the service's operation, whichever document was sent. Absent if the service is unknown. */
  readonly operation: string | undefined;
  readonly documentType: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The `myAppId` header. */
  readonly myAppId: string | undefined;
  /**
   * The kind of answer: a scenario's word, `found`, `overridden`, `refused` (keys or document), `introspection` (the
   * request asked for the schema), or `failed` (an override threw).
   */
  readonly scenario: string;
  /** HTTP status of the answer. */
  readonly status: number;
}
