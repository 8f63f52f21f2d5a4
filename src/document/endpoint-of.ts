import type { Service } from "./service.ts";

/** The address of a service: the GraphQL address, or for REST its path on the same origin. */
export function endpointOf(
  graphql: URL,
  { rest, documentType }: Pick<Service, "rest" | "documentType">,
): URL {
  return rest === undefined ? graphql : new URL(documentType, graphql);
}
