import { parse } from "graphql";
import { endpointOf } from "../document/endpoint-of.ts";
import { restBody } from "../document/rest-body.ts";
import type { Service } from "../document/service.ts";
import type { Credentials } from "../settings/credentials.ts";
import { headersOf } from "../settings/headers.ts";

/** The facts about a service that are needed to run it. */
export type RunnableService = Pick<Service, "operation" | "documentType" | "rest" | "myAppId">;

/** A run that the page asks for. */
export interface Run {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Absent if the document asks for no known service. */
  readonly service: RunnableService | undefined;
}

/** A run as it is sent. */
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
  to: {
    readonly url: URL;
    readonly keys: Credentials;
    readonly providerCode?: string | undefined;
  },
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
