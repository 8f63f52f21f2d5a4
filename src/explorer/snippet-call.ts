/** A call as snippets write it. */
export interface SnippetCall {
  /** The export that is called. */
  readonly operation: string;
  /** The module that has it: this package, or what the codegen preset wrote for an app's own services. */
  readonly from: string;
  /** The document as it is sent. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly myAppId: string | undefined;
  /** Names of the result's fields that are worth a line. */
  readonly results: readonly string[];
}
