import { inputOf } from "./input-of.ts";
import type { AnyDocument } from "./prepared-document.ts";

/** The body of a REST request: the input as JSON, without the documentType, which is its path. */
export function restBody(
  document: Pick<AnyDocument, "definitions">,
  variables: Readonly<Record<string, unknown>>,
): string {
  const { documentType: _, ...input } = inputOf(document, variables);
  return JSON.stringify(input);
}
