/** A call as snippets write it. */
export interface SnippetCall {
  /** The export of this package. */
  readonly operation: string;
  /** The document as it is sent. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly myAppId: string | undefined;
  /** Names of the result's fields that are worth a line. */
  readonly results: readonly string[];
}
