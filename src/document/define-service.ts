import type { FollowingDocument, VerificationDocument } from "./document.ts";
import type { Follows, Service } from "./service.ts";

type ReadDocument = (text: string) => { readonly definitions?: unknown };

/**
 * Joins a document and the facts of its service into what `verify()` takes. Called by generated code only, always
 * behind a purity mark, so that a bundler drops the services an app does not import.
 *
 * @param document as codegen writes it, or a function that reads it from the service's text, called at most once and as
 * late as can be
 */
export function defineService<Result, Variables, Root extends string, As extends string>(
  document: object | ReadDocument,
  service: Service & { readonly follows: Follows<As> },
): FollowingDocument<Result, Variables, Root, As>;
export function defineService<Result, Variables, Root extends string>(
  document: object | ReadDocument,
  service: Service,
): VerificationDocument<Result, Variables, Root>;
export function defineService(document: object | ReadDocument, service: Service): object {
  return typeof document === "function"
    ? readLater(document as ReadDocument, service)
    : { ...document, service };
}

/**
 * A document that is read when somebody looks at it: an app calls few of the services that it imports. From then on it
 * is an object like any other, since tools such as graphql's `visit` write into copies.
 */
function readLater(read: ReadDocument, service: Service): object {
  let definitions: unknown;
  return {
    kind: "Document",
    get definitions() {
      definitions ??= read(service.text as string).definitions;
      Reflect.defineProperty(this, "definitions", { value: definitions, writable: true }); // not where it is frozen
      return definitions;
    },
    service,
  };
}
