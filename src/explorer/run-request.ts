import { type DocumentNode, Kind, parse } from "graphql";
import * as shipped from "../../generated/services.ts";
import { restBody } from "../document/input-of.ts";
import { endpointOf, type Service } from "../document/service.ts";
import { readGraphQLRequest } from "../sandbox/graphql-request.ts";
import type { Credentials } from "../settings/credentials.ts";
import { headersOf } from "../settings/headers.ts";

/** The facts about a service that are needed to run it. */
export type RunnableService = Pick<Service, "operation" | "documentType" | "rest" | "myAppId">;

export interface Run {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Absent if the document asks for no known service. */
  readonly service: RunnableService | undefined;
}

export interface RunRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A document and its variables in the form that their service accepts. If the service is unknown, that is plain GraphQL.
 *
 * @param query one operation with valid syntax
 * @param to the vendor's GraphQL address, and the account
 */
export function runRequest(
  { query, variables, service }: Run,
  to: { readonly url: URL; readonly keys: Credentials; readonly providerCode?: string | undefined },
): RunRequest {
  const myAppId = service?.myAppId;
  if (service?.rest === undefined) {
    const headers = headersOf(to.keys, { myAppId, providerCode: to.providerCode });
    return { url: to.url, headers, body: JSON.stringify({ query, variables }) };
  }
  const definitions = parse(query).definitions.filter(({ kind }) => kind === "OperationDefinition");
  return {
    url: endpointOf(to.url, service),
    headers: headersOf(to.keys, { myAppId }),
    body: restBody({ definitions }, variables),
  };
}

const shippedServices: readonly Service[] = Object.values(shipped).map(({ service }) => service);

/**
 * Reads the body of a run.
 *
 * @param more services in addition to the shipped ones, which they override
 * @returns the run, or one line without values that says why it cannot be sent
 */
export function readRun(body: string, more: readonly RunnableService[] = []): Run | string {
  const request = readGraphQLRequest(body);
  if ("errors" in request) {
    const message = request.errors[0]?.message ?? "";
    // graphql's own words could quote a value.
    return message.startsWith("Syntax Error") ? "The document has a syntax error." : message;
  }
  const { query, document, operations, variables } = request;
  if (operations.length !== 1) return "The document must contain exactly one operation.";
  if (operations[0]?.operation !== "mutation")
    return "The document must be a mutation, as all verifications are.";
  return { query, variables, service: serviceOf(document, [...more, ...shippedServices]) };
}

/** The service whose literal a document contains. */
function serviceOf(
  document: DocumentNode,
  services: readonly RunnableService[],
): RunnableService | undefined {
  const literals = new Set<string>();
  JSON.stringify(document, (_, node) => {
    if (node?.kind === Kind.OBJECT_FIELD && node.name.value === "documentType")
      literals.add(String(node.value.value));
    return node;
  });
  return services.find(({ documentType }) => literals.has(documentType));
}
