import type { Service } from "./service.ts";

/** Where a service is called: at GraphQL's own address, or at its path below the same origin where it is REST. */
export function endpointOf(
  graphql: URL,
  { rest, documentType }: Pick<Service, "rest" | "documentType">,
): URL {
  return rest === undefined ? graphql : new URL(documentType, graphql);
}
