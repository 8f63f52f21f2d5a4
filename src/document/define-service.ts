import { createRequest } from "@urql/core";
import type { FollowingDocument, VerificationDocument } from "./document.ts";
import type { Follows, Service } from "./service.ts";

/** A service with its document as text. */
type WithText = Service & { readonly text: string };

/**
 * Makes of a service what `verify()` takes: its document with its facts. Generated code alone calls it, always behind a
 * purity mark, so that a bundler drops the services that an app does not import.
 *
 * The document is parsed when somebody first looks into it. An app calls a few of the services that it imports, and
 * syntax trees of all of them would take longer to load than the rest of the package.
 */
export function defineService<Result, Variables, Root extends string, As extends string>(
  service: WithText & { readonly follows: Follows<As> },
): FollowingDocument<Result, Variables, Root, As>;
export function defineService<Result, Variables, Root extends string>(
  service: WithText,
): VerificationDocument<Result, Variables, Root>;
export function defineService(service: WithText): object {
  let definitions: readonly object[] | undefined;
  return {
    kind: "Document",
    get definitions() {
      // urql's own parser. Its gql would have urql take the document that it makes for this one, which has the facts.
      definitions ??= createRequest(service.text, {}).query.definitions;
      return definitions;
    },
    service,
  };
}
