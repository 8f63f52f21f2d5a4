import type { VerificationDocument } from "./document.ts";
import type { Service } from "./service.ts";

/**
 * Joins a document and the facts of its service into what `verify()` takes. Called by generated code only, always
 * behind a purity mark, so that a bundler drops the services an app does not import.
 */
export function defineService<Result, Variables, Root extends string>(
  document: object,
  service: Service,
): VerificationDocument<Result, Variables, Root> {
  return { ...document, service } as VerificationDocument<Result, Variables, Root>;
}
