import type { FollowingDocument, VerificationDocument } from "./document.ts";
import type { Follows, Service } from "./service.ts";

/**
 * Joins a document and the facts of its service into what `verify()` takes. Generated code alone calls it, always
 * behind a purity mark, so that a bundler drops the services that an app does not import.
 *
 * @param document as codegen writes it
 */
export function defineService<Result, Variables, Root extends string, As extends string>(
  document: object,
  service: Service & { readonly follows: Follows<As> },
): FollowingDocument<Result, Variables, Root, As>;
export function defineService<Result, Variables, Root extends string>(
  document: object,
  service: Service,
): VerificationDocument<Result, Variables, Root>;
export function defineService(document: object, service: Service): object {
  return { ...document, service };
}
